import type { MediaType } from '../protocol/events.ts';
import { cleanText } from './clean-text.ts';

const longest = 100;

const endings: Readonly<Record<MediaType, readonly [string, ...string[]]>> = {
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/webp': ['.webp'],
  'application/pdf': ['.pdf'],
};

/**
 * A file's name as it is shown and saved under: without folders, without characters that hide, disguise or mean
 * something to a file system, at most 100 characters, and with an ending that says what the file is.
 */
export function cleanFileName(name: string, mediaType: MediaType): string {
  const own = cleanText(name)
    .replace(/^.*[/\\]/s, '')
    .replace(/[<>:"|?*\s]+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const [usual, ...others] = endings[mediaType];
  const said = [usual, ...others].find((ending) => own.toLowerCase().endsWith(ending));
  const stem = said === undefined ? own : own.slice(0, -said.length).replace(/[. ]+$/, '');
  const ending = said === undefined ? usual : own.slice(-said.length);
  return `${shortened(stem === '' ? 'file' : stem, longest - ending.length)}${ending}`;
}

/** Cut between characters, not within one. */
function shortened(text: string, most: number): string {
  const characters = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)];
  let kept = '';
  for (const { segment } of characters) {
    if (kept.length + segment.length > most) break;
    kept += segment;
  }
  return kept.trimEnd();
}
