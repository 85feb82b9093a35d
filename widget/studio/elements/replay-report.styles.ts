import { css } from 'lit';

export const reportStyles = css`
  :host {
    display: block;
    margin-top: var(--sapa-space-6);
  }

  .coverage {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 2px var(--sapa-space-6);
    align-items: end;
    padding-bottom: var(--sapa-space-6);
  }

  .coverage .label {
    grid-column: 1 / -1;
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-13);
  }

  .coverage strong {
    font-size: var(--sapa-text-28);
    font-weight: var(--sapa-weight-bold);
    font-variant-numeric: tabular-nums;
    line-height: 1.2;
  }

  .coverage .change {
    padding-bottom: 5px;
    color: var(--sapa-text-muted);
    font-variant-numeric: tabular-nums;
  }

  .gain {
    color: var(--sapa-good);
    font-weight: var(--sapa-weight-medium);
  }

  .loss {
    color: var(--sapa-bad);
    font-weight: var(--sapa-weight-medium);
  }

  .meter {
    display: block;
    grid-column: 1 / -1;
    margin-top: var(--sapa-space-2);
    border-radius: var(--sapa-radius-chip);
    background: var(--sapa-surface-hover);
  }

  .meter .kept {
    fill: color-mix(in oklab, var(--sapa-brand-text) 55%, var(--sapa-surface));
  }

  .meter .more {
    fill: var(--sapa-good);
  }

  .meter .less {
    fill: var(--sapa-bad);
  }

  .verdicts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sapa-space-2) var(--sapa-space-4);
    margin-bottom: var(--sapa-space-4);
    font-size: var(--sapa-text-13);
  }

  .verdicts span {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }

  .verdicts .icon {
    width: 18px;
    height: 18px;
  }

  .good {
    color: var(--sapa-good);
  }

  .bad {
    color: var(--sapa-bad);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sapa-space-2) var(--sapa-space-4);
    align-items: center;
    margin-bottom: var(--sapa-space-2);
  }

  .heads {
    display: grid;
    grid-template-columns: 168px minmax(0, 1fr) 20px minmax(0, 1fr) 112px;
    gap: var(--sapa-space-3);
    padding: var(--sapa-space-2) 6px;
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  .list {
    border-bottom: 1px solid var(--sapa-line);
  }

  .export {
    display: flex;
    gap: var(--sapa-space-1);
    align-items: center;
    margin-inline-start: auto;
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-13);
  }

  .export a {
    display: inline-flex;
    align-items: center;
    min-height: 32px;
    padding: 0 8px;
    border-radius: var(--sapa-radius-control);
    color: var(--sapa-brand-text);
    text-decoration: none;
  }

  .export a:hover {
    background: var(--sapa-surface-hover);
  }

  @media (max-width: 719px) {
    .coverage {
      grid-template-columns: minmax(0, 1fr);
    }

    .export {
      margin-inline-start: 0;
    }

    .heads {
      display: none;
    }
  }

  @media (pointer: coarse) {
    .export a {
      min-height: 44px;
    }
  }
`;
