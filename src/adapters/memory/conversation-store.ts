import type { Conversation } from '../../conversation/conversation.ts';
import { dealtWith } from '../../conversation/judging.ts';
import { searchable, searchWords } from '../../conversation/searchable.ts';
import { longestTurn } from '../../conversation/turn.ts';
import type {
  Append,
  AppendOutcome,
  ConversationStore,
  JudgedTurn,
  ListFilter,
  SearchHit,
  TranscriptSearch,
} from '../../ports/conversation-store.ts';
import type { OutboxChange } from '../../ports/outbox.ts';
import type { Event, EventOf } from '../../protocol/events.ts';
import { forget, type Kept, type Shelves } from './shelves.ts';

/** Conversations in this process; gone with it. The plainest store there is, for others to be compared with. */
export function memoryConversationStore(
  changeOutbox: (change: OutboxChange) => void = () => {},
  forgetMails: (conversationId: string) => void = () => {},
): ConversationStore {
  const shelves: Shelves = { kept: new Map(), open: new Map(), byVisitor: new Map(), served: [] };
  return {
    ...writesOf(shelves, changeOutbox),
    erase: async (conversationId) => {
      forget(shelves, conversationId);
      forgetMails(conversationId);
    },
    ...ofOne(shelves),
    ...ofMany(shelves),
    search: async (search) => searchIn(shelves.kept, search),
  };
}

type Writes = Pick<ConversationStore, 'start' | 'append'>;
type OfOne = Pick<ConversationStore, 'read' | 'eventsAfter' | 'message' | 'openOf' | 'lastAgentOf'>;
type OfMany = Pick<
  ConversationStore,
  'queued' | 'workloads' | 'list' | 'changedSince' | 'closedBefore' | 'due' | 'owed' | 'judged' | 'served'
>;

function writesOf(shelves: Shelves, changeOutbox: (change: OutboxChange) => void): Writes {
  const { kept, open, byVisitor, served } = shelves;

  function keep({ conversationId, after, events, deadlineAt }: Append, before: readonly Event[]): void {
    const now = { conversation: after, events: [...before, ...events], deadlineAt };
    kept.set(conversationId, now);
    if (after.status === 'closed') open.delete(conversationId);
    else open.set(conversationId, now);
    for (const event of events) {
      if (event.type !== 'agent-assigned' || event.waited === undefined) continue;
      const { seq, at, agentId, waited } = event;
      served.push({ conversationId, seq, at, agentId, ...waited });
    }
  }

  return {
    async start(first) {
      const { conversationId, after } = first;
      const other = openOf(open, after);
      if (other !== undefined) return { outcome: 'already-open', conversationId: other.id };
      keep(first, []);
      byVisitor.set(after.visitorId, [...(byVisitor.get(after.visitorId) ?? []), conversationId]);
      return { outcome: 'started', conversationId };
    },

    async append(append) {
      const before = kept.get(append.conversationId);
      const refusal = refusalOf(open, before, append);
      if (before === undefined || refusal !== undefined) return refusal ?? 'conflict';
      keep(append, before.events);
      if (append.outbox !== undefined) changeOutbox(append.outbox);
      return 'appended';
    },
  };
}

function refusalOf(
  open: Shelves['open'],
  before: Kept | undefined,
  { expectedSeq, events, after, room }: Append,
): AppendOutcome | undefined {
  const stored = new Set(before?.events.map(messageIdOf));
  if (events.some((event) => event.type === 'message-posted' && stored.has(event.messageId))) {
    return 'duplicate-message';
  }
  if (room !== undefined && assignedTo(open, room.agentId) >= room.capacity) return 'agent-full';
  if (before?.conversation.seq !== expectedSeq) return 'conflict';
  const other = openOf(open, after);
  return after.status !== 'closed' && other !== undefined && other.id !== after.id
    ? 'visitor-busy'
    : undefined;
}

function assignedTo(open: Shelves['open'], agentId: string): number {
  let count = 0;
  for (const { conversation } of open.values()) {
    if (conversation.status === 'assigned' && conversation.agentId === agentId) count += 1;
  }
  return count;
}

function ofOne({ kept, open, byVisitor }: Shelves): OfOne {
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
      return openOf(open, { visitorId, site });
    },

    async lastAgentOf(visitorId, site) {
      const [last] = (byVisitor.get(visitorId) ?? [])
        .flatMap((id) => kept.get(id) ?? [])
        .filter(({ conversation }) => conversation.site === site && conversation.status === 'closed')
        .sort(recentFirst);
      return last && agentOf(last.conversation);
    },
  };
}

