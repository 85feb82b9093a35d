import { css } from 'lit';

export const searchStyles = css`
  .search .field {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    padding-bottom: var(--sapa-space-2);
    background: var(--sapa-surface-sunken);
  }

  .search .field svg {
    position: absolute;
    inset-inline-start: 10px;
    width: 18px;
    height: 18px;
    color: var(--sapa-text-muted);
    pointer-events: none;
  }

  .search input {
    min-height: 36px;
    padding-inline-start: 36px;
  }

  .search input::-webkit-search-cancel-button {
    display: none;
  }

  .search .stale {
    opacity: 0.6;
  }

  mark {
    border-radius: 3px;
    background: light-dark(oklch(0.92 0.08 95), oklch(0.42 0.07 95));
    color: var(--sapa-text);
  }

  .hit > .open {
    grid-template:
      'avatar who aside' 18px
      'avatar preview preview' 20px / 32px 1fr auto;
  }
`;
