import { css } from 'lit';

const pageStyles = css`
  html {
    --sapa-text-20: 1.25rem;
    --sapa-text-28: 1.75rem;
    --sapa-space-6: 24px;
    --sapa-space-8: 32px;
    color-scheme: light dark;
    background: light-dark(oklch(0.972 0.004 75), oklch(0.175 0.005 75));
  }

  body {
    margin: 0;
  }
`;

/** What stands around a page's one element, and the larger sizes, which its shadow trees inherit. A sheet of our own needs no style attribute that the page's CSP forbids. */
export function stylePage(page: Document): void {
  if (pageStyles.styleSheet) page.adoptedStyleSheets.push(pageStyles.styleSheet);
}
