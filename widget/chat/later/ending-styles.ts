import { css } from 'lit';

/** What stands at the end of a conversation. */
export const styles = css`
  .ending {
    display: grid;
    justify-items: center;
    gap: var(--sapa-space-4);
    margin-top: var(--sapa-space-4);
    padding-top: var(--sapa-space-4);
    border-top: 1px solid var(--sapa-line);
  }

  sapa-rating,
  sapa-copy {
    width: 100%;
  }
`;
