import type { EventOf } from '../protocol/events.ts';
import type { Conversation } from './conversation.ts';

/** What the visitor said of themselves beforehand is how they can be reached. */
export function contactIn(
  answers: EventOf<'conversation-started'>['answers'],
): Pick<Conversation, 'contact'> {
  if (answers?.name === undefined && answers?.email === undefined) return {};
  const { consent: _agreed, ...contact } = answers;
  return { contact };
}
