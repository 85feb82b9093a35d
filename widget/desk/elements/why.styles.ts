import { css } from 'lit';

export const whyStyles = css`
  .why {
    display: grid;
    max-width: min(600px, 100%);
    margin-top: 2px;
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
    text-align: start;
  }

  .why summary {
    display: inline-flex;
    gap: 5px;
    align-items: center;
    justify-self: end;
    min-height: 24px;
    padding: 0 6px;
    border-radius: var(--sapa-radius-control);
    list-style: none;
    cursor: pointer;
    font-variant-numeric: tabular-nums;
  }

  .fact .why summary {
    justify-self: center;
  }

  .why summary::-webkit-details-marker {
    display: none;
  }

  .why summary:hover {
    background: var(--sapa-surface-raised);
    color: var(--sapa-text);
  }

  .why summary svg {
    flex: none;
    width: 14px;
    height: 14px;
  }

  .why summary svg:last-child {
    transition: transform var(--sapa-quick) var(--sapa-ease);
  }

  .why[open] summary svg:last-child {
    transform: rotate(180deg);
  }

  .grounds {
    display: grid;
    gap: 6px;
    margin-top: var(--sapa-space-1);
    padding: var(--sapa-space-3);
    border: 1px solid var(--sapa-line);
    border-radius: var(--sapa-radius-card);
    background: var(--sapa-surface);
  }

  .rule {
    color: var(--sapa-text);
    font-weight: var(--sapa-weight-medium);
  }

  .parts {
    margin: 2px 0 0;
    padding-inline-start: var(--sapa-space-4);
    color: var(--sapa-text);
  }

  .why[open] {
    width: min(600px, 100%);
  }

  .why table {
    width: 100%;
    border-collapse: collapse;
    overflow-wrap: break-word;
  }

  .why th {
    padding: 0 0 2px;
    font-weight: var(--sapa-weight-normal);
    text-align: start;
  }

  .why th + th {
    padding-inline-start: var(--sapa-space-3);
  }

  .why td {
    padding: 2px 0;
    color: var(--sapa-text);
  }

  .why td + td {
    width: 112px;
    padding-inline-start: var(--sapa-space-3);
  }

  .why td.time {
    width: 44px;
    text-align: end;
  }

  .nearest,
  .changes {
    margin-top: var(--sapa-space-1);
  }

  .why :is(.nearest, .changes) td {
    vertical-align: baseline;
  }

  .nearest th + th {
    text-align: end;
  }

  .nearest td span {
    display: inline-block;
    margin-inline-end: var(--sapa-space-1);
  }

  .why .changes td + td {
    width: 55%;
  }

  .bar {
    display: block;
    width: 100%;
    height: 6px;
    border-radius: 3px;
  }

  .bar .ground {
    fill: var(--sapa-surface-hover);
  }

  .bar .sure {
    fill: var(--sapa-brand-text);
  }

  .bar .unsure {
    fill: var(--sapa-line-control);
  }

  .bar .threshold {
    fill: var(--sapa-text);
  }

  .words {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sapa-space-1);
    align-items: center;
  }

  .word {
    padding: 0 6px;
    border-radius: 4px;
    background: var(--sapa-surface-raised);
    color: var(--sapa-text);
  }
`;
