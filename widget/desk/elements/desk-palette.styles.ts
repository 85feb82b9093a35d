import { css } from 'lit';

export const paletteStyles = css`
  wa-dialog {
    --hide-duration: 60ms;
    --width: min(600px, calc(100vw - 24px));
  }

  wa-dialog::part(dialog) {
    inset-block: min(14vh, 120px) auto;
    margin-block: 0;
  }

  .box {
    display: flex;
    flex-direction: column;
    max-height: min(520px, 74dvh);
  }

  .ask {
    display: flex;
    flex: none;
    gap: var(--sapa-space-3);
    align-items: center;
    padding: 0 var(--sapa-space-4);
    border-bottom: 1px solid var(--sapa-line);
    color: var(--sapa-text-muted);
  }

  .ask input {
    min-width: 0;
    min-height: 52px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--sapa-text);
    font-size: var(--sapa-text-16);
  }

  .ask input:focus-visible {
    outline: 0;
  }

  [role='listbox'] {
    padding: var(--sapa-space-2);
    overflow-y: auto;
  }

  [role='listbox']:empty {
    display: none;
  }

  .group {
    padding: var(--sapa-space-2) 10px 2px;
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  .choice {
    display: grid;
    grid-template-columns: 18px auto minmax(0, 1fr) auto;
    gap: 10px;
    align-items: center;
    min-height: 38px;
    margin: 0;
    padding: 0 10px;
    font-size: var(--sapa-text-14);
  }

  .choice:hover {
    background: none;
  }

  .choice[aria-selected='true'] {
    background: color-mix(in oklab, var(--sapa-brand-text) 11%, var(--sapa-surface));
  }

  .choice svg {
    width: 18px;
    height: 18px;
    color: var(--sapa-text-muted);
  }

  .choice .name {
    white-space: nowrap;
  }

  .hint {
    overflow: hidden;
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .nothing {
    padding: var(--sapa-space-6);
    text-align: center;
  }

  @media (pointer: coarse) {
    kbd {
      display: none;
    }

    .choice {
      min-height: 48px;
    }
  }
`;
