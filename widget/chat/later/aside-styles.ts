import { css } from 'lit';

/** The button to what is new, what is said of a refused message, and the banner of the queue; that is a `.banner`, and its button a `.secondary`. */
export const styles = css`
  .ticks {
    display: flex;
  }

  .footnote.seen .ticks {
    color: var(--sapa-brand-text);
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

  .visitor.too-long .bubble,
  .visitor.refused .bubble {
    color: var(--sapa-text);
    background: var(--sapa-bad-tint);
  }

  .too-long .bubble {
    max-height: 7.5em;
    overflow: hidden;
    mask-image: linear-gradient(black 60%, transparent);
  }

  .trouble {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    align-items: center;
    gap: 0 var(--sapa-space-3);
    margin-top: var(--sapa-space-1);
    font-size: var(--sapa-text-13);
    color: var(--sapa-bad);
  }

  .trouble p {
    display: flex;
    align-items: flex-start;
    gap: var(--sapa-space-1);
  }

  .trouble .icon {
    flex: none;
    width: 16px;
    height: 16px;
    margin-top: 1px;
  }

  .link {
    min-height: 32px;
    font-weight: var(--sapa-weight-medium);
    color: var(--sapa-text);
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  @media (pointer: coarse) {
    .link,
    .news {
      min-height: 44px;
    }
  }

  @media (forced-colors: active) {
    .pulse {
      background: CanvasText;
    }
  }
`;
