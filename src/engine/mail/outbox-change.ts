import type { Command } from '../../conversation/commands.ts';
import type { Conversation } from '../../conversation/conversation.ts';
import type { Append } from '../../ports/conversation-store.ts';
import type { DueMail, OutboxChange } from '../../ports/outbox.ts';
import type { Event } from '../../protocol/events.ts';
import type { Deps } from '../deps.ts';

/** What an agent writes within this time of each other goes out as one mail; in ms. */
export const gatherMs = 20_000;
/** Who had an agent, and may just be looking elsewhere, gets a mail after this long; in ms. */
export const lookFirstMs = 120_000;

/** What the facts of a command mean for the outbox; undefined: nothing. */
export function outboxChange(
  { mail }: Pick<Deps, 'mail'>,
  before: Conversation,
  command: Command,
  append: Append,
): OutboxChange | undefined {
  const settle = command.type === 'note-mail' ? command.mailIds : [];
  const add = mail === undefined ? [] : dueMails(before, append);
  return settle.length + add.length === 0 ? undefined : { add, settle };
}

function dueMails(before: Conversation, { conversationId, events, after }: Append): readonly DueMail[] {
  const to = after.contact?.email;
  if (to === undefined) return [];
  const isAway = before.status === 'later';
  return events
    .filter((event) => isForMail(event, before))
    .map(({ seq, at }) => ({
      mailId: `${conversationId}:${seq}`,
      kind: isAway ? 'reply' : 'missed',
      conversationId,
      seq,
      to,
      dueAt: at + (isAway ? gatherMs : lookFirstMs),
    }));
}

/** What an agent says, and that nobody could answer. */
function isForMail(event: Event, before: Conversation): boolean {
  if (event.type === 'message-posted') return event.author === 'agent';
  return before.status === 'later' && event.type === 'notice-posted' && event.notice === 'closed-unanswered';
}
