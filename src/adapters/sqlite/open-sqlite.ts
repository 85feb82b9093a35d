import Database from 'better-sqlite3';
import type { Kysely } from 'kysely';
import type { AgentStore } from '../../ports/agent-store.ts';
import type { ConversationStore } from '../../ports/conversation-store.ts';
import type { Outbox } from '../../ports/outbox.ts';
import type { VisitorStore } from '../../ports/visitor-store.ts';
import { sqlAgentStore } from '../sql/agent-store.ts';
import { sqlConversationStore } from '../sql/conversation-store.ts';
import { sqlCustomerStore } from '../sql/customer-store.ts';
import type { DB } from '../sql/db.ts';
import type { Stores } from '../sql/stores.ts';
import { sqlUsageStore } from '../sql/usage-store.ts';
import { sqlVisitorStore } from '../sql/visitor-store.ts';
import { reading } from './dialect.ts';
import type { SqliteRole } from './open-for-writing.ts';
import { sqliteTextSearch } from './text-search.ts';
import { Writer } from './writer.ts';

/**
 * Opens the stores in this SQLite file, making it and its folder where there is none. Writes go through one thread that
 * commits whatever is waiting together and answers after the commit (WAL, `synchronous=FULL`); reads happen here, on a
 * connection that the writer never blocks. Rejects in words for people where the file is damaged, or where `server`
 * finds another server on it. A write rejects with StorageFullError when the disk is full.
 * Should the thread itself break down, `onLost` hears of it: no write can succeed from then on.
 */
export async function openSqlite(options: {
  readonly file: string;
  readonly role: SqliteRole;
  readonly onLost?: (fault: Error) => void;
}): Promise<Stores & { close(): Promise<void> }> {
  const writer = await Writer.start(options.file, options.role, options.onLost ?? (() => {}));
  const database = await openForReading(options.file, writer);
  const db = reading(database);
  return {
    conversations: conversations(db, writer),
    visitors: visitors(db, writer),
    customers: {
      ...sqlCustomerStore(db),
      vouch: writer.method('customers', 'vouch'),
      erase: writer.method('customers', 'erase'),
    },
    agents: agents(db, writer),
    usage: { ...sqlUsageStore(db), add: writer.method('usage', 'add') },
    outbox: outbox(writer),
    async close() {
      database.close(); // first, so that the writer is the last one out and can empty the write-ahead log
      await writer.close();
    },
  };
}

/** Readers wait for nobody under WAL, except for a moment where the log is put in order after a crash; in ms. */
const longestWait = 50;

async function openForReading(file: string, writer: Writer): Promise<Database.Database> {
  try {
    return new Database(file, { readonly: true, timeout: longestWait });
  } catch (error) {
    await writer.close();
    throw error;
  }
}

function conversations(db: Kysely<DB>, writer: Writer): ConversationStore {
  return {
    ...sqlConversationStore(db, sqliteTextSearch),
    start: writer.method('conversations', 'start'),
    append: writer.method('conversations', 'append'),
    erase: writer.method('conversations', 'erase'),
  };
}

function visitors(db: Kysely<DB>, writer: Writer): VisitorStore {
  return {
    ...sqlVisitorStore(db),
    add: writer.method('visitors', 'add'),
    describe: writer.method('visitors', 'describe'),
    belong: writer.method('visitors', 'belong'),
    erase: writer.method('visitors', 'erase'),
    extend: writer.method('visitors', 'extend'),
    addToken: writer.method('visitors', 'addToken'),
    addLink: writer.method('visitors', 'addLink'),
    forgetLinks: writer.method('visitors', 'forgetLinks'),
  };
}

function outbox(writer: Writer): Outbox {
  return {
    add: writer.method('outbox', 'add'),
    take: writer.method('outbox', 'take'),
    putBack: writer.method('outbox', 'putBack'),
    settle: writer.method('outbox', 'settle'),
  };
}

function agents(db: Kysely<DB>, writer: Writer): AgentStore {
  return {
    ...sqlAgentStore(db),
    add: writer.method('agents', 'add'),
    setPresence: writer.method('agents', 'setPresence'),
    setCapacity: writer.method('agents', 'setCapacity'),
    startSession: writer.method('agents', 'startSession'),
    touchSession: writer.method('agents', 'touchSession'),
    endSession: writer.method('agents', 'endSession'),
    offerFirstRunLink: writer.method('agents', 'offerFirstRunLink'),
    useFirstRunLink: writer.method('agents', 'useFirstRunLink'),
  };
}
