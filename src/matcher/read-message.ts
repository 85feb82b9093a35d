import { bagOf } from './bag.ts';
import { read } from './head.ts';
import type { Model } from './model.ts';
import { readHidden } from './network.ts';
import { visitSpanningNgrams } from './ngrams.ts';
import { readWords, type WordsReading } from './read-words.ts';
import { blend } from './refinement.ts';
import { sumWords } from './sum-words.ts';
import { vectorOf } from './training-set.ts';
import { featureOf } from './vocabulary.ts';

/** What a model, live or refined, says to the words of a message. */
export function readMessage(model: Model, words: readonly string[]): WordsReading {
  const first = readWords(model, words);
  if (model.refinement === undefined) return first;
  const { vocabulary, weighing, refinement } = model;
  const { network, spanning, spanningVocabulary, temperatures } = refinement;
  const hidden = sumWords({ vocabulary, weighing, table: network.inward }, words);
  const bag = bagOf(words, (key) => featureOf(spanningVocabulary, key), visitSpanningNgrams);
  const readings = [
    first.reading,
    readHidden(network, hidden.sums, hidden.novelty),
    read(spanning.head, vectorOf(bag, spanning.weighing)),
  ];
  return { ...first, reading: blend(readings, temperatures) };
}
