import { spoken } from '../catalogue/reply-text.ts';
import type { Deps } from './deps.ts';
import { staffedDestination } from './destination.ts';
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
  deps.background.run('send-mails', deps.sendMails);
  await releaseGone(deps);
  await deps.drainQueue();
}

async function expireOne(deps: Deps, conversationId: string): Promise<void> {
  const conversation = await deps.conversations.read(conversationId);
  if (conversation === undefined) return;
  const { catalogue } = deps.published();
  const { outage } = catalogue.escalation;
  const wished = outage.department ?? conversation.department ?? '';
  const department = catalogue.departments.has(wished) ? wished : undefined;
  const fallback = await staffedDestination(deps, department, conversation.language);
  const values = { department: fallback.departmentName };
  const notice = outage.notice && spoken(catalogue, outage.notice, conversation.language, values);
  await execute(deps, conversationId, { type: 'expire', fallback, ...(notice && { notice }) });
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
