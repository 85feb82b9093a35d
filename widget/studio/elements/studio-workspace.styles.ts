import { css } from 'lit';

export const workspaceStyles = css`
  :host {
    display: block;
  }

  .studio {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) 340px;
    height: 100dvh;
    background: var(--sapa-surface);
  }

  main {
    min-width: 0;
    overflow-y: auto;
  }

  aside {
    position: relative;
    min-width: 0;
    overflow-y: auto;
    border-inline-start: 1px solid var(--sapa-line);
    background: var(--sapa-surface);
  }

  .try-out,
  .shut {
    display: none;
  }

  @media (max-width: 1179px) {
    .studio {
      grid-template-columns: auto minmax(0, 1fr);
    }

    .try-out {
      position: fixed;
      z-index: 2;
      inset-block-end: var(--sapa-space-4);
      inset-inline-end: var(--sapa-space-4);
      display: inline-flex;
      min-height: 44px;
      padding: 0 var(--sapa-space-4);
      border-radius: var(--sapa-radius-chip);
      background: var(--sapa-brand);
      box-shadow: var(--sapa-shadow-dialog);
      color: var(--sapa-on-brand);
    }

    .try-out:hover {
      background: color-mix(in oklab, var(--sapa-brand) 88%, var(--sapa-text));
    }

    aside {
      position: fixed;
      z-index: 4;
      inset-block: 0;
      inset-inline-end: 0;
      width: min(400px, 100vw);
      box-shadow: var(--sapa-shadow-dialog);
    }

    aside.hidden {
      display: none;
    }

    .shut {
      position: absolute;
      inset-block-start: var(--sapa-space-4);
      inset-inline-end: var(--sapa-space-3);
      display: inline-flex;
    }
  }

  .news {
    position: fixed;
    z-index: 5;
    inset-block-end: var(--sapa-space-4);
    inset-inline: var(--sapa-space-4);
    display: grid;
    justify-content: center;
    pointer-events: none;
  }

  .news p {
    display: flex;
    gap: 10px;
    align-items: center;
    max-width: 560px;
    padding: 6px 6px 6px var(--sapa-space-4);
    border-radius: var(--sapa-radius-card);
    background: var(--sapa-text);
    color: var(--sapa-surface);
    font-size: var(--sapa-text-13);
    pointer-events: auto;
  }

  .news p > .icon {
    flex: none;
  }

  .news button:hover {
    background: none;
  }

  @media (max-width: 719px) {
    .studio {
      grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
    }

    sapa-studio-nav {
      order: 1;
    }

    .try-out {
      inset-block-end: calc(72px + env(safe-area-inset-bottom));
    }

    .news {
      inset-block-end: 76px;
    }
  }
`;
