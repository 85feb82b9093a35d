import type { Conversation } from '../conversation/conversation.ts';
import type { RatedPart } from '../protocol/events.ts';
import type { Deps } from './deps.ts';
import { staffedDestination } from './destination.ts';
import { execute } from './execute.ts';
import { formerAgent } from './former-agent.ts';

/** The visitor asks for a person, in a department of their choice. Asking while people are there changes nothing. */
export async function requestHandoff(
  deps: Deps,
  conversation: Conversation,
  department: string | undefined,
): Promise<Conversation> {
  const { language } = conversation;
  const wished = department ?? conversation.department;
  const joinedAt = conversation.status === 'queued' ? conversation.queuedAt : deps.clock.now();
  const destination = await staffedDestination(deps, wished, language, joinedAt);
  const { conversation: after } = await execute(deps, conversation.id, {
    type: 'request-handoff',
    by: 'visitor',
    reason: 'asked',
    destination,
    language,
    ...(await formerAgent(deps, conversation)),
  });
  return after;
}

/** A waiting visitor goes on with the bot. */
export async function stayWithBot(deps: Deps, conversationId: string): Promise<Conversation> {
  return (await execute(deps, conversationId, { type: 'return-to-bot', by: 'visitor' })).conversation;
}

/** The visitor ends the conversation. */
export async function leave(deps: Deps, conversationId: string): Promise<Conversation> {
  return (await execute(deps, conversationId, { type: 'close', by: 'visitor' })).conversation;
}

interface NewRating {
  readonly rating: number;
  readonly comment?: string | undefined;
  /** Whose part it is about; absent: the whole. */
  readonly of?: RatedPart | undefined;
}

/** The visitor rates how it went, or one part of it, 1 to 5. */
export async function rate(
  deps: Deps,
  conversationId: string,
  { rating, comment, of }: NewRating,
): Promise<Conversation> {
  const command = {
    type: 'rate',
    rating,
    ...(comment === undefined ? {} : { comment }),
    ...(of === undefined ? {} : { of }),
  } as const;
  return (await execute(deps, conversationId, command)).conversation;
}
