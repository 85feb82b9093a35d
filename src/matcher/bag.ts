import { mostNgrams, ngramGroups, visitNgrams } from './ngrams.ts';

/** How often each feature occurs in one message. Feature -1 stands for all n-grams never seen. */
export interface Bag {
  /** The feature of each word, in the order of the message. */
  readonly words: Int32Array;
  /** Feature numbers, rising within each group of `ngramGroups`. */
  readonly features: Int32Array;
  /** How often each of the features occurs. */
  readonly counts: Float32Array;
  /** Where in `features` each group ends. */
  readonly ends: readonly number[];
}

/** Counts the n-grams of a message; `featureOf` gives each key its number, or -1. */
export function bagOf(words: readonly string[], featureOf: (key: number) => number): Bag {
  const found = new Int32Array(mostNgrams(words));
  const foundEnds = ngramGroups.map(() => 0);
  const wordFeatures = new Int32Array(words.length);
  let next = 0;
  visitNgrams(words, (group, key, firstWord, lastWord) => {
    const feature = featureOf(key);
    found[next++] = feature;
    foundEnds[group] = next;
    if (group === 0 && firstWord === lastWord) wordFeatures[lastWord] = feature;
  });
  return { words: wordFeatures, ...count(found, foundEnds) };
}

/** Sorts each group and counts equal features, in place. */
function count(found: Int32Array, foundEnds: readonly number[]): Omit<Bag, 'words'> {
  const counts = new Float32Array(found.length);
  let last = -1;
  let from = 0;
  const ends = foundEnds.map((to) => {
    found.subarray(from, to).sort();
    for (let index = from; index < to; index++) {
      const feature = found[index] ?? 0;
      if (index === from || found[last] !== feature) found[++last] = feature;
      counts[last] = (counts[last] ?? 0) + 1;
    }
    from = to;
    return last + 1;
  });
  return { features: found.subarray(0, last + 1), counts: counts.subarray(0, last + 1), ends };
}
