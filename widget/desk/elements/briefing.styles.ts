import { css } from 'lit';

/** The summary above a transcript, and the suggestions above the composer. */
export const briefingStyles = css`
  .summary {
    flex: none;
    max-height: 40%;
    padding: var(--sapa-space-2) var(--sapa-space-6);
    overflow-y: auto;
    border-bottom: 1px solid var(--sapa-line);
    background: var(--sapa-surface-sunken);
    font-size: var(--sapa-text-13);
    overflow-wrap: anywhere;
  }

  .summary summary {
    display: flex;
    gap: var(--sapa-space-2);
    align-items: center;
    min-height: 24px;
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
    list-style: none;
    cursor: pointer;
  }

  .summary summary::-webkit-details-marker {
    display: none;
  }

  .summary strong,
  .unverified,
  .mood {
    flex: none;
    font-weight: var(--sapa-weight-medium);
  }

  .unverified {
    padding: 0 6px;
    border: 1px solid;
    border-radius: var(--sapa-radius-chip);
    color: var(--sapa-warn);
    font-size: 11px;
  }

  .mood.impatient {
    color: var(--sapa-warn);
  }

  .mood.upset {
    color: var(--sapa-bad);
  }

  .summary summary svg {
    flex: none;
    width: 16px;
    height: 16px;
    margin-inline-start: auto;
    transition: transform var(--sapa-quick) var(--sapa-ease);
  }

  .summary[open] summary svg {
    transform: rotate(180deg);
  }

  .gist {
    overflow: hidden;
    color: var(--sapa-text);
    font-size: var(--sapa-text-13);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .summary[open] .gist,
  .summary:not([open]) .unverified {
    display: none;
  }

  .facts,
  .others {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sapa-space-1);
  }

  .facts {
    margin-top: 6px;
  }

  .others:empty {
    display: none;
  }

  .chip,
  .compose {
    position: relative;
    isolation: isolate;
    gap: var(--sapa-space-1);
    min-height: 28px;
    padding: 0 10px;
    background: none;
    font-size: var(--sapa-text-12);
    font-variant-numeric: tabular-nums;
  }

  /* Smaller than what a finger can hit. */
  .chip::before {
    content: '';
    position: absolute;
    inset: -1px;
    z-index: -1;
    border: 1px solid var(--sapa-line);
    border-radius: var(--sapa-radius-chip);
    background: var(--sapa-surface);
  }

  .chip:hover {
    background: none;
  }

  .chip:hover::before {
    background: var(--sapa-surface-raised);
  }

  .chip svg,
  .compose svg {
    width: 14px;
    height: 14px;
    color: var(--sapa-text-muted);
  }

  .suggestions {
    display: grid;
    flex: none;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--sapa-space-1);
    width: 100%;
    max-width: 908px;
    margin: 0 auto;
    padding: 0 var(--sapa-space-6) var(--sapa-space-2);
  }

  /* Reached by Alt+S too, which browsers do not count as coming by keyboard. */
  .lead:focus {
    outline: 2px solid var(--sapa-brand-text);
    outline-offset: 1px;
  }

  .lead {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: var(--sapa-space-2);
    align-content: center;
    align-items: baseline;
    min-height: 36px;
    border-color: var(--sapa-line);
    border-radius: var(--sapa-radius-card);
    font-weight: var(--sapa-weight-normal);
    text-align: start;
  }

  .lead .approved {
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  .lead .text {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .lead .use {
    color: var(--sapa-brand-text);
    font-weight: var(--sapa-weight-medium);
  }

  .compose {
    min-width: 0;
    color: var(--sapa-text-muted);
    text-align: start;
    white-space: normal;
  }

  .compose[aria-disabled='true'] {
    background: none;
    cursor: default;
  }

  @media (pointer: coarse) {
    .chip,
    .lead,
    .compose {
      min-height: 44px;
    }

    .chip::before {
      inset-block: 5px;
    }

    .facts {
      row-gap: 0;
      margin: 0;
    }
  }

  @media (max-width: 719px) {
    .summary {
      padding: 0 var(--sapa-space-4);
    }

    .summary summary {
      min-height: 44px;
    }

    .suggestions {
      gap: 0;
      padding: 0 var(--sapa-space-2) var(--sapa-space-1);
    }

    /* The keyboard leaves room for the words and no more. */
    .suggestions.drafting {
      display: none;
    }

    .others {
      flex-wrap: nowrap;
    }

    .others .chip {
      display: block;
      min-width: 0;
      overflow: hidden;
      text-overflow: ellipsis;
    }

    .others .chip::before {
      inset-inline: 0;
    }

    .chip ~ .compose .possible {
      position: absolute;
      clip-path: inset(50%);
    }
  }
`;
