import { css } from 'lit';

export const formPageStyles = css`
  :host {
    display: block;
    container: form / inline-size;
  }

  section {
    padding: var(--sapa-space-6) 0;
    border-top: 1px solid var(--sapa-line);
  }

  section:first-of-type {
    padding-top: 0;
    border-top: 0;
  }

  h2 {
    font-size: var(--sapa-text-16);
  }

  h3 {
    margin-bottom: 6px;
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
    font-weight: var(--sapa-weight-medium);
  }

  .hint,
  .status {
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-13);
  }

  .status:empty {
    display: none;
  }

  .status.good {
    color: var(--sapa-good);
  }

  .status.bad {
    color: var(--sapa-bad);
  }

  h2 + .hint {
    margin-top: var(--sapa-space-1);
  }

  .languages,
  section > sapa-studio-lines,
  .fields {
    margin-top: var(--sapa-space-4);
  }

  .languages {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
    gap: var(--sapa-space-4) var(--sapa-space-6);
  }

  .language {
    min-width: 0;
  }

  textarea {
    min-height: 96px;
    line-height: 1.5;
    resize: vertical;
  }

  .seen {
    margin-top: var(--sapa-space-2);
    padding: var(--sapa-space-4);
    border-radius: var(--sapa-radius-card);
    background: var(--sapa-surface-sunken);
  }

  .names {
    margin-top: var(--sapa-space-2);
    font-size: var(--sapa-text-13);
  }

  .names summary {
    width: fit-content;
    color: var(--sapa-text-muted);
    cursor: pointer;
  }

  .names dl {
    display: grid;
    gap: 4px;
    margin-top: 6px;
  }

  .names dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--sapa-space-2);
  }

  .names dd {
    color: var(--sapa-text-muted);
    overflow-wrap: anywhere;
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
    gap: var(--sapa-space-4) var(--sapa-space-6);
  }

  .field {
    display: grid;
    gap: 6px;
    align-content: start;
    min-width: 0;
  }

  .wide {
    grid-column: 1 / -1;
  }

  select {
    max-width: 100%;
    min-height: 36px;
    padding: 0 8px;
    border: 1px solid var(--sapa-line-control);
    border-radius: var(--sapa-radius-control);
    background: var(--sapa-surface);
  }

  .picked {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sapa-space-2);
    align-items: center;
  }

  .picked select {
    min-height: 32px;
    max-width: 220px;
    color: var(--sapa-text-muted);
  }

  .pick {
    display: inline-flex;
    align-items: center;
    min-height: 32px;
    padding-inline-start: 12px;
    border: 1px solid var(--sapa-line);
    border-radius: var(--sapa-radius-chip);
    font-size: var(--sapa-text-13);
  }

  .pick button {
    width: 28px;
    min-height: 28px;
    border-radius: 50%;
    color: var(--sapa-text-muted);
  }

  .pick button svg {
    width: 15px;
    height: 15px;
  }

  .check {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 10px;
    align-items: start;
    font-size: var(--sapa-text-14);
  }

  .check input:not([type='radio']) {
    width: 18px;
    height: 18px;
    margin: 1px 0 0;
    accent-color: var(--sapa-brand-text);
  }

  .check .hint {
    display: block;
    font-weight: var(--sapa-weight-normal);
  }

  @media (pointer: coarse) {
    select {
      min-height: 44px;
      font-size: var(--sapa-text-16);
    }
  }
`;
