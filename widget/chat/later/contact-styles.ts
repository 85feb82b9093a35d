import { css } from 'lit';

/** Where the element stands in the chat. */
export const styles = css`
  .hours {
    margin-top: var(--sapa-space-1);
  }

  sapa-contact {
    display: block;
    padding: 0 var(--sapa-space-3);
  }
`;

export const contactStyles = css`
  button {
    padding: 0;
    border: 0;
    font: inherit;
    color: inherit;
    background: none;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }

  h3,
  p {
    margin: 0;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--sapa-space-1) var(--sapa-space-3);
    min-height: 44px;
    margin-bottom: var(--sapa-space-2);
    font-size: var(--sapa-text-13);
    color: var(--sapa-text-muted);
  }

  .row.slim {
    justify-content: center;
    margin-bottom: 0;
  }

  .card {
    padding: var(--sapa-space-3);
    border: 1px solid var(--sapa-line);
    border-radius: var(--sapa-radius-card);
    background: var(--sapa-surface-sunken);
  }

  .card > div {
    flex: 1;
    min-width: 0;
  }

  .card .icon {
    flex: none;
    align-self: flex-start;
    color: var(--sapa-text-muted);
  }

  .kept .icon {
    color: var(--sapa-good);
  }

  .what {
    font-size: var(--sapa-text-14);
    font-weight: var(--sapa-weight-medium);
    color: var(--sapa-text);
  }

  .how {
    overflow: hidden;
    text-overflow: ellipsis;
    overflow-wrap: anywhere;
  }

  .link {
    min-height: 44px;
    font-weight: var(--sapa-weight-medium);
    color: var(--sapa-brand-text);
  }

  .wide {
    flex: 1 0 100%;
    margin-block: -4px -8px;
  }

  .link:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .primary,
  .secondary {
    min-height: 44px;
    padding: 0 var(--sapa-space-4);
    border: 1px solid transparent;
    border-radius: var(--sapa-radius-chip);
    font-size: var(--sapa-text-14);
    font-weight: var(--sapa-weight-medium);
  }

  .primary {
    color: var(--sapa-on-brand);
    background: var(--sapa-brand);
  }

  .card .primary {
    flex: 1 0 100%;
    margin-top: var(--sapa-space-1);
  }

  .primary[disabled] {
    opacity: 0.6;
    cursor: default;
  }

  .secondary {
    border-color: color-mix(in oklab, var(--sapa-brand-text) 38%, transparent);
    color: var(--sapa-brand-text);
  }

  .scrim {
    position: absolute;
    z-index: 3;
    inset: 0;
    background: light-dark(oklch(0.25 0.01 75 / 35%), oklch(0.1 0.005 75 / 60%));
    animation: show var(--sapa-quick) var(--sapa-ease);
  }

  .sheet {
    position: absolute;
    z-index: 3;
    inset: auto 0 0;
    max-height: calc(100% - 48px);
    overflow-y: auto;
    overscroll-behavior: contain;
    border-radius: 16px 16px 0 0;
    background: var(--sapa-surface);
    box-shadow: var(--sapa-shadow-dialog);
    animation: rise var(--sapa-calm) var(--sapa-ease);
  }

  form {
    display: grid;
    gap: var(--sapa-space-3);
    padding: 20px var(--sapa-space-4) max(var(--sapa-space-4), env(safe-area-inset-bottom));
  }

  form h3 {
    font-size: var(--sapa-text-16);
    font-weight: var(--sapa-weight-bold);
    line-height: 1.3;
  }

  .intro {
    margin-top: calc(-1 * var(--sapa-space-2));
    color: var(--sapa-text-muted);
  }

  .field {
    display: grid;
    gap: var(--sapa-space-1);
  }

  label {
    font-size: var(--sapa-text-13);
    font-weight: var(--sapa-weight-medium);
  }

  input,
  textarea {
    width: 100%;
    min-height: 44px;
    padding: 10px 12px;
    border: 1px solid var(--sapa-line-control);
    border-radius: var(--sapa-radius-card);
    font: var(--sapa-weight-normal) var(--sapa-field-size, 14px) / 1.4 var(--sapa-font);
    color: var(--sapa-text);
    background: var(--sapa-surface);
    resize: none;
  }

  textarea {
    field-sizing: content;
    min-height: 68px;
    max-height: 160px;
  }

  :is(input, textarea):focus-visible {
    outline-offset: -1px;
  }

  /* The ring of who is led there lies over the border. */
  [aria-invalid="true"] {
    border-color: var(--sapa-bad);
    outline-color: var(--sapa-bad);
  }

  .trouble:empty {
    display: none;
  }

  .trouble {
    font-size: var(--sapa-text-13);
    color: var(--sapa-bad);
  }

  .pair {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--sapa-space-3);
    align-items: start;
  }

  .answers {
    display: grid;
    grid-template-columns: 1fr 2fr;
    gap: var(--sapa-space-2);
    margin-top: var(--sapa-space-1);
  }

  @keyframes show {
    from {
      opacity: 0;
    }
  }

  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(6px);
    }
  }

  /* Smaller text in a field makes phones zoom in. */
  @media (pointer: coarse), (max-width: 520px) {
    :host {
      --sapa-field-size: 16px;
    }
  }

  @media (max-width: 520px) {
    .pair {
      grid-template-columns: 1fr;
    }
  }

  @media (forced-colors: active) {
    .sheet,
    .primary {
      border: 1px solid;
    }
  }
`;
