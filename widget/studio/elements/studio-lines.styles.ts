import { css } from 'lit';

export const linesStyles = css`
  :host {
    display: block;
    min-width: 0;
  }

  ul {
    overflow: hidden;
    border: 1px solid var(--sapa-line);
    border-radius: var(--sapa-radius-control);
  }

  ul:empty {
    display: none;
  }

  li {
    display: flex;
    align-items: center;
    min-height: 36px;
    border-top: 1px solid var(--sapa-line);
    background: var(--sapa-surface);
  }

  li:first-child {
    border-top: 0;
  }

  li:focus-within {
    background: var(--sapa-surface-sunken);
  }

  li input:not([type='radio']) {
    flex: 1;
    min-width: 0;
    padding: 7px 12px;
    border: 0;
    border-radius: 0;
    background: none;
  }

  li input:not([type='radio']):focus-visible {
    outline: 2px solid var(--sapa-brand-text);
    outline-offset: -2px;
  }

  li button {
    width: 30px;
    min-height: 30px;
    margin-inline-end: 3px;
    color: var(--sapa-text-muted);
    opacity: 0;
  }

  li:hover button,
  li:focus-within button {
    opacity: 1;
  }

  li button svg {
    width: 15px;
    height: 15px;
  }

  .mark {
    display: inline-flex;
    flex: none;
    gap: 4px;
    align-items: center;
    max-width: 46%;
    padding-inline-start: 8px;
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
    line-height: 1.25;
    text-align: end;
  }

  .mark .icon {
    flex: none;
    width: 15px;
    height: 15px;
  }

  .mark.good {
    color: var(--sapa-good);
  }

  .mark.warn {
    color: var(--sapa-warn);
  }

  .mark.bad {
    color: var(--sapa-bad);
  }

  .below {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    margin-top: var(--sapa-space-1);
  }

  .below button {
    padding: 0 8px;
    color: var(--sapa-text-muted);
    font-weight: var(--sapa-weight-normal);
  }

  @media (pointer: coarse) {
    li {
      min-height: 44px;
    }

    li button {
      width: 40px;
      min-height: 40px;
      opacity: 1;
    }
  }
`;
