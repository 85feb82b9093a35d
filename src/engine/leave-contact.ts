import type { VisitorText } from '../conversation/commands.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { Contact } from '../protocol/contact.ts';
import { RefusedError } from '../protocol/refusals.ts';
import type { Deps } from './deps.ts';
import { destinationOf } from './destination.ts';
import { execute } from './execute.ts';
import { asKept } from './receive-visitor-message.ts';

/** What a visitor says who does not wait. */
export interface LeftBehind {
  readonly contact: Contact;
  readonly department?: string | undefined;
  readonly message?: { readonly messageId: string; readonly text: string } | undefined;
}

/**
 * Keeps how a visitor can be reached, and the message that they leave, both or neither. Saying it again, as after an
 * answer that was lost, changes nothing.
 */
export async function leaveContact(
  deps: Deps,
  conversation: Conversation,
  { contact, department, message }: LeftBehind,
): Promise<Conversation> {
  const { id, language } = conversation;
  const command = {
    type: 'leave-contact',
    contact,
    destination: destinationOf(deps, department ?? conversation.department, language),
    answerBy: contact.email !== undefined && deps.mail !== undefined ? 'mail' : 'contact',
  } as const;
  const kept = message === undefined ? undefined : asKept(deps, message);
  const isNew = kept !== undefined && !(await isStored(deps, id, kept));
  try {
    return (await execute(deps, id, { ...command, ...(isNew && { message: kept }) })).conversation;
  } catch (error) {
    const isRepeated = error instanceof RefusedError && error.code === 'message-repeated';
    if (!isRepeated || kept === undefined || !(await isStored(deps, id, kept))) throw error;
    return (await execute(deps, id, command)).conversation;
  }
}

/** Whether the message is stored already; refused where another one is, under the same id. */
async function isStored(
  { conversations }: Deps,
  conversationId: string,
  { messageId, text }: VisitorText,
): Promise<boolean> {
  const stored = await conversations.message(conversationId, messageId);
  if (stored === undefined) return false;
  if (stored.author !== 'visitor' || stored.text !== text) throw new RefusedError('message-differs');
  return true;
}
