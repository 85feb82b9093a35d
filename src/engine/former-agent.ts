import type { Conversation } from '../conversation/conversation.ts';
import type { Deps } from './deps.ts';

/** Who served the visitor in an earlier conversation; who wrote in this one is known already, and comes first. */
export async function formerAgent(
  { conversations }: Pick<Deps, 'conversations'>,
  { visitorId, site, formerAgentId }: Conversation,
): Promise<{ readonly formerAgentId?: string }> {
  if (formerAgentId !== undefined) return {};
  const earlier = await conversations.lastAgentOf(visitorId, site);
  return earlier === undefined ? {} : { formerAgentId: earlier };
}
