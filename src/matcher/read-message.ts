import { type Bag, bagOf } from './bag.ts';
import { type Reading, read } from './head.ts';
import type { Model } from './model.ts';
import { blend, readEach, viewOf } from './refinement.ts';
import { vectorOf } from './training-set.ts';
import { featureOf } from './vocabulary.ts';

/** What a model, live or refined, says to the words of a message. The bag is that of the model's first head. */
export function readMessage(
  model: Model,
  words: readonly string[],
): { readonly bag: Bag; readonly reading: Reading } {
  const { refinement } = model;
  const bag = bagOf(words, (key) => featureOf(model.vocabulary, key));
  if (refinement === undefined) return { bag, reading: read(model.head, vectorOf(bag, model.weighing)) };
  const { weighing, head } = model;
  const { network, spanning, temperatures } = refinement;
  const readings = readEach({ weighing, head, network, spanning }, viewOf(words, bag, refinement));
  return { bag, reading: blend(readings, temperatures) };
}
