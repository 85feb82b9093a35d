import { applyFrame } from './lists.ts';
import type { Reader } from './reading.ts';
import { type Shell, tell, tellProblem } from './shell.ts';

/** Forgets the visitor behind this conversation for good, and leaves it: there is nothing to look at any more. */
export async function erase(
  shell: Shell,
  reader: Reader,
  conversationId: string,
  leave: () => void,
): Promise<void> {
  const { api, store } = shell;
  const visitorId = store.state.conversations.get(conversationId)?.visitorId;
  if (visitorId === undefined) return;
  try {
    await reader.lettingGo(conversationId, async () => {
      const { conversations, files } = await api.erase(visitorId);
      if (store.state.openId === conversationId) leave();
      store.update((state) => applyFrame(state, { type: 'conversation-gone', conversationId }));
      tell(shell, { type: 'erased', conversations, files });
    });
  } catch (problem) {
    tellProblem(shell, problem);
  }
}
