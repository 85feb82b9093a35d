import { mostNgrams, ngramGroups, visitNgrams } from './ngrams.ts';

/** How often each feature occurs in one message. Feature -1 stands for all n-grams never seen. */
export interface Bag {
  /** The feature of each word, in the order of the message. */
  readonly words: Int32Array;
  /** One per group of `ngramGroups`: feature numbers rising, and how often each occurs. */
  readonly groups: readonly FeatureCounts[];
}

export interface FeatureCounts {
  readonly features: Int32Array;
  readonly counts: Float32Array;
}

/** Counts the n-grams of a message; `featureOf` gives each key its number, or -1. */
export function bagOf(words: readonly string[], featureOf: (key: number) => number): Bag {
  const found = new Int32Array(mostNgrams(words));
  const ends = ngramGroups.map(() => 0);
  const wordFeatures = new Int32Array(words.length);
  let next = 0;
  visitNgrams(words, (group, key, firstWord, lastWord) => {
    const feature = featureOf(key);
    found[next++] = feature;
    ends[group] = next;
    if (group === 0 && firstWord === lastWord) wordFeatures[lastWord] = feature;
  });
  const groups = ends.map((end, group) => count(found.subarray(ends[group - 1] ?? 0, end)));
  return { words: wordFeatures, groups };
}

/** Counts equal features, in place. */
function count(found: Int32Array): FeatureCounts {
  const sorted = found.sort();
  const counts = new Float32Array(sorted.length);
  let last = -1;
  for (let index = 0; index < sorted.length; index++) {
    const feature = sorted[index] ?? 0;
    if (last < 0 || sorted[last] !== feature) sorted[++last] = feature;
    counts[last] = (counts[last] ?? 0) + 1;
  }
  return { features: sorted.subarray(0, last + 1), counts: counts.subarray(0, last + 1) };
}
