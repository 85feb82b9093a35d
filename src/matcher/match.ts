import { confidencesOf } from './calibrate.ts';
import { languageOf } from './language.ts';
import type { Model } from './model.ts';
import { wordsOf } from './normalise.ts';
import { rank } from './ranking.ts';
import { readMessage } from './read-message.ts';
import type { Match } from './types.ts';

/** What a message may mean, and how sure that is. Never throws, whatever the text. */
export function match(model: Model, text: string): Match {
  const words = wordsOf(text);
  const { bag, reading } = readMessage(model, words);
  const unknown = bag.words.reduce((count, feature) => count + Number(feature < 0), 0);
  const unknownWords = words.length === 0 ? 0 : unknown / words.length;
  if (reading.vector.features.length === 0) return { candidates: [], unknownWords };
  const ranking = rank(reading, model.calibration.temperature);
  const confidences = confidencesOf(model.calibration, ranking);
  const candidates = ranking.classes.map((label, place) => ({
    intentId: model.intents[label] ?? '',
    confidence: confidences[place] ?? 0,
  }));
  const language = languageOf(model.language, text);
  return { candidates, unknownWords, ...(language === undefined ? {} : { language }) };
}
