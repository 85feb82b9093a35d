import type { Deps } from './deps.ts';
import { replyAsBot } from './reply-as-bot.ts';

/**
 * After a start: gives every answer that the last process still owed, and moves the queue. Each answer is a task of its
 * own, so that one fault keeps neither the others nor the server from starting.
 */
export async function recover(deps: Deps): Promise<void> {
  for (const conversationId of await deps.conversations.owed()) {
    deps.background.run('reply-as-bot', () => replyAsBot(deps, conversationId));
  }
  await deps.background.settled();
  await deps.drainQueue();
}
