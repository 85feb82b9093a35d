import { css } from 'lit';

export const effectStyles = css`
  :host {
    display: block;
    margin-block: var(--sapa-space-4) var(--sapa-space-6);
  }

  section {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sapa-space-2) var(--sapa-space-4);
    align-items: center;
    padding: var(--sapa-space-3) var(--sapa-space-4);
    border-radius: var(--sapa-radius-card);
    background: var(--sapa-surface-sunken);
    font-size: var(--sapa-text-13);
  }

  .said {
    flex: 1 1 260px;
    min-width: 0;
    font-variant-numeric: tabular-nums;
  }

  h2 {
    margin-bottom: 2px;
    font-size: var(--sapa-text-13);
    font-weight: var(--sapa-weight-medium);
  }

  .muted {
    color: var(--sapa-text-muted);
  }

  .gain {
    color: var(--sapa-good);
    font-weight: var(--sapa-weight-medium);
  }

  .loss {
    color: var(--sapa-bad);
    font-weight: var(--sapa-weight-medium);
  }

  .outdated {
    display: flex;
    gap: 6px;
    align-items: center;
    margin-top: 4px;
    color: var(--sapa-warn);
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sapa-space-2);
  }
`;
