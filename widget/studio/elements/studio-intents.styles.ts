import { css } from 'lit';

export const intentListStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sapa-space-2) var(--sapa-space-3);
    align-items: center;
  }

  .search {
    position: relative;
    flex: 1 1 240px;
    max-width: 380px;
  }

  .search .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 10px;
    width: 18px;
    height: 100%;
    color: var(--sapa-text-muted);
    pointer-events: none;
  }

  .search input:not([type='radio']) {
    padding-inline-start: 36px;
    border-color: var(--sapa-line);
    font-weight: var(--sapa-weight-normal);
  }

  .count {
    margin: var(--sapa-space-3) 0 0;
    font-size: var(--sapa-text-12);
  }

  section {
    margin-top: var(--sapa-space-6);
  }

  h2 {
    padding-bottom: 6px;
    border-bottom: 1px solid var(--sapa-line);
    font-size: var(--sapa-text-13);
  }

  h2 .muted {
    font-weight: var(--sapa-weight-normal);
  }

  li {
    border-bottom: 1px solid var(--sapa-line);
  }

  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto minmax(280px, auto);
    gap: var(--sapa-space-1) var(--sapa-space-4);
    align-items: center;
    min-height: 56px;
    margin: 0 -12px;
    padding: 8px 12px;
    border-radius: var(--sapa-radius-control);
    color: inherit;
    text-decoration: none;
    transition: background-color var(--sapa-quick) var(--sapa-ease);
  }

  .row:hover {
    background: var(--sapa-surface-sunken);
  }

  .row.removed .name strong {
    text-decoration: line-through;
  }

  .name {
    display: grid;
    min-width: 0;
  }

  .name > * {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .name strong {
    font-weight: var(--sapa-weight-medium);
  }

  .id,
  .facts {
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    justify-content: end;
  }

  .facts {
    display: flex;
    gap: var(--sapa-space-4);
    justify-content: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .fact {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }

  .fact.bad {
    color: var(--sapa-bad);
  }

  .fact.unasked {
    color: var(--sapa-warn);
  }

  .fact .icon {
    width: 14px;
    height: 14px;
  }

  .fact.matched {
    min-width: 116px;
    justify-content: end;
  }

  .bar {
    width: 40px;
    height: 6px;
    border-radius: 3px;
  }

  .bar .ground {
    fill: var(--sapa-surface-hover);
  }

  .bar .ground.bad {
    fill: var(--sapa-bad);
  }

  .bar .good {
    fill: var(--sapa-good);
  }

  @container page (max-width: 640px) {
    .row {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .facts {
      grid-column: 1 / -1;
      flex-wrap: wrap;
      gap: 2px var(--sapa-space-3);
      justify-content: start;
    }

    .fact.matched {
      min-width: 0;
    }
  }
`;
