/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** How much stands before the first word found, in UTF-16 code units. */
const BEFORE = 24;

/** A text from shortly before the first word found on, with the words that were looked for marked. */
export function snippet(text: string, wanted: string): readonly Piece[] {
  const words = wanted.match(/[\p{L}\p{N}]+/gu) ?? [];
  const flat = text.replace(/\s+/g, ' ').trim();
  if (words.length === 0) return [{ text: flat, found: false }];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})`, 'giu');
  const first = flat.search(pattern);
  const cut = first > BEFORE ? flat.indexOf(' ', first - BEFORE) + 1 : 0;
  const shown = cut > 0 ? `…${flat.slice(cut)}` : flat;
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of shown.matchAll(pattern)) {
    if (match.index > at) pieces.push({ text: shown.slice(at, match.index), found: false });
    pieces.push({ text: match[0], found: true });
    at = match.index + match[0].length;
  }
  return [...pieces, { text: shown.slice(at), found: false }].filter(({ text: said }) => said !== '');
}
