import { css } from 'lit';

/** Chips, skeleton and warnings. */
export const partStyles = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sapa-space-2);
    margin-top: var(--sapa-space-3);
    animation: rise var(--sapa-calm) var(--sapa-ease);
  }

  .chip,
  .secondary {
    min-height: 36px;
    padding: 6px 14px;
    border: 1px solid color-mix(in oklab, var(--sapa-brand-text) 38%, transparent);
    border-radius: var(--sapa-radius-chip);
    font-size: var(--sapa-text-14);
    font-weight: var(--sapa-weight-medium);
    line-height: 1.3;
    color: var(--sapa-brand-text);
    transition: background var(--sapa-quick) var(--sapa-ease);
  }

  .chip {
    text-align: start;
  }

  :is(.chip, .secondary):hover {
    background: color-mix(in oklab, var(--sapa-brand-text) 9%, transparent);
  }

  :is(.chip, .secondary):active {
    background: color-mix(in oklab, var(--sapa-brand-text) 16%, transparent);
  }

  .skeleton {
    display: grid;
    gap: var(--sapa-space-2);
    width: 70%;
    margin-top: var(--sapa-space-3);
    padding: 14px;
    border-radius: var(--sapa-radius-corner) var(--sapa-radius-bubble) var(--sapa-radius-bubble);
    background: var(--sapa-surface-raised);
    animation: show var(--sapa-calm) var(--sapa-ease) 300ms backwards;
  }

  .skeleton i {
    height: 10px;
    border-radius: 5px;
    background: var(--sapa-line);
  }

  .skeleton i + i {
    width: 60%;
  }

  .title:empty::before,
  .title:empty + .detail:empty::before {
    content: "";
    display: block;
    width: 45%;
    height: 10px;
    margin-top: 5px;
    border-radius: 5px;
    background: var(--sapa-line);
    animation: show var(--sapa-calm) var(--sapa-ease) 300ms backwards;
  }

  .title:empty + .detail:empty::before {
    width: 60%;
  }

  .banner {
    display: flex;
    align-items: center;
    gap: var(--sapa-space-2) var(--sapa-space-3);
    margin-bottom: var(--sapa-space-2);
    padding: var(--sapa-space-2) var(--sapa-space-3);
    border-radius: var(--sapa-radius-card);
    font-size: var(--sapa-text-13);
    line-height: 1.4;
    animation: rise var(--sapa-calm) var(--sapa-ease);
  }

  .banner .icon {
    flex: none;
  }

  .warning {
    color: var(--sapa-warn);
    background: var(--sapa-warn-tint);
    animation: show var(--sapa-calm) var(--sapa-ease) 600ms backwards;
  }

  .to-person:hover {
    color: var(--sapa-text);
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .to-person.suggested {
    color: var(--sapa-brand-text);
    background: color-mix(in oklab, var(--sapa-brand-text) 9%, transparent);
  }

  @keyframes show {
    from {
      opacity: 0;
    }
  }

  @media (pointer: coarse) {
    .chip,
    .secondary {
      min-height: 44px;
    }
  }

  @media (forced-colors: active) {
    .typing i,
    .skeleton i,
    .title:empty::before,
    .title:empty + .detail:empty::before {
      background: CanvasText;
    }
  }
`;
