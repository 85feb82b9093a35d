import { css } from 'lit';

/** Where the messages come, and the footer under it: what the first frame has of them. */
export const listStyles = css`
  .log {
    position: relative;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--sapa-line) transparent;
  }

  .lines,
  .part {
    display: flex;
    flex-direction: column;
  }

  .lines {
    padding: var(--sapa-space-3) var(--sapa-space-4) var(--sapa-space-4);
  }

  .log:focus-visible {
    outline-offset: -2px;
  }

  sapa-composer:focus-visible {
    outline: none;
  }

  .footer {
    padding: 0 var(--sapa-space-3) var(--sapa-space-2);
  }

  .to-person {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: 36px;
    margin: var(--sapa-space-1) auto 0;
    padding: 0 var(--sapa-space-3);
    border-radius: var(--sapa-radius-chip);
    font-size: var(--sapa-text-13);
    color: var(--sapa-text-muted);
  }

  .to-person[hidden] {
    display: none;
  }

  .to-person .icon {
    width: 16px;
    height: 16px;
  }

  @media (max-width: 520px), (max-height: 480px) {
    .footer {
      padding-bottom: max(var(--sapa-space-2), env(safe-area-inset-bottom));
    }
  }

  @media (pointer: coarse) {
    .to-person {
      min-height: 44px;
    }
  }
`;
