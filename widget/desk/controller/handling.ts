import type { Verdict } from '../../../src/protocol/events.ts';
import { HttpFault } from '../../shared/http.ts';
import type { Destination } from './agent-api.ts';
import { withConversation } from './lists.ts';
import { forget, type Reader } from './reading.ts';
import { type Shell, tell, tellProblem } from './shell.ts';
import type { DeskState, News } from './state.ts';

/** Takes a waiting conversation. Whether it is this agent's now. */
export async function claim(
  shell: Shell,
  reader: Reader,
  conversationId: string,
): Promise<'mine' | 'not-mine'> {
  const { api, store } = shell;
  try {
    const conversation = await reader.claiming(conversationId, () => api.claim(conversationId));
    store.update((state) => withConversation(state, conversation));
  } catch (problem) {
    tellProblem(shell, problem);
    if (problem instanceof HttpFault && problem.code !== undefined) await reader.refresh(conversationId);
    return 'not-mine';
  }
  await reader.catchUp(conversationId);
  return 'mine';
}

/** Gives the conversation on, with a note for whoever gets it. */
export function transfer(
  shell: Shell,
  reader: Reader,
  conversationId: string,
  { to, note }: { to: Destination; note: string },
): Promise<void> {
  const give = () => shell.api.transfer(conversationId, to, note);
  return letGo(shell, reader, conversationId, { give, news: { type: 'transferred' } });
}

/** Puts a conversation back in the queue before anything was written; it is not given to this agent again. */
export function refuse(shell: Shell, reader: Reader, conversationId: string): Promise<void> {
  const give = () => shell.api.refuse(conversationId);
  return letGo(shell, reader, conversationId, { give, news: { type: 'put-back' } });
}

/** Gives the conversation back to the bot, with a note on what it may go on with. */
export function returnToBot(
  shell: Shell,
  reader: Reader,
  conversationId: string,
  note: string,
): Promise<void> {
  const give = () => shell.api.returnToBot(conversationId, note);
  return letGo(shell, reader, conversationId, { give, news: { type: 'returned' } });
}

/** What has been given on is not read again: it need not be this agent's to read, and the line says where it went. */
async function letGo(
  shell: Shell,
  reader: Reader,
  conversationId: string,
  { give, news }: { give: () => Promise<unknown>; news: News },
): Promise<void> {
  try {
    await reader.lettingGo(conversationId, give);
  } catch (problem) {
    return tellProblem(shell, problem);
  }
  tell(shell, news);
  shell.store.update((state) => (state.openId === conversationId ? putAside(state) : state));
}

/** Shows no conversation any more. */
export function putAside({ openId, ...state }: DeskState): DeskState {
  return forget(state, openId);
}

/** Ends the conversation. It stays open on the desk: its rating may still come. */
export async function close(
  shell: Shell,
  reader: Reader,
  conversationId: string,
  { reason, tags }: { reason: string; tags: readonly string[] },
): Promise<void> {
  try {
    await shell.api.close(conversationId, reason, tags);
  } catch (problem) {
    return tellProblem(shell, problem);
  }
  tell(shell, { type: 'closed' });
  await reader.refresh(conversationId);
}

/** Says what was wrong with a move of the bot's, or takes it back. */
export async function judge(
  shell: Shell,
  reader: Reader,
  conversationId: string,
  { seq, verdict }: { seq: number; verdict: Verdict | null },
): Promise<void> {
  try {
    await shell.api.judge(conversationId, seq, verdict);
  } catch (problem) {
    return tellProblem(shell, problem);
  }
  await reader.refresh(conversationId);
}
