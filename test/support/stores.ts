import { join } from 'node:path';
import { memoryAgentStore } from '../../src/adapters/memory/agent-store.ts';
import { memoryConversationStore } from '../../src/adapters/memory/conversation-store.ts';
import { memoryVisitorStore } from '../../src/adapters/memory/visitor-store.ts';
import { openSqlite } from '../../src/adapters/sqlite/open-sqlite.ts';
import { temporaryFolder } from './temporary-folder.ts';

export type OpenStores = Awaited<ReturnType<typeof openSqlite>>;

/** Every adapter of the stores, each opening empty. */
export const storeAdapters: readonly { readonly name: string; open(): Promise<OpenStores> }[] = [
  { name: 'memory', open: openMemory },
  { name: 'SQLite', open: openTemporarySqlite },
];

async function openMemory(): Promise<OpenStores> {
  return {
    conversations: memoryConversationStore(),
    visitors: memoryVisitorStore(),
    agents: memoryAgentStore(),
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
