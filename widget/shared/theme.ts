import { css } from 'lit';

/**
 * The look of every Sapa element, as custom properties on `:host`. Colours follow the page's `color-scheme`, so the
 * widget is dark only on pages that are; a page of ours declares `color-scheme: light dark`. The brand's three come
 * from `applyBrand`; what only our own pages use stands in `staff/page-styles.ts`, so that visitors do not load it. A
 * guest on a page whose root font size is not ours to trust sets `--sapa-unit: 1px`.
 */
const properties = css`
  :host {
    --sapa-font: system-ui, sans-serif;
    --sapa-unit: 0.0625rem;
    --sapa-text-12: calc(12 * var(--sapa-unit));
    --sapa-text-13: calc(13 * var(--sapa-unit));
    --sapa-text-14: calc(14 * var(--sapa-unit));
    --sapa-text-16: calc(16 * var(--sapa-unit));
    --sapa-weight-normal: 400;
    --sapa-weight-medium: 500;
    --sapa-weight-bold: 650;

    --sapa-space-1: 4px;
    --sapa-space-2: 8px;
    --sapa-space-3: 12px;
    --sapa-space-4: 16px;

    --sapa-radius-control: 6px;
    --sapa-radius-card: 12px;
    --sapa-radius-bubble: 18px;
    --sapa-radius-corner: 6px;
    --sapa-radius-chip: 999px;

    --sapa-surface: light-dark(oklch(0.995 0.002 75), oklch(0.21 0.006 75));
    --sapa-surface-sunken: light-dark(oklch(0.972 0.004 75), oklch(0.175 0.005 75));
    --sapa-surface-raised: light-dark(oklch(0.952 0.006 75), oklch(0.275 0.008 75));
    --sapa-surface-hover: light-dark(oklch(0.935 0.007 75), oklch(0.31 0.008 75));
    --sapa-line: light-dark(oklch(0.905 0.006 75), oklch(0.32 0.008 75));
    --sapa-line-control: light-dark(oklch(0.64 0.01 75), oklch(0.56 0.01 75));
    --sapa-text: light-dark(oklch(0.24 0.01 75), oklch(0.95 0.005 75));
    --sapa-text-muted: light-dark(oklch(0.475 0.01 75), oklch(0.755 0.008 75));

    --sapa-good: light-dark(oklch(0.48 0.12 150), oklch(0.78 0.15 150));
    --sapa-warn: light-dark(oklch(0.5 0.11 65), oklch(0.82 0.14 75));
    --sapa-bad: light-dark(oklch(0.5 0.17 27), oklch(0.78 0.12 25));
    --sapa-warn-tint: light-dark(oklch(0.965 0.035 85), oklch(0.3 0.04 75));
    --sapa-bad-tint: light-dark(oklch(0.96 0.02 25), oklch(0.3 0.05 25));

    --sapa-shadow-dialog:
      0 0 0 1px light-dark(oklch(0 0 0 / 5%), oklch(1 0 0 / 9%)),
      0 4px 12px light-dark(oklch(0.3 0.02 75 / 8%), oklch(0 0 0 / 30%)),
      0 16px 48px light-dark(oklch(0.3 0.02 75 / 16%), oklch(0 0 0 / 45%));

    --sapa-quick: 120ms;
    --sapa-calm: 180ms;
    --sapa-ease: cubic-bezier(0.2, 0.7, 0.3, 1);
  }

  @media (prefers-contrast: more) {
    :host {
      --sapa-line: var(--sapa-text);
      --sapa-line-control: var(--sapa-text);
      --sapa-text-muted: var(--sapa-text);
    }
  }
`;

/** What every element has of it, those too that stand inside another of ours: they inherit its properties. */
export const base = css`
  :host {
    font: var(--sapa-weight-normal) var(--sapa-text-14) / 1.45 var(--sapa-font);
    color: var(--sapa-text);
    -webkit-text-size-adjust: 100%;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :focus-visible {
    outline: 2px solid var(--sapa-brand-text, currentColor);
    outline-offset: 2px;
  }

  /* Empty, a field that goes by its text would begin at the left in every language. */
  :placeholder-shown {
    direction: inherit;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 0.01ms !important;
      scroll-behavior: auto !important;
    }
  }
`;

/** The look of an element that stands on a page. */
export const tokens = [properties, base];
