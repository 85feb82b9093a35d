import { css } from 'lit';

export const composerStyles = css`
  :host {
    display: block;
    width: 100%;
    max-width: 908px;
    margin: 0 auto;
    padding: 0 var(--sapa-space-6) var(--sapa-space-4);
  }

  form {
    border: 1px solid var(--sapa-line-control);
    border-radius: var(--sapa-radius-card);
    background: var(--sapa-surface);
    transition: background-color var(--sapa-quick) var(--sapa-ease);
  }

  form:focus-within {
    border-color: var(--sapa-brand-text);
    box-shadow: 0 0 0 1px var(--sapa-brand-text);
  }

  form:is(.note, .whisper) {
    border-color: var(--sapa-warn);
    background: var(--sapa-warn-tint);
  }

  form:is(.note, .whisper):focus-within {
    border-color: var(--sapa-warn);
    box-shadow: 0 0 0 1px var(--sapa-warn);
  }

  .tabs {
    display: flex;
    gap: 2px;
    padding: 6px 6px 0;
  }

  .tabs button {
    min-height: 28px;
    padding: 0 10px;
    color: var(--sapa-text-muted);
  }

  .tabs button[aria-selected='true'] {
    background: var(--sapa-surface-raised);
    color: var(--sapa-text);
  }

  :is(.note, .whisper) .tabs button[aria-selected='true'] {
    background: color-mix(in oklab, var(--sapa-warn) 12%, transparent);
    color: var(--sapa-warn);
  }

  .kept {
    width: 6px;
    height: 6px;
    border-radius: 50%;
    background: var(--sapa-warn);
  }

  textarea {
    display: block;
    min-height: 44px;
    max-height: 184px;
    padding: 10px 14px;
    border: 0;
    background: none;
    field-sizing: content;
    resize: none;
  }

  textarea:focus-visible {
    outline: 0;
  }

  .foot {
    display: flex;
    gap: var(--sapa-space-3);
    align-items: center;
    padding: 0 6px 6px 14px;
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  .readers {
    display: inline-flex;
    gap: 5px;
    align-items: center;
    min-width: 0;
    margin-inline-end: auto;
  }

  /* A long name is cut; that colleagues alone read it is said in full. */
  .reply .readers span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  :is(.note, .whisper) .readers {
    color: var(--sapa-warn);
    font-weight: var(--sapa-weight-medium);
  }

  .readers svg {
    flex: none;
    width: 16px;
    height: 16px;
  }

  /* One line: what does not fit in stands on the next, which is not seen. */
  .keys {
    display: flex;
    flex: 0 1000 auto;
    flex-wrap: wrap;
    column-gap: 4px;
    justify-content: flex-end;
    min-width: 0;
    height: 22px;
    overflow: hidden;
    line-height: 22px;
    white-space: nowrap;
  }

  .over {
    color: var(--sapa-bad);
    font-weight: var(--sapa-weight-medium);
  }

  button.primary {
    flex: none;
  }

  @media (max-width: 1100px), (pointer: coarse) {
    .keys {
      display: none;
    }
  }

  @media (max-width: 719px) {
    :host {
      padding: 0 var(--sapa-space-2) max(var(--sapa-space-2), env(safe-area-inset-bottom));
    }

    .tabs button {
      min-height: 36px;
    }

    textarea {
      max-height: 140px;
    }
  }
`;
