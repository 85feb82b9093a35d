import { css } from 'lit';

/** What stands beside a conversation: who, where, tags, history. */
export const detailStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    overflow-y: auto;
    border-inline-start: 1px solid var(--sapa-line);
    background: var(--sapa-surface);
  }

  header {
    display: none;
    align-items: center;
    min-height: 56px;
    padding: 0 var(--sapa-space-1);
    border-bottom: 1px solid var(--sapa-line);
  }

  header h2 {
    font-size: var(--sapa-text-14);
  }

  .who {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 var(--sapa-space-3);
    align-items: center;
    padding: var(--sapa-space-4);
    border-bottom: 1px solid var(--sapa-line);
  }

  h3 {
    font-size: var(--sapa-text-14);
  }

  .who h3 {
    display: flex;
    flex-wrap: wrap;
    gap: 2px var(--sapa-space-2);
    align-items: center;
    min-width: 0;
  }

  .who h3 > span:first-child {
    overflow-wrap: anywhere;
  }

  .verified {
    display: inline-flex;
    gap: 3px;
    align-items: center;
    color: var(--sapa-good);
    font-size: var(--sapa-text-12);
    font-weight: var(--sapa-weight-medium);
  }

  .unverified {
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
    font-weight: var(--sapa-weight-normal);
  }

  .verified svg {
    width: 14px;
    height: 14px;
  }

  .status {
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  dl {
    display: grid;
    gap: var(--sapa-space-3);
    padding: var(--sapa-space-4);
    font-size: var(--sapa-text-13);
  }

  dt {
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  dd {
    overflow-wrap: anywhere;
  }

  dd a {
    color: var(--sapa-brand-text);
    text-underline-offset: 2px;
  }

  dl > div {
    display: grid;
    grid-template-columns: 84px minmax(0, 1fr);
    gap: var(--sapa-space-2);
    align-items: baseline;
  }

  section {
    padding: var(--sapa-space-3) var(--sapa-space-4) var(--sapa-space-4);
    border-top: 1px solid var(--sapa-line);
    font-size: var(--sapa-text-13);
  }

  h4 {
    margin: 0 0 var(--sapa-space-2);
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
    font-weight: var(--sapa-weight-medium);
  }

  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sapa-space-1);
  }

  .tags li {
    display: inline-flex;
    align-items: center;
    padding-inline-start: 10px;
    border-radius: var(--sapa-radius-chip);
    background: var(--sapa-surface-hover);
    font-size: var(--sapa-text-12);
  }

  .tags span {
    padding: 3px 10px 3px 0;
  }

  .tags button {
    min-height: 24px;
    width: 24px;
    margin-inline-start: -8px;
    padding: 0;
    border-radius: 50%;
    color: var(--sapa-text-muted);
  }

  .tags button svg {
    width: 12px;
    height: 12px;
  }

  .tags:not(:empty) + form {
    margin-top: var(--sapa-space-2);
  }

  section input:not([type='radio']) {
    padding: 5px 10px;
    border-color: var(--sapa-line);
    font-size: var(--sapa-text-13);
  }

  .earlier {
    margin: 0 -8px;
  }

  .earlier button {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 var(--sapa-space-2);
    width: 100%;
    padding: 6px 8px;
    font-weight: var(--sapa-weight-normal);
    text-align: start;
  }

  .earlier .how {
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  .earlier .said {
    grid-column: 1 / -1;
    overflow: hidden;
    color: var(--sapa-text-muted);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .id {
    margin-top: auto;
    padding: var(--sapa-space-3) var(--sapa-space-4);
    color: var(--sapa-text-muted);
    font-size: 11px;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  .erase {
    padding: 0 var(--sapa-space-2) var(--sapa-space-4);
  }

  .erase button {
    color: var(--sapa-bad);
    font-size: var(--sapa-text-13);
  }

  .stars {
    display: inline-flex;
    gap: 2px;
    align-items: center;
  }

  .stars svg {
    width: 16px;
    height: 16px;
    fill: currentColor;
    color: oklch(0.75 0.15 75);
  }

  @media (max-width: 1179px) {
    :host {
      border: 0;
    }

    header {
      display: flex;
      gap: var(--sapa-space-1);
    }
  }
`;
