import { join } from 'node:path';
import { keptDocumentsIn } from '../adapters/files/kept-documents.ts';
import { inProcessBus } from '../adapters/in-process/bus.ts';
import { inProcessPresenceBook } from '../adapters/in-process/presence-book.ts';
import { sharedBus } from '../adapters/postgres/bus.ts';
import { type Channel, openChannel } from '../adapters/postgres/channel.ts';
import { openPostgres } from '../adapters/postgres/open-postgres.ts';
import { openSqlite } from '../adapters/sqlite/open-sqlite.ts';
import type { Config } from '../config.ts';
import type { AgentStore } from '../ports/agent-store.ts';
import type { Bus } from '../ports/bus.ts';
import type { ConversationStore } from '../ports/conversation-store.ts';
import type { CustomerStore } from '../ports/customer-store.ts';
import type { DocumentStore } from '../ports/document-store.ts';
import type { Outbox } from '../ports/outbox.ts';
import type { PresenceBook } from '../ports/presence-book.ts';
import type { SharedContent } from '../ports/shared-content.ts';
import type { UsageStore } from '../ports/usage-store.ts';
import type { VisitorStore } from '../ports/visitor-store.ts';

/** All that is kept, and how those who follow it are woken. */
export interface Storage {
  readonly stores: {
    readonly conversations: ConversationStore;
    readonly visitors: VisitorStore;
    readonly customers: CustomerStore;
    readonly agents: AgentStore;
    readonly usage: UsageStore;
  };
  readonly outbox: Outbox;
  readonly bus: Bus;
  readonly presence: PresenceBook;
  readonly documents: DocumentStore;
  /** Only where several nodes share a database. */
  readonly nodes?: {
    readonly content: SharedContent;
    /** Calls back whenever another node may have published. */
    onPublished(listener: () => void): void;
  };
  close(): Promise<void>;
}

export interface StorageListeners {
  /** The storage has broken down: only a new process can go on. */
  readonly onLost: (fault: Error) => void;
  /** Something failed that mends itself or harms one listener only. */
  readonly onFault: (fault: unknown, what: string) => void;
}

/** Opens the database that is configured. Rejects in words for people where it cannot be used. */
export function openStorage(
  { database, dataDir }: Pick<Config, 'database' | 'dataDir'>,
  listeners: StorageListeners,
): Promise<Storage> {
  return database.engine === 'sqlite'
    ? openAlone(database.file, dataDir, listeners)
    : openAsNode(database.url, listeners);
}

async function openAlone(
  file: string,
  dataDir: string,
  { onLost, onFault }: StorageListeners,
): Promise<Storage> {
  const { outbox, close, ...stores } = await openSqlite({ file, role: 'server', onLost });
  return {
    stores,
    outbox,
    bus: inProcessBus((fault) => onFault(fault, 'A listener failed')),
    presence: inProcessPresenceBook(),
    documents: keptDocumentsIn(join(dataDir, 'content')),
    close,
  };
}

async function openAsNode(url: string, { onFault }: StorageListeners): Promise<Storage> {
  const onLine = (fault: Error) => onFault(fault, 'The line to PostgreSQL broke; it is opened again');
  const { outbox, presence, documents, content, close, ...stores } = await openPostgres({
    url,
    onFault: onLine,
  });
  const channel = await openChannel(url, onLine);
  const local = inProcessBus((fault) => onFault(fault, 'A listener failed'));
  return {
    stores,
    outbox,
    bus: sharedBus(local, channel),
    presence,
    documents,
    nodes: {
      content: announced(content, channel),
      onPublished: (listener) => hearOfContent(channel, listener),
    },
    async close() {
      await channel.close();
      await close();
    },
  };
}

const published = 'content-published';

function announced(content: SharedContent, channel: Channel): SharedContent {
  return {
    ...content,
    async publish(changes) {
      const stale = await content.publish(changes);
      if (stale.length === 0) await channel.tell(published);
      return stale;
    },
  };
}

function hearOfContent(channel: Channel, listener: () => void): void {
  channel.onNotice((notice) => {
    if (notice === published) listener();
  });
  channel.onGap(listener);
}
