import { css } from 'lit';

export const dialogStyles = css`
  wa-dialog {
    --width: min(440px, calc(100vw - 32px));
    --spacing: 0;
  }

  wa-dialog::part(dialog) {
    max-height: calc(100dvh - 48px);
  }

  form,
  .body {
    display: grid;
    gap: var(--sapa-space-4);
    padding: var(--sapa-space-6);
  }

  h2 {
    font-size: var(--sapa-text-16);
  }

  .lead {
    margin-top: 6px;
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-13);
  }

  .field {
    display: grid;
    gap: 6px;
  }

  fieldset {
    display: grid;
    gap: 2px;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    margin-bottom: var(--sapa-space-1);
    padding: 0;
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  .choices {
    display: grid;
    gap: var(--sapa-space-4);
    max-height: 296px;
    margin: 0 -8px;
    padding: 0 8px;
    overflow-y: auto;
  }

  .choice {
    display: grid;
    grid-template-columns: auto auto 1fr auto;
    gap: 10px;
    align-items: center;
    min-height: 40px;
    margin: 0 -8px;
    padding: 0 8px;
    border-radius: var(--sapa-radius-control);
    font-weight: var(--sapa-weight-normal);
    cursor: pointer;
  }

  .choice:hover {
    background: var(--sapa-surface-raised);
  }

  .choice:has(:disabled) {
    background: none;
    color: var(--sapa-text-muted);
    cursor: not-allowed;
  }

  .choice:has(:disabled) .avatar {
    filter: grayscale(1);
    opacity: 0.6;
  }

  .choice:has(:checked) {
    background: color-mix(in oklab, var(--sapa-brand-text) 11%, var(--sapa-surface));
  }

  .choice .glyph {
    display: grid;
    place-items: center;
    width: 24px;
    color: var(--sapa-text-muted);
  }

  .choice .state {
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  .choice .state.online,
  .choice .state.open {
    color: var(--sapa-good);
  }

  input[type='radio'] {
    margin: 0;
    accent-color: var(--sapa-brand-text);
  }

  textarea {
    min-height: 72px;
    resize: vertical;
  }

  button.danger {
    background: var(--sapa-bad);
    color: var(--sapa-surface);
  }

  button.danger:disabled {
    background: var(--sapa-surface-hover);
    color: var(--sapa-text-muted);
    opacity: 1;
  }

  .fault:empty {
    display: none;
  }

  .fault {
    color: var(--sapa-bad);
    font-size: var(--sapa-text-13);
  }

  .buttons {
    display: flex;
    gap: var(--sapa-space-2);
    justify-content: flex-end;
  }

  .shortcuts {
    display: grid;
    gap: 10px;
    font-size: var(--sapa-text-13);
  }

  .shortcuts > div {
    display: flex;
    gap: var(--sapa-space-4);
    justify-content: space-between;
  }

  .shortcuts dd {
    flex: none;
  }
`;

/** A choice of a few words, side by side. */
export const segmentStyles = css`
  .segments {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sapa-space-1);
  }

  .segment {
    position: relative;
    font-weight: var(--sapa-weight-normal);
    cursor: pointer;
  }

  .segment input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .segment span {
    display: block;
    padding: 6px 12px;
    border: 1px solid var(--sapa-line);
    border-radius: var(--sapa-radius-chip);
    font-size: var(--sapa-text-13);
  }

  .segment:hover span {
    background: var(--sapa-surface-raised);
  }

  .segment input:checked + span {
    border-color: var(--sapa-brand-text);
    background: color-mix(in oklab, var(--sapa-brand-text) 11%, var(--sapa-surface));
    color: var(--sapa-brand-text);
    font-weight: var(--sapa-weight-medium);
  }

  .segment input:focus-visible + span {
    outline: 2px solid var(--sapa-brand-text);
    outline-offset: 2px;
  }

  .known {
    font-size: var(--sapa-text-12);
  }

  @media (pointer: coarse) {
    .segment span {
      padding: 11px 14px;
    }
  }
`;
