import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { randomFrom, shuffle } from '../../src/matcher/random.ts';

/** Where CLINC150 lies for those who have it: beside the project, not in it. */
export const clinc150 = join(import.meta.dirname, '../../../shared/data/clinc150/data_full.json');

/** Rows of [text, intent]. */
export const rows = z.array(z.tuple([z.string(), z.string()]));
const labelledData = z.object({
  train: rows,
  val: rows.default([]),
  test: rows.default([]),
  oos_train: rows.default([]),
  oos_val: rows.default([]),
  oos_test: rows.default([]),
});

/** Rows of [text, intent] in the parts that public intent data sets come in; `oos_*` rows have no right intent. */
export type LabelledData = z.infer<typeof labelledData>;
export type Row = LabelledData['train'][number];

/** Reads and checks a data set. Throws where the file is not of this shape. */
export function readData(file: string): LabelledData {
  return labelledData.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** A random `count` of the rows, in random order. */
export function drawn(from: readonly Row[], count: number, seed: number): Row[] {
  const order = shuffle([...from.keys()], randomFrom(seed));
  return order.slice(0, count).flatMap((index) => from.slice(index, index + 1));
}

/** A random `shots` rows of each intent. */
export function takeShots(rows: readonly Row[], shots: number, seed: number): Row[] {
  const random = randomFrom(seed);
  const byIntent = Map.groupBy(rows, ([, intent]) => intent);
  return [...byIntent.values()].flatMap((own) =>
    shuffle([...own.keys()], random)
      .slice(0, shots)
      .flatMap((index) => own.slice(index, index + 1)),
  );
}

/**
 * Leaves a random share of the intents out of training; their messages, which the others' are close to, take the place
 * of the out-of-scope rows.
 */
export function hideIntents(data: LabelledData, share: number, seed: number): LabelledData {
  const intents = [...new Set(data.train.map(([, intent]) => intent))].sort();
  const places = shuffle([...intents.keys()], randomFrom(seed)).slice(0, Math.round(share * intents.length));
  const hidden = new Set(places.map((place) => intents[place]));
  const known = (rows: readonly Row[]): Row[] => rows.filter(([, intent]) => !hidden.has(intent));
  const strange = (rows: readonly Row[]): Row[] => rows.filter(([, intent]) => hidden.has(intent));
  return {
    train: known(data.train),
    val: known(data.val),
    test: known(data.test),
    oos_train: [],
    oos_val: strange(data.val),
    oos_test: strange(data.test),
  };
}

/** The same rows with one typing mistake in each: in a random word a letter swapped, lost, doubled or replaced. */
export function withTypos(rows: readonly Row[], seed: number): Row[] {
  const random = randomFrom(seed);
  return rows.map(([text, intent]) => [withTypo(text, random), intent]);
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

function withTypo(text: string, random: () => number): string {
  const words = [...text.matchAll(/\p{L}{3,}/gu)];
  const word = words[Math.floor(random() * words.length)];
  if (word === undefined) return text;
  const at = word.index + Math.floor(random() * (word[0].length - 1));
  const [first = '', second = ''] = [text[at], text[at + 1]];
  const other = letters[Math.floor(random() * letters.length)] ?? '';
  const mistakes = [second + first, second, first + first + second, other + second];
  const mistake = mistakes[Math.floor(random() * mistakes.length)] ?? '';
  return text.slice(0, at) + mistake + text.slice(at + 2);
}
