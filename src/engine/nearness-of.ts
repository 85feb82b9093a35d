import { consentOf } from '../bot/consent.ts';
import type { Nearness } from '../bot/nearest-passages.ts';
import type { Reading } from '../bot/read-turn.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { embeddableText } from '../matcher/text-vectors.ts';
import { EmbedderFailedError } from '../ports/embedder.ts';
import type { Deps } from './deps.ts';

/**
 * What a question means, to find passages by; undefined where the passages are not embedded, where the visitor has not
 * agreed to AI, and where the embedder does not answer in its time: what is sought is then found without.
 */
export async function nearnessOf(
  { adviser, published }: Pick<Deps, 'adviser' | 'published'>,
  conversation: Conversation,
  { parts }: Pick<Reading, 'parts'>,
): Promise<Nearness | undefined> {
  const { catalogue, passages: vectors } = published();
  if (adviser === undefined || vectors === undefined) return undefined;
  if (consentOf(catalogue.settings, conversation) !== 'given') return undefined;
  const asked = embeddableText(parts.map(({ text }) => text).join('\n'));
  if (asked === '') return undefined;
  try {
    const [question] = await adviser.embedder.embed([asked], new AbortController().signal);
    if (question?.length === vectors.dimensions) return { vectors, question };
    throw new EmbedderFailedError('bad-answer', 'vectors of another length than the content’s');
  } catch (fault) {
    adviser.onFailure(fault);
    return undefined;
  }
}
