import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { sqlAgentStore } from '../sql/agent-store.ts';
import { sqlConversationStore } from '../sql/conversation-store.ts';
import { sqlCustomerStore } from '../sql/customer-store.ts';
import { sqlOutbox } from '../sql/outbox.ts';
import type { Stores } from '../sql/stores.ts';
import { sqlUsageStore } from '../sql/usage-store.ts';
import { sqlVisitorStore } from '../sql/visitor-store.ts';
import { commitTogether } from './group-commit.ts';
import { openForWriting, type SqliteRole, type WritingConnection } from './open-for-writing.ts';
import { sqliteTextSearch } from './text-search.ts';
import {
  type Answer,
  type FromThread,
  faultOf,
  type ToThread,
  type WriteRequest,
} from './thread-messages.ts';

/** More than this at once would make the first of them wait long for the last. */
const largestGroup = 256;

if (parentPort !== null) await run(parentPort, workerData);

/** The one writer: opens the file, then answers requests, each after the commit of the group it is in. */
async function run(port: MessagePort, { file, role }: { file: string; role: SqliteRole }): Promise<void> {
  const say = (message: FromThread): void => port.postMessage(message);
  try {
    const connection = await openForWriting(file, role);
    serve(port, connection, say);
    say({ type: 'ready' });
  } catch (error) {
    say({ type: 'refused', fault: faultOf(error) });
  }
}

function serve(port: MessagePort, connection: WritingConnection, say: (message: FromThread) => void): void {
  const { db, database } = connection;
  const stores = {
    conversations: sqlConversationStore(db, sqliteTextSearch),
    visitors: sqlVisitorStore(db),
    customers: sqlCustomerStore(db),
    agents: sqlAgentStore(db),
    usage: sqlUsageStore(db),
    outbox: sqlOutbox(db),
  };
  const waiting: WriteRequest[] = [];
  let closing = false;
  let working = false;

  port.on('message', (message: ToThread) => {
    if (message.type === 'close') closing = true;
    else waiting.push(message.request);
    if (!working) setImmediate(work); // by then everything else that has arrived is waiting too
    working = true;
  });

  async function work(): Promise<void> {
    const group = waiting.splice(0, largestGroup);
    if (group.length > 0) say({ type: 'answers', answers: await answerTogether(group) });
    working = waiting.length > 0;
    if (working) setImmediate(work);
    else if (closing) close();
  }

  async function answerTogether(group: readonly WriteRequest[]): Promise<readonly Answer[]> {
    const results = await commitTogether(
      database,
      group.map((request) => () => perform(stores, request)),
    );
    if (group.some(({ method }) => method === 'erase')) emptyLog();
    return group.map(({ number }, place) => answerOf(number, results[place]));
  }

  /** What was erased is overwritten in the file, and gone from the log that led there. */
  function emptyLog(): void {
    database.pragma('wal_checkpoint(truncate)');
  }

  function close(): void {
    connection.close();
    port.close();
  }
}

function perform(stores: Stores, { store, method, args }: WriteRequest): Promise<unknown> {
  const methods = stores[store] as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
  const call = methods[method];
  if (call === undefined) throw new Error(`The ${store} store has no method ${method}.`);
  return call(...args);
}

function answerOf(number: number, result: PromiseSettledResult<unknown> | undefined): Answer {
  if (result?.status === 'fulfilled') return { number, value: result.value };
  return { number, fault: faultOf(result?.reason) };
}
