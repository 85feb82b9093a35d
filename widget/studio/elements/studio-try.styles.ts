import { css } from 'lit';

export const tryStyles = css`
  :host {
    display: block;
    padding: var(--sapa-space-6) var(--sapa-space-4);
  }

  h2 {
    margin-bottom: var(--sapa-space-3);
    font-size: var(--sapa-text-16);
  }

  textarea {
    resize: none;
  }

  .state {
    min-height: 20px;
    margin-top: 4px;
    font-size: var(--sapa-text-12);
  }

  .sides {
    display: grid;
    gap: var(--sapa-space-4);
  }

  .note {
    display: flex;
    gap: 6px;
    align-items: center;
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  .note .icon {
    flex: none;
    width: 16px;
    height: 16px;
  }

  .note.changed {
    color: var(--sapa-brand-text);
  }

  .note.warn {
    color: var(--sapa-warn);
  }

  section {
    display: grid;
    gap: var(--sapa-space-3);
    min-width: 0;
  }

  section + section {
    padding-top: var(--sapa-space-4);
    border-top: 1px solid var(--sapa-line);
  }

  h3 {
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
    font-weight: var(--sapa-weight-medium);
  }

  .outcome {
    font-size: var(--sapa-text-13);
    font-weight: var(--sapa-weight-medium);
    overflow-wrap: anywhere;
  }

  .outcome.answer {
    color: var(--sapa-good);
  }

  .outcome.clarify,
  .outcome.handoff {
    color: var(--sapa-warn);
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--sapa-text-12);
  }

  caption {
    padding-bottom: 4px;
    text-align: start;
  }

  th {
    max-width: 150px;
    padding: 3px 8px 3px 0;
    overflow: hidden;
    font-weight: var(--sapa-weight-normal);
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  td {
    padding: 3px 0;
  }

  .figure {
    width: 40px;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .bar {
    display: block;
    width: 100%;
    min-width: 48px;
    height: 8px;
    border-radius: 4px;
  }

  .bar .ground {
    fill: var(--sapa-surface-hover);
  }

  .bar .sure {
    fill: var(--sapa-good);
  }

  .bar .unsure {
    fill: var(--sapa-warn);
  }

  .bar .threshold {
    fill: var(--sapa-text);
  }

  details {
    font-size: var(--sapa-text-12);
  }

  summary {
    width: fit-content;
    padding: 3px 0;
    color: var(--sapa-text-muted);
    cursor: pointer;
  }

  .deciding {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    align-items: center;
    margin: 4px 0 8px;
  }

  .word {
    padding: 0 7px;
    border-radius: var(--sapa-radius-chip);
    background: var(--sapa-surface-raised);
  }

  details li {
    padding: 2px 0;
    overflow-wrap: anywhere;
  }
`;
