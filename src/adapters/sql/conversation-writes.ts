import { type Kysely, sql, type Transaction } from 'kysely';
import type { Conversation } from '../../conversation/conversation.ts';
import type { Append, AppendOutcome, ConversationStore } from '../../ports/conversation-store.ts';
import type { DB } from './db.ts';
import { eventRow } from './event-row.ts';
import { changeOutbox } from './outbox.ts';
import { keepVerdict } from './verdicts.ts';

/** Written out, not bound: a partial index serves a query only if the planner sees that one implies the other. */
export const closed = sql.lit('closed');

/** Starts a conversation, unless the visitor has one: the partial unique index decides between parallel starts. */
export async function startWith(db: Transaction<DB>, first: Append): ReturnType<ConversationStore['start']> {
  const { conversationId, after } = first;
  const { visitorId, site } = after;
  const { numInsertedOrUpdatedRows: started } = await db
    .insertInto('conversations')
    .values({ id: conversationId, visitor_id: visitorId, site, ...changingColumns(first) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (started === 1n) {
    await insertEvents(db, first);
    return { outcome: 'started', conversationId };
  }
  const open = await openOf(db, visitorId, site).executeTakeFirstOrThrow();
  return { outcome: 'already-open', conversationId: open.id };
}

/**
 * Appends by compare-and-set on seq. Every outcome but `appended` is found out before anything is written, so that
 * nothing has to be taken back.
 */
export async function appendTo(db: Transaction<DB>, append: Append): Promise<AppendOutcome> {
  const { conversationId, expectedSeq, after } = append;
  if (await hasAnyMessageOf(db, append)) return 'duplicate-message';
  if (await lacksRoom(db, append)) return 'agent-full';
  const { numUpdatedRows } = await db
    .updateTable('conversations')
    .set(changingColumns(append))
    .where('id', '=', conversationId)
    .where('seq', '=', expectedSeq)
    .$if(after.status !== 'closed', (update) =>
      update.where(({ not, exists }) => not(exists(otherOpen(db, after)))),
    )
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return refusalOf(db, append);
  await insertEvents(db, append);
  if (append.outbox !== undefined) await changeOutbox(db, append.outbox);
  return 'appended';
}

async function hasAnyMessageOf(db: Transaction<DB>, { conversationId, events }: Append): Promise<boolean> {
  const messageIds = events.flatMap((event) => (event.type === 'message-posted' ? [event.messageId] : []));
  if (messageIds.length === 0) return false;
  const stored = await db
    .selectFrom('events')
    .select('seq')
    .where('conversation_id', '=', conversationId)
    .where('message_id', 'in', messageIds)
    .executeTakeFirst();
  return stored !== undefined;
}

/** Exact where transactions that write come one after another. */
async function lacksRoom(db: Transaction<DB>, { room }: Append): Promise<boolean> {
  if (room === undefined) return false;
  const { assigned } = await db
    .selectFrom('conversations')
    .select(({ fn }) => fn.countAll().as('assigned'))
    .where('agent_id', '=', room.agentId)
    .where('status', '=', 'assigned')
    .executeTakeFirstOrThrow();
  return Number(assigned) >= room.capacity;
}

async function refusalOf(
  db: Transaction<DB>,
  { conversationId, expectedSeq }: Append,
): Promise<AppendOutcome> {
  const current = await db
    .selectFrom('conversations')
    .select('seq')
    .where('id', '=', conversationId)
    .executeTakeFirst();
  return current?.seq === expectedSeq ? 'visitor-busy' : 'conflict';
}

function otherOpen(db: Kysely<DB>, { id, visitorId, site }: Conversation) {
  return openOf(db, visitorId, site).where('id', '<>', id);
}

function openOf(db: Kysely<DB>, visitorId: string, site: string) {
  return db
    .selectFrom('conversations')
    .select('id')
    .where('visitor_id', '=', visitorId)
    .where('site', '=', site)
    .where('status', '<>', closed);
}

async function insertEvents(db: Transaction<DB>, { conversationId, events }: Append): Promise<void> {
  await db
    .insertInto('events')
    .values(events.map((event) => eventRow(conversationId, event)))
    .execute();
  for (const event of events) if (event.type === 'move-judged') await keepVerdict(db, conversationId, event);
}

function changingColumns({ after, events, deadlineAt }: Append) {
  const last = events.at(-1);
  if (last === undefined) throw new Error('There is nothing to append.');
  return {
    status: after.status,
    department: after.department ?? null,
    agent_id: agentOf(after),
    seq: after.seq,
    state: JSON.stringify(after),
    queued_at: after.status === 'queued' ? after.queuedAt : null,
    deadline_at: deadlineAt ?? null,
    owed_seq: after.status === 'bot' ? (after.owed?.seq ?? null) : null,
    updated_at: last.at,
  };
}

function agentOf(conversation: Conversation): string | null {
  if (conversation.status === 'assigned') return conversation.agentId;
  if (conversation.status === 'later') return conversation.takenBy?.agentId ?? null;
  if (conversation.status === 'closed') return conversation.lastAgent?.agentId ?? null;
  return null;
}
