import { mostNgrams, type NgramVisitor, ngramGroups, visitNgrams } from './ngrams.ts';

/** How often each feature occurs in one message. Feature -1 stands for all n-grams never seen. */
export interface Bag {
  /** The feature of each word, in the order of the message. */
  readonly words: Int32Array;
  /** Feature numbers, each once, group by group of `ngramGroups`; -1 as often as it occurs. */
  readonly features: Int32Array;
  /** How often each of the features occurs. */
  readonly counts: Float32Array;
  /** Where in `features` each group ends. */
  readonly ends: readonly number[];
}

/** Counts the n-grams of a message; `featureOf` gives each key its number, or -1. `visit` says which n-grams. */
export function bagOf(
  words: readonly string[],
  featureOf: (key: number) => number,
  visit: (words: readonly string[], visitor: NgramVisitor) => void = visitNgrams,
): Bag {
  const most = mostNgrams(words);
  const features = new Int32Array(most);
  const counts = new Float32Array(most);
  const ends = ngramGroups.map(() => 0);
  const wordFeatures = new Int32Array(words.length);
  const placeOf = createPlaces(features);
  let length = 0;
  visit(words, (group, key, firstWord, lastWord) => {
    const feature = featureOf(key);
    const place = feature < 0 ? length : placeOf(feature, length);
    if (place === length) features[length++] = feature;
    counts[place] = (counts[place] ?? 0) + 1;
    ends[group] = length;
    if (group === 0 && firstWord === lastWord) wordFeatures[lastWord] = feature;
  });
  return {
    words: wordFeatures,
    features: features.subarray(0, length),
    counts: counts.subarray(0, length),
    ends,
  };
}

/**
 * Finds where a feature stands in the list, or notes that it is about to stand at `next`. A small hash table: a map
 * costs more than all the rest of counting.
 */
function createPlaces(features: Int32Array): (feature: number, next: number) => number {
  const places = new Int32Array(2 ** Math.ceil(Math.log2(2 * features.length + 2)));
  const mask = places.length - 1;
  return (feature, next) => {
    for (let at = Math.imul(feature, 0x9e3779b1) & mask; ; at = (at + 1) & mask) {
      const place = (places[at] ?? 0) - 1;
      if (place >= 0 && features[place] === feature) return place;
      if (place >= 0) continue;
      places[at] = next + 1;
      return next;
    }
  };
}
