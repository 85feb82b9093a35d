import { particles, readings } from './informal-indonesian.ts';
import { tokenise } from './tokenise.ts';

const apostrophes = /[\u2018\u2019\u02bc\u0060\u00b4]/g;
const invisible = /\p{Cf}+/gu;
const elongation = /(\p{L})\1{2,}/gu;
const reduplication = /(\p{L}{3,})2(?!\p{N})/gu;

/**
 * The words of a message as the model reads them: informal spellings replaced, particles dropped. A message of nothing
 * but particles keeps them.
 */
export function wordsOf(text: string): readonly string[] {
  const words = writtenWordsOf(text).flatMap((word) => readings.get(word) ?? word);
  const telling = words.filter((word) => !particles.has(word));
  return telling.length === 0 ? words : telling;
}

/** The words of a message in one spelling of its letters but otherwise as the visitor wrote them. */
export function writtenWordsOf(text: string): readonly string[] {
  return tokenise(normalise(text));
}

/**
 * Brings letters to one form: compatibility characters (NFKC), small letters, straight apostrophes; "lamaaa" becomes
 * "lama", "barang2nya" becomes "barang barangnya".
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(invisible, '')
    .replace(apostrophes, "'")
    .replace(elongation, '$1')
    .replace(reduplication, (_, word: string) => `${word} ${word}`);
}
