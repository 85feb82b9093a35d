import { confidencesOf } from './calibrate.ts';
import { readEmbedding } from './embedding-head.ts';
import { match } from './match.ts';
import type { EmbeddingModel, Model } from './model.ts';
import { wordsOf } from './normalise.ts';
import { rank } from './ranking.ts';
import { readMessage } from './read-message.ts';
import { blend } from './refinement.ts';
import type { Match } from './types.ts';

/**
 * What a message may mean, given its embedding: unlike `match` it can name intents for a message of which it knows no
 * word. `embedding` is one that the model's embedding part was trained on the like of.
 */
export function matchEmbedded(
  model: Model,
  { head, temperatures, calibration }: EmbeddingModel,
  text: string,
  embedding: Float32Array,
): Match {
  const { reading } = readMessage(model, wordsOf(text));
  const blended = blend([reading, readEmbedding(head, embedding)], temperatures);
  const ranking = rank(blended, calibration.temperature);
  const confidences = confidencesOf(calibration, ranking);
  const candidates = ranking.classes.map((label, place) => ({
    intentId: model.intents[label] ?? '',
    confidence: confidences[place] ?? 0,
  }));
  return { ...match(model, text), candidates };
}
