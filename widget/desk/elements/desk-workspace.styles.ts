import { css } from 'lit';

export const workspaceStyles = css`
  .desk {
    display: flex;
    flex-direction: column;
    height: 100dvh;
    overflow: hidden;
    background: var(--sapa-surface);
  }

  sapa-desk-bar {
    flex: none;
  }

  .lost:empty {
    display: none;
  }

  .lost {
    display: flex;
    gap: var(--sapa-space-2);
    align-items: center;
    justify-content: center;
    min-height: 32px;
    padding: var(--sapa-space-1) var(--sapa-space-3);
    background: var(--sapa-warn-tint);
    color: var(--sapa-warn);
    font-size: var(--sapa-text-13);
    font-weight: var(--sapa-weight-medium);
  }

  .lost svg {
    flex: none;
    width: 16px;
    height: 16px;
  }

  .panes {
    display: grid;
    flex: 1;
    grid-template-columns: var(--list-width, clamp(280px, 26vw, 360px)) minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
    min-height: 0;
  }

  .panes.details-shown:has(aside) {
    grid-template-columns:
      var(--list-width, clamp(280px, 26vw, 360px)) minmax(0, 1fr)
      var(--details-width, 284px);
  }

  nav,
  main,
  aside {
    position: relative;
    display: grid;
    min-width: 0;
    min-height: 0;
  }

  nav {
    border-inline-end: 1px solid var(--sapa-line);
  }

  .empty {
    display: grid;
    gap: 6px;
    place-items: center;
    place-content: center;
    padding: var(--sapa-space-6);
    color: var(--sapa-text-muted);
    text-align: center;
  }

  .empty > svg {
    width: 32px;
    height: 32px;
  }

  .empty h2 {
    color: var(--sapa-text);
    font-size: var(--sapa-text-14);
  }

  .empty p {
    font-size: var(--sapa-text-13);
  }

  /* Over the lists, where no button stands at the bottom, and not over the composer. */
  .news {
    position: fixed;
    inset: auto auto var(--sapa-space-3) var(--sapa-space-3);
    z-index: 1;
    max-width: calc(var(--list-width, clamp(280px, 26vw, 360px)) - 24px);
  }

  .news p {
    display: flex;
    gap: var(--sapa-space-2);
    align-items: center;
    padding: var(--sapa-space-1) var(--sapa-space-1) var(--sapa-space-1) var(--sapa-space-3);
    border-radius: 10px;
    background: var(--sapa-text);
    color: var(--sapa-surface);
    font-size: var(--sapa-text-13);
    animation: rise var(--sapa-calm) var(--sapa-ease);
  }

  .news span {
    flex: 1;
  }

  .news svg {
    flex: none;
    width: 18px;
    height: 18px;
  }

  .news button:not(.square) {
    flex: none;
    font-weight: var(--sapa-weight-bold);
  }

  .news button:hover {
    background: color-mix(in oklab, var(--sapa-surface) 16%, transparent);
  }

  .news button:focus-visible {
    outline-color: currentColor;
    outline-offset: -2px;
  }

  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(6px);
    }
  }

  @media (max-width: 1179px) {
    .panes.details-shown:has(aside) {
      grid-template-columns: var(--list-width, clamp(280px, 26vw, 360px)) minmax(0, 1fr);
    }

    .panes.details-shown:has(aside) main,
    aside sapa-desk-splitter {
      display: none;
    }
  }

  @media (max-width: 719px) {
    .panes,
    .panes.details-shown:has(aside) {
      grid-template-columns: minmax(0, 1fr);
    }

    nav {
      border: 0;
    }

    sapa-desk-splitter {
      display: none;
    }

    [data-pane='list'] main,
    [data-pane='conversation'] nav,
    [data-pane='board'] nav,
    [data-pane='details'] nav,
    [data-pane='conversation'] sapa-desk-bar,
    [data-pane='details'] sapa-desk-bar {
      display: none;
    }

    .news {
      inset: auto var(--sapa-space-4) 148px;
      display: grid;
      justify-items: center;
      max-width: none;
    }
  }
`;
