import type { Conversation } from '../../conversation/conversation.ts';
import type { ServedWait } from '../../ports/conversation-store.ts';
import type { Event } from '../../protocol/events.ts';

/** A conversation as it is kept. */
export interface Kept {
  readonly conversation: Conversation;
  readonly events: readonly Event[];
  readonly deadlineAt: number | undefined;
}

/** All conversations, those among them that are not closed, and every wait that is over, in the order of their ends. */
export interface Shelves {
  readonly kept: Map<string, Kept>;
  readonly open: Map<string, Kept>;
  /** The ids of each visitor's. */
  readonly byVisitor: Map<string, string[]>;
  readonly served: ServedWait[];
}

/** Takes away all that is kept of a conversation. */
export function forget({ kept, open, byVisitor, served }: Shelves, conversationId: string): void {
  const visitorId = kept.get(conversationId)?.conversation.visitorId ?? '';
  kept.delete(conversationId);
  open.delete(conversationId);
  byVisitor.set(
    visitorId,
    (byVisitor.get(visitorId) ?? []).filter((id) => id !== conversationId),
  );
  const others = served.filter((wait) => wait.conversationId !== conversationId);
  served.splice(0, served.length, ...others);
}
