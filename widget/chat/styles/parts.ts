import { css } from 'lit';

/** Chips, skeleton, footer, banners, and what stands at the end of a conversation. */
export const partStyles = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sapa-space-2);
    margin-top: var(--sapa-space-3);
    animation: rise var(--sapa-calm) var(--sapa-ease);
  }

  .chip,
  .quiet,
  .secondary,
  .primary {
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

  :is(.chip, .quiet, .secondary):hover {
    background: color-mix(in oklab, var(--sapa-brand-text) 9%, transparent);
  }

  :is(.chip, .quiet, .secondary):active {
    background: color-mix(in oklab, var(--sapa-brand-text) 16%, transparent);
  }

  .primary {
    border-color: transparent;
    color: var(--sapa-on-brand);
    background: var(--sapa-brand);
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

  .news-holder {
    position: relative;
    height: 0;
  }

  .news {
    position: absolute;
    inset: auto auto var(--sapa-space-2) 50%;
    display: flex;
    align-items: center;
    gap: var(--sapa-space-1);
    min-height: 36px;
    padding: 0 var(--sapa-space-2) 0 14px;
    border-radius: var(--sapa-radius-chip);
    font-size: var(--sapa-text-13);
    font-weight: var(--sapa-weight-medium);
    white-space: nowrap;
    color: var(--sapa-surface);
    background: var(--sapa-text);
    transform: translateX(-50%);
  }

  sapa-composer:focus-visible {
    outline: none;
  }

  .footer {
    padding: 0 var(--sapa-space-3) var(--sapa-space-2);
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

  .queue {
    flex-wrap: wrap;
    padding: 10px;
    padding-inline-start: 14px;
    border: 1px solid var(--sapa-line);
    background: var(--sapa-surface-sunken);
  }

  .queue > div {
    flex: 1 1 60%;
  }

  .banner-title {
    font-size: var(--sapa-text-14);
    font-weight: var(--sapa-weight-medium);
  }

  .banner-detail {
    font-variant-numeric: tabular-nums;
    color: var(--sapa-text-muted);
  }

  .quiet {
    flex: 1 0 auto;
    font-size: var(--sapa-text-13);
    background: var(--sapa-surface);
  }

  .pulse {
    flex: none;
    width: 10px;
    height: 10px;
    border-radius: 50%;
    background: var(--sapa-warn);
    animation: breathe 2s ease-in-out infinite;
  }

  .to-person {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: 36px;
    margin: var(--sapa-space-1) auto 0;
    padding: 0 var(--sapa-space-3);
    border-radius: var(--sapa-radius-chip);
    font-size: var(--sapa-text-13);
    color: var(--sapa-text-muted);
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

  .to-person .icon {
    width: 16px;
    height: 16px;
  }

  .ending {
    display: grid;
    justify-items: center;
    gap: var(--sapa-space-4);
    margin-top: var(--sapa-space-4);
    padding-top: var(--sapa-space-4);
    border-top: 1px solid var(--sapa-line);
  }

  sapa-rating {
    width: 100%;
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

  @keyframes show {
    from {
      opacity: 0;
    }
  }

  @media (pointer: coarse) {
    .chip,
    .quiet,
    .secondary,
    .news,
    .to-person {
      min-height: 44px;
    }
  }

  @media (max-width: 520px), (max-height: 480px) {
    .footer {
      padding-bottom: max(var(--sapa-space-2), env(safe-area-inset-bottom));
    }
  }

  @media (forced-colors: active) {
    .pulse,
    .typing i {
      background: CanvasText;
    }

    .question {
      border: 1px solid;
    }
  }
`;
