import { css } from 'lit';

/** Earlier conversations, over the chat. */
export const earlierStyles = css`
  :host {
    position: absolute;
    z-index: 3;
    inset: 0;
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    color: var(--sapa-text);
    background: var(--sapa-surface);
    animation: show var(--sapa-quick) var(--sapa-ease);
  }

  .header {
    padding-inline: var(--sapa-space-2);
    gap: var(--sapa-space-1);
  }

  .icon-button:dir(rtl) svg {
    scale: -1 1;
  }

  .content {
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  .content:focus-visible {
    outline-offset: -2px;
  }

  .lines {
    padding: var(--sapa-space-4);
  }

  ul {
    margin: 0;
    padding: var(--sapa-space-2);
    list-style: none;
  }

  .line {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 2px var(--sapa-space-3);
    width: 100%;
    min-height: 60px;
    padding: 10px var(--sapa-space-3);
    border-radius: var(--sapa-radius-card);
    text-align: start;
  }

  .line:hover {
    background: var(--sapa-surface-raised);
  }

  .when {
    font-weight: var(--sapa-weight-medium);
  }

  .how,
  .said {
    font-size: var(--sapa-text-13);
    color: var(--sapa-text-muted);
  }

  .how.open {
    font-weight: var(--sapa-weight-medium);
    color: var(--sapa-good);
  }

  .said {
    grid-column: 1 / -1;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .hint {
    display: grid;
    gap: var(--sapa-space-3);
    justify-items: center;
    margin: 0;
    padding: 48px 24px;
    color: var(--sapa-text-muted);
    text-align: center;
  }

  .foot {
    padding: var(--sapa-space-3) var(--sapa-space-4) max(var(--sapa-space-3), env(safe-area-inset-bottom));
    border-top: 1px solid var(--sapa-line);
  }

  .foot button {
    width: 100%;
  }

  .primary,
  .secondary {
    min-height: 44px;
    padding: 0 var(--sapa-space-4);
    border-radius: var(--sapa-radius-card);
    font-weight: var(--sapa-weight-medium);
  }

  .primary {
    color: var(--sapa-on-brand);
    background: var(--sapa-brand);
  }

  .secondary {
    border: 1px solid var(--sapa-line-control);
    color: var(--sapa-text);
  }

  @media (max-width: 520px), (max-height: 480px) {
    .header {
      padding-top: max(var(--sapa-space-2), env(safe-area-inset-top));
    }
  }

  @media (forced-colors: active) {
    .primary,
    .secondary {
      border: 1px solid;
    }
  }
`;
