import type { Pairs } from './find-pairs.ts';
import { createShelf, type LinearModel, type Room, type Shelf, study } from './known-word.ts';
import { mostNgrams, ngramGroups } from './ngrams.ts';
import type { RowTable } from './row-table.ts';

/** Where messages are read with one table, one after another: the words that are remembered, and room to work in. */
export interface Desk extends Room {
  /** The places of words by how they are written: of those met lately, and of those met before. */
  recent: Map<string, number>;
  earlier: Map<string, number>;
  readonly shelf: Shelf;
  /** Places on the shelf where nothing lies. */
  readonly free: number[];
  /** The places of the words of the message. */
  readonly places: Int32Array;
  readonly pairs: Pairs;
  /** The group of `ngramGroups` of each of the features in the room. */
  readonly groups: Uint8Array;
  /** Of each group the square of its length, and what to multiply it by. */
  readonly squares: Float64Array;
  readonly factors: Float64Array;
  /** A bit for each feature of the message that was met; a feature that is met again is noted as often as it is. */
  readonly met: Int32Array;
  readonly again: Int32Array;
  readonly againGroups: Uint8Array;
}

/** Hardly anybody writes more, or a longer word, and if so never again. */
const mostWords = 64;
const longestWord = 32;
const longest = '_'.repeat(longestWord);
const room = mostNgrams(new Array<string>(mostWords).fill(longest));

/** After so many words those are forgotten that were not met since the last time. With 150 intents a word takes 2 kB. */
const mostRecent = 2048;
const mostKnown = 2 * mostRecent;
const mostFeatures = mostNgrams([longest]);

/** Whether these words can be read at a desk. */
export function isRoomFor(words: readonly string[]): boolean {
  return words.length <= mostWords && words.every(({ length }) => length <= longestWord);
}

/** Beside the tables, which are plain data and go from thread to thread; gone when the table is. */
const desks = new WeakMap<RowTable, Desk>();

/** The desk of a table. At first nothing is remembered. */
export function deskOf({ table, vocabulary }: LinearModel): Desk {
  const known = desks.get(table);
  if (known !== undefined) return known;
  const desk = {
    recent: new Map(),
    earlier: new Map(),
    shelf: createShelf(mostKnown, mostFeatures, table.bias.length),
    free: Array.from({ length: mostKnown }, (_, place) => place + 1),
    places: new Int32Array(mostWords),
    groups: new Uint8Array(room),
    squares: new Float64Array(ngramGroups.length),
    factors: new Float64Array(ngramGroups.length),
    pairs: { words: new Int32Array(mostWords + 1), stems: new Int32Array(mostWords + 1) },
    met: new Int32Array(Math.ceil(vocabulary.size / 32)),
    again: new Int32Array(room),
    againGroups: new Uint8Array(room),
    features: new Int32Array(room),
    values: new Float32Array(room),
    sums: new Float64Array(table.bias.length),
  };
  desks.set(table, desk);
  return desk;
}

/** Where on the shelf lies what the word adds. */
export function recall(desk: Desk, model: LinearModel, word: string): number {
  const recent = desk.recent.get(word);
  if (recent !== undefined) return recent;
  if (desk.recent.size === mostRecent) forgetEarlier(desk);
  const place = desk.earlier.get(word) ?? layOut(desk, model, word);
  desk.recent.set(word, place);
  return place;
}

function layOut(desk: Desk, model: LinearModel, word: string): number {
  const place = desk.free.pop() ?? 0;
  study(model, word, desk, desk.shelf, place);
  return place;
}

function forgetEarlier(desk: Desk): void {
  for (const [word, place] of desk.earlier) if (!desk.recent.has(word)) desk.free.push(place);
  desk.earlier = desk.recent;
  desk.recent = new Map();
}
