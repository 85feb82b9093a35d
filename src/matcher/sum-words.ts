import { bagOf } from './bag.ts';
import { findPairs } from './find-pairs.ts';
import { gather } from './gather.ts';
import { at, countOf, type LinearModel, measureOf } from './known-word.ts';
import { type Desk, deskOf, isRoomFor, recall } from './reading-desk.ts';
import { addRows } from './row-table.ts';
import { vectorOf } from './training-set.ts';
import { featureOf } from './vocabulary.ts';
import { groupRules, type Novelty } from './weigh.ts';

/** What a table says to the words of a message. */
export interface WordSums {
  /** One for each column, good until the next message is read with the table. */
  readonly sums: Float64Array;
  readonly novelty: Novelty;
  /** Whether anything of the message counts. */
  readonly isKnown: boolean;
  /** Share of the words, 0…1, that no training message contains; all words weigh the same. */
  readonly unknownWords: number;
}

/**
 * Adds up what the table says to the words of a message: the same as for their vector, to within the rounding of 32-bit
 * numbers, but sooner. Most of it depends on each word alone, and is remembered beside the table; left to do are the
 * pairs of words, and n-grams that the message has more than once.
 */
export function sumWords(model: LinearModel, words: readonly string[]): WordSums {
  if (!isRoomFor(words)) return sumAfresh(model, words);
  const { table } = model;
  const desk = deskOf(model);
  const { length } = words;
  for (let position = 0; position < length; position++) {
    desk.places[position] = recall(desk, model, words[position] ?? '');
  }
  findPairs(model, desk.shelf, desk.places, length, desk.pairs);
  const { count, pairs } = gather(model, desk, length);
  setLengths(desk, count);
  const { sums, squares } = desk;
  for (let column = 0; column < sums.length; column++) sums[column] = table.bias[column] ?? 0;
  addWords(desk, length);
  addRows(table, desk, 0, count, sums);
  return { sums, ...noveltyOf(desk, length, pairs), isKnown: squares.some((square) => square > 0) };
}

function sumAfresh({ vocabulary, weighing, table }: LinearModel, words: readonly string[]): WordSums {
  const bag = bagOf(words, (key) => featureOf(vocabulary, key));
  const vector = vectorOf(bag, weighing);
  const sums = new Float64Array(table.bias);
  addRows(table, vector, 0, vector.features.length, sums);
  const unknown = bag.words.filter((feature) => feature < 0).length;
  return {
    sums,
    novelty: vector,
    isKnown: vector.features.length > 0,
    unknownWords: unknown / Math.max(1, words.length),
  };
}

/**
 * Finds what to multiply each group by, so that it gets a length of its own, and all together length 1; and multiplies
 * by it what was gathered.
 */
function setLengths({ squares, factors, groups, values }: Desk, count: number): void {
  let whole = 0;
  for (let group = 0; group < 3; group++) if ((squares[group] ?? 0) > 0) whole += weightOf(group) ** 2;
  for (let group = 0; group < 3; group++) {
    factors[group] = weightOf(group) / Math.sqrt((whole || 1) * (squares[group] || 1));
  }
  for (let nth = 0; nth < count; nth++) values[nth] = (values[nth] ?? 0) * (factors[groups[nth] ?? 0] ?? 0);
}

function weightOf(group: number): number {
  return groupRules[group]?.weight ?? 0;
}

/** Adds what the words say by themselves, three at a time: each visit to a sum costs as much as what is added there. */
function addWords({ shelf, places, factors, sums }: Desk, length: number): void {
  const size = 3 * sums.length;
  const startOf = (position: number): number => (position < length ? size * (places[position] ?? 0) : 0);
  for (let from = 0; from < length; from += 3) {
    addThree(shelf.sums, startOf(from), startOf(from + 1), startOf(from + 2), factors, sums);
  }
}

function addThree(
  own: Float32Array,
  first: number,
  second: number,
  third: number,
  factors: Float64Array,
  sums: Float64Array,
): void {
  const width = sums.length;
  const whole = factors[0] ?? 0;
  const stems = factors[1] ?? 0;
  const characters = factors[2] ?? 0;
  for (let column = 0; column < width; column++) {
    const stem = column + width;
    const character = stem + width;
    sums[column] =
      (sums[column] ?? 0) +
      whole * ((own[first + column] ?? 0) + (own[second + column] ?? 0) + (own[third + column] ?? 0)) +
      stems * ((own[first + stem] ?? 0) + (own[second + stem] ?? 0) + (own[third + stem] ?? 0)) +
      characters *
        ((own[first + character] ?? 0) + (own[second + character] ?? 0) + (own[third + character] ?? 0));
  }
}

/** `pairs` is how many pairs were seen in training. */
function noveltyOf(
  { shelf, places }: Desk,
  length: number,
  pairs: number,
): Pick<WordSums, 'novelty' | 'unknownWords'> {
  let ngrams = length === 0 ? 0 : 2 * (length + 1);
  let seenNgrams = pairs;
  let words = 0;
  let seenWords = 0;
  let unknown = 0;
  for (let position = 0; position < length; position++) {
    const place = places[position] ?? 0;
    const idf = measureOf(shelf, place, at.idf);
    const isSeen = countOf(shelf, place, at.words) > 0;
    ngrams += countOf(shelf, place, at.ngrams);
    seenNgrams += countOf(shelf, place, at.seen);
    words += idf;
    seenWords += isSeen ? idf : 0;
    unknown += isSeen ? 0 : 1;
  }
  return {
    novelty: {
      unseenNgrams: unseenShare(ngrams, seenNgrams),
      unseenWords: unseenShare(words, seenWords),
      length,
    },
    unknownWords: unknown / Math.max(1, length),
  };
}

/** 1 where there is nothing at all. */
function unseenShare(all: number, seen: number): number {
  return all === 0 ? 1 : (all - seen) / all;
}
