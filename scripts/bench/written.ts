import { randomFrom } from '../../src/matcher/random.ts';
import type { Row } from './labelled-data.ts';

/** Ways in which the asked rows may be written, as people type on phones; public data sets have little of it. */
export const waysOfWriting = {
  /** One word of each message that ends in a vowel is drawn out: "lama" becomes "lamaaa". */
  elongated: (rows: readonly Row[], seed: number): readonly Row[] => {
    const random = randomFrom(seed);
    return rows.map(([text, intent]) => [drawOut(text, random), intent]);
  },
  /** Words said twice get a 2: "barang-barang" becomes "barang2". */
  reduplicated: (rows: readonly Row[]): readonly Row[] =>
    rows.map(([text, intent]) => [text.replace(twice, '$12'), intent]),
} as const;

const twice = /(?<!\p{L})(\p{L}{3,})[- ]\1/gu;
const endsInVowel = /\p{L}{2,}[aeiou](?!\p{L})/gu;

function drawOut(text: string, random: () => number): string {
  const places = [...text.matchAll(endsInVowel)].map(({ index, 0: word }) => index + word.length);
  const at = places[Math.floor(random() * places.length)];
  if (at === undefined) return text;
  const again = text.charAt(at - 1).repeat(2 + Math.floor(random() * 3));
  return text.slice(0, at) + again + text.slice(at);
}