function ofMany({ kept, open, served }: Shelves): OfMany {
  const states = () => [...open.values()].map(({ conversation }) => conversation);
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
      const shelf = filter.status === undefined || filter.status === 'closed' ? kept : open;
      return [...shelf.values()]
        .filter((one) => passes(one, filter))
        .sort(recentFirst)
        .slice(0, filter.limit)
        .map(({ conversation }) => conversation);
    },

    async changedSince(since, limit) {
      return [...kept.values()]
        .filter((one) => changedAt(one) >= since)
        .sort(recentFirst)
        .slice(0, limit)
        .map(({ conversation: { id, seq } }) => ({ id, seq }));
    },

    async closedBefore(at, limit) {
      return [...kept.values()]
        .filter((one) => one.conversation.status === 'closed' && changedAt(one) < at)
        .sort((one, other) => recentFirst(other, one))
        .slice(0, limit)
        .map(({ conversation }) => conversation);
    },

    async due(now, limit) {
      return [...open.values()]
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

    async judged() {
      return [...kept.values()]
        .flatMap(judgedIn)
        .sort(
          (one, other) =>
            one.at - other.at || byText(one.conversationId, other.conversationId) || one.seq - other.seq,
        );
    },

    async served(since, limit) {
      const first = served.findLastIndex(({ at }) => at < since) + 1;
      return served.slice(Math.max(first, served.length - limit));
    },
  };
}

function judgedIn({ conversation, events }: Kept): readonly JudgedTurn[] {
  return Object.entries(conversation.verdicts ?? {}).map(([move, verdict]) => {
    const seq = Number(move);
    const said = events.findLast((event) => event.type === 'move-judged' && event.judged === seq);
    const turn = dealtWith(events.slice(Math.max(0, seq - longestTurn), seq));
    return { conversationId: conversation.id, seq, verdict, ...turn, at: said?.at ?? 0 };
  });
}

function openOf(
  open: Shelves['open'],
  { visitorId, site }: Pick<Conversation, 'visitorId' | 'site'>,
): Conversation | undefined {
  for (const { conversation } of open.values()) {
    if (conversation.visitorId === visitorId && conversation.site === site) return conversation;
  }
  return undefined;
}

function searchIn(
  kept: ReadonlyMap<string, Kept>,
  { words, visibleTo, limit }: TranscriptSearch,
): readonly SearchHit[] {
  if (words.length === 0) return [];
  return [...kept.values()]
    .filter(({ conversation }) => visibleTo === undefined || mayFind(visibleTo, conversation))
    .flatMap(({ conversation, events }) => {
      const event = events.findLast((one) => fits(searchable(one)?.text ?? '', words));
      const said = event && searchable(event);
      return event && said ? [{ conversation, seq: event.seq, at: event.at, ...said }] : [];
    })
    .sort((one, other) => other.at - one.at)
    .slice(0, limit);
}

function mayFind(
  { agentId, departments }: NonNullable<TranscriptSearch['visibleTo']>,
  conversation: Conversation,
): boolean {
  if (agentOf(conversation) === agentId) return true;
  const { status, department } = conversation;
  const isOpenToAll = status === 'queued' || status === 'later' || status === 'closed';
  return isOpenToAll && departments.some((one) => one === department);
}

function fits(text: string, words: readonly string[]): boolean {
  const said = searchWords(text, Number.POSITIVE_INFINITY);
  return words.every((word) => said.some((one) => one.startsWith(word)));
}

function passes(kept: Kept, { status, agentId, departments, visitorIds, before }: ListFilter): boolean {
  const { conversation } = kept;
  if (before !== undefined && !isBehind(kept, before)) return false;
  if (visitorIds !== undefined && !visitorIds.includes(conversation.visitorId)) return false;
  if (status === 'open' && conversation.status === 'closed') return false;
  if (status !== undefined && status !== 'open' && conversation.status !== status) return false;
  if (agentId !== undefined && agentOf(conversation) !== agentId) return false;
  return (
    departments === undefined || departments.some((department) => department === conversation.department)
  );
}

/** Who has it, or had it when it was closed. */
function agentOf(conversation: Conversation): string | undefined {
  if (conversation.status === 'assigned') return conversation.agentId;
  if (conversation.status === 'later') return conversation.takenBy?.agentId;
  return conversation.status === 'closed' ? conversation.lastAgent?.agentId : undefined;
}

function recentFirst(one: Kept, other: Kept): number {
  return changedAt(other) - changedAt(one) || byText(other.conversation.id, one.conversation.id);
}

function isBehind(kept: Kept, { at, id }: NonNullable<ListFilter['before']>): boolean {
  return changedAt(kept) - at < 0 || (changedAt(kept) === at && byText(kept.conversation.id, id) < 0);
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
