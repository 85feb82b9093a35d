import { css } from 'lit';

/** The menu, and the question before the end. */
export const styles = css`
  .menu {
    position: absolute;
    z-index: 2;
    inset-block-start: calc(100% + 4px);
    inset-inline-end: 0;
    max-height: min(70vh, 520px);
    padding: var(--sapa-space-1);
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    border-radius: var(--sapa-radius-card);
    background: var(--sapa-surface);
    box-shadow: var(--sapa-shadow-dialog);
    animation: appear var(--sapa-quick) var(--sapa-ease);
    transform-origin: top right;
  }

  /* What is shown over the page has a height of its own: the menu may be as high as that leaves below the header. */
  dialog.panel {
    container-type: size;
  }

  dialog .menu {
    max-height: calc(100cqh - 66px - env(safe-area-inset-top, 0px) - env(safe-area-inset-bottom, 0px));
  }

  .menu button {
    display: flex;
    align-items: center;
    gap: var(--sapa-space-2);
    width: 100%;
    min-height: 44px;
    padding: 0 var(--sapa-space-4) 0 var(--sapa-space-3);
    border-radius: 8px;
    white-space: nowrap;
  }

  /* Outside, the ring would lie over the menu’s edge. */
  .menu button:focus-visible {
    outline-offset: -2px;
  }

  .menu button:hover {
    background: var(--sapa-surface-raised);
  }

  .menu .icon {
    color: var(--sapa-text-muted);
  }

  .departments {
    margin-block: var(--sapa-space-1);
    padding-bottom: var(--sapa-space-1);
    border-block: 1px solid var(--sapa-line);
  }

  .departments p {
    padding: var(--sapa-space-2) var(--sapa-space-3) 0;
    font-size: var(--sapa-text-13);
    color: var(--sapa-text-muted);
  }

  .departments small {
    color: var(--sapa-text-muted);
  }

  .hours {
    max-width: 288px;
    margin-top: var(--sapa-space-1);
    padding: var(--sapa-space-3) var(--sapa-space-3) var(--sapa-space-2);
    border-top: 1px solid var(--sapa-line);
    font-size: var(--sapa-text-13);
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
    color: var(--sapa-text-muted);
  }

  .hours p + p {
    margin-top: var(--sapa-space-1);
  }

  .hours b,
  .hours-title {
    font-weight: var(--sapa-weight-medium);
    color: var(--sapa-text);
  }

  .hours-title {
    display: flex;
    align-items: center;
    gap: var(--sapa-space-2);
  }

  .scrim {
    position: absolute;
    inset: 0;
    background: light-dark(oklch(0.25 0.01 75 / 35%), oklch(0.1 0.005 75 / 60%));
    animation: show var(--sapa-quick) var(--sapa-ease);
  }

  .question {
    position: absolute;
    inset: auto var(--sapa-space-3) max(var(--sapa-space-3), env(safe-area-inset-bottom));
    padding: 20px;
    border-radius: 16px;
    background: var(--sapa-surface);
    box-shadow: var(--sapa-shadow-dialog);
    animation: rise var(--sapa-calm) var(--sapa-ease);
  }

  .question h3 {
    font-size: var(--sapa-text-16);
    font-weight: var(--sapa-weight-bold);
    line-height: 1.3;
  }

  .question p {
    margin-top: var(--sapa-space-1);
    color: var(--sapa-text-muted);
  }

  .answers {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--sapa-space-2);
    margin-top: var(--sapa-space-4);
  }

  .answers button {
    min-height: 44px;
  }

  .primary.primary {
    border-color: transparent;
    color: var(--sapa-on-brand);
    background: var(--sapa-brand);
  }

  @media (forced-colors: active) {
    .menu,
    .question {
      border: 1px solid;
    }

    /* Without their colours the two answers differ in nothing but who has the focus. */
    .answers :focus-visible {
      outline: 3px solid Highlight;
    }
  }
`;
