import { stem } from './stem.ts';

/** The three views of a message. Each is a bag of n-grams with a norm of its own. */
export const ngramGroups = ['words', 'stems', 'characters'] as const;

/**
 * Called once for every n-gram of a message: the number of its group in `ngramGroups`, its 32-bit key, and the
 * positions of the first and the last word it touches. A pair with an end of the message touches word -1 or the word
 * after the last.
 */
export type NgramVisitor = (group: number, key: number, firstWord: number, lastWord: number) => void;

const longestCharacters = 4;
const longestSpan = 5;
const edge = 0x5f;
const start = 0x9747b28c;

/**
 * Visits the n-grams of a message, group by group: single words and pairs (with both ends of the message marked), the same over
 * light stems, and 1–4 characters within each word (with both ends of the word marked). N-grams are known by
 * a hash only; with 100,000 of them about one pair shares a key.
 */
export function visitNgrams(words: readonly string[], visit: NgramVisitor): void {
  visitWords(words, 0, visit);
  visitWords(words.map(stem), 1, visit);
  for (let position = 0; position < words.length; position++) {
    visitCharacters(words[position] ?? '', position, visit);
  }
}

/**
 * Visits 2–5 characters across the words of a message, with its ends and the gaps between words marked. All are of the
 * group of characters; which words they touch is not told.
 */
export function visitSpanningNgrams(words: readonly string[], visit: NgramVisitor): void {
  const text = `_${words.join('_')}_`;
  for (let from = 0; from < text.length - 1; from++) {
    let key = start + 3;
    for (let to = from; to < Math.min(from + longestSpan, text.length); to++) {
      key = step(key, text.charCodeAt(to));
      if (to > from) visit(2, finish(key), -1, -1);
    }
  }
}

/** No message of these words has more n-grams than this. */
export function mostNgrams(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + 4 + longestCharacters * (word.length + 2), 2);
}

function visitWords(words: readonly string[], group: number, visit: NgramVisitor): void {
  let previous = start;
  for (let position = 0; position < words.length; position++) {
    const key = hashWord(words[position] ?? '', group);
    visit(group, finish(key), position, position);
    visit(group, hashPair(previous, key), position - 1, position);
    previous = key;
  }
  if (words.length > 0) visit(group, hashPair(previous, start), words.length - 1, words.length);
}

function visitCharacters(word: string, position: number, visit: NgramVisitor): void {
  for (let from = -1; from <= word.length; from++) {
    let key = start + 2;
    for (let to = from; to < from + longestCharacters && to <= word.length; to++) {
      key = step(key, to < 0 || to === word.length ? edge : word.charCodeAt(to));
      const isLoneEdge = to === from && (to < 0 || to === word.length);
      if (!isLoneEdge) visit(2, finish(key), position, position);
    }
  }
}

function hashWord(word: string, group: number): number {
  let key = start + group;
  for (let index = 0; index < word.length; index++) key = step(key, word.charCodeAt(index));
  return key;
}

function hashPair(first: number, second: number): number {
  return finish(Math.imul(first, 0x9e3779b1) ^ second);
}

/** One step of FNV-1a (Fowler, Noll and Vo) over a UTF-16 unit. */
function step(key: number, unit: number): number {
  return Math.imul(key ^ unit, 0x01000193);
}

/** The finaliser of MurmurHash3 (Appleby): spreads FNV's weak low bits. */
function finish(key: number): number {
  let mixed = key ^ (key >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
