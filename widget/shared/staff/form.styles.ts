import { css } from 'lit';

/** A single small form in the middle of the page: logging in, first set-up. */
export const formStyles = css`
  :host {
    display: grid;
    place-items: center;
    min-height: 100dvh;
    padding: var(--sapa-space-6) var(--sapa-space-4);
    background: var(--sapa-surface-sunken);
  }

  main {
    width: 100%;
    max-width: 376px;
  }

  .brand {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 10px;
    margin-bottom: var(--sapa-space-6);
    font-size: var(--sapa-text-16);
    font-weight: var(--sapa-weight-bold);
  }

  form {
    display: grid;
    gap: var(--sapa-space-4);
    padding: var(--sapa-space-8);
    border: 1px solid var(--sapa-line);
    border-radius: var(--sapa-radius-card);
    background: var(--sapa-surface);
  }

  h1 {
    font-size: var(--sapa-text-20);
  }

  .lead {
    margin-top: 6px;
    color: var(--sapa-text-muted);
  }

  .field {
    display: grid;
    gap: 6px;
  }

  .field input {
    min-height: 40px;
  }

  .hint {
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  .password {
    position: relative;
  }

  .password input {
    padding-inline-end: 44px;
  }

  .password button {
    position: absolute;
    inset-block: 4px;
    inset-inline-end: 4px;
    min-height: 0;
  }

  button.submit {
    min-height: 40px;
    margin-top: var(--sapa-space-1);
    font-size: var(--sapa-text-14);
  }

  .problem {
    display: flex;
    gap: 10px;
    padding: 10px var(--sapa-space-3);
    border-radius: var(--sapa-radius-control);
    background: var(--sapa-bad-tint);
    color: var(--sapa-bad);
    font-size: var(--sapa-text-13);
  }

  .problem svg {
    flex: none;
    width: 18px;
    height: 18px;
  }

  .problem.mild {
    background: var(--sapa-warn-tint);
    color: var(--sapa-warn);
  }

  .foot {
    display: flex;
    justify-content: center;
    gap: var(--sapa-space-1);
    margin-top: var(--sapa-space-4);
  }

  .foot button {
    color: var(--sapa-text-muted);
    font-weight: var(--sapa-weight-normal);
  }

  .foot button[aria-pressed='true'] {
    color: var(--sapa-text);
    font-weight: var(--sapa-weight-medium);
  }

  @media (max-width: 480px) {
    :host {
      place-items: start center;
      padding-top: calc(3 * var(--sapa-space-4));
      background: var(--sapa-surface);
    }

    form {
      padding: 0;
      border: 0;
    }
  }
`;
