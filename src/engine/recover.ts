import type { Deps } from './deps.ts';
import { replyAsBot } from './reply-as-bot.ts';

/**
 * After a start: gives every answer that the last process still owed, and moves the queue. Each is a task of its own in
 * the background, so that neither a fault nor a slow language model keeps the server from starting.
 */
export async function recover(deps: Deps): Promise<void> {
  for (const conversationId of await deps.conversations.owed()) {
    deps.background.run('reply-as-bot', () => replyAsBot(deps, conversationId));
  }
  await rememberAssignments(deps);
  deps.background.run('run-queue', deps.drainQueue);
}

/** Whose turn it is survives a restart. */
async function rememberAssignments({ waits, presence }: Deps): Promise<void> {
  for (const served of (await waits.all()).values()) {
    for (const { agentId, at } of served) {
      if (((await presence.lastAssigned(agentId)) ?? 0) < at) await presence.assigned(agentId, at);
    }
  }
}
