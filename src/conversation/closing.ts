import type { EventBody } from '../protocol/events.ts';
import { RefusedError } from '../protocol/refusals.ts';
import type { Command } from './commands.ts';
import type { Conversation } from './conversation.ts';
import { ownedBy } from './handing.ts';
import type { Moment } from './moment.ts';
import { tag } from './tagging.ts';

/** A visitor may end the conversation at any time; ending it twice changes nothing. */
export function closeByVisitor(conversation: Conversation, { say }: Moment): readonly EventBody[] {
  if (conversation.status === 'closed') return [];
  return [
    { type: 'conversation-closed', by: 'visitor', reason: 'left' },
    say('closed-by-visitor', conversation.language),
  ];
}

/** The agent who has the conversation ends it with a reason. */
export function closeByAgent(
  conversation: Conversation,
  command: Extract<Command, { type: 'close'; by: 'agent' }>,
  { say }: Moment,
): readonly EventBody[] {
  const { language } = ownedBy(conversation, command.agentId);
  const { agentId, reason, tagging } = command;
  return [
    ...(tagging === undefined ? [] : tag(conversation, { ...tagging, remove: [], agentId })),
    { type: 'conversation-closed', by: 'agent', reason, agentId },
    say('closed-by-agent', language),
  ];
}

/** Rates a closed conversation, or one part of it; rating the same again replaces the rating. */
export function rate(
  conversation: Conversation,
  command: Extract<Command, { type: 'rate' }>,
): readonly EventBody[] {
  if (conversation.status !== 'closed') throw new RefusedError('not-closed');
  const { rating, comment, of } = command;
  const about = of === undefined ? {} : { of };
  return [{ type: 'conversation-rated', rating, ...(comment === undefined ? {} : { comment }), ...about }];
}
