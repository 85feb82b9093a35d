import { type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { coreStrokes, drawIcon } from './core-icons.ts';
import { leaveStroke } from './leave-stroke.ts';
import { starStroke } from './star-stroke.ts';

/** The whole set; the visitor's widget makes do with `core-icons.ts`. */
const strokes = {
  ...coreStrokes,
  leave: leaveStroke,
  star: starStroke,
  bell: svg`<path d="M5 13.5V9a5 5 0 0 1 10 0v4.5l1.25 1.25H3.75zM8.25 16.75h3.5"/>`,
  board: svg`<rect x="3" y="3.75" width="5.75" height="5.75" rx="1.5"/><rect x="11.25" y="3.75" width="5.75" height="3" rx="1.25"/><rect x="11.25" y="9.25" width="5.75" height="7" rx="1.5"/><rect x="3" y="12" width="5.75" height="4.25" rx="1.5"/>`,
  bolt: svg`<path d="M10.75 3 5 11.25h4.25L9 17l5.75-8.25H10.5z"/>`,
  book: svg`<path d="M10 5.25C8.4 4.2 6.3 3.75 3.25 3.75v11.5c3.05 0 5.15.45 6.75 1.5 1.6-1.05 3.7-1.5 6.75-1.5V3.75c-3.05 0-5.15.45-6.75 1.5zM10 5.25v11.5"/>`,
  device: svg`<rect x="5.5" y="2.75" width="9" height="14.5" rx="2"/><path d="M9 14.75h2"/>`,
  plus: svg`<path d="M10 4.5v11M4.5 10h11"/>`,
  sound: svg`<path d="M4 8v4h2.75L10.5 15V5L6.75 8zM13.25 7.5a3.5 3.5 0 0 1 0 5M15.25 5.5a6.25 6.25 0 0 1 0 9"/>`,
  tag: svg`<path d="M3.5 4.5v5l7 7 6-6-7-7h-5z"/><path d="M6.75 7.25v.01" stroke-width="2"/>`,
  undo: svg`<path d="M7 4.5 3.75 7.75 7 11M4 7.75h8a4.25 4.25 0 0 1 0 8.5H8.5"/>`,
  whisper: svg`<path d="M4.75 3.75h10.5a2 2 0 0 1 2 2v6.5a2 2 0 0 1-2 2H10l-4 3v-3H4.75a2 2 0 0 1-2-2v-6.5a2 2 0 0 1 2-2z" stroke-dasharray="2 2"/>`,
  ban: svg`<circle cx="10" cy="10" r="7.25"/><path d="m5 5 10 10"/>`,
  bulb: svg`<path d="M7.75 14c0-.9-.35-1.6-1-2.2a4.75 4.75 0 1 1 6.5 0c-.65.6-1 1.3-1 2.2zM8.25 16.75h3.5"/>`,
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
  publish: svg`<path d="M10 12.5V3.25M6.25 6.75 10 3l3.75 3.75M3.75 12v3a1.75 1.75 0 0 0 1.75 1.75h9A1.75 1.75 0 0 0 16.25 15v-3"/>`,
  question: svg`<circle cx="10" cy="10" r="7.25"/><path d="M7.9 7.9a2.15 2.15 0 1 1 3.2 1.9c-.7.4-1.1.8-1.1 1.6M10 13.6v.1"/>`,
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
