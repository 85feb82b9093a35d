import type { Deps } from './deps.ts';
import { replyAsBot } from './reply-as-bot.ts';

/** After a start: gives every answer that the last process still owed, and moves the queue. */
export async function recover(deps: Deps): Promise<void> {
  for (const conversationId of await deps.conversations.owed()) await replyAsBot(deps, conversationId);
  await deps.drainQueue();
}
