import type { EventBody } from '../protocol/events.ts';
import type { Command } from './commands.ts';
import type { Conversation } from './conversation.ts';
import { nextDeadline } from './deadline.ts';
import { handOffForOutage, releaseEvents } from './handing.ts';
import type { Moment } from './moment.ts';

/** Does what the conversation's deadline demands. Nothing, when it is not due, so sweeping twice does no harm. */
export function expire(
  conversation: Conversation,
  { fallback }: Extract<Command, { type: 'expire' }>,
  { now, times, say }: Moment,
): readonly EventBody[] {
  const deadline = nextDeadline(conversation, times);
  if (deadline === undefined || deadline.at > now) return [];
  const { language } = conversation;
  switch (deadline.expiry) {
    case 'bot-too-slow':
      return handOffForOutage(language, fallback, say);
    case 'queue-delayed':
      return [say('queue-delayed', language)];
    case 'unanswered':
      return closedBySystem('unanswered', say('closed-unanswered', language));
    case 'no-reply':
      return conversation.status === 'assigned' ? releaseEvents(conversation, 'no-reply', say) : [];
    case 'ask-still-there':
      return [say('still-there', language)];
    case 'abandoned':
      return closedBySystem('abandoned', say('closed-idle', language));
  }
}

function closedBySystem(reason: string, notice: EventBody): readonly EventBody[] {
  return [{ type: 'conversation-closed', by: 'system', reason }, notice];
}
