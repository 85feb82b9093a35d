import type { CSSResult } from 'lit';

/** Adds styles to those that an element has. */
export function adopt(root: ShadowRoot | null, ...styles: readonly CSSResult[]): void {
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  root?.adoptedStyleSheets.push(...sheets);
}
