import { join } from 'node:path';
import { memoryAgentStore } from '../../src/adapters/memory/agent-store.ts';
import { memoryConversationStore } from '../../src/adapters/memory/conversation-store.ts';
import { memoryCustomerStore } from '../../src/adapters/memory/customer-store.ts';
import { memoryOutbox } from '../../src/adapters/memory/outbox.ts';
import { memoryUsageStore } from '../../src/adapters/memory/usage-store.ts';
import { memoryVisitorStore } from '../../src/adapters/memory/visitor-store.ts';
import { openPostgres } from '../../src/adapters/postgres/open-postgres.ts';
import { openSqlite } from '../../src/adapters/sqlite/open-sqlite.ts';
import { temporaryDatabase, withPostgres } from './postgres-database.ts';
import { temporaryFolder } from './temporary-folder.ts';

export type OpenStores = Awaited<ReturnType<typeof openSqlite>>;

/** Every adapter of the stores, each opening empty. */
export const storeAdapters: readonly { readonly name: string; open(): Promise<OpenStores> }[] = [
  { name: 'memory', open: openMemory },
  { name: 'SQLite', open: openTemporarySqlite },
  ...withPostgres({ name: 'PostgreSQL', open: openTemporaryPostgres }),
];

async function openMemory(): Promise<OpenStores> {
  const outbox = memoryOutbox();
  return {
    conversations: memoryConversationStore(outbox.change, outbox.forget),
    outbox,
    visitors: memoryVisitorStore(),
    customers: memoryCustomerStore(),
    agents: memoryAgentStore(),
    usage: memoryUsageStore(),
    close: async () => {},
  };
}

async function openTemporarySqlite(): Promise<OpenStores> {
  const folder = temporaryFolder();
  const stores = await openSqlite({ file: join(folder.path, 'sapa.db'), role: 'server' });
  return {
    ...stores,
    async close() {
      await stores.close();
      folder.remove();
    },
  };
}

async function openTemporaryPostgres(): Promise<OpenStores> {
  const database = await temporaryDatabase();
  const stores = await openPostgres({ url: database.url });
  return {
    ...stores,
    async close() {
      await stores.close();
      await database.drop();
    },
  };
}
