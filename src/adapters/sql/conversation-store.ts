import type { Kysely } from 'kysely';
import type { Conversation } from '../../conversation/conversation.ts';
import type { ConversationStore, ListFilter } from '../../ports/conversation-store.ts';
import type { EventOf } from '../../protocol/events.ts';
import { appendTo, closed, startWith } from './conversation-writes.ts';
import type { DB } from './db.ts';
import { eventOf } from './event-row.ts';
import { servedWaits } from './served-waits.ts';
import { searchTranscripts, type TextSearch } from './text-search.ts';
import { judgedTurns } from './verdicts.ts';

/** Conversations and their events in an SQL database. */
export function sqlConversationStore(db: Kysely<DB>, textSearch: TextSearch): ConversationStore {
  return {
    start: (first) => db.transaction().execute((transaction) => startWith(transaction, first)),
    append: (append) => db.transaction().execute((transaction) => appendTo(transaction, append)),
    // Events, verdicts, mails and links go with it; so do the texts that searches find, with the events.
    erase: async (conversationId) => {
      await db.deleteFrom('conversations').where('id', '=', conversationId).execute();
    },
    ...oneConversation(db),
    ...manyConversations(db),
    search: (search) => searchTranscripts(db, textSearch, search),
  };
}

type OfOne = Pick<ConversationStore, 'read' | 'eventsAfter' | 'message' | 'openOf' | 'lastAgentOf'>;
type OfMany = Pick<
  ConversationStore,
  'queued' | 'workloads' | 'list' | 'changedSince' | 'closedBefore' | 'due' | 'owed' | 'judged' | 'served'
>;

function oneConversation(db: Kysely<DB>): OfOne {
  return {
    async read(conversationId) {
      const row = await states(db).where('id', '=', conversationId).executeTakeFirst();
      return row && conversationOf(row);
    },

    async eventsAfter(conversationId, after, limit) {
      const rows = await db
        .selectFrom('events')
        .selectAll()
        .where('conversation_id', '=', conversationId)
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(limit)
        .execute();
      return rows.map(eventOf);
    },

    async message(conversationId, messageId) {
      const row = await db
        .selectFrom('events')
        .selectAll()
        .where('conversation_id', '=', conversationId)
        .where('message_id', '=', messageId)
        .executeTakeFirst();
      return row && (eventOf(row) as EventOf<'message-posted'>);
    },

    async openOf(visitorId, site) {
      const row = await states(db)
        .where('visitor_id', '=', visitorId)
        .where('site', '=', site)
        .where('status', '<>', closed)
        .executeTakeFirst();
      return row && conversationOf(row);
    },

    async lastAgentOf(visitorId, site) {
      const row = await db
        .selectFrom('conversations')
        .select('agent_id')
        .where('visitor_id', '=', visitorId)
        .where('site', '=', site)
        .where('status', '=', closed)
        .orderBy('updated_at', 'desc')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.agent_id ?? undefined;
    },
  };
}

function manyConversations(db: Kysely<DB>): OfMany {
  return {
    async queued() {
      const rows = await states(db)
        .where('status', '=', 'queued')
        .orderBy('queued_at')
        .orderBy('id')
        .execute();
      return rows.map(conversationOf);
    },

    async workloads() {
      const rows = await db
        .selectFrom('conversations')
        .select(({ fn }) => ['agent_id', fn.countAll().as('assigned')])
        .where('status', '=', 'assigned')
        .where('agent_id', 'is not', null)
        .groupBy('agent_id')
        .orderBy('agent_id')
        .$narrowType<{ agent_id: string }>()
        .execute();
      return rows.map(({ agent_id, assigned }) => ({ agentId: agent_id, assigned: Number(assigned) }));
    },

    async list(filter) {
      if (filter.departments?.length === 0 || filter.visitorIds?.length === 0) return []; // PostgreSQL does not take `in ()`
      const rows = await filtered(db, filter)
        .orderBy('updated_at', 'desc')
        .orderBy('id', 'desc')
        .limit(filter.limit)
        .execute();
      return rows.map(conversationOf);
    },

    changedSince: (since, limit) =>
      db
        .selectFrom('conversations')
        .select(['id', 'seq'])
        .where('updated_at', '>=', since)
        .orderBy('updated_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute(),

    async closedBefore(at, limit) {
      const rows = await states(db)
        .where('status', '=', 'closed')
        .where('updated_at', '<', at)
        .orderBy('updated_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(conversationOf);
    },

    async due(now, limit) {
      const rows = await db
        .selectFrom('conversations')
        .select('id')
        .where('deadline_at', '<=', now)
        .orderBy('deadline_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(({ id }) => id);
    },

    async owed() {
      const rows = await db
        .selectFrom('conversations')
        .select('id')
        .where('owed_seq', 'is not', null)
        .orderBy('id')
        .execute();
      return rows.map(({ id }) => id);
    },

    judged: () => judgedTurns(db),
    served: (since, limit) => servedWaits(db, since, limit),
  };
}

const open = ['bot', 'queued', 'later', 'assigned'] as const;

function filtered(db: Kysely<DB>, { status, agentId, departments, visitorIds, before }: ListFilter) {
  let query = states(db);
  // By name, so that the index on the status finds the few that are open among all that were ever closed.
  if (status !== undefined) query = query.where('status', 'in', status === 'open' ? open : [status]);
  if (agentId !== undefined) query = query.where('agent_id', '=', agentId);
  if (visitorIds !== undefined) query = query.where('visitor_id', 'in', visitorIds);
  if (departments !== undefined) query = query.where('department', 'in', departments);
  if (before === undefined) return query;
  const { at, id } = before;
  return query.where((is) =>
    is.or([is('updated_at', '<', at), is.and([is('updated_at', '=', at), is('id', '<', id)])]),
  );
}

function states(db: Kysely<DB>) {
  return db.selectFrom('conversations').select('state');
}

function conversationOf({ state }: { state: string }): Conversation {
  return JSON.parse(state) as Conversation;
}
