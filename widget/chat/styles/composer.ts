import { css } from 'lit';

export const composerStyles = css`
  :host {
    display: block;
  }

  .composer {
    position: relative;
    display: flex;
    align-items: flex-end;
    border: 1px solid var(--sapa-line-control);
    border-radius: 22px;
    background: var(--sapa-surface);
    transition: border-color var(--sapa-quick) var(--sapa-ease);
  }

  .composer:focus-within {
    border-color: var(--sapa-brand-text);
    box-shadow: 0 0 0 1px var(--sapa-brand-text);
  }

  /* The copy behind the text area gives it the height of its text. */
  .grow {
    display: grid;
    flex: 1;
    min-width: 0;
    max-height: calc(5 * 1.4 * var(--size) + 22px);
    --size: var(--sapa-message-size);
  }

  .grow::after,
  textarea {
    grid-area: 1 / 1;
    min-height: 42px;
    max-height: inherit;
    padding: 11px 4px;
    font: var(--sapa-weight-normal) var(--size) / 1.4 var(--sapa-font);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .grow::after {
    content: attr(data-text);
    visibility: hidden;
    overflow: hidden;
  }

  textarea {
    width: 100%;
    margin: 0;
    border: 0;
    resize: none;
    color: var(--sapa-text);
    background: none;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }

  textarea:focus-visible {
    outline: none;
  }

  textarea::placeholder {
    color: var(--sapa-text-muted);
    opacity: 1;
  }

  :is(.send, .add) {
    display: grid;
    place-items: center;
    flex: none;
    width: 44px;
    height: 42px;
    padding: 0;
    border: 0;
    color: var(--sapa-text-muted);
    background: none;
    cursor: pointer;
  }

  .smile {
    width: 36px;
  }

  @media (pointer: coarse) {
    .smile {
      display: none;
    }
  }

  .add:hover {
    color: var(--sapa-text);
  }

  .send {
    color: var(--sapa-on-brand);
    animation: pop var(--sapa-quick) var(--sapa-ease);
    isolation: isolate;
    position: relative;
  }

  .send::before {
    content: "";
    position: absolute;
    z-index: -1;
    inset: 4px 5px;
    border-radius: 50%;
    background: var(--sapa-brand);
  }

  .send:disabled {
    cursor: not-allowed;
    opacity: 0.45;
  }

  .send:focus-visible {
    outline: none;
  }

  .send:focus-visible::before {
    outline: 2px solid var(--sapa-brand-text);
    outline-offset: 2px;
  }

  .counter {
    margin: 0;
    padding: 0 16px;
    font-size: var(--sapa-text-12);
    font-variant-numeric: tabular-nums;
    text-align: end;
    color: var(--sapa-text-muted);
  }

  .counter:not(:empty) {
    padding-top: var(--sapa-space-1);
  }

  .counter.over {
    color: var(--sapa-bad);
  }

  @keyframes pop {
    from {
      opacity: 0;
      transform: scale(0.8);
    }
  }

  @media (forced-colors: active) {
    .send {
      color: ButtonText;
    }

    .composer:focus-within {
      outline: 2px solid Highlight;
    }
  }
`;
