import { css } from 'lit';

/** Short choices stay in one row on a phone. */
export const tightSegments = css`
  @media (max-width: 719px) {
    .segment span {
      padding-inline: 11px;
    }
  }
`;
