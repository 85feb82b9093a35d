import type { Bag } from './bag.ts';

/** How much of a message is new to a model. */
export interface Novelty {
  /** Share of the n-grams, 0…1, that no training message contains. */
  readonly unseenNgrams: number;
  /** Share of the words, 0…1, that no training message contains; each word weighs its idf. */
  readonly unseenWords: number;
  /** How many words the message has. */
  readonly length: number;
}

/** A message as the model sees it: a sparse vector of length 1, and how much of the message is new to the model. */
export interface Vector extends Novelty {
  readonly features: Int32Array;
  readonly values: Float32Array;
}

/**
 * Inverse document frequency per feature, ln((1 + N) / (1 + df)) + 1, and 0 where none of the messages has the feature.
 * N is `total`: these messages may be some of many.
 */
export function inverseDocumentFrequencies(
  bags: readonly Bag[],
  size: number,
  total = bags.length,
): Float32Array {
  const frequencies = new Float32Array(size);
  for (const bag of bags) {
    for (const feature of bag.features) frequencies[feature] = (frequencies[feature] ?? 0) + 1;
  }
  return frequencies.map((frequency) => (frequency === 0 ? 0 : rarity(total, frequency)));
}

/** The idf of a feature that `frequency` of `total` messages have. */
export function rarity(total: number, frequency: number): number {
  return Math.log((1 + total) / (1 + frequency)) + 1;
}

/**
 * How each group of `ngramGroups` counts. Words and their stems say nearly the same, hence less than one each.
 * Characters that stand in more than two of five messages say nothing and would be a fifth of the work.
 */
export const groupRules = [
  { weight: 0.7, leastIdf: 0 },
  { weight: 1, leastIdf: 0 },
  { weight: 1, leastIdf: 1 - Math.log(0.4) },
] as const;

/**
 * Weighs a bag: (1 + ln count) · idf within each group, each group brought to a length of its own, the whole brought to
 * length 1. Unseen n-grams are left out before the lengths are taken. `unseenIdf` is the idf of a word never seen.
 */
export function weigh(bag: Bag, idf: Float32Array, unseenIdf: number): Vector {
  const features = new Int32Array(bag.features.length);
  const values = new Float32Array(bag.features.length);
  let from = 0;
  let length = 0;
  groupRules.forEach(({ weight, leastIdf }, group) => {
    const before = length;
    const end = bag.ends[group] ?? 0;
    for (let index = from; index < end; index++) {
      const feature = bag.features[index] ?? -1;
      const rarity = idfOf(idf, feature);
      if (rarity === 0 || rarity < leastIdf) continue;
      features[length] = feature;
      values[length++] = rarity * dampen(bag.counts[index] ?? 1);
    }
    setLength(values, before, length, weight);
    from = end;
  });
  setLength(values, 0, length, 1);
  return {
    features: features.subarray(0, length),
    values: values.subarray(0, length),
    unseenNgrams: unseenNgrams(bag, idf),
    unseenWords: unseenWords(bag, idf, unseenIdf),
    length: bag.words.length,
  };
}

/** 1 + ln, which most of the time is that of one. */
export function dampen(times: number): number {
  return times === 1 ? 1 : 1 + Math.log(times);
}

/** Brings part of a vector to a length. */
function setLength(values: Float32Array, from: number, to: number, length: number): void {
  let squares = 0;
  for (let index = from; index < to; index++) squares += (values[index] ?? 0) ** 2;
  const factor = length / Math.sqrt(squares || 1);
  for (let index = from; index < to; index++) values[index] = (values[index] ?? 0) * factor;
}

function unseenNgrams({ features, counts }: Bag, idf: Float32Array): number {
  let all = 0;
  let unseen = 0;
  for (let index = 0; index < features.length; index++) {
    const times = counts[index] ?? 0;
    all += times;
    if (idfOf(idf, features[index] ?? -1) === 0) unseen += times;
  }
  return all === 0 ? 1 : unseen / all;
}

function unseenWords({ words }: Bag, idf: Float32Array, unseenIdf: number): number {
  let all = 0;
  let unseen = 0;
  for (const feature of words) {
    const rarity = idfOf(idf, feature);
    if (rarity === 0) unseen += unseenIdf;
    all += rarity === 0 ? unseenIdf : rarity;
  }
  return all === 0 ? 1 : unseen / all;
}

/** 0 for what was never seen. */
export function idfOf(idf: Float32Array, feature: number): number {
  return feature < 0 ? 0 : (idf[feature] ?? 0);
}
