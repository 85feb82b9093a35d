import { css } from 'lit';

export const publishStyles = css`
  .check {
    margin-top: var(--sapa-space-4);
    padding: var(--sapa-space-2) var(--sapa-space-2) var(--sapa-space-2) var(--sapa-space-4);
    border-radius: var(--sapa-radius-card);
    background: var(--sapa-surface-sunken);
    font-size: var(--sapa-text-13);
  }

  .verdict {
    display: flex;
    gap: 10px;
    align-items: center;
    min-height: 32px;
    font-weight: var(--sapa-weight-medium);
  }

  .verdict .muted {
    font-weight: var(--sapa-weight-normal);
  }

  .verdict button {
    margin-inline-start: auto;
    color: var(--sapa-text-muted);
    font-weight: var(--sapa-weight-normal);
  }

  .verdict > .icon {
    flex: none;
  }

  .check.good .verdict > .icon {
    color: var(--sapa-good);
  }

  .check.bad .verdict > .icon {
    color: var(--sapa-bad);
  }

  .check ul {
    display: grid;
    gap: 2px;
    max-height: 260px;
    margin: var(--sapa-space-2) 0;
    overflow-y: auto;
  }

  .check li {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    align-items: baseline;
  }

  .check li button {
    min-height: 26px;
    padding: 0 6px;
    margin-inline-start: -6px;
    color: var(--sapa-brand-text);
    font-size: var(--sapa-text-12);
    overflow-wrap: anywhere;
    white-space: normal;
    text-align: start;
  }

  .check li.error span {
    color: var(--sapa-bad);
  }

  section {
    margin-top: var(--sapa-space-6);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sapa-space-2);
    align-items: center;
    margin-bottom: var(--sapa-space-2);
  }

  .head h2 {
    margin-inline-end: auto;
    font-size: var(--sapa-text-14);
    overflow-wrap: anywhere;
  }

  @container page (max-width: 480px) {
    .head h2 {
      flex: 1 0 100%;
    }
  }

  .stale {
    display: flex;
    gap: var(--sapa-space-2);
    align-items: center;
    margin-bottom: var(--sapa-space-2);
    padding: 8px 12px;
    border-radius: var(--sapa-radius-control);
    background: var(--sapa-warn-tint);
    color: var(--sapa-warn);
    font-size: var(--sapa-text-13);
  }

  .stale .icon {
    flex: none;
  }
`;
