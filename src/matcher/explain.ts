import { weightOf } from './head.ts';
import type { Model } from './model.ts';
import { visitNgrams } from './ngrams.ts';
import { wordsOf } from './normalise.ts';
import { rank } from './ranking.ts';
import { readMessage } from './read-message.ts';
import type { WordWeight } from './types.ts';
import { featureOf } from './vocabulary.ts';

const most = 5;

/**
 * The words that decided for the first candidate, as the normaliser reads them, heaviest first, at most five. What a
 * feature adds to the logit is shared out evenly among the words it touches. Of a refined model
 * only the first head is asked.
 */
export function explain(model: Model, text: string): readonly WordWeight[] {
  const words = wordsOf(text);
  const { reading } = readMessage(model, words);
  const { vector } = reading;
  const [best] = rank(reading, 1).classes;
  if (best === undefined || vector.features.length === 0) return [];
  const places = placesOf(model, words);
  const weights = new Map<string, number>();
  vector.features.forEach((feature, index) => {
    const touched = places.get(feature) ?? [];
    const added = (vector.values[index] ?? 0) * weightOf(model.head, feature, best);
    for (const word of touched) weights.set(word, (weights.get(word) ?? 0) + added / touched.length);
  });
  return [...weights]
    .map(([word, weight]) => ({ word, weight }))
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, most);
}

/** The words that each known feature touches, once for every time it does. */
function placesOf(model: Model, words: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const places = new Map<number, string[]>();
  visitNgrams(words, (_group, key, firstWord, lastWord) => {
    const feature = featureOf(model.vocabulary, key);
    if (feature < 0) return;
    const touched = words.slice(Math.max(0, firstWord), lastWord + 1);
    places.set(feature, [...(places.get(feature) ?? []), ...touched]);
  });
  return places;
}
