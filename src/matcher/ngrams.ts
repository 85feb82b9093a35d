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
/** Where the hashes of each group begin. Far apart, or else the word "f" would have the key of the character "d". */
const starts = [0x9e3779b1, 0x3c6ef362, 0xdaa66d13] as const;
/** Stands for the hash of a word where a pair begins or ends with an end of the message. */
export const endOfMessage = 0x78dde6c4;

/**
 * Visits the n-grams of a message, group by group: single words and pairs (with both ends of the message marked), the same over
 * light stems, and 1–4 characters within each word (with both ends of the word marked). N-grams are known by
 * a hash only; with 100,000 of them about one pair shares a key.
 */
export function visitNgrams(
  words: readonly string[],
  visit: NgramVisitor,
  stemOf: (word: string) => string = stem,
): void {
  visitWords(words, 0, visit);
  visitWords(words.map(stemOf), 1, visit);
  for (let position = 0; position < words.length; position++) {
    visitCharacters(words[position] ?? '', (key) => visit(2, key, position, position));
  }
}

/**
 * Visits 2–5 characters across the words of a message, with its ends and the gaps between words marked. All are of the
 * group of characters; which words they touch is not told.
 */
export function visitSpanningNgrams(words: readonly string[], visit: NgramVisitor): void {
  const text = `_${words.join('_')}_`;
  for (let from = 0; from < text.length - 1; from++) {
    let hash: number = starts[2];
    for (let to = from; to < Math.min(from + longestSpan, text.length); to++) {
      hash = step(hash, text.charCodeAt(to));
      if (to > from) visit(2, keyOf(hash), -1, -1);
    }
  }
}

/** No message of these words has more n-grams than this. */
export function mostNgrams(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + 4 + longestCharacters * (word.length + 2), 2);
}

function visitWords(words: readonly string[], group: 0 | 1, visit: NgramVisitor): void {
  let previous = endOfMessage;
  for (let position = 0; position < words.length; position++) {
    const hash = hashWord(words[position] ?? '', group);
    visit(group, keyOf(hash), position, position);
    visit(group, pairKey(previous, hash), position - 1, position);
    previous = hash;
  }
  if (words.length > 0) visit(group, pairKey(previous, endOfMessage), words.length - 1, words.length);
}

/** Visits the keys of the 1–4 characters within a word, with both its ends marked. */
export function visitCharacters(word: string, visit: (key: number) => void): void {
  for (let from = -1; from <= word.length; from++) {
    let hash: number = starts[2];
    for (let to = from; to < from + longestCharacters && to <= word.length; to++) {
      hash = step(hash, to < 0 || to === word.length ? edge : word.charCodeAt(to));
      const isLoneEdge = to === from && (to < 0 || to === word.length);
      if (!isLoneEdge) visit(keyOf(hash));
    }
  }
}

/** What the key of a word, or of a stem, and those of its pairs are made from. */
export function hashWord(word: string, group: 0 | 1): number {
  let hash: number = starts[group];
  for (let index = 0; index < word.length; index++) hash = step(hash, word.charCodeAt(index));
  return hash;
}

/** The key of two neighbours, by the hashes of both. */
export function pairKey(first: number, second: number): number {
  return keyOf(Math.imul(first, 0x9e3779b1) ^ second);
}

/** One step of FNV-1a (Fowler, Noll and Vo) over a UTF-16 unit. */
function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** The key of an n-gram by its hash. The finaliser of MurmurHash3 (Appleby): spreads FNV's weak low bits. */
export function keyOf(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
