import type { Event } from '../protocol/events.ts';

/** How far back a turn reaches, in events. */
export const longestTurn = 20;

/**
 * The texts of the visitor's messages that nobody has answered, oldest first. The last of these events is the visitor's
 * last word; notices and notes among them do not answer anything.
 */
export function unansweredMessages(events: readonly Event[]): readonly string[] {
  const before = events.findLastIndex((event) => !belongsToTurn(event));
  return events
    .slice(before + 1)
    .flatMap((event) => (event.type === 'message-posted' && event.author === 'visitor' ? [event.text] : []));
}

function belongsToTurn(event: Event): boolean {
  if (event.type === 'message-posted') return event.author === 'visitor';
  return event.type === 'notice-posted' || event.type === 'note-added';
}
