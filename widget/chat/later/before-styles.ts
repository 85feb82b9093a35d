import { css } from 'lit';

/** The form before the first message. */
export const beforeStyles = css`
  :host {
    --sapa-unit: 1px;
    display: block;
    max-height: 70vh;
    padding: var(--sapa-space-4);
    border-top: 1px solid var(--sapa-line);
    overflow: auto;
    scrollbar-width: thin;
  }

  form {
    display: flex;
    flex-direction: column;
  }

  h3 {
    margin: 0 0 var(--sapa-space-1);
    font-size: var(--sapa-text-16);
    font-weight: var(--sapa-weight-bold);
    line-height: 1.3;
  }

  label {
    margin-top: var(--sapa-space-2);
    font-size: var(--sapa-text-13);
    font-weight: var(--sapa-weight-medium);
  }

  label span {
    font-weight: var(--sapa-weight-normal);
    color: var(--sapa-text-muted);
  }

  :is(input:not([type="checkbox"]), select) {
    width: 100%;
    height: 44px;
    margin-top: var(--sapa-space-1);
    padding: 0 var(--sapa-space-3);
    border: 1px solid var(--sapa-line-control);
    border-radius: var(--sapa-radius-card);
    font: inherit;
    font-size: var(--sapa-message-size, var(--sapa-text-14));
    color: inherit;
    background: var(--sapa-surface);
  }

  :is(input, select)[aria-invalid="true"] {
    border-color: var(--sapa-bad);
    outline-color: var(--sapa-bad);
  }

  .tick {
    display: flex;
    align-items: flex-start;
    gap: var(--sapa-space-3);
    min-height: 44px;
    margin-top: var(--sapa-space-3);
    padding: var(--sapa-space-1) 0;
    line-height: 1.4;
    cursor: pointer;
  }

  .tick span {
    color: var(--sapa-text);
  }

  .tick input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--sapa-brand);
  }

  /* The border of a box to tick is the system’s. */
  .tick [aria-invalid="true"] {
    outline: 2px solid var(--sapa-bad);
    outline-offset: 1px;
  }

  a {
    align-self: flex-start;
    margin-inline-start: 32px;
    padding: var(--sapa-space-1) 0;
    font-size: var(--sapa-text-13);
    color: var(--sapa-brand-text);
  }

  .fault {
    margin: var(--sapa-space-1) 0 0;
    font-size: var(--sapa-text-13);
    color: var(--sapa-bad);
  }

  .fault:empty {
    display: none;
  }

  .start {
    min-height: 44px;
    margin-top: var(--sapa-space-3);
    border: 0;
    border-radius: var(--sapa-radius-chip);
    font: inherit;
    font-weight: var(--sapa-weight-medium);
    color: var(--sapa-on-brand);
    background: var(--sapa-brand);
    cursor: pointer;
  }

  @media (forced-colors: active) {
    .start {
      border: 1px solid;
    }
  }
`;
