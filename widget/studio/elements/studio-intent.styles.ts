import { css } from 'lit';

export const intentPageStyles = css`
  .back {
    margin: -8px 0 4px -8px;
    padding: 0 8px 0 4px;
    color: var(--sapa-text-muted);
    font-weight: var(--sapa-weight-normal);
  }

  header {
    align-items: start;
    margin-bottom: var(--sapa-space-6);
  }

  .called {
    flex: 1 1 240px;
    min-width: 0;
  }

  .called h1 {
    text-wrap: balance;
  }

  .called p {
    margin-top: 2px;
    font-size: var(--sapa-text-12);
    overflow-wrap: anywhere;
  }

  header .chip,
  .saving {
    margin-top: 6px;
  }

  .saving {
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
    line-height: 20px;
  }

  .saving.failed {
    color: var(--sapa-bad);
  }

  .problems {
    margin-bottom: var(--sapa-space-6);
    padding: var(--sapa-space-2) var(--sapa-space-3);
    border-radius: var(--sapa-radius-card);
    background: var(--sapa-surface-sunken);
    font-size: var(--sapa-text-13);
  }

  .problems li {
    display: flex;
    gap: var(--sapa-space-2);
    padding: 4px 0;
  }

  .problems .icon {
    flex: none;
    width: 18px;
    height: 18px;
  }

  .error > .icon {
    color: var(--sapa-bad);
  }

  .warning > .icon {
    color: var(--sapa-warn);
  }

  .only {
    margin-bottom: var(--sapa-space-3);
  }

  .other {
    display: grid;
    gap: var(--sapa-space-3);
    margin-bottom: var(--sapa-space-6);
    padding: var(--sapa-space-4);
    border-radius: var(--sapa-radius-card);
    background: var(--sapa-warn-tint);
    font-size: var(--sapa-text-13);
  }

  .other .muted {
    color: inherit;
  }

  .other .diff {
    max-height: 320px;
    overflow: auto;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sapa-space-2);
    align-items: center;
  }
`;
