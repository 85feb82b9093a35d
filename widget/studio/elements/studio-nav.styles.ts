import { css } from 'lit';

export const navStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: var(--sapa-space-4);
    width: 212px;
    padding: var(--sapa-space-4) var(--sapa-space-3);
    border-inline-end: 1px solid var(--sapa-line);
    background: var(--sapa-surface-sunken);
  }

  .brand {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 2px 10px 6px;
    font-weight: var(--sapa-weight-bold);
  }

  .brand .muted {
    font-weight: var(--sapa-weight-normal);
  }

  ul {
    display: grid;
    gap: 2px;
  }

  a {
    position: relative;
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 36px;
    padding: 0 10px;
    border-radius: var(--sapa-radius-control);
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-13);
    text-decoration: none;
    transition: background-color var(--sapa-quick) var(--sapa-ease);
  }

  a:hover {
    background: var(--sapa-surface-hover);
  }

  a[aria-current='page'] {
    background: var(--sapa-surface-hover);
    color: var(--sapa-text);
    font-weight: var(--sapa-weight-medium);
  }

  a .icon {
    flex: none;
    width: 18px;
    height: 18px;
  }

  .count {
    min-width: 18px;
    margin-inline-start: auto;
    padding: 0 5px;
    border-radius: var(--sapa-radius-chip);
    background: var(--sapa-brand);
    color: var(--sapa-on-brand);
    font-size: var(--sapa-text-12);
    font-weight: var(--sapa-weight-medium);
    font-variant-numeric: tabular-nums;
    line-height: 18px;
    text-align: center;
  }

  .account {
    margin-top: auto;
    padding-inline: 2px;
  }

  .own {
    max-width: 130px;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  @media (max-width: 999px) {
    .own {
      display: none;
    }
  }

  @media (max-width: 999px) and (min-width: 720px) {
    :host {
      align-items: center;
      width: 84px;
      padding-inline: var(--sapa-space-1);
    }

    .brand > span {
      display: none;
    }

    nav {
      width: 100%;
    }

    a {
      flex-direction: column;
      gap: 2px;
      min-height: 52px;
      padding: 7px 2px;
      font-size: var(--sapa-text-12);
      line-height: 1.2;
      text-align: center;
    }

    .count {
      position: absolute;
      inset-block-start: 2px;
      inset-inline-end: 14px;
    }
  }

  @media (max-width: 719px) {
    :host {
      flex-direction: row;
      gap: 0;
      align-items: center;
      width: auto;
      padding: 2px var(--sapa-space-1) calc(2px + env(safe-area-inset-bottom));
      border-inline-end: 0;
      border-top: 1px solid var(--sapa-line);
    }

    .brand {
      display: none;
    }

    nav {
      flex: 1;
      min-width: 0;
    }

    ul {
      grid-template-columns: repeat(5, minmax(0, 1fr));
      gap: 0;
    }

    a {
      flex-direction: column;
      gap: 1px;
      justify-content: center;
      min-height: 52px;
      padding: 0;
      font-size: 11px;
      line-height: 1.15;
      text-align: center;
    }

    a[aria-current='page'] {
      background: none;
      color: var(--sapa-brand-text);
    }

    .count {
      position: absolute;
      inset-block-start: 2px;
      inset-inline-start: calc(50% + 4px);
      margin: 0;
    }

    .account {
      margin-top: 0;
    }
  }
`;
