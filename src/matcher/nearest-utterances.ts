import type { Intent } from '../catalogue/types.ts';
import type { NearUtterance } from '../protocol/decision.ts';
import type { Model } from './model.ts';
import { indexUtterances, see, similaritiesTo, type UtteranceIndex } from './utterance-index.ts';
import type { Vector } from './weigh.ts';

const most = 4;
/** Of how many intents, from the first, the best utterance is shown even where others are nearer. */
const shownForSure = 2;

/**
 * The utterances of these intents that are most like a message, nearest first, at most four; among them the best of the
 * first and of the second intent, if it has anything in common with the message. What the model's first head does not
 * know of the message does not count. Of utterances that are equally near, mostly the same words with other particles,
 * one is told.
 */
export function nearestUtterances(
  model: Model,
  text: string,
  intents: readonly Intent[],
): readonly NearUtterance[] {
  const message = see(model, text);
  const perIntent = intents.map((intent) => nearestOf(message, intent.id, indexOf(model, intent)));
  const byNearness = (a: NearUtterance, b: NearUtterance): number => b.similarity - a.similarity;
  const best = perIntent.slice(0, shownForSure).flatMap((near) => near.slice(0, 1));
  const others = perIntent.flat().filter((near) => !best.includes(near));
  return [...best, ...others.toSorted(byNearness)].slice(0, most).toSorted(byNearness);
}

/** Made when an intent is first asked about, and beside the model, which goes between threads and shall stay small. */
const indexes = new WeakMap<Model, WeakMap<Intent, UtteranceIndex>>();

function indexOf(model: Model, intent: Intent): UtteranceIndex {
  const ofModel = indexes.get(model) ?? new WeakMap<Intent, UtteranceIndex>();
  const index = ofModel.get(intent) ?? indexUtterances(model, intent);
  indexes.set(model, ofModel.set(intent, index));
  return index;
}

function nearestOf(message: Vector, intentId: string, index: UtteranceIndex): readonly NearUtterance[] {
  const similarities = similaritiesTo(message, index);
  return greatest(similarities).flatMap((place) => {
    const utterance = index.utterances[place];
    return utterance === undefined
      ? []
      : [{ ...utterance, intentId, similarity: Math.min(1, similarities[place] ?? 0) }];
  });
}

/** Where the greatest different numbers above 0 stand, greatest first; cheaper than sorting all. */
function greatest(numbers: Float32Array): readonly number[] {
  const places: number[] = [];
  numbers.forEach((number, place) => {
    const least = places.length < most ? 0 : (numbers[places.at(-1) ?? 0] ?? 0);
    if (number <= least || places.some((other) => numbers[other] === number)) return;
    const after = places.findIndex((other) => (numbers[other] ?? 0) < number);
    places.splice(after < 0 ? places.length : after, 0, place);
    places.length = Math.min(most, places.length);
  });
  return places;
}
