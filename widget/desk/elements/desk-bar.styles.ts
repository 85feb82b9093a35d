import { css } from 'lit';

export const barStyles = css`
  :host {
    display: flex;
    align-items: center;
    gap: var(--sapa-space-1);
    height: 48px;
    padding: 0 var(--sapa-space-3);
    border-bottom: 1px solid var(--sapa-line);
    background: var(--sapa-surface-sunken);
  }

  .brand {
    display: flex;
    align-items: center;
    gap: var(--sapa-space-2);
    margin: 0;
    margin-inline-end: auto;
    font-size: inherit;
    font-weight: var(--sapa-weight-bold);
    line-height: inherit;
  }

  .line {
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  .icon {
    width: 14px;
    height: 14px;
    color: var(--sapa-text-muted);
  }

  .find,
  .board {
    color: var(--sapa-text-muted);
    font-weight: var(--sapa-weight-normal);
  }

  .find {
    min-width: min(260px, 30vw);
    justify-content: start;
    border-color: var(--sapa-line);
    background: var(--sapa-surface);
  }

  .find kbd {
    margin-inline-start: auto;
  }

  .board[aria-pressed='true'] {
    background: var(--sapa-surface-hover);
    color: var(--sapa-text);
  }

  .find .icon,
  .board .icon {
    width: 18px;
    height: 18px;
  }

  .avatar {
    width: 28px;
    height: 28px;
  }

  @media (pointer: coarse) {
    .find kbd {
      display: none;
    }
  }

  @media (max-width: 719px) {
    .find {
      min-width: 44px;
      justify-content: center;
      padding: 0;
      border-color: transparent;
      background: none;
    }

    .find kbd,
    .brand span,
    .find span,
    .board span {
      position: absolute;
      clip-path: inset(50%);
    }
  }
`;
