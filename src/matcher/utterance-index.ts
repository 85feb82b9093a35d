import type { Intent, Language } from '../catalogue/types.ts';
import { bagOf } from './bag.ts';
import type { Model } from './model.ts';
import { wordsOf } from './normalise.ts';
import { vectorOf } from './training-set.ts';
import { featureOf } from './vocabulary.ts';
import type { Vector } from './weigh.ts';

/** The utterances of one intent, by the features that a model's first head sees in them. */
export interface UtteranceIndex {
  readonly utterances: readonly { readonly text: string; readonly language: Language }[];
  /** The features that any utterance has, rising. */
  readonly features: Int32Array;
  /** Where each feature's places begin in `owners` and `values`; one more entry than features. */
  readonly starts: Uint32Array;
  /** Which utterance has the feature, by its place in `utterances`, and how much of it. */
  readonly owners: Uint32Array;
  readonly values: Float32Array;
}

/** Weighs an intent's utterances as the model weighs messages, and turns them around. */
export function indexUtterances(model: Model, intent: Intent): UtteranceIndex {
  const utterances = Object.entries(intent.utterances).flatMap(([language, texts]) =>
    texts.map((text) => ({ text, language })),
  );
  const seen = utterances.map(({ text }) => {
    const { features, values } = see(model, text);
    return { features: features.slice(), values: values.slice() };
  });
  return { utterances, ...turnAround(listEntries(seen)) };
}

/** What each utterance has of each feature, in the order of the utterances. */
interface Entries {
  readonly features: Int32Array;
  readonly owners: Uint32Array;
  readonly values: Float32Array;
}

function listEntries(seen: readonly Pick<Vector, 'features' | 'values'>[]): Entries {
  const total = seen.reduce((sum, { features }) => sum + features.length, 0);
  const entries = {
    features: new Int32Array(total),
    owners: new Uint32Array(total),
    values: new Float32Array(total),
  };
  let from = 0;
  seen.forEach(({ features, values }, owner) => {
    entries.features.set(features, from);
    entries.values.set(values, from);
    entries.owners.fill(owner, from, from + features.length);
    from += features.length;
  });
  return entries;
}

/** The same by feature. It sorts numbers that hold a feature and its entry, since sorting objects takes far longer. */
function turnAround(entries: Entries): Omit<UtteranceIndex, 'utterances'> {
  const total = entries.features.length;
  const sorted = Float64Array.from(entries.features, (feature, at) => feature * total + at).sort();
  const owners = new Uint32Array(total);
  const values = new Float32Array(total);
  const features: number[] = [];
  const starts: number[] = [];
  for (let place = 0; place < total; place++) {
    const feature = Math.floor((sorted[place] ?? 0) / total);
    const at = (sorted[place] ?? 0) - feature * total;
    owners[place] = entries.owners[at] ?? 0;
    values[place] = entries.values[at] ?? 0;
    if (feature === features.at(-1)) continue;
    features.push(feature);
    starts.push(place);
  }
  return {
    features: Int32Array.from(features),
    starts: Uint32Array.from([...starts, total]),
    owners,
    values,
  };
}

/** A text as the model's first head sees it. */
export function see(model: Model, text: string): Vector {
  return vectorOf(
    bagOf(wordsOf(text), (key) => featureOf(model.vocabulary, key)),
    model.weighing,
  );
}

/** The cosine of a message with each of the utterances, 0…1. */
export function similaritiesTo({ features, values }: Vector, index: UtteranceIndex): Float32Array {
  const similarities = new Float32Array(index.utterances.length);
  for (let at = 0; at < features.length; at++) {
    const row = rowOf(index.features, features[at] ?? 0);
    if (row < 0) continue;
    const end = index.starts[row + 1] ?? 0;
    for (let place = index.starts[row] ?? 0; place < end; place++) {
      const owner = index.owners[place] ?? 0;
      similarities[owner] = (similarities[owner] ?? 0) + (values[at] ?? 0) * (index.values[place] ?? 0);
    }
  }
  return similarities;
}

/** Where a feature stands in a rising list; -1 where it does not. */
function rowOf(features: Int32Array, feature: number): number {
  let from = 0;
  let to = features.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((features[middle] ?? 0) < feature) from = middle + 1;
    else to = middle;
  }
  return features[from] === feature ? from : -1;
}
