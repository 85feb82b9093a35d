import type { Catalogue, Settings } from '../catalogue/types.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { unansweredMessages } from '../conversation/turn.ts';
import type { AiConsent, Event } from '../protocol/events.ts';
import { plain } from './intent-by-title.ts';

/** The visitor's word on having a language model read along, and what they had asked before. */
export interface ConsentAnswer {
  readonly consent: AiConsent;
  readonly question: readonly string[];
}

/**
 * What the visitor's last messages say to the question for consent, where that was the bot's last word and one of them
 * is a button's text; undefined otherwise. The last of the events is the visitor's last word or follows it.
 */
export function consentAnswer(catalogue: Catalogue, events: readonly Event[]): ConsentAnswer | undefined {
  const asked = events.findLastIndex((event) => event.type === 'message-posted' && event.author === 'bot');
  if (!asksForConsent(events[asked])) return undefined;
  const said = events.slice(asked + 1).flatMap(visitorText);
  const consent = said.map((text) => consentIn(catalogue, text)).findLast((word) => word !== undefined);
  if (consent === undefined) return undefined;
  const since = said.filter((text) => consentIn(catalogue, text) === undefined);
  return { consent, question: [...unansweredMessages(events.slice(0, asked)), ...since] };
}

function asksForConsent(event: Event | undefined): boolean {
  return (
    event?.type === 'message-posted' && event.author === 'bot' && event.decision.rule === 'asked-for-consent'
  );
}

function visitorText(event: Event): readonly string[] {
  return event.type === 'message-posted' && event.author === 'visitor' && event.text !== ''
    ? [event.text]
    : [];
}

function consentIn({ replies }: Catalogue, text: string): AiConsent | undefined {
  const says = (key: 'ai-consent-yes' | 'ai-consent-no'): boolean =>
    Object.values(replies[key]).some((label) => plain(label) === plain(text));
  if (says('ai-consent-yes')) return 'given';
  return says('ai-consent-no') ? 'refused' : undefined;
}

/**
 * What a visitor says to having AI read a conversation; `unknown` until they were asked. Who was asked and went on
 * without a word has refused, and what they said themselves comes before what the site says for them.
 */
export function consentOf(
  settings: Pick<Settings, 'aiConsent'>,
  { aiConsent }: Pick<Conversation, 'aiConsent'>,
): AiConsent | 'unknown' {
  if (aiConsent === 'given' || aiConsent === 'refused') return aiConsent;
  if (settings.aiConsent === 'given') return 'given';
  return aiConsent === 'asked' ? 'refused' : 'unknown';
}
