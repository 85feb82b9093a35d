import type { Conversation } from '../conversation/conversation.ts';
import { positions, queueOrder } from '../routing/queue-order.ts';
import type { Deps } from './deps.ts';

/** The place of a waiting conversation in its department's queue, from 1; undefined: it does not wait. */
export async function positionOf(
  { conversations }: Pick<Deps, 'conversations'>,
  conversation: Conversation,
): Promise<number | undefined> {
  if (conversation.status !== 'queued') return undefined;
  return positions(queueOrder(await conversations.queued())).get(conversation.id);
}
