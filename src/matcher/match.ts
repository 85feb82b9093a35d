import { bagOf } from './bag.ts';
import { confidencesOf } from './calibrate.ts';
import { read } from './head.ts';
import { languageOf } from './language.ts';
import type { Model } from './model.ts';
import { wordsOf } from './normalise.ts';
import { rank } from './ranking.ts';
import { vectorOf } from './training-set.ts';
import type { Match } from './types.ts';
import { featureOf } from './vocabulary.ts';

/** What a message may mean, and how sure that is. Never throws, whatever the text. */
export function match(model: Model, text: string): Match {
  const words = wordsOf(text);
  const bag = bagOf(words, (key) => featureOf(model.vocabulary, key));
  const vector = vectorOf(bag, model.weighing);
  const unknown = bag.words.reduce((count, feature) => count + Number(feature < 0), 0);
  const unknownWords = words.length === 0 ? 0 : unknown / words.length;
  if (vector.features.length === 0) return { candidates: [], unknownWords };
  const ranking = rank(read(model.head, vector), model.calibration.temperature);
  const confidences = confidencesOf(model.calibration, ranking);
  const candidates = ranking.classes.map((label, place) => ({
    intentId: model.intents[label] ?? '',
    confidence: confidences[place] ?? 0,
  }));
  const language = languageOf(model.language, text);
  return { candidates, unknownWords, ...(language === undefined ? {} : { language }) };
}
