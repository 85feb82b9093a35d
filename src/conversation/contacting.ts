import type { Contact } from '../protocol/contact.ts';
import type { EventBody } from '../protocol/events.ts';
import { RefusedError } from '../protocol/refusals.ts';
import type { Command } from './commands.ts';
import type { Conversation } from './conversation.ts';
import type { Moment } from './moment.ts';
import { visitorWords } from './posting.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/**
 * The visitor says how to be reached, and what about. Unless an agent is with them, the conversation is one to answer
 * later from then on: nobody waits for it. Saying the same again changes nothing.
 */
export function leaveContact(
  conversation: Conversation,
  { contact, message, destination, answerBy }: Of<'leave-contact'>,
  moment: Moment,
): readonly EventBody[] {
  if (conversation.status === 'closed') throw new RefusedError('conversation-closed');
  const { status, language } = conversation;
  const isAttended = status === 'assigned';
  const company = isAttended ? 'attended' : 'alone';
  const said = message === undefined ? [] : visitorWords(message, language, moment, company);
  const isKnown = sameContact(conversation.contact, contact);
  const left: EventBody = { type: 'contact-left', ...contact };
  if (isAttended || (status === 'later' && isKnown)) return [...said, ...(isKnown ? [] : [left])];
  const { departmentName } = destination;
  const notice = answerBy === 'mail' ? 'later-by-mail' : 'later-by-contact';
  return [
    ...handedTo(conversation, destination.department),
    ...said,
    left,
    moment.say(notice, language, { department: departmentName }),
  ];
}

/** What became of a mail. */
export function noteMail({ outcome, messages, reason }: Of<'note-mail'>): readonly EventBody[] {
  return [{ type: 'reply-mailed', outcome, messages, ...(reason === undefined ? {} : { reason }) }];
}

/** People answer, of the department that the visitor chose. */
function handedTo(conversation: Conversation, department: string): readonly EventBody[] {
  const { status, language } = conversation;
  if (status === 'later') return [];
  if (status === 'queued' && conversation.department === department) return [];
  return [{ type: 'handoff-requested', by: 'visitor', reason: 'asked', department, language }];
}

function sameContact(known: Contact | undefined, { name, email, phone }: Contact): boolean {
  return known !== undefined && known.name === name && known.email === email && known.phone === phone;
}
