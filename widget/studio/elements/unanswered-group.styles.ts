import { css } from 'lit';

/** The columns of a group's line, shared with the heads above them. */
export const groupColumns = css`
  .line {
    display: grid;
    grid-template-columns: 36px minmax(0, 1fr) 72px 96px 104px 132px;
    gap: var(--sapa-space-3);
    align-items: center;
  }

  @container (max-width: 760px) {
    .line {
      grid-template-columns: 36px minmax(0, 1fr) 60px 84px 124px;
    }
  }

  @container (max-width: 520px) {
    .line {
      grid-template-columns: auto minmax(0, 1fr) auto;
      gap: var(--sapa-space-2);
    }
  }
`;

export const groupStyles = css`
  :host {
    display: block;
    border-top: 1px solid var(--sapa-line);
  }

  .line {
    min-height: 64px;
    padding: 6px 0;
    transition: background-color var(--sapa-quick) var(--sapa-ease);
  }

  .line:hover,
  :host([open]) .line {
    background: var(--sapa-surface-sunken);
  }

  :host([chosen]) .line {
    background: color-mix(in oklab, var(--sapa-brand-text) 8%, var(--sapa-surface));
  }

  .name {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1px;
    justify-content: stretch;
    min-height: 48px;
    padding: 4px 0;
    text-align: start;
    white-space: normal;
  }

  .name:hover {
    background: none;
  }

  .name strong {
    display: -webkit-box;
    overflow: hidden;
    font-size: var(--sapa-text-14);
    font-weight: var(--sapa-weight-medium);
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow-wrap: anywhere;
  }

  .name small {
    overflow: hidden;
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
    font-weight: var(--sapa-weight-normal);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .name small.answered {
    display: flex;
    gap: 4px;
    align-items: center;
  }

  .answered .icon {
    flex: none;
    width: 14px;
    height: 14px;
    color: var(--sapa-good);
  }

  .number {
    font-size: var(--sapa-text-16);
    font-variant-numeric: tabular-nums;
    font-weight: var(--sapa-weight-medium);
    text-align: end;
  }

  .when {
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-13);
  }

  .phone {
    display: none;
  }

  .more {
    display: grid;
    gap: var(--sapa-space-4);
    padding: var(--sapa-space-2) 0 var(--sapa-space-6) 48px;
    background: var(--sapa-surface-sunken);
    padding-inline-end: var(--sapa-space-4);
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    gap: var(--sapa-space-8);
  }

  h3 {
    margin-bottom: var(--sapa-space-2);
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
    font-weight: var(--sapa-weight-medium);
  }

  .asked {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    margin-inline-start: -8px;
    font-size: var(--sapa-text-14);
  }

  .asked label {
    padding: 4px 0;
    font-size: inherit;
    font-weight: var(--sapa-weight-normal);
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .asked .times {
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
    font-variant-numeric: tabular-nums;
  }

  .look {
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    border-radius: var(--sapa-radius-control);
    color: var(--sapa-text-muted);
  }

  .look:hover {
    background: var(--sapa-surface-hover);
    color: var(--sapa-text);
  }

  .look .icon {
    width: 16px;
    height: 16px;
  }

  blockquote a {
    color: var(--sapa-brand-text);
    font-size: var(--sapa-text-12);
  }

  .code {
    padding: 0 5px;
    border: 1px solid var(--sapa-line);
    border-radius: 4px;
    color: var(--sapa-text-muted);
    font-size: 11px;
    text-transform: uppercase;
  }

  blockquote {
    margin: 0 0 var(--sapa-space-2);
    padding: 2px 0 2px var(--sapa-space-3);
    border-inline-start: 2px solid var(--sapa-line-control);
    font-size: var(--sapa-text-13);
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  .hint {
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sapa-space-2);
    align-items: center;
  }

  .actions .last {
    margin-inline-start: auto;
  }

  .twin {
    max-width: 100%;
    white-space: normal;
    text-align: start;
  }

  @container (max-width: 760px) {
    .line .when {
      display: none;
    }
  }

  @container (max-width: 520px) {
    .line .trend,
    .line > .number .visually-hidden {
      display: none;
    }

    .line > .number {
      padding-inline-end: 6px;
    }

    .line .make {
      display: none;
    }

    .phone {
      display: inline;
    }

    .more {
      padding-inline: var(--sapa-space-2);
    }

    .columns {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--sapa-space-4);
    }

    .name small {
      white-space: normal;
    }
  }
`;
