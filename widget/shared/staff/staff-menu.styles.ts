import { css } from 'lit';

export const menuStyles = css`
  :host {
    display: inline-flex;
  }

  wa-dropdown::part(menu) {
    min-width: 208px;
    max-width: min(320px, calc(100vw - 16px));
    font-size: var(--sapa-text-13);
  }

  h3 {
    font-weight: var(--sapa-weight-normal);
    line-height: 1.45;
  }

  wa-dropdown-item {
    min-height: 34px;
    padding: 6px 10px;
  }

  wa-dropdown-item::part(checkmark) {
    display: none;
  }

  wa-dropdown-item:focus {
    background: var(--sapa-surface-hover);
    outline-offset: -2px;
  }

  .label,
  .hint {
    display: block;
  }

  .hint {
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  .mark {
    display: grid;
    place-items: center;
    width: 18px;
    color: var(--sapa-text-muted);
  }

  .mark:empty {
    width: 0;
  }

  .mark svg,
  .tick svg {
    width: 18px;
    height: 18px;
  }

  .tick {
    color: var(--sapa-brand-text);
  }

  .dot {
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--sapa-text-muted);
  }

  .dot.online {
    background: var(--sapa-good);
  }

  .dot.away {
    background: var(--sapa-warn);
  }

  .dot.offline {
    background: none;
    box-shadow: inset 0 0 0 2px var(--sapa-text-muted);
  }

  @media (pointer: coarse) {
    wa-dropdown-item {
      min-height: 44px;
    }
  }
`;
