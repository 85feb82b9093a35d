import type { Catalogue } from '../catalogue/types.ts';
import type { Event } from '../protocol/events.ts';
import { tellingMessages, type VisitorMessage } from './telling-messages.ts';

/**
 * What the visitor waits for people to answer: of what they wrote since the last reply that which tells anything, else
 * the last that does since an agent spoke, for a wish for a person answers no question. Empty where somebody has spoken
 * after the visitor.
 */
export function openQuestion(catalogue: Catalogue, events: readonly Event[]): readonly VisitorMessage[] {
  const spoken = events.filter((event) => event.type === 'message-posted');
  if (spoken.at(-1)?.author !== 'visitor') return [];
  const since = spoken.slice(spoken.findLastIndex(({ author }) => author === 'agent') + 1);
  const telling = tellingMessages(catalogue, since);
  const reply = since.findLast(({ author }) => author === 'bot')?.seq ?? 0;
  const latest = telling.filter(({ seq }) => seq > reply);
  return latest.length > 0 ? latest : telling.slice(-1);
}
