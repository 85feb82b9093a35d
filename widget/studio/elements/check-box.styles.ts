import { css } from 'lit';

/** A box that can be ticked, large enough for a finger. */
export const checkBoxStyles = css`
  .tick {
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    cursor: pointer;
  }

  .tick input[type='checkbox'] {
    width: 16px;
    height: 16px;
    margin: 0;
    padding: 0;
    accent-color: var(--sapa-brand-text);
    cursor: pointer;
  }

  @media (pointer: coarse) {
    .tick {
      width: 44px;
      height: 44px;
    }
  }
`;
