import { bagOf } from './bag.ts';
import { weightOf } from './head.ts';
import type { Model } from './model.ts';
import { visitNgrams } from './ngrams.ts';
import { wordsOf } from './normalise.ts';
import { vectorOf } from './training-set.ts';
import type { WordWeight } from './types.ts';
import { featureOf } from './vocabulary.ts';

/**
 * How much each word of a message, as the normaliser reads it, speaks for an intent; heaviest first. What a feature adds
 * to the logit is shared out evenly among the words it touches. Of a refined model only the first head is asked. Empty
 * where nothing of the message is known, or the intent is not.
 */
export function explain(model: Model, text: string, intentId: string | undefined): readonly WordWeight[] {
  const words = wordsOf(text);
  const label = model.intents.indexOf(intentId ?? '');
  const bag = bagOf(words, (key) => featureOf(model.vocabulary, key));
  const { features, values } = vectorOf(bag, model.weighing);
  if (label < 0 || features.length === 0) return [];
  const touches = touchesOf(model, words);
  const weights = new Map<string, number>();
  features.forEach((feature, index) => {
    const added = (values[index] ?? 0) * weightOf(model.head, feature, label);
    const touched = touches.get(feature) ?? [];
    for (const word of touched) weights.set(word, (weights.get(word) ?? 0) + added / touched.length);
  });
  return [...weights]
    .map(([word, weight]) => ({ word, weight }))
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** The words that each known feature touches, once for every time it does. */
function touchesOf(model: Model, words: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const touches = new Map<number, string[]>();
  visitNgrams(words, (_group, key, firstWord, lastWord) => {
    const feature = featureOf(model.vocabulary, key);
    if (feature < 0) return;
    const touched = touches.get(feature) ?? [];
    for (let at = Math.max(0, firstWord); at <= Math.min(lastWord, words.length - 1); at++) {
      touched.push(words[at] ?? '');
    }
    touches.set(feature, touched);
  });
  return touches;
}
