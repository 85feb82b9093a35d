import type { TemplateResult } from 'lit';
import { coreStrokes, drawIcon } from '../core-icons.ts';

const strokes = {
  alert: coreStrokes.alert,
  attach:
    'm15.5 9.5-5.6 5.6a3.5 3.5 0 0 1-5-5l5.9-5.8a2.4 2.4 0 0 1 3.4 3.4l-5.8 5.8a1.2 1.2 0 0 1-1.7-1.7l5.2-5.2',
  camera:
    'M4.5 6h2l1-1.75h5L13.5 6h2A1.75 1.75 0 0 1 17.25 7.75v6.5A1.75 1.75 0 0 1 15.5 16h-11a1.75 1.75 0 0 1-1.75-1.75v-6.5A1.75 1.75 0 0 1 4.5 6zM10 8a2.75 2.75 0 1 0 .01 0z',
  close: 'm5 5 10 10M15 5 5 15',
  document:
    'M5.75 2.75h5.5l4 4v9a1.5 1.5 0 0 1-1.5 1.5h-8a1.5 1.5 0 0 1-1.5-1.5v-11.5a1.5 1.5 0 0 1 1.5-1.5zM11 2.75V7h4.25M7.25 10.5h5.5M7.25 13.5h3.5',
  download: 'M10 3.5v8.75M6.25 8.75 10 12.5l3.75-3.75M4 16.25h12',
  image:
    'M5 3.75h10a2 2 0 0 1 2 2v8.5a2 2 0 0 1-2 2h-10a2 2 0 0 1-2-2v-8.5a2 2 0 0 1 2-2zM7.25 6.75a1.25 1.25 0 1 0 .01 0zM3.5 14.25l4-3.5 3 2.5 2.75-2.25 3.5 3',
  refresh: 'M16 8.5A6.25 6.25 0 1 0 16.25 11M16.25 4.5v4h-4',
} satisfies Record<string, string>;

/** One of the set, as `core-icons.ts` draws them. */
export function fileIcon(name: keyof typeof strokes): TemplateResult {
  return drawIcon(strokes[name]);
}
