import { css } from 'lit';

export const boardStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    background: var(--sapa-surface);
  }

  header {
    display: flex;
    flex: none;
    gap: var(--sapa-space-3);
    align-items: center;
    min-height: 56px;
    padding: 0 var(--sapa-space-6);
    border-bottom: 1px solid var(--sapa-line);
  }

  .back {
    display: none;
  }

  h2 {
    font-size: var(--sapa-text-14);
  }

  .live {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    margin-inline-start: auto;
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  .live span {
    width: 7px;
    height: 7px;
    border-radius: 50%;
    background: var(--sapa-good);
  }

  .reading {
    padding: var(--sapa-space-6);
  }

  .scroll {
    display: grid;
    gap: var(--sapa-space-8);
    align-content: start;
    padding: var(--sapa-space-6);
    overflow: auto;
    outline-offset: -2px;
  }

  .totals {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    border-block: 1px solid var(--sapa-line);
  }

  .totals div {
    padding: var(--sapa-space-3) var(--sapa-space-4);
  }

  .totals div + div {
    border-inline-start: 1px solid var(--sapa-line);
  }

  .totals dt {
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  .totals dd {
    font-size: var(--sapa-text-28);
    font-weight: var(--sapa-weight-bold);
    font-variant-numeric: tabular-nums;
    line-height: 1.2;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--sapa-text-13);
    font-variant-numeric: tabular-nums;
  }

  caption {
    padding-bottom: var(--sapa-space-1);
    font-size: var(--sapa-text-14);
    font-weight: var(--sapa-weight-bold);
    text-align: start;
  }

  th,
  td {
    padding: 9px var(--sapa-space-4) 9px 0;
    border-bottom: 1px solid var(--sapa-line);
    font-weight: var(--sapa-weight-normal);
    text-align: start;
  }

  thead th {
    padding-block: 6px;
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  tbody th {
    font-weight: var(--sapa-weight-medium);
  }

  .judged > * {
    padding-bottom: 0;
    border-bottom: 0;
  }

  .estimates td {
    padding-top: 2px;
    text-wrap: balance;
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  .shut {
    color: var(--sapa-text-muted);
    font-weight: var(--sapa-weight-normal);
  }

  .none {
    color: var(--sapa-text-muted);
  }

  .some {
    font-weight: var(--sapa-weight-bold);
  }

  .who,
  .presence,
  .load {
    display: inline-flex;
    gap: var(--sapa-space-2);
    align-items: center;
  }

  .boxes {
    display: inline-flex;
    gap: 3px;
  }

  .boxes i {
    width: 12px;
    height: 12px;
    border-radius: 3px;
    background: var(--sapa-surface-hover);
  }

  .boxes .full {
    background: var(--sapa-brand-text);
  }

  .boxes .over {
    background: var(--sapa-bad);
  }

  .since {
    color: var(--sapa-text-muted);
    white-space: nowrap;
  }

  .wait {
    white-space: nowrap;
  }

  .wait.late {
    color: var(--sapa-warn);
    font-weight: var(--sapa-weight-medium);
  }

  .wait.overdue {
    color: var(--sapa-bad);
    font-weight: var(--sapa-weight-bold);
  }

  /* The columns of both tables stand below each other. */
  @media (min-width: 720px) {
    table {
      table-layout: fixed;
    }

    thead th:first-child {
      width: 32%;
    }

    .agents thead th:nth-child(3) {
      width: 34%;
    }
  }

  @media (max-width: 719px) {
    header {
      padding: 0 var(--sapa-space-1);
    }

    .back {
      display: inline-flex;
    }

    .live {
      margin-inline-end: var(--sapa-space-3);
    }

    .scroll {
      padding: var(--sapa-space-4);
    }

    .totals {
      grid-template-columns: 1fr 1fr;
    }

    .totals div:nth-child(3) {
      border-inline-start: 0;
    }

    .totals div:nth-child(n + 3) {
      border-top: 1px solid var(--sapa-line);
    }

    .totals dd {
      font-size: var(--sapa-text-20);
    }

    th,
    td {
      padding-inline-end: var(--sapa-space-2);
    }

    .boxes {
      display: none;
    }
  }
`;
