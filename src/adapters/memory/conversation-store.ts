import type { Conversation } from '../../conversation/conversation.ts';
import type { Append, AppendOutcome, ConversationStore, ListFilter } from '../../ports/conversation-store.ts';
import type { Event, EventOf } from '../../protocol/events.ts';

interface Kept {
  readonly conversation: Conversation;
  readonly events: readonly Event[];
  readonly deadlineAt: number | undefined;
}

/** Conversations in this process; gone with it. The plainest store there is, for others to be compared with. */
export function memoryConversationStore(): ConversationStore {
  const kept = new Map<string, Kept>();
  return { ...writesOf(kept), ...ofOne(kept), ...ofMany(kept) };
}

type Writes = Pick<ConversationStore, 'start' | 'append'>;
type OfOne = Pick<ConversationStore, 'read' | 'eventsAfter' | 'message' | 'openOf'>;
type OfMany = Pick<ConversationStore, 'queued' | 'workloads' | 'list' | 'due' | 'owed'>;

function writesOf(kept: Map<string, Kept>): Writes {
  return {
    async start(first) {
      const { conversationId, after, events, deadlineAt } = first;
      const open = openOf(kept, after);
      if (open !== undefined) return { outcome: 'already-open', conversationId: open.id };
      kept.set(conversationId, { conversation: after, events, deadlineAt });
      return { outcome: 'started', conversationId };
    },

    async append(append) {
      const { conversationId, after, events, deadlineAt } = append;
      const before = kept.get(conversationId);
      const refusal = refusalOf(kept, before, append);
      if (before === undefined || refusal !== undefined) return refusal ?? 'conflict';
      kept.set(conversationId, { conversation: after, events: [...before.events, ...events], deadlineAt });
      return 'appended';
    },
  };
}

function refusalOf(
  kept: ReadonlyMap<string, Kept>,
  before: Kept | undefined,
  { expectedSeq, events, after }: Append,
): AppendOutcome | undefined {
  const stored = new Set(before?.events.map(messageIdOf));
  if (events.some((event) => event.type === 'message-posted' && stored.has(event.messageId))) {
    return 'duplicate-message';
  }
  if (before?.conversation.seq !== expectedSeq) return 'conflict';
  const open = openOf(kept, after);
  return after.status !== 'closed' && open !== undefined && open.id !== after.id ? 'visitor-busy' : undefined;
}

function ofOne(kept: ReadonlyMap<string, Kept>): OfOne {
  return {
    async read(conversationId) {
      return kept.get(conversationId)?.conversation;
    },

    async eventsAfter(conversationId, after, limit) {
      const events = kept.get(conversationId)?.events ?? [];
      return events.slice(after, after + limit); // seq counts from 1 without gaps
    },

    async message(conversationId, messageId) {
      const events = kept.get(conversationId)?.events ?? [];
      return events.find((event): event is EventOf<'message-posted'> => messageIdOf(event) === messageId);
    },

    async openOf(visitorId, site) {
      return openOf(kept, { visitorId, site });
    },
  };
}

function ofMany(kept: ReadonlyMap<string, Kept>): OfMany {
  const all = () => [...kept.values()];
  const states = () => all().map(({ conversation }) => conversation);
  return {
    async queued() {
      return states()
        .filter((conversation) => conversation.status === 'queued')
        .sort((one, other) => one.queuedAt - other.queuedAt || byText(one.id, other.id));
    },

    async workloads() {
      const assigned = states().filter((conversation) => conversation.status === 'assigned');
      const byAgent = Map.groupBy(assigned, ({ agentId }) => agentId);
      return [...byAgent]
        .map(([agentId, conversations]) => ({ agentId, assigned: conversations.length }))
        .sort((one, other) => byText(one.agentId, other.agentId));
    },

    async list(filter) {
      return all()
        .filter(({ conversation }) => passes(conversation, filter))
        .sort(
          (one, other) =>
            changedAt(other) - changedAt(one) || byText(other.conversation.id, one.conversation.id),
        )
        .slice(0, filter.limit)
        .map(({ conversation }) => conversation);
    },

    async due(now, limit) {
      return all()
        .flatMap(({ conversation: { id }, deadlineAt }) =>
          deadlineAt === undefined ? [] : [{ id, deadlineAt }],
        )
        .filter(({ deadlineAt }) => deadlineAt <= now)
        .sort((one, other) => one.deadlineAt - other.deadlineAt || byText(one.id, other.id))
        .slice(0, limit)
        .map(({ id }) => id);
    },

    async owed() {
      return states()
        .filter((conversation) => conversation.status === 'bot' && conversation.owed !== undefined)
        .map(({ id }) => id)
        .sort(byText);
    },
  };
}

function openOf(
  kept: ReadonlyMap<string, Kept>,
  { visitorId, site }: Pick<Conversation, 'visitorId' | 'site'>,
): Conversation | undefined {
  for (const { conversation } of kept.values()) {
    if (conversation.status === 'closed') continue;
    if (conversation.visitorId === visitorId && conversation.site === site) return conversation;
  }
  return undefined;
}

function passes(conversation: Conversation, { status, agentId, departments }: ListFilter): boolean {
  if (status !== undefined && conversation.status !== status) return false;
  if (agentId !== undefined && agentOf(conversation) !== agentId) return false;
  return (
    departments === undefined || departments.some((department) => department === conversation.department)
  );
}

/** Who has it, or had it when it was closed. */
function agentOf(conversation: Conversation): string | undefined {
  if (conversation.status === 'assigned') return conversation.agentId;
  return conversation.status === 'closed' ? conversation.lastAgent?.agentId : undefined;
}

function changedAt({ events }: Kept): number {
  return events.at(-1)?.at ?? 0;
}

function messageIdOf(event: Event): string | undefined {
  return event.type === 'message-posted' ? event.messageId : undefined;
}

function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
