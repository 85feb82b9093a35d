import type { Conversation } from '../../conversation/conversation.ts';
import { RefusedError } from '../../protocol/refusals.ts';
import type { Deps } from '../deps.ts';

/** Has a copy of the conversation so far sent to an address. Refused where no mail can be sent. */
export async function requestTranscript(
  { mail, ids, clock }: Deps,
  { id: conversationId, seq }: Conversation,
  to: string,
): Promise<void> {
  if (mail === undefined) throw new RefusedError('mail-off');
  const mailId = ids.id();
  await mail.outbox.add({ mailId, kind: 'transcript', conversationId, seq, to, dueAt: clock.now() });
}
