import type { VisitorRecord } from '../ports/visitor-store.ts';
import type { Deps } from './deps.ts';
import { eraseConversation } from './erase-conversation.ts';

/** Looked at in one go. */
const batch = 200;

/** How long what people said is kept, in ms; `Infinity`: for ever. */
export interface Keeping {
  /** Closed conversations, from the last thing that happened in them. */
  readonly conversations: number;
  /** Visitors, from the last day they came. */
  readonly visitors: number;
}

/**
 * Forgets conversations, and then visitors, that were kept long enough; nobody who has a conversation open, and of a
 * customer's browsers none while a conversation with it is kept. What fails is tried again the next time.
 */
export async function forgetPeople(deps: Deps, { conversations, visitors }: Keeping): Promise<void> {
  const gone = await forgetConversations(deps, deps.clock.now() - conversations);
  const forgotten = { ...gone, visitors: await forgetVisitors(deps, deps.clock.now() - visitors) };
  if (forgotten.conversations + forgotten.visitors === 0) return;
  await deps.audit.write({ act: 'kept-long-enough', ...forgotten });
}

async function forgetConversations(deps: Deps, before: number) {
  if (before === -Infinity) return { conversations: 0, files: 0 };
  let [conversations, files, wasLearnt] = [0, 0, false];
  for (;;) {
    const found = await deps.conversations.closedBefore(before, batch);
    for (const conversation of found) {
      const erased = await eraseConversation(deps, conversation);
      files += erased.files;
      wasLearnt ||= erased.wasLearnt;
    }
    conversations += found.length;
    if (found.length < batch) break;
  }
  if (wasLearnt) await deps.unlearn();
  return { conversations, files };
}

async function forgetVisitors(deps: Deps, before: number): Promise<number> {
  if (before === -Infinity) return 0;
  let forgotten = 0;
  let after = '';
  for (;;) {
    const found = await deps.visitors.unseenSince(before, { after, limit: batch });
    for (const visitor of found) {
      if (await isOfUse(deps, visitor)) continue;
      await deps.visitors.erase(visitor.visitorId);
      await forgetCustomer(deps, visitor);
      forgotten += 1;
    }
    after = found.at(-1)?.visitorId ?? '';
    if (found.length < batch) return forgotten;
  }
}

/** A customer finds their conversations again by the browsers that they had. */
async function isOfUse({ conversations }: Deps, { visitorId, site, customerId }: VisitorRecord) {
  if (customerId === undefined) return (await conversations.openOf(visitorId, site)) !== undefined;
  return (await conversations.list({ visitorIds: [visitorId], limit: 1 })).length > 0;
}

/** With the last of their browsers. */
async function forgetCustomer({ visitors, customers }: Deps, { customerId }: VisitorRecord): Promise<void> {
  if (customerId === undefined || (await visitors.ofCustomer(customerId, 1)).length > 0) return;
  await customers.erase(customerId);
}
