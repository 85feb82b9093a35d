import { css, html } from 'lit';

/** Sapa's mark: a speech bubble that waves. */
export const mark = html`<svg class="mark-of-sapa" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
  <rect width="24" height="24" rx="7"></rect>
  <path d="M7 7.5h10a1.8 1.8 0 0 1 1.8 1.8v4.4a1.8 1.8 0 0 1-1.8 1.8h-5l-3.6 2.7v-2.7H7a1.8 1.8 0 0 1-1.8-1.8V9.3A1.8 1.8 0 0 1 7 7.5z"></path>
</svg>`;

export const markStyles = css`
  .mark-of-sapa rect {
    fill: var(--sapa-brand);
  }

  .mark-of-sapa path {
    fill: var(--sapa-on-brand);
  }
`;
