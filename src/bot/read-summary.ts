import { cutText } from './cut-text.ts';
import { addressesOf } from './gate/addresses.ts';
import { cleanText } from './gate/clean-text.ts';
import { placeholders } from './redact.ts';

const mostLines = 3;
const mostCharacters = 400;

/**
 * A model's summary as agents may see it, its placeholders restored: at most three lines and 400 characters, plain text.
 * Undefined where nothing can be made of it: it has links or HTML, a placeholder that nobody gave out, or a number that
 * was not said. `said` is what the model was shown.
 */
export function readSummary(
  written: string,
  said: readonly string[],
  restore: (text: string) => string,
): readonly string[] | undefined {
  const text = cleanText(written);
  if (addressesOf(text).length > 0 || html.test(text) || !numbersOf(text).every(isIn(said))) return undefined;
  const lines = restore(text).split('\n').map(withoutMarks).filter(Boolean).slice(0, mostLines);
  if (lines.length === 0 || lines.some((line) => line.search(placeholders) >= 0)) return undefined;
  return shortened(lines);
}

const html = /<[a-z/!]/i;

/** A single digit may count what happened; zeros in a row are only another way to write "ribu". */
function numbersOf(text: string): readonly string[] {
  return (text.match(/\d{2,}/g) ?? []).filter((digits) => !/^0+$/.test(digits));
}

function isIn(said: readonly string[]): (digits: string) => boolean {
  const known = new Set(said.flatMap((text) => text.match(/\d+/g) ?? []));
  return (digits) => known.has(digits);
}

/** Without what Markdown begins a line or marks words with. */
function withoutMarks(line: string): string {
  return line
    .replace(/^(?:[-*•>]|\d[.)]) +/, '')
    .replace(/\*\*|__/g, '')
    .trim();
}

function shortened(lines: readonly string[]): readonly string[] {
  const short: string[] = [];
  let left = mostCharacters;
  for (const line of lines) {
    if (left < 2) break;
    short.push(cutText(line, left));
    left -= line.length;
  }
  return short;
}
