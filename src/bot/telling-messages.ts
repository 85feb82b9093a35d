import type { Catalogue, ReplyKey } from '../catalogue/types.ts';
import { wordsOf } from '../matcher/normalise.ts';
import type { Event, EventOf } from '../protocol/events.ts';
import { isSmallTalk } from '../protocol/small-talk.ts';
import { asksForPerson } from './asks-for-person.ts';
import { plain } from './intent-by-title.ts';
import { tellingText } from './telling-text.ts';

export type VisitorMessage = Extract<EventOf<'message-posted'>, { author: 'visitor' }>;

/**
 * The visitor's messages that tell what the matter is, oldest first: no greeting or thanks, no wish for a person, no word
 * on AI. Where none tells anything, the last that says something at all.
 */
export function tellingMessages(catalogue: Catalogue, events: readonly Event[]): readonly VisitorMessage[] {
  const said = seriousMessages(events).filter(({ text }) => !isRequest(catalogue, text));
  const telling = said.filter(({ text }) => wordsOf(tellingText(text)).length > 1 || /\p{N}/u.test(text));
  return telling.length > 0 ? telling : said.slice(-1);
}

/** What the bot answered with a pleasantry was one. */
function seriousMessages(events: readonly Event[]): readonly VisitorMessage[] {
  const serious: VisitorMessage[] = [];
  let turn: VisitorMessage[] = [];
  for (const event of events) {
    if (event.type !== 'message-posted' || event.text === '') continue;
    if (event.author === 'visitor') turn.push(event);
    else {
      if (!isPleasantry(event)) serious.push(...turn);
      turn = [];
    }
  }
  return [...serious, ...turn];
}

function isPleasantry(event: EventOf<'message-posted'>): boolean {
  const answered = event.author === 'bot' ? (event.decision.answered ?? []) : [];
  return answered.length > 0 && answered.every(isSmallTalk);
}

const buttons: readonly ReplyKey[] = ['talk-to-person', 'ai-consent-yes', 'ai-consent-no'];

/** It is said to the bot, not about the matter. */
function isRequest({ replies }: Catalogue, text: string): boolean {
  if (asksForPerson(text)) return true;
  const written = plain(text);
  return buttons.some((key) => Object.values(replies[key]).some((label) => plain(label) === written));
}
