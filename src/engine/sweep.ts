import type { Deps } from './deps.ts';
import { destinationOf } from './destination.ts';
import { execute } from './execute.ts';
import { isGone } from './presence.ts';

/** How many overdue conversations one pass deals with; the rest waits for the next, so that a pass stays short. */
const mostPerPass = 200;

/**
 * Does what the deadlines demand, takes conversations from agents who are gone, and moves the queue. Each conversation
 * is a task of its own, so that one fault holds up no other.
 */
export async function sweep(deps: Deps): Promise<void> {
  for (const conversationId of await deps.conversations.due(deps.clock.now(), mostPerPass)) {
    deps.background.run('expire', () => expireOne(deps, conversationId));
  }
  await releaseGone(deps);
  await deps.drainQueue();
}

async function expireOne(deps: Deps, conversationId: string): Promise<void> {
  const conversation = await deps.conversations.read(conversationId);
  if (conversation === undefined) return;
  const { language, department } = conversation;
  const { departments, settings } = deps.published().catalogue;
  const known = department !== undefined && departments.has(department);
  const fallback = destinationOf(deps, known ? department : settings.defaultDepartment, language);
  await execute(deps, conversationId, { type: 'expire', fallback });
}

async function releaseGone(deps: Deps): Promise<void> {
  for (const { agentId } of await deps.conversations.workloads()) {
    if (!(await isGone(deps, agentId, deps.openedAt))) continue;
    const held = await deps.conversations.list({ status: 'assigned', agentId, limit: mostPerPass });
    for (const { id } of held) {
      deps.background.run('release', async () => {
        await execute(deps, id, { type: 'release', agentId, reason: 'gone' });
      });
    }
  }
}
