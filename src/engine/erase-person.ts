import type { Forgotten } from '../ports/audit-log.ts';
import type { Deps } from './deps.ts';
import { eraseConversation } from './erase-conversation.ts';
import { visitorIdsOf } from './person-view.ts';

/** Read in one go. */
const batch = 500;

/**
 * Forgets a person for good: the visitor, every other browser of theirs where they are a customer, the customer, and all of
 * their conversations with files, mails to send, and what the bot learnt from them. What fails leaves the visitor, so
 * that it can be asked for again. Who asked for it is kept account of, before and after.
 */
export async function erasePerson(deps: Deps, visitorId: string, agentId: string): Promise<Forgotten> {
  await deps.audit.write({ act: 'erasure-asked', agentId, visitorId });
  const visitor = await deps.visitors.byId(visitorId);
  const visitorIds = await visitorIdsOf(deps, visitor ?? { visitorId });
  const before = await eraseConversations(deps, visitorIds);
  for (const id of visitorIds) await deps.visitors.erase(id);
  // Nobody can write any more; what came meanwhile goes too.
  const after = await eraseConversations(deps, visitorIds);
  if (visitor?.customerId !== undefined) await deps.customers.erase(visitor.customerId);
  const erased = {
    conversations: before.conversations + after.conversations,
    files: before.files + after.files,
    visitors: visitor === undefined ? 0 : visitorIds.length,
  };
  if (before.wasLearnt || after.wasLearnt) await deps.unlearn();
  if (erased.conversations > 0) deps.background.run('run-queue', deps.drainQueue);
  await deps.audit.write({ act: 'person-erased', agentId, visitorId, ...erased });
  return erased;
}

async function eraseConversations(deps: Deps, visitorIds: readonly string[]) {
  let [conversations, files, wasLearnt] = [0, 0, false];
  for (;;) {
    const found = await deps.conversations.list({ visitorIds, limit: batch });
    for (const conversation of found) {
      const erased = await eraseConversation(deps, conversation);
      files += erased.files;
      wasLearnt ||= erased.wasLearnt;
    }
    conversations += found.length;
    if (found.length < batch) return { conversations, files, wasLearnt };
  }
}
