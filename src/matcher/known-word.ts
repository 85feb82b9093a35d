import { hashWord, keyOf, visitCharacters } from './ngrams.ts';
import { addRows, type RowTable } from './row-table.ts';
import { stem } from './stem.ts';
import type { Weighing } from './training-set.ts';
import { featureOf, type Vocabulary } from './vocabulary.ts';
import { groupRules, idfOf } from './weigh.ts';

/** A table with what it takes to read a message with it. A table goes with one vocabulary and one weighing. */
export interface LinearModel {
  readonly vocabulary: Vocabulary;
  readonly weighing: Weighing;
  readonly table: RowTable;
}

/**
 * What words add to the sums, whatever stands around them: as words, as stems, and by their characters. Each word has a
 * place of its own, and all lies in few arrays, because most of the time that reading takes is spent on fetching them.
 * Place 0 is left empty: what lies there adds nothing.
 */
export interface Shelf {
  /** How many features there is room for in each place. */
  readonly mostFeatures: number;
  /** Those that count: of the word, of its stem, of its characters. */
  readonly features: Int32Array;
  /** What the features of each of the three add up to, a row each. */
  readonly sums: Float32Array;
  /** `recordLength` numbers for each place, as `at` names them. */
  readonly counts: Int32Array;
  /** The same numbers where they are not whole. */
  readonly measures: Float32Array;
}

/** How many numbers there are of each word. They fill a line of the cache. */
export const recordLength = 16;

/** Where among the numbers of a word what stands. */
export const at = {
  /** What the keys of its pairs are made from, as a word and as a stem. */
  hash: 0,
  stemHash: 1,
  /** How many of its features are of the word, how many of the word and its stem, and how many there are. */
  words: 2,
  stems: 3,
  characters: 4,
  /** How many n-grams the word has, without its pairs, and how many of them were seen in training. */
  ngrams: 5,
  seen: 6,
  /** The idf of the word, or what an unseen one has in its place. A measure, as are all that follow. */
  idf: 7,
  /** The square of the length of each of the three, before any length is set and repetition is dampened. */
  square: 8,
} as const;

/** An empty shelf with so many places beside place 0. */
export function createShelf(places: number, mostFeatures: number, width: number): Shelf {
  const records = new ArrayBuffer(Int32Array.BYTES_PER_ELEMENT * recordLength * (places + 1));
  return {
    mostFeatures,
    features: new Int32Array((places + 1) * mostFeatures),
    sums: new Float32Array((places + 1) * 3 * width),
    counts: new Int32Array(records),
    measures: new Float32Array(records),
  };
}

/** One of the `counts` of what lies in a place. */
export function countOf({ counts }: Shelf, place: number, what: number): number {
  return counts[recordLength * place + what] ?? 0;
}

/** One of the `measures` of what lies in a place. */
export function measureOf({ measures }: Shelf, place: number, what: number): number {
  return measures[recordLength * place + what] ?? 0;
}

/** Room to work in, used again and again. */
export interface Room {
  readonly features: Int32Array;
  /** One for each of the features. */
  readonly values: Float32Array;
  /** One for each column of the table. */
  readonly sums: Float64Array;
}

/** Finds out what a word adds, and lays it on the shelf. Leaves the room as it comes. */
export function study(model: LinearModel, word: string, room: Room, shelf: Shelf, place: number): void {
  const { vocabulary, weighing, table } = model;
  const hash = hashWord(word, 0);
  const stemHash = hashWord(stem(word), 1);
  let count = 0;
  let ngrams = 0;
  let seen = 0;
  const meet = (key: number, leastIdf: number): void => {
    const feature = featureOf(vocabulary, key);
    const idf = idfOf(weighing.idf, feature);
    ngrams++;
    if (idf > 0) seen++;
    if (idf === 0 || idf < leastIdf) return;
    room.features[count] = feature;
    room.values[count++] = idf;
  };
  meet(keyOf(hash), groupRules[0].leastIdf);
  const words = count;
  meet(keyOf(stemHash), groupRules[1].leastIdf);
  const stems = count;
  visitCharacters(word, (key) => meet(key, groupRules[2].leastIdf));
  shelf.features.set(room.features.subarray(0, count), place * shelf.mostFeatures);
  shelf.counts.set([hash, stemHash, words, stems, count, ngrams, seen], recordLength * place);
  const idf = words > 0 ? (room.values[0] ?? 0) : weighing.unseenIdf;
  const squares = [
    layDown(table, room, shelf, 0, words, 3 * place),
    layDown(table, room, shelf, words, stems, 3 * place + 1),
    layDown(table, room, shelf, stems, count, 3 * place + 2),
  ];
  shelf.measures.set([idf, ...squares], recordLength * place + at.idf);
}

/** Lays what some of the features in the room add up to in a row of the shelf; gives the square of their length. */
function layDown(table: RowTable, room: Room, shelf: Shelf, first: number, end: number, row: number): number {
  const { values, sums } = room;
  const width = sums.length;
  sums.fill(0);
  addRows(table, room, first, end, sums);
  for (let column = 0; column < width; column++) shelf.sums[row * width + column] = sums[column] ?? 0;
  let square = 0;
  for (let index = first; index < end; index++) square += (values[index] ?? 0) ** 2;
  return square;
}
