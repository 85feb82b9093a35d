import { css } from 'lit';

export const menuStyles = css`
  :host {
    display: inline-flex;
  }

  [popover] {
    position: fixed;
    inset: auto;
    min-width: 208px;
    max-width: min(320px, calc(100vw - 16px));
    margin: 0;
    padding: var(--sapa-space-1);
    border: 0;
    border-radius: 10px;
    background: var(--sapa-surface);
    box-shadow: var(--sapa-shadow-dialog);
    color: var(--sapa-text);
    opacity: 0;
    transform: translateY(-4px);
    transition:
      opacity var(--sapa-quick) var(--sapa-ease),
      transform var(--sapa-quick) var(--sapa-ease),
      display var(--sapa-quick) allow-discrete,
      overlay var(--sapa-quick) allow-discrete;
  }

  [popover]:popover-open {
    opacity: 1;
    transform: none;
  }

  @starting-style {
    [popover]:popover-open {
      opacity: 0;
      transform: translateY(-4px);
    }
  }

  .head {
    padding: 6px 10px;
  }

  .group {
    padding: 6px 10px 2px;
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  .item {
    display: grid;
    grid-template-columns: 18px 1fr auto;
    gap: 0 10px;
    width: 100%;
    min-height: 34px;
    padding: 6px 10px;
    border-radius: var(--sapa-radius-control);
    font-weight: var(--sapa-weight-normal);
    text-align: start;
    white-space: normal;
  }

  .item:focus-visible {
    outline-offset: -2px;
  }

  .item:focus {
    background: var(--sapa-surface-hover);
  }

  .item .hint {
    grid-column: 2;
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  .item .tick {
    grid-column: 3;
    grid-row: 1;
    width: 18px;
  }

  .item .mark {
    display: grid;
    place-items: center;
    width: 18px;
    color: var(--sapa-text-muted);
  }

  hr {
    margin: var(--sapa-space-1) 0;
    border: 0;
    border-top: 1px solid var(--sapa-line);
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
    .item {
      min-height: 44px;
    }
  }
`;
