import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

/** The icons that the visitor's widget needs: few, because visitors download them. */
export const coreStrokes = {
  add: svg`<path d="M10 4v12M4 10h12"/>`,
  alert: svg`<circle cx="10" cy="10" r="7.25"/><path d="M10 6.5v4.25M10 13.4v.1"/>`,
  bot: svg`<rect x="3.25" y="6.25" width="13.5" height="10" rx="3"/><path d="M10 6.25V3.5M7.25 10.25v1.5M12.75 10.25v1.5"/><circle cx="10" cy="2.9" r=".6"/>`,
  check: svg`<path d="m4.5 10.5 3.5 3.5 7.5-8"/>`,
  chevronDown: svg`<path d="m5 7.5 5 5 5-5"/>`,
  clock: svg`<circle cx="10" cy="10" r="7.25"/><path d="M10 6v4.25l2.75 1.75"/>`,
  more: svg`<path d="M4.5 10h.01M10 10h.01M15.5 10h.01" stroke-width="2.5"/>`,
  people: svg`<circle cx="7.5" cy="7" r="2.75"/><path d="M2.5 16c.4-2.9 2.4-4.5 5-4.5s4.6 1.6 5 4.5M13 4.5a2.6 2.6 0 0 1 0 5M14.5 11.9c1.7.5 2.8 1.9 3 4.1"/>`,
  person: svg`<circle cx="10" cy="6.75" r="3"/><path d="M4 16.5c.5-3.2 2.9-5 6-5s5.5 1.8 6 5"/>`,
  send: svg`<path d="M10 16V4.5M5.25 9 10 4.25 14.75 9"/>`,
  smile: svg`<circle cx="10" cy="10" r="6.75"/><path d="M7.75 8.25h.01M12.25 8.25h.01M7 11.75c1.5 2 4.5 2 6 0"/>`,
} satisfies Record<string, SVGTemplateResult>;

/** One of them, in the colour of the text around it. */
export function coreIcon(name: keyof typeof coreStrokes): TemplateResult {
  return drawIcon(coreStrokes[name]);
}

/** One set, 20 px, 1.5-px strokes. Decoration: whoever uses one puts a label beside it or on the button. */
export function drawIcon(strokes: SVGTemplateResult): TemplateResult {
  return html`<svg class="icon" width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor"
    stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${strokes}</svg>`;
}
