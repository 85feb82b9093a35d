import type { EventBody } from '../protocol/events.ts';
import type { Command } from './commands.ts';
import type { Conversation } from './conversation.ts';
import { nextDeadline } from './deadline.ts';
import { handOffForOutage, releaseEvents } from './handing.ts';
import type { Moment } from './moment.ts';
import { withOffers } from './offers.ts';
import { ownerOf } from './owner.ts';

/** Does what the conversation's deadline demands. Nothing, when it is not due, so sweeping twice does no harm. */
export function expire(
  conversation: Conversation,
  { fallback, notice }: Extract<Command, { type: 'expire' }>,
  { now, times, say }: Moment,
): readonly EventBody[] {
  const deadline = nextDeadline(conversation, times);
  if (deadline === undefined || deadline.at > now) return [];
  const { language } = conversation;
  switch (deadline.expiry) {
    case 'bot-too-slow':
      return handOffForOutage(language, fallback, say, notice);
    case 'queue-delayed':
      return [withOffers(say('queue-delayed', language), language, say)];
    case 'unanswered':
      return closedBySystem('unanswered', say('closed-unanswered', language));
    case 'no-reply':
      return conversation.status === 'assigned' ? releaseEvents(conversation, 'no-reply', say) : [];
    case 'not-taken-further': {
      const agentId = ownerOf(conversation);
      return agentId === undefined ? [] : [{ type: 'agent-released', agentId, reason: 'no-reply' }];
    }
    case 'answered-later':
      return closedBySystem('answered', say('closed-answered', language));
    case 'ask-still-there':
      return [say('still-there', language)];
    case 'abandoned':
      return closedBySystem('abandoned', say('closed-idle', language));
  }
}

function closedBySystem(reason: string, notice: EventBody): readonly EventBody[] {
  return [{ type: 'conversation-closed', by: 'system', reason }, notice];
}
