import { css } from 'lit';

export const listStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    background: var(--sapa-surface-sunken);
  }

  [role='tablist'] {
    display: flex;
    gap: 2px;
    padding: var(--sapa-space-2);
  }

  [role='tab'] {
    flex: 1 1 auto;
    padding: 0 var(--sapa-space-2);
    color: var(--sapa-text-muted);
  }

  [role='tab'].square {
    flex: none;
  }

  [role='tab'][aria-selected='true'] {
    background: var(--sapa-surface);
    box-shadow: 0 0 0 1px var(--sapa-line);
    color: var(--sapa-text);
  }

  .count {
    min-width: 18px;
    padding: 0 5px;
    border-radius: var(--sapa-radius-chip);
    background: var(--sapa-surface-hover);
    color: var(--sapa-text);
    font-size: 11px;
    line-height: 18px;
    font-variant-numeric: tabular-nums;
  }

  .count.fresh {
    background: var(--sapa-brand);
    color: var(--sapa-on-brand);
  }

  .count.late {
    background: var(--sapa-warn-tint);
    color: var(--sapa-warn);
  }

  .count.overdue {
    background: var(--sapa-bad-tint);
    color: var(--sapa-bad);
  }

  [role='tabpanel'] {
    flex: 1;
    min-height: 0;
    padding: 0 var(--sapa-space-2) var(--sapa-space-2);
    overflow-y: auto;
    outline-offset: -2px;
  }

  .row {
    position: relative;
    border-radius: var(--sapa-radius-control);
  }

  .row + .row {
    margin-top: 1px;
  }

  .row > .open {
    display: grid;
    grid-template:
      'avatar who aside' 18px
      'avatar preview unread' 20px / 32px 1fr auto;
    align-content: center;
    align-items: center;
    gap: 2px 10px;
    width: 100%;
    height: 56px;
    padding: 0 10px;
    font-weight: var(--sapa-weight-normal);
    text-align: start;
  }

  .row > .open:focus-visible {
    outline-offset: -2px;
  }

  .row.open > .open {
    background: color-mix(in oklab, var(--sapa-brand-text) 11%, var(--sapa-surface));
  }

  .avatar {
    grid-area: avatar;
  }

  .who {
    display: flex;
    grid-area: who;
    gap: 6px;
    align-items: baseline;
    min-width: 0;
  }

  .who strong {
    flex: none;
    font-weight: var(--sapa-weight-bold);
  }

  .about,
  .preview {
    overflow: hidden;
    color: var(--sapa-text-muted);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .about {
    font-size: var(--sapa-text-12);
  }

  .preview {
    grid-area: preview;
    color: var(--sapa-text-muted);
  }

  .row.has-unread .preview {
    color: var(--sapa-text);
  }

  .claimable .preview {
    margin-inline-end: 76px;
  }

  .aside {
    display: inline-flex;
    grid-area: aside;
    gap: 6px;
    align-items: center;
    align-self: start;
    justify-self: end;
    line-height: 16px;
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  .aside svg {
    width: 14px;
    height: 14px;
  }

  .aside.late {
    color: var(--sapa-warn);
    font-weight: var(--sapa-weight-medium);
  }

  .aside.overdue {
    color: var(--sapa-bad);
    font-weight: var(--sapa-weight-bold);
  }

  .stars {
    display: inline-flex;
    gap: 2px;
    align-items: center;
  }

  .stars svg {
    fill: currentColor;
    color: oklch(0.75 0.15 75);
  }

  .unread {
    grid-area: unread;
    justify-self: end;
    min-width: 18px;
    padding: 0 5px;
    border-radius: var(--sapa-radius-chip);
    background: var(--sapa-brand);
    color: var(--sapa-on-brand);
    font-size: 11px;
    font-weight: var(--sapa-weight-bold);
    line-height: 18px;
    text-align: center;
  }

  .draft {
    color: var(--sapa-bad);
  }

  em {
    color: var(--sapa-brand-text);
    font-style: normal;
  }

  .claim {
    position: absolute;
    right: 10px;
    bottom: 5px;
    min-height: 24px;
    padding: 0 10px;
    font-size: var(--sapa-text-12);
  }

  .empty {
    display: grid;
    justify-items: center;
    gap: 6px;
    padding: 56px var(--sapa-space-6);
    text-align: center;
    text-wrap: balance;
  }

  .empty svg {
    width: 28px;
    height: 28px;
    color: var(--sapa-text-muted);
  }

  .empty p:last-of-type {
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-13);
  }

  .nudge {
    display: grid;
    gap: var(--sapa-space-2);
    margin: 0 var(--sapa-space-2) var(--sapa-space-2);
    padding: var(--sapa-space-3);
    border-radius: var(--sapa-radius-control);
    background: var(--sapa-warn-tint);
    font-size: var(--sapa-text-13);
  }

  .nudge button {
    justify-self: start;
  }

  @media (pointer: coarse) {
    .row > .open {
      grid-template-rows: auto 20px;
      height: 64px;
    }

    .claimable > .open {
      height: 80px;
      padding-inline-end: 92px;
    }

    .claimable .who {
      flex-wrap: wrap;
      gap: 0;
    }

    .claimable .about {
      flex-basis: 100%;
    }

    .claimable .preview {
      margin-inline-end: 0;
    }

    .claim {
      bottom: 18px;
      min-height: 44px;
      padding: 0 var(--sapa-space-3);
      font-size: var(--sapa-text-13);
    }
  }
`;
