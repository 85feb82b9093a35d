import { css } from 'lit';

const pageStyles = css`
  html {
    color-scheme: light dark;
    background: light-dark(oklch(0.972 0.004 75), oklch(0.175 0.005 75));
  }

  body {
    margin: 0;
  }
`;

/** What stands around a page's one element. A sheet of our own needs no style attribute that the page's CSP forbids. */
export function stylePage(page: Document): void {
  if (pageStyles.styleSheet) page.adoptedStyleSheets.push(pageStyles.styleSheet);
}
