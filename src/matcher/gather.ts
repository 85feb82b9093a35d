import { at, countOf, type LinearModel, measureOf } from './known-word.ts';
import type { Desk } from './reading-desk.ts';
import { dampen, idfOf } from './weigh.ts';

/** What lies on the desk of a message, in all groups of `ngramGroups`. The squares of their lengths lie there too. */
export interface Gathered {
  /** How many features say what the words alone do not. */
  readonly count: number;
  /** How many pairs were seen in training. */
  readonly pairs: number;
}

/** Gathers on the desk what the words of a message do not say by themselves. Nothing gets its length yet. */
export function gather({ weighing }: LinearModel, desk: Desk, length: number): Gathered {
  desk.met.fill(0);
  desk.squares.fill(0);
  let repeated = 0;
  for (let position = 0; position < length; position++) {
    repeated = meetWord(desk, desk.places[position] ?? 0, repeated);
  }
  let pairs = 0;
  for (let group = 0; group < 2; group++) {
    const found = group === 0 ? desk.pairs.words : desk.pairs.stems;
    for (let position = 0; position <= length; position++) {
      const pair = found[position] ?? -1;
      const idf = idfOf(weighing.idf, pair);
      if (idf === 0) continue;
      repeated = meet(desk, pair, group, repeated);
      addSquare(desk, group, idf ** 2);
      layDown(desk, pairs++, pair, idf, group);
    }
  }
  return { count: gatherExcess(weighing.idf, desk, repeated, pairs), pairs };
}

/** Meets all features of a word. Gives how many features of the message were met again so far. */
function meetWord(desk: Desk, place: number, before: number): number {
  const { shelf } = desk;
  const from = place * shelf.mostFeatures;
  const words = countOf(shelf, place, at.words);
  const stems = countOf(shelf, place, at.stems);
  const count = countOf(shelf, place, at.characters);
  let repeated = before;
  for (let nth = 0; nth < count; nth++) {
    const group = Number(nth >= words) + Number(nth >= stems);
    repeated = meet(desk, shelf.features[from + nth] ?? 0, group, repeated);
  }
  for (let group = 0; group < 3; group++) {
    addSquare(desk, group, measureOf(shelf, place, at.square + group));
  }
  return repeated;
}

/** Marks a feature of the message, or notes that it is there again. Gives how many are noted. */
function meet({ met, again, againGroups }: Desk, feature: number, group: number, noted: number): number {
  const place = feature >>> 5;
  const bit = 1 << (feature & 31);
  const bits = met[place] ?? 0;
  if ((bits & bit) === 0) {
    met[place] = bits | bit;
    return noted;
  }
  again[noted] = feature;
  againGroups[noted] = group;
  return noted + 1;
}

/**
 * Gathers from place `from` on how much too much is said so far: what is there three times says more than what is there
 * once, but not three times as much. Gives where it ends.
 */
function gatherExcess(idf: Float32Array, desk: Desk, repeated: number, from: number): number {
  const { again, againGroups } = desk;
  let end = from;
  for (let nth = 0; nth < repeated; nth++) {
    const feature = again[nth] ?? 0;
    if (occurrences(again, feature, 0, nth) > 0) continue;
    const times = 1 + occurrences(again, feature, nth, repeated);
    const group = againGroups[nth] ?? 0;
    const rarity = idfOf(idf, feature);
    addSquare(desk, group, rarity ** 2 * (dampen(times) ** 2 - times));
    layDown(desk, end++, feature, rarity * (dampen(times) - times), group);
  }
  return end;
}

function occurrences(features: Int32Array, wanted: number, from: number, end: number): number {
  let count = 0;
  for (let nth = from; nth < end; nth++) if (features[nth] === wanted) count++;
  return count;
}

function addSquare({ squares }: Desk, group: number, square: number): void {
  squares[group] = (squares[group] ?? 0) + square;
}

function layDown(
  { features, values, groups }: Desk,
  place: number,
  feature: number,
  value: number,
  group: number,
): void {
  features[place] = feature;
  values[place] = value;
  groups[place] = group;
}
