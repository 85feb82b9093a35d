import { css } from 'lit';

export const fileMessageStyles = css`
  :host {
    display: block;
    border-radius: inherit;
  }

  button {
    margin: 0;
    border: 0;
    font: inherit;
    color: inherit;
    background: none;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }

  .icon {
    flex: none;
  }

  .picture {
    display: grid;
    place-items: center;
    max-width: 100%;
    padding: 0;
    border-radius: inherit;
    color: var(--sapa-text-muted);
    background: var(--sapa-surface-raised);
    overflow: hidden;
  }

  .picture img {
    width: 100%;
    height: 100%;
    object-fit: cover;
    animation: show var(--sapa-calm) var(--sapa-ease);
  }

  .picture:hover img {
    filter: brightness(0.94);
  }

  .card {
    display: grid;
    grid-template: auto auto / auto minmax(0, 1fr) auto;
    gap: 0 10px;
    align-items: center;
    width: 260px;
    max-width: 100%;
    min-height: 56px;
    padding: var(--sapa-space-2) var(--sapa-space-3);
    border: 1px solid var(--sapa-line);
    border-radius: inherit;
    text-align: start;
    color: var(--sapa-text);
    background: var(--sapa-surface);
  }

  .card:hover {
    background: var(--sapa-surface-sunken);
  }

  .card .icon {
    grid-row: 1 / 3;
    color: var(--sapa-text-muted);
  }

  .card .icon:first-child {
    color: var(--sapa-brand-text);
  }

  .card .icon:last-child {
    grid-area: 1 / 3 / 3;
  }

  .name {
    overflow: hidden;
    font-size: var(--sapa-text-14);
    font-weight: var(--sapa-weight-medium);
    line-height: 1.35;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .detail {
    font-size: var(--sapa-text-12);
    font-variant-numeric: tabular-nums;
    color: var(--sapa-text-muted);
  }

  .problem {
    display: flex;
    gap: var(--sapa-space-1);
    align-items: center;
    margin: var(--sapa-space-1) 0 0;
    font-size: var(--sapa-text-13);
    color: var(--sapa-bad);
  }

  .problem .icon {
    width: 16px;
    height: 16px;
  }

  dialog {
    flex-direction: column;
    width: fit-content;
    max-width: min(1100px, calc(100vw - 32px));
    max-height: calc(100dvh - 32px);
    padding: 0;
    border: 0;
    border-radius: var(--sapa-radius-card);
    color: var(--sapa-text);
    background: var(--sapa-surface);
    box-shadow: var(--sapa-shadow-dialog);
    overflow: hidden;
  }

  dialog[open] {
    display: flex;
    animation: show var(--sapa-calm) var(--sapa-ease);
  }

  dialog::backdrop {
    background: oklch(0.2 0.01 75 / 62%);
  }

  .bar {
    display: flex;
    gap: var(--sapa-space-2);
    align-items: center;
    min-width: 240px;
    padding: var(--sapa-space-1) var(--sapa-space-1) var(--sapa-space-1) var(--sapa-space-4);
    border-bottom: 1px solid var(--sapa-line);
  }

  .bar .name {
    flex: 1;
    width: 0;
  }

  .bar button {
    display: flex;
    flex: none;
    gap: 6px;
    align-items: center;
    justify-content: center;
    min-width: 44px;
    min-height: 44px;
    padding: 0 10px;
    border-radius: var(--sapa-radius-control);
    font-size: var(--sapa-text-13);
    font-weight: var(--sapa-weight-medium);
  }

  .bar button:hover {
    background: var(--sapa-surface-raised);
  }

  dialog > img {
    display: block;
    min-height: 0;
    max-width: 100%;
    margin: 0 auto;
    object-fit: contain;
    background: var(--sapa-surface-sunken);
  }

  @keyframes show {
    from {
      opacity: 0;
    }
  }

  @media (forced-colors: active) {
    .picture,
    dialog {
      border: 1px solid;
    }
  }
`;
