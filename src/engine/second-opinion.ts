import { consentOf } from '../bot/consent.ts';
import type { Turn } from '../bot/decide-turn.ts';
import type { Reader } from '../bot/explain-message.ts';
import { unsureTexts } from '../bot/unsure-texts.ts';
import type { BotConversation } from '../conversation/conversation.ts';
import { match } from '../matcher/match.ts';
import { matchEmbedded } from '../matcher/match-embedded.ts';
import type { EmbeddingModel, Model } from '../matcher/model.ts';
import { embeddableText } from '../matcher/text-vectors.ts';
import { type Embedder, EmbedderFailedError } from '../ports/embedder.ts';
import type { Adviser } from './adviser.ts';
import type { Published } from './deps.ts';

/**
 * What embeddings make of a turn of which the model alone is not sure, asked for in one request; undefined where they
 * are not needed, not there in time, or not wanted. Beside `nearnessOf` this is the one place where a visitor's words go to
 * the embedder.
 */
export async function secondOpinion(
  adviser: Adviser | undefined,
  { catalogue, model }: Published,
  conversation: BotConversation,
  turn: Turn,
): Promise<Reader | undefined> {
  const { embedding } = model;
  if (adviser === undefined || embedding === undefined) return undefined;
  if (consentOf(catalogue.settings, conversation) !== 'given') return undefined;
  const { thresholds } = model;
  const texts = unsureTexts({ catalogue, thresholds, ask: (text) => match(model, text) }, turn);
  if (texts.length === 0) return undefined;
  try {
    const vectors = await embed(adviser.embedder, texts, embedding);
    return readerOf(model, embedding, new Map(texts.map((text, at) => [text, vectors[at]])));
  } catch (fault) {
    adviser.onFailure(fault);
    return undefined;
  }
}

async function embed(
  embedder: Embedder,
  texts: readonly string[],
  { head }: EmbeddingModel,
): Promise<readonly Float32Array[]> {
  const vectors = await embedder.embed(texts, new AbortController().signal);
  if (vectors.some(({ length }) => length !== head.mean.length)) {
    throw new EmbedderFailedError('bad-answer', 'vectors of another length than the content’s');
  }
  return vectors;
}

function readerOf(
  model: Model,
  embedding: EmbeddingModel,
  vectors: ReadonlyMap<string, Float32Array | undefined>,
): Reader {
  const { thresholds, precisions } = embedding;
  const vectorOf = (text: string): Float32Array | undefined => vectors.get(embeddableText(text));
  return {
    thresholds,
    precisions,
    knows: (text) => vectorOf(text) !== undefined,
    ask(text) {
      const vector = vectorOf(text);
      return vector === undefined ? match(model, text) : matchEmbedded(model, embedding, text, vector);
    },
  };
}
