import { informalSpellings, particles } from './informal-indonesian.ts';
import { createNormaliser, type LetterRule, type NormaliserRules } from './normaliser.ts';

const invisible = /\p{Cf}+/gu;
const elongation = /(\p{L})\1{2,}/gu;
const reduplication = /(\p{L}{3,})2(?!\p{N})/gu;

const letters: readonly LetterRule[] = [
  { name: 'compatibility letters', apply: (text) => text.normalize('NFKC') },
  { name: 'small letters', apply: (text) => text.toLowerCase() },
  { name: 'invisible characters', apply: (text) => text.replace(invisible, '') },
  // "lamaaa" becomes "lama".
  { name: 'elongation', apply: (text) => (hasTriple(text) ? text.replace(elongation, '$1') : text) },
  // "barang2nya" becomes "barang barangnya".
  {
    name: 'reduplication',
    apply: (text) =>
      text.includes('2') ? text.replace(reduplication, (_, word: string) => `${word} ${word}`) : text,
  },
];

/** All that is done to the words of a message. */
export const normaliserRules: NormaliserRules = { letters, spellings: informalSpellings, particles };

/** Brings letters to one form, and gives the words of a message as they are written and as a model reads them. */
export const { normalise, writtenWordsOf, wordsOf } = createNormaliser(normaliserRules);

/** Whether something may stand three times in a row. Far cheaper than a regular expression that finds nothing. */
function hasTriple(text: string): boolean {
  for (let at = 2; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === text.charCodeAt(at - 1) && unit === text.charCodeAt(at - 2)) return true;
    if (unit >= 0xd800) return true;
  }
  return false;
}
