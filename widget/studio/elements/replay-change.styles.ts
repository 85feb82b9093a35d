import { css } from 'lit';

export const changeStyles = css`
  :host {
    display: block;
    border-top: 1px solid var(--sapa-line);
  }

  .change {
    display: grid;
    grid-template-columns: 168px minmax(0, 1fr) 20px minmax(0, 1fr) 92px 20px;
    gap: var(--sapa-space-3);
    justify-content: stretch;
    width: 100%;
    min-height: 52px;
    padding: 8px 6px;
    border-radius: 0;
    font-weight: var(--sapa-weight-normal);
    text-align: start;
    white-space: normal;
  }

  .change > span {
    overflow-wrap: anywhere;
  }

  .kind {
    display: inline-flex;
    gap: var(--sapa-space-2);
    align-items: center;
    font-weight: var(--sapa-weight-medium);
  }

  .kind::before {
    flex: none;
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--tone, var(--sapa-text-muted));
    content: '';
  }

  .newly-answered {
    --tone: var(--sapa-good);
  }

  .newly-escalated {
    --tone: var(--sapa-bad);
  }

  .newly-asked {
    --tone: var(--sapa-warn);
  }

  .other-intent {
    --tone: var(--sapa-brand-text);
  }

  .from,
  .count {
    color: var(--sapa-text-muted);
  }

  .count {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .arrow,
  .turned {
    width: 18px;
    height: 18px;
    color: var(--sapa-text-muted);
  }

  .turned {
    transition: transform var(--sapa-quick) var(--sapa-ease);
  }

  [aria-expanded='true'] .turned {
    transform: rotate(180deg);
  }

  .examples {
    display: grid;
    gap: 2px;
    padding: 0 6px var(--sapa-space-4) 30px;
  }

  .examples li {
    display: flex;
    flex-wrap: wrap;
    gap: 2px var(--sapa-space-3);
    align-items: baseline;
    padding: 3px 0;
  }

  .examples q {
    overflow-wrap: anywhere;
    quotes: '“' '”';
    white-space: pre-line;
  }

  .examples small,
  .examples a,
  .rest {
    font-size: var(--sapa-text-12);
  }

  .examples a {
    color: var(--sapa-brand-text);
  }

  .rest {
    color: var(--sapa-text-muted);
  }

  .good {
    color: var(--sapa-good);
  }

  .bad {
    color: var(--sapa-bad);
  }

  @media (max-width: 719px) {
    .change {
      grid-template-columns: minmax(0, 1fr) auto 20px;
      gap: 2px var(--sapa-space-2);
    }

    .kind {
      grid-column: 1;
    }

    .count {
      grid-row: 1;
      grid-column: 2;
    }

    .turned {
      grid-row: 1;
      grid-column: 3;
    }

    .from,
    .to {
      grid-column: 1 / -1;
      padding-inline-start: 16px;
    }

    .arrow {
      display: none;
    }

    .to::before {
      content: '→ ';
    }
  }
`;
