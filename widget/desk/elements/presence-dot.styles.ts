import { css } from 'lit';

/** The sign of whether an agent can be reached. */
export const presenceDotStyles = css`
  .dot {
    flex: none;
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--sapa-good);
  }

  .dot.away {
    background: var(--sapa-warn);
  }

  .dot.offline {
    background: none;
    box-shadow: inset 0 0 0 2px var(--sapa-text-muted);
  }
`;
