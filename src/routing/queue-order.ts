import type { Conversation, QueuedConversation } from '../conversation/conversation.ts';

/** The waiting ones in the order in which they are served: by first joining the queue, then by id. */
export function queueOrder(conversations: Iterable<Conversation>): readonly QueuedConversation[] {
  return [...conversations]
    .filter((conversation) => conversation.status === 'queued')
    .sort((a, b) => a.queuedAt - b.queuedAt || (a.id < b.id ? -1 : 1));
}

/** Each waiting conversation's place in its department's queue, counted from 1. */
export function positions(queue: readonly QueuedConversation[]): ReadonlyMap<string, number> {
  const placed = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { id, department } of queue) {
    const place = (counts.get(department) ?? 0) + 1;
    counts.set(department, place);
    placed.set(id, place);
  }
  return placed;
}
