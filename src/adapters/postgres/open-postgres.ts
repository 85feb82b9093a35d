import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import { DatabaseError, Pool, types } from 'pg';
import type { Append, AppendOutcome, ConversationStore } from '../../ports/conversation-store.ts';
import type { DocumentStore } from '../../ports/document-store.ts';
import type { PresenceBook } from '../../ports/presence-book.ts';
import type { SharedContent } from '../../ports/shared-content.ts';
import { sqlAgentStore } from '../sql/agent-store.ts';
import { sqlConversationStore } from '../sql/conversation-store.ts';
import { appendTo } from '../sql/conversation-writes.ts';
import { sqlCustomerStore } from '../sql/customer-store.ts';
import type { DB } from '../sql/db.ts';
import type { Engine } from '../sql/engine.ts';
import { migrate } from '../sql/migrate.ts';
import { sqlOutbox } from '../sql/outbox.ts';
import type { Stores } from '../sql/stores.ts';
import { sqlUsageStore } from '../sql/usage-store.ts';
import { sqlVisitorStore } from '../sql/visitor-store.ts';
import { postgresDocumentStore } from './document-store.ts';
import { postgresPresenceBook } from './presence-book.ts';
import { postgresSharedContent } from './shared-content.ts';
import { createNodeTables, type NodeTables } from './tables.ts';
import { postgresTextSearch } from './text-search.ts';

const engine: Engine = {
  whole: 'bigint',
  table: sql``,
  tableInKeyOrder: sql``,
  textSearch: postgresTextSearch,
  createNodeTables,
};

/** Counts and Unix ms are bigint, which fit a number; sums of them are numeric. Elsewhere they would come as text. */
const numbers = new Set<number>([types.builtins.INT8, types.builtins.NUMERIC]);

/** How long a query waits for a connection before it rejects, in ms. */
const connectWait = 10_000;

/** What one node needs of the database; all nodes on it have the same. */
export interface NodeStores extends Stores {
  readonly presence: PresenceBook;
  readonly documents: DocumentStore;
  readonly content: SharedContent;
  close(): Promise<void>;
}

/**
 * Opens the stores in this PostgreSQL database (`postgres://…`, 13 or later) and brings its tables up to date; of several
 * nodes that start at once, one does so and the others wait. A message counts as kept once PostgreSQL has committed it,
 * so its `synchronous_commit` must stay on. `onFault` hears of connections that break while nobody uses them; the next
 * query opens a new one.
 */
export async function openPostgres(options: {
  readonly url: string;
  readonly connections?: number;
  readonly onFault?: (fault: Error) => void;
}): Promise<NodeStores> {
  const pool = new Pool({
    connectionString: options.url,
    max: options.connections ?? 10,
    connectionTimeoutMillis: connectWait,
    types: {
      getTypeParser: (type, format) => (numbers.has(type) ? Number : types.getTypeParser(type, format)),
    },
  });
  pool.on('error', options.onFault ?? (() => {}));
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, engine);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    conversations: conversations(db),
    visitors: sqlVisitorStore(db),
    agents: sqlAgentStore(db),
    customers: sqlCustomerStore(db),
    usage: sqlUsageStore(db),
    outbox: sqlOutbox(db),
    presence: postgresPresenceBook(db.withTables<NodeTables>()),
    documents: postgresDocumentStore(db.withTables<NodeTables>()),
    content: postgresSharedContent(db.withTables<NodeTables>()),
    close: () => db.destroy(),
  };
}

function conversations(db: Kysely<DB>): ConversationStore {
  return {
    ...sqlConversationStore(db, postgresTextSearch),
    append: (append) => appendOrRefuse(db, append),
  };
}

const uniqueViolation = '23505';

/** Transactions run side by side here, so what one has seen another may make untrue before both have committed. */
async function appendOrRefuse(db: Kysely<DB>, append: Append): Promise<AppendOutcome> {
  try {
    return await db.transaction().execute(async (transaction) => {
      if (append.room !== undefined) await lockAgent(transaction, append.room.agentId);
      await lockConversation(transaction, append.conversationId);
      return appendTo(transaction, append);
    });
  } catch (error) {
    const isTaken = error instanceof DatabaseError && error.code === uniqueViolation;
    if (isTaken && error.constraint === 'conversations_open') return 'visitor-busy';
    throw error;
  }
}

/** Whoever gives this agent something waits until this transaction ends, so that none gets more than they have room for. */
async function lockAgent(db: Transaction<DB>, agentId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`agent ${agentId}`}, 0))`.execute(db);
}

/** Of appends to one conversation each sees what the one before has written. */
async function lockConversation(db: Transaction<DB>, conversationId: string): Promise<void> {
  await db.selectFrom('conversations').select('seq').where('id', '=', conversationId).forUpdate().execute();
}
