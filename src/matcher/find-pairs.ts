import { at, countOf, type LinearModel, type Shelf } from './known-word.ts';
import { endOfMessage, pairKey } from './ngrams.ts';
import { featureOf } from './vocabulary.ts';

/** The features of the pairs of neighbours, one for each word and one more for the end; -1 for a pair never seen. */
export interface Pairs {
  readonly words: Int32Array;
  readonly stems: Int32Array;
}

/**
 * Looks up the pairs of neighbours among the first `length` places. Where one of two words was never seen in training
 * their pair was not either, and where the pair of their stems was not, the pair of words was not: much of what is new
 * need not be looked for.
 */
export function findPairs(
  { vocabulary }: LinearModel,
  shelf: Shelf,
  places: Int32Array,
  length: number,
  pairs: Pairs,
): void {
  let hash: number = endOfMessage;
  let stemHash: number = endOfMessage;
  let isSeen = true;
  let isStemSeen = true;
  for (let position = 0; position <= length; position++) {
    const place = places[position] ?? 0;
    const isEnd = position === length;
    const words = countOf(shelf, place, at.words);
    const isNextSeen = isEnd || words > 0;
    const isNextStemSeen = isEnd || countOf(shelf, place, at.stems) > words;
    const next = isEnd ? endOfMessage : countOf(shelf, place, at.hash);
    const nextStem = isEnd ? endOfMessage : countOf(shelf, place, at.stemHash);
    const stems = isStemSeen && isNextStemSeen ? featureOf(vocabulary, pairKey(stemHash, nextStem)) : -1;
    pairs.stems[position] = stems;
    pairs.words[position] =
      stems >= 0 && isSeen && isNextSeen ? featureOf(vocabulary, pairKey(hash, next)) : -1;
    hash = next;
    stemHash = nextStem;
    isSeen = isNextSeen;
    isStemSeen = isNextStemSeen;
  }
}
