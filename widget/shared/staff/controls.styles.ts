import { css } from 'lit';

/** Buttons, fields, chips and avatars of the desk. */
export const controls = css`
  :host([hidden]) {
    display: none;
  }

  button,
  input,
  textarea,
  select {
    font: inherit;
    color: inherit;
  }

  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: 32px;
    margin: 0;
    padding: 0 var(--sapa-space-3);
    border: 1px solid transparent;
    border-radius: var(--sapa-radius-control);
    background: none;
    font-size: var(--sapa-text-13);
    font-weight: var(--sapa-weight-medium);
    white-space: nowrap;
    cursor: pointer;
    transition: background-color var(--sapa-quick) var(--sapa-ease);
  }

  button:hover {
    background: var(--sapa-surface-hover);
  }

  button:disabled {
    cursor: default;
    opacity: 0.55;
  }

  button.primary {
    background: var(--sapa-brand);
    color: var(--sapa-on-brand);
    transition: none;
  }

  button.primary:disabled {
    background: var(--sapa-surface-hover);
    color: var(--sapa-text-muted);
    opacity: 1;
  }

  button.primary:hover:not(:disabled) {
    background: color-mix(in oklab, var(--sapa-brand) 88%, var(--sapa-text));
  }

  button.outline {
    border-color: var(--sapa-line);
    background: var(--sapa-surface);
  }

  button.outline:hover {
    background: var(--sapa-surface-raised);
  }

  button.square {
    width: 32px;
    padding: 0;
  }

  button svg {
    flex: none;
    width: 18px;
    height: 18px;
  }

  label,
  .label {
    font-size: var(--sapa-text-13);
    font-weight: var(--sapa-weight-medium);
  }

  input:not([type='radio']),
  textarea {
    width: 100%;
    padding: 8px 10px;
    border: 1px solid var(--sapa-line-control);
    border-radius: var(--sapa-radius-control);
    background: var(--sapa-surface);
  }

  input:focus-visible,
  textarea:focus-visible {
    border-color: var(--sapa-brand-text);
    outline: 2px solid color-mix(in oklab, var(--sapa-brand-text) 30%, transparent);
    outline-offset: 0;
  }

  ::placeholder {
    color: var(--sapa-text-muted);
    opacity: 1;
  }

  kbd {
    display: inline-block;
    min-width: 20px;
    padding: 0 5px;
    border: 1px solid var(--sapa-line);
    border-radius: 4px;
    background: var(--sapa-surface-sunken);
    color: var(--sapa-text-muted);
    font: var(--sapa-weight-medium) 11px/18px var(--sapa-font);
    text-align: center;
  }

  h1,
  h2,
  h3,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }

  h1,
  h2,
  h3 {
    font-weight: var(--sapa-weight-bold);
    line-height: 1.2;
  }

  ul {
    list-style: none;
  }

  .muted {
    color: var(--sapa-text-muted);
  }

  .time {
    font-variant-numeric: tabular-nums;
  }

  @media (pointer: coarse) {
    button {
      min-height: 44px;
    }

    button.square {
      width: 44px;
    }

    input:not([type='radio']),
    textarea {
      font-size: var(--sapa-text-16);
    }
  }
`;

/** A round mark for somebody: two characters on one of eight quiet hues. */
export const avatars = css`
  .avatar {
    --hue: 75;
    display: grid;
    flex: none;
    place-items: center;
    width: 32px;
    height: 32px;
    border-radius: 50%;
    background: light-dark(oklch(0.92 0.035 var(--hue)), oklch(0.34 0.04 var(--hue)));
    color: light-dark(oklch(0.38 0.06 var(--hue)), oklch(0.88 0.05 var(--hue)));
    font-size: 11px;
    font-weight: var(--sapa-weight-bold);
    letter-spacing: 0.02em;
  }

  .avatar::before {
    content: attr(data-letters);
  }

  .avatar.small {
    width: 24px;
    height: 24px;
    font-size: 10px;
  }

  .avatar.large {
    width: 40px;
    height: 40px;
    font-size: var(--sapa-text-13);
  }

  .hue-0 { --hue: 25; }
  .hue-1 { --hue: 60; }
  .hue-2 { --hue: 100; }
  .hue-3 { --hue: 145; }
  .hue-4 { --hue: 190; }
  .hue-5 { --hue: 235; }
  .hue-6 { --hue: 285; }
  .hue-7 { --hue: 340; }
`;
