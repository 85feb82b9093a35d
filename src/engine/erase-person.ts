import type { Conversation } from '../conversation/conversation.ts';
import type { Deps } from './deps.ts';
import { visitorIdsOf } from './person-view.ts';
import { removeFile } from './shared-files.ts';

/** What was forgotten. */
export interface Erased {
  readonly conversations: number;
  readonly files: number;
  readonly visitors: number;
}

/** Read in one go. */
const batch = 500;

/**
 * Forgets a person for good: the visitor, every other browser of theirs where they are a customer, the customer, and all of
 * their conversations with files and mails to send. What fails leaves the visitor, so that it can be asked for again.
 */
export async function erasePerson(deps: Deps, visitorId: string): Promise<Erased> {
  const visitor = await deps.visitors.byId(visitorId);
  const visitorIds = await visitorIdsOf(deps, visitor ?? { visitorId });
  const before = await eraseConversations(deps, visitorIds);
  for (const id of visitorIds) await deps.visitors.erase(id);
  // Nobody can write any more; what came meanwhile goes too.
  const after = await eraseConversations(deps, visitorIds);
  if (visitor?.customerId !== undefined) await deps.customers.erase(visitor.customerId);
  if (before.conversations + after.conversations > 0) deps.background.run('run-queue', deps.drainQueue);
  return {
    conversations: before.conversations + after.conversations,
    files: before.files + after.files,
    visitors: visitor === undefined ? 0 : visitorIds.length,
  };
}

async function eraseConversations(
  deps: Deps,
  visitorIds: readonly string[],
): Promise<Pick<Erased, 'conversations' | 'files'>> {
  let [conversations, files] = [0, 0];
  for (;;) {
    const found = await deps.conversations.list({ visitorIds, limit: batch });
    for (const conversation of found) {
      files += await eraseFiles(deps, conversation);
      await deps.conversations.erase(conversation.id);
      await deps.bus.wake(conversation.id); // desks that show it take it away
    }
    conversations += found.length;
    if (found.length < batch) return { conversations, files };
  }
}

async function eraseFiles(deps: Deps, { id, seq }: Conversation): Promise<number> {
  let files = 0;
  for (let after = 0; after < seq; after += batch) {
    for (const event of await deps.conversations.eventsAfter(id, after, batch)) {
      const file = event.type === 'message-posted' && event.author !== 'bot' ? event.file : undefined;
      if (file === undefined) continue;
      await removeFile(deps, file.fileId);
      files += 1;
    }
  }
  return files;
}
