import type { ConversationSummary, Transcript } from '../../../src/protocol/agent-rest.ts';
import type { Destination } from './agent-api.ts';
import { writeDraft } from './drafts.ts';
import { withConversation } from './lists.ts';
import type { Reader } from './reading.ts';
import { type Shell, tell, tellProblem } from './shell.ts';

/** Writes beside the agent who has the conversation, or stops doing so. */
export async function stand(
  shell: Shell,
  reader: Reader,
  conversationId: string,
  how: 'joined' | 'apart',
): Promise<void> {
  const { api } = shell;
  const ask = () => (how === 'joined' ? api.join(conversationId) : api.stopJoining(conversationId));
  await take(shell, reader, ask);
}

/** Stores a note to the agent alone. It stays in the composer until it is stored. */
export async function whisper(
  shell: Shell,
  reader: Reader,
  conversationId: string,
  text: string,
): Promise<void> {
  if (text.trim() === '') return;
  try {
    await shell.api.whisper(conversationId, text.trim());
  } catch (problem) {
    return tellProblem(shell, problem);
  }
  writeDraft(shell, conversationId, 'whisper', '');
  await reader.refresh(conversationId);
}

/** Gives on what somebody else has or what waits. It stays open, since whoever leads may go on seeing it. */
export async function reassign(
  shell: Shell,
  reader: Reader,
  conversationId: string,
  { to, note }: { to: Destination; note: string },
): Promise<void> {
  try {
    await shell.api.reassign(conversationId, to, note);
  } catch (problem) {
    return tellProblem(shell, problem);
  }
  tell(shell, { type: 'transferred' });
  await reader.refresh(conversationId);
}

/** Puts tags on and takes them off. */
export async function tag(
  shell: Shell,
  reader: Reader,
  conversationId: string,
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
): Promise<void> {
  await take(shell, reader, () => shell.api.tag(conversationId, add, remove));
}

/** An earlier conversation in full; nothing where it cannot be read. */
export async function readEarlier(
  shell: Shell,
  conversationId: string,
  earlierId: string,
): Promise<Transcript | undefined> {
  try {
    return await shell.api.earlierTranscript(conversationId, earlierId);
  } catch (problem) {
    tellProblem(shell, problem);
    return undefined;
  }
}

async function take(shell: Shell, reader: Reader, ask: () => Promise<ConversationSummary>): Promise<void> {
  let changed: ConversationSummary;
  try {
    changed = await ask();
  } catch (problem) {
    return tellProblem(shell, problem);
  }
  shell.store.update((state) => withConversation(state, changed));
  await reader.catchUp(changed.conversationId);
}
