import type { Event } from '../protocol/events.ts';

/** How far back a turn reaches, in events. */
export const longestTurn = 20;

/**
 * The texts of the visitor's messages that nobody has answered, oldest first. The last of these events is the visitor's
 * last word; notices, notes and the like among them do not answer anything.
 */
export function unansweredMessages(events: readonly Event[]): readonly string[] {
  const before = events.findLastIndex((event) => !belongsToTurn(event));
  return events.slice(before + 1).flatMap(visitorText);
}

/**
 * What the visitor wrote before the unanswered messages, so many at the end, oldest first. It begins where the bot last
 * began anew: what was said to people does not count.
 */
export function textsBefore(unanswered: number, events: readonly Event[]): readonly string[] {
  const start = events.findLastIndex(
    ({ type }) => type === 'returned-to-bot' || type === 'conversation-reopened',
  );
  const texts = events.slice(start + 1).flatMap(visitorText);
  return texts.slice(0, Math.max(0, texts.length - unanswered));
}

function visitorText(event: Event): readonly string[] {
  return event.type === 'message-posted' && event.author === 'visitor' && event.text !== ''
    ? [event.text]
    : [];
}

const aside: ReadonlySet<Event['type']> = new Set([
  'notice-posted',
  'note-added',
  'move-judged',
  'summary-written',
  'ai-consent-changed',
  'conversation-tagged',
  'supervisor-joined',
  'supervisor-left',
  'contact-left',
  'reply-mailed',
]);

function belongsToTurn(event: Event): boolean {
  if (event.type === 'message-posted') return event.author === 'visitor';
  return aside.has(event.type);
}
