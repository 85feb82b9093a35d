import { confidencesOf } from './calibrate.ts';
import { languageOf } from './language.ts';
import type { Model } from './model.ts';
import { wordsOf } from './normalise.ts';
import { rank } from './ranking.ts';
import { readMessage } from './read-message.ts';
import type { Match } from './types.ts';

/** What a message may mean, and how sure that is. Never throws, whatever the text. */
export function match(model: Model, text: string): Match {
  const matched = matchIntents(model, text);
  const language = matched.candidates.length === 0 ? undefined : languageOf(model.language, text);
  return language === undefined ? matched : { ...matched, language };
}

/** Like `match`, but does not tell the language, which for a live model is half of the work. */
export function matchIntents(model: Model, text: string): Match {
  const { reading, isKnown, unknownWords } = readMessage(model, wordsOf(text));
  if (!isKnown) return { candidates: [], unknownWords };
  const ranking = rank(reading, model.calibration.temperature);
  const confidences = confidencesOf(model.calibration, ranking);
  const candidates = ranking.classes.map((label, place) => ({
    intentId: model.intents[label] ?? '',
    confidence: confidences[place] ?? 0,
  }));
  return { candidates, unknownWords };
}
