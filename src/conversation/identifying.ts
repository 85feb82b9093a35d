import type { EventBody, EventOf } from '../protocol/events.ts';
import type { Identity } from '../protocol/people.ts';
import type { Command } from './commands.ts';
import type { Conversation } from './conversation.ts';

/** Says who the visitor is, in any status. Pages say so on every visit: the same again changes nothing. */
export function identifyVisitor(
  conversation: Conversation,
  { person }: Extract<Command, { type: 'identify-visitor' }>,
): readonly EventBody[] {
  return isSame(conversation.person ?? {}, person) ? [] : [{ type: 'visitor-identified', ...person }];
}

/** The person as the event says. */
export function personIn(event: EventOf<'visitor-identified'>): Identity {
  const { type: _type, seq: _seq, at: _at, ...person } = event;
  return person;
}

function isSame(known: Identity, said: Identity): boolean {
  const keys = ['name', 'email', 'phone', 'customerId'] as const;
  return keys.every((key) => known[key] === said[key]) && known.tags?.join('\n') === said.tags?.join('\n');
}
