import { html, type TemplateResult } from 'lit';

/** The icons that the visitor's widget needs: few, because visitors download them. */
export const coreStrokes = {
  add: 'M10 4v12M4 10h12',
  alert: 'M10 2.75a7.25 7.25 0 1 0 .01 0zM10 6.5v4.25M10 13.4v.1',
  bot: 'M6.25 6.25h7.5a3 3 0 0 1 3 3v4a3 3 0 0 1-3 3h-7.5a3 3 0 0 1-3-3v-4a3 3 0 0 1 3-3zM10 6.25V3.5M7.25 10.25v1.5M12.75 10.25v1.5M9.6 2.9h.8m-.4-.4v.8',
  check: 'm4.5 10.5 3.5 3.5 7.5-8',
  chevronDown: 'm5 7.5 5 5 5-5',
  clock: 'M10 2.75a7.25 7.25 0 1 0 .01 0zM10 6v4.25l2.75 1.75',
  more: 'M4.1 10h.8m-.4-.4v.8M9.6 10h.8m-.4-.4v.8M15.1 10h.8m-.4-.4v.8',
  people:
    'M7.5 4.25a2.75 2.75 0 1 0 .01 0zM2.5 16c.4-2.9 2.4-4.5 5-4.5s4.6 1.6 5 4.5M13 4.5a2.6 2.6 0 0 1 0 5M14.5 11.9c1.7.5 2.8 1.9 3 4.1',
  person: 'M10 3.75a3 3 0 1 0 .01 0zM4 16.5c.5-3.2 2.9-5 6-5s5.5 1.8 6 5',
  send: 'M10 16V4.5M5.25 9 10 4.25 14.75 9',
  smile: 'M10 3.25a6.75 6.75 0 1 0 .01 0zM7.75 8.25h.01M12.25 8.25h.01M7 11.75c1.5 2 4.5 2 6 0',
} satisfies Record<string, string>;

/** One of them, in the colour of the text around it. */
export function coreIcon(name: keyof typeof coreStrokes): TemplateResult {
  return drawIcon(coreStrokes[name]);
}

/**
 * An icon from the data of one path: 20 px, 1.5-px strokes. One template draws them all, which a browser so prepares once.
 * Decoration: whoever uses one puts a label beside it or on the button.
 */
export function drawIcon(path: string): TemplateResult {
  return html`<svg class="icon" width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor"
    stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${path}/></svg>`;
}
