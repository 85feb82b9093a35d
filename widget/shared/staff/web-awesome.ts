import { css } from 'lit';
import { whenIdle } from './when-idle.ts';

let fetched: Promise<unknown> | undefined;

/**
 * Fetches Web Awesome's dialog and menu, once: nobody needs them before something is opened. Rejects where they cannot be
 * had; asking again tries again.
 */
export function fetchWebAwesome(): Promise<unknown> {
  fetched ??= import('./web-awesome-parts.ts').catch((fault: unknown) => {
    fetched = undefined;
    throw fault;
  });
  return fetched;
}

/** Fetches it once the page has shown what it has to show, so that what is opened then opens at once. */
export function fetchWebAwesomeSoon(): void {
  if (fetched === undefined) whenIdle(() => void fetchWebAwesome().catch(() => {}));
}

/** Our tokens under the names that Web Awesome's components know, and how these look until they are there. */
export const webAwesomeTokens = css`
  :host {
    --wa-transition-fast: var(--sapa-quick);
    --wa-transition-normal: var(--sapa-calm);
    --wa-transition-easing: var(--sapa-ease);
    --wa-space-l: var(--sapa-space-6);
    --wa-space-2xl: var(--sapa-space-8);
    --wa-color-surface-raised: var(--sapa-surface);
    --wa-color-surface-border: var(--sapa-line);
    --wa-color-overlay-modal: oklch(0.2 0.01 75 / 42%);
    --wa-color-text-normal: var(--sapa-text);
    --wa-color-text-quiet: var(--sapa-text-muted);
    --wa-color-neutral-fill-normal: var(--sapa-surface-hover);
    --wa-color-danger-on-quiet: var(--sapa-bad);
    --wa-color-danger-on-normal: var(--sapa-bad);
    --wa-color-danger-fill-normal: var(--sapa-bad-tint);
    --wa-panel-border-radius: var(--sapa-radius-card);
    --wa-border-radius-s: var(--sapa-radius-control);
    --wa-border-radius-m: 10px;
    --wa-border-style: solid;
    --wa-border-width-s: 0px;
    --wa-shadow-m: var(--sapa-shadow-dialog);
    --wa-shadow-l: var(--sapa-shadow-dialog);
    --wa-focus-ring: 2px solid var(--sapa-brand-text);
    --wa-focus-ring-offset: 2px;
    --wa-font-size-smaller: var(--sapa-text-12);
    --wa-line-height-condensed: 1.3;
    --wa-font-family-body: var(--sapa-font);
    --wa-font-weight-semibold: var(--sapa-weight-medium);
  }

  wa-dropdown:not(:defined) {
    display: contents;
  }

  wa-dialog:not(:defined),
  wa-dropdown:not(:defined) > :not([slot='trigger']) {
    display: none;
  }
`;
