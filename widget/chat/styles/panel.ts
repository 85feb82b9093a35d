import { css } from 'lit';

/** The panel and its header. */
export const panelStyles = css`
  :host {
    --sapa-unit: 1px;
    --sapa-message-size: var(--sapa-text-14);
    /* The default brand's, so that nothing need be reckoned for the first frame. */
    --sapa-brand: light-dark(#0f5c57, #19635e);
    --sapa-on-brand: #fff;
    --sapa-brand-text: light-dark(#0f5c57, #74a09e);
    display: block;
    height: 100%;
    min-height: 0;
  }

  /* A page's rules for every element match this one too; what floats over the page is not theirs to place. */
  :host([floating]) {
    all: initial !important;
    color-scheme: inherit !important;
  }

  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
    touch-action: manipulation;
  }

  p,
  h2,
  h3 {
    margin: 0;
  }

  .panel {
    all: initial;
    color-scheme: inherit;
    display: block;
    position: relative;
    height: 100%;
    font: var(--sapa-weight-normal) var(--sapa-text-14) / 1.45 var(--sapa-font);
    -webkit-text-size-adjust: 100%;
    color: var(--sapa-text);
    background: var(--sapa-surface);
    overflow: clip;
  }

  /* Laid out before it is first opened, so that opening only has to paint it. */
  dialog.panel:not([open]) {
    visibility: hidden;
  }

  dialog.used:not([open]) {
    display: none;
  }

  dialog.panel {
    position: fixed;
    z-index: 2147483000;
    --side: var(--sapa-launcher-side, 20px);
    --bottom: calc(var(--sapa-launcher-bottom, 20px) + 64px);
    inset: auto var(--side) var(--bottom) auto;
    width: min(384px, calc(100vw - 40px));
    height: min(680px, calc(100dvh - 16px - var(--bottom)));
    max-width: none;
    max-height: none;
    border-radius: 16px;
    box-shadow: var(--sapa-shadow-dialog);
    transform-origin: bottom right;
  }

  dialog[open] {
    animation: appear var(--sapa-calm) var(--sapa-ease);
  }

  :host([side="left"]) dialog.panel {
    inset: auto auto var(--bottom) var(--side);
    transform-origin: bottom left;
  }

  dialog.panel:focus-visible {
    outline: none;
  }

  dialog.panel::backdrop {
    background: none;
  }

  .main {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    height: 100%;
  }

  .header {
    display: flex;
    align-items: center;
    gap: var(--sapa-space-3);
    min-height: 64px;
    padding-block: var(--sapa-space-2);
    padding-inline: var(--sapa-space-4) var(--sapa-space-2);
    border-bottom: 1px solid var(--sapa-line);
  }

  .who {
    flex: 1;
    min-width: 0;
  }

  .title {
    font-size: var(--sapa-text-16);
    font-weight: var(--sapa-weight-bold);
    line-height: 1.25;
    min-height: 1.25em;
  }

  .title,
  .detail {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .detail {
    font-size: var(--sapa-text-13);
    line-height: 1.4;
    min-height: 1.4em;
    color: var(--sapa-text-muted);
  }

  .online {
    display: inline-block;
    margin-inline-end: 6px;
    /* Not a ground, which forced colours take away. */
    border: 4px solid var(--sapa-good);
    border-radius: 50%;
  }

  .mark {
    display: grid;
    place-items: center;
    flex: none;
    width: 40px;
    height: 40px;
    border-radius: 50%;
    font-size: var(--sapa-text-14);
    font-weight: var(--sapa-weight-bold);
    color: var(--sapa-brand-text);
    background: color-mix(in oklab, var(--sapa-brand-text) 13%, var(--sapa-surface));
  }

  .mark.bot {
    color: var(--sapa-on-brand);
    background: var(--sapa-brand);
  }

  .icon-button {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: var(--sapa-radius-card);
    color: var(--sapa-text-muted);
    transition: background var(--sapa-quick) var(--sapa-ease);
  }

  .icon-button:hover,
  .icon-button[aria-expanded="true"] {
    color: var(--sapa-text);
    background: var(--sapa-surface-raised);
  }

  .menu-holder {
    position: relative;
    margin-inline-end: calc(-1 * var(--sapa-space-2));
  }

  @keyframes appear {
    from {
      opacity: 0;
      transform: translateY(8px) scale(0.98);
    }
  }

  @media (max-width: 520px), (max-height: 480px) {
    :host {
      --sapa-message-size: var(--sapa-text-16);
    }

    :host([floating]) dialog.panel {
      /* What the keyboard of a phone leaves of the page, as the launcher says. */
      inset: var(--sapa-view-top, 0px) 0 auto;
      width: 100vw;
      height: var(--sapa-view-height, 100dvh);
      border-radius: 0;
      box-shadow: none;
      /* The page behind it stays where it is. */
      touch-action: pinch-zoom;
    }

    :host([floating]) .header {
      padding-top: max(var(--sapa-space-2), env(safe-area-inset-top));
      padding-inline: max(var(--sapa-space-4), env(safe-area-inset-left))
        max(var(--sapa-space-2), env(safe-area-inset-right));
    }
  }

  @media (forced-colors: active) {
    dialog.panel {
      border: 1px solid;
    }
  }
`;
