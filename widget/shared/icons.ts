import { type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { coreStrokes, drawIcon } from './core-icons.ts';

/** The whole set; the visitor's widget makes do with `core-icons.ts`. */
const strokes = {
  ...coreStrokes,
  chevronLeft: svg`<path d="m12.5 5-5 5 5 5"/>`,
  chevronRight: svg`<path d="m7.5 5 5 5-5 5"/>`,
  close: svg`<path d="m5 5 10 10M15 5 5 15"/>`,
  copy: svg`<rect x="7" y="7" width="9.25" height="9.25" rx="2"/><path d="M4.75 13A1.5 1.5 0 0 1 3.5 11.5V5.25a1.5 1.5 0 0 1 1.5-1.5h6.25a1.5 1.5 0 0 1 1.5 1.25"/>`,
  edit: svg`<path d="M12.75 4.25l3 3L7 16H4v-3z"/>`,
  eye: svg`<path d="M2.5 10c1.6-3.2 4.2-4.9 7.5-4.9s5.9 1.7 7.5 4.9c-1.6 3.2-4.2 4.9-7.5 4.9S4.1 13.2 2.5 10z"/><circle cx="10" cy="10" r="2.25"/>`,
  eyeOff: svg`<path d="M8.2 5.25A8 8 0 0 1 10 5.1c3.3 0 5.9 1.7 7.5 4.9a10 10 0 0 1-1.9 2.6M13.3 14.1a7.5 7.5 0 0 1-3.3.8c-3.3 0-5.9-1.7-7.5-4.9a10 10 0 0 1 3.6-3.9M3.5 3.5l13 13"/>`,
  info: svg`<circle cx="10" cy="10" r="7.25"/><path d="M10 9.25v4.25M10 6.6v.1"/>`,
  keyboard: svg`<rect x="2.5" y="5" width="15" height="10" rx="2"/><path d="M5.5 8.25v.01M8.5 8.25v.01M11.5 8.25v.01M14.5 8.25v.01M6.5 12h7"/>`,
  lock: svg`<rect x="4.25" y="9" width="11.5" height="7.5" rx="2"/><path d="M6.75 9V6.75a3.25 3.25 0 0 1 6.5 0V9"/>`,
  message: svg`<path d="M4.75 3.75h10.5a2 2 0 0 1 2 2v6.5a2 2 0 0 1-2 2H10l-4 3v-3H4.75a2 2 0 0 1-2-2v-6.5a2 2 0 0 1 2-2z"/>`,
  note: svg`<path d="M5.25 3.25h9.5a1.5 1.5 0 0 1 1.5 1.5v7l-5 5h-6a1.5 1.5 0 0 1-1.5-1.5V4.75a1.5 1.5 0 0 1 1.5-1.5zM11.25 16.5v-3.25a1.5 1.5 0 0 1 1.5-1.5H16"/>`,
  panel: svg`<rect x="3" y="4" width="14" height="12" rx="2"/><path d="M12.25 4v12"/>`,
  refresh: svg`<path d="M16 8.5A6.25 6.25 0 1 0 16.25 11M16.25 4.5v4h-4"/>`,
  search: svg`<circle cx="9" cy="9" r="5.25"/><path d="m13 13 3.5 3.5"/>`,
  trash: svg`<path d="M4 5.75h12M8 5.5V3.75h4V5.5M5.5 5.75l.6 9a1.5 1.5 0 0 0 1.5 1.4h4.8a1.5 1.5 0 0 0 1.5-1.4l.6-9"/>`,
  transfer: svg`<path d="M3.5 7h12M12.5 4l3 3-3 3M16.5 13h-12M7.5 10l-3 3 3 3"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof strokes;

/** The icon in the colour of the text around it. */
export function icon(name: IconName): TemplateResult {
  return drawIcon(strokes[name]);
}
