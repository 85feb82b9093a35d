import { css } from 'lit';

export const uploadTrayStyles = css`
  :host {
    display: block;
  }

  input {
    display: none;
  }

  button {
    display: grid;
    place-items: center;
    flex: none;
    width: 36px;
    height: 36px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--sapa-radius-control);
    font: inherit;
    color: var(--sapa-text-muted);
    background: none;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }

  button:hover {
    color: var(--sapa-text);
    background: var(--sapa-surface-hover);
  }

  ul {
    display: grid;
    gap: var(--sapa-space-1);
    max-height: 190px;
    margin: 0 0 var(--sapa-space-2);
    padding: 0;
    overflow-y: auto;
    list-style: none;
    scrollbar-width: thin;
  }

  li {
    position: relative;
    display: grid;
    grid-template: auto auto / auto minmax(0, 1fr) auto auto;
    gap: 0 10px;
    align-items: center;
    padding: 6px 4px 6px 6px;
    border-radius: var(--sapa-radius-card);
    background: var(--sapa-surface-raised);
    overflow: hidden;
    animation: rise var(--sapa-calm) var(--sapa-ease);
  }

  li.failed {
    background: var(--sapa-bad-tint);
  }

  .mark {
    display: grid;
    place-items: center;
    grid-row: 1 / 3;
    width: 40px;
    height: 40px;
    border-radius: 8px;
    color: var(--sapa-text-muted);
    background: var(--sapa-surface);
    overflow: hidden;
  }

  .mark > * {
    grid-area: 1 / 1;
  }

  .mark img {
    width: 40px;
    height: 40px;
    object-fit: cover;
  }

  .name,
  .detail {
    grid-column: 2;
    min-width: 0;
  }

  .name {
    align-self: end;
    overflow: hidden;
    font-size: var(--sapa-text-13);
    font-weight: var(--sapa-weight-medium);
    line-height: 1.35;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .detail {
    align-self: start;
    font-size: var(--sapa-text-12);
    font-variant-numeric: tabular-nums;
    line-height: 1.35;
    color: var(--sapa-text-muted);
  }

  .failed .detail {
    color: var(--sapa-bad);
  }

  li button {
    grid-area: 1 / 4 / 3;
  }

  li .retry {
    grid-area: 1 / 3 / 3;
  }

  progress {
    position: absolute;
    inset: auto 0 0;
    width: 100%;
    height: 3px;
    border: 0;
    background: none;
    appearance: none;
  }

  progress::-webkit-progress-bar {
    background: none;
  }

  progress::-webkit-progress-value {
    background: var(--sapa-brand-text);
    transition: inline-size var(--sapa-calm) linear;
  }

  progress::-moz-progress-bar {
    background: var(--sapa-brand-text);
  }

  .choice {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--sapa-space-2);
    margin-bottom: var(--sapa-space-2);
    animation: rise var(--sapa-calm) var(--sapa-ease);
  }

  .choice button {
    display: flex;
    gap: var(--sapa-space-2);
    justify-content: center;
    width: auto;
    height: 48px;
    border-radius: var(--sapa-radius-card);
    font-size: var(--sapa-text-14);
    font-weight: var(--sapa-weight-medium);
    color: var(--sapa-text);
    background: var(--sapa-surface-raised);
  }

  .choice .icon {
    color: var(--sapa-brand-text);
  }

  .drop {
    position: absolute;
    z-index: 3;
    inset: 0;
    display: grid;
    place-items: center;
    padding: var(--sapa-space-3);
    background: color-mix(in oklab, var(--sapa-surface) 94%, transparent);
    pointer-events: none;
  }

  .drop p {
    display: grid;
    gap: var(--sapa-space-1);
    place-content: center;
    justify-items: center;
    box-sizing: border-box;
    width: 100%;
    height: 100%;
    margin: 0;
    padding: var(--sapa-space-4);
    border: 2px dashed var(--sapa-brand-text);
    border-radius: var(--sapa-radius-card);
    font-size: var(--sapa-text-13);
    text-align: center;
    color: var(--sapa-text-muted);
  }

  .drop strong {
    font-size: var(--sapa-text-16);
    font-weight: var(--sapa-weight-bold);
    color: var(--sapa-text);
  }

  .drop .icon {
    width: 28px;
    height: 28px;
    color: var(--sapa-brand-text);
  }

  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(6px);
    }
  }

  @media (pointer: coarse) {
    button {
      width: 44px;
      height: 44px;
    }
  }

  @media (forced-colors: active) {
    li,
    .choice button {
      border: 1px solid;
    }

    progress {
      appearance: auto;
    }
  }
`;
