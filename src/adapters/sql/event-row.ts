import type { Event } from '../../protocol/events.ts';
import type { DB } from './db.ts';

/** An event as it is stored. */
export function eventRow(conversationId: string, event: Event): DB['events'] {
  const { seq, at, type, ...body } = event;
  return {
    conversation_id: conversationId,
    seq,
    type,
    at,
    message_id: event.type === 'message-posted' ? event.messageId : null,
    body: JSON.stringify(body),
  };
}

/** The event that was stored. */
export function eventOf({ seq, type, at, body }: Pick<DB['events'], 'seq' | 'type' | 'at' | 'body'>): Event {
  return { ...JSON.parse(body), type, seq, at } as Event;
}
