import { css } from 'lit';

/** Verdicts stay out of sight until somebody looks at the message, unless one stands or nothing can hover. */
export const verdictStyles = css`
  ol {
    container-type: inline-size;
  }

  .under {
    position: relative;
    display: flex;
    flex-wrap: wrap-reverse;
    gap: 0 var(--sapa-space-1);
    align-items: flex-start;
    justify-content: flex-end;
    width: 100%;
    margin-top: 2px;
  }

  .under .why {
    margin-top: 0;
  }

  .fact .under {
    justify-content: center;
  }

  .verdicts {
    display: flex;
    gap: 2px;
  }

  button.verdict {
    position: relative;
    isolation: isolate;
    gap: 5px;
    min-height: 24px;
    padding: 0 6px;
    background: none;
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
    font-weight: var(--sapa-weight-normal);
  }

  /* Smaller than what a finger can hit. */
  .verdict::before {
    content: '';
    position: absolute;
    inset: 0;
    z-index: -1;
    border-radius: inherit;
  }

  .verdict svg {
    width: 14px;
    height: 14px;
  }

  .verdict:hover {
    color: var(--sapa-text);
  }

  .verdict:hover::before {
    background: var(--sapa-surface-raised);
  }

  .verdict[aria-pressed='true'] {
    color: var(--sapa-warn);
    font-weight: var(--sapa-weight-medium);
  }

  .verdict[aria-pressed='true']::before {
    background: var(--sapa-warn-tint);
  }

  @media (hover: hover) {
    .verdicts {
      transition: opacity var(--sapa-quick) var(--sapa-ease);
    }

    :is(.message, .fact):not(:hover, :focus-within) .verdicts:not(:has([aria-pressed='true'])) {
      opacity: 0;
    }

    @container (max-width: 640px) {
      .verdict:not([aria-pressed='true']) span {
        display: none;
      }
    }
  }

  /* The reasons keep to the middle, whatever can be said of them. */
  @container (min-width: 560px) {
    .fact .verdicts {
      position: absolute;
      inset: 0 0 auto auto;
    }
  }

  @media (pointer: coarse) {
    .verdicts {
      flex-wrap: wrap;
      justify-content: end;
      margin-block-end: calc(-1 * var(--sapa-space-2));
    }

    button.verdict {
      min-height: 44px;
      padding: 0 var(--sapa-space-2);
    }

    .verdict::before {
      inset-block: 8px;
    }
  }
`;
