import { css } from 'lit';

export const earlierStyles = css`
  wa-dialog {
    --width: min(680px, calc(100vw - 24px));
  }

  .box {
    display: flex;
    flex-direction: column;
    height: min(640px, calc(100dvh - 64px));
  }

  .head {
    display: flex;
    flex: none;
    gap: var(--sapa-space-3);
    align-items: start;
    justify-content: space-between;
    padding: var(--sapa-space-4) var(--sapa-space-3) var(--sapa-space-3) var(--sapa-space-6);
    border-bottom: 1px solid var(--sapa-line);
  }

  .lead {
    margin-top: 2px;
  }
`;
