import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** How nodes on one database tell each other what is new. Notices may be lost at any time. */
export interface Channel {
  /** Tells all other nodes that listen now. What is longer than PostgreSQL takes, or comes while the line is down, is lost. */
  tell(notice: unknown): Promise<void>;
  /** Calls back on each notice of another node. */
  onNotice(listener: (notice: unknown) => void): void;
  /** Calls back whenever notices may have been lost, since the line was down. */
  onGap(listener: () => void): void;
  close(): Promise<void>;
}

const name = 'sapa';
/** PostgreSQL takes less than 8,000 bytes. */
const longestNotice = 7_900;
const retryMs = 1_000;

/** Opens a line of its own to the database, and again whenever it breaks. `onFault` hears why it did. */
export async function openChannel(url: string, onFault: (fault: Error) => void): Promise<Channel> {
  const node = randomUUID();
  const listeners: ((notice: unknown) => void)[] = [];
  const gaps: (() => void)[] = [];
  let client: Client | undefined;
  let isClosed = false;
  let retry: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const fresh = new Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5_000 });
    fresh.on('notification', ({ payload = '' }) => hear(payload));
    fresh.on('error', onFault);
    fresh.on('end', () => {
      if (client !== fresh) return;
      client = undefined;
      retryLater();
    });
    try {
      await fresh.connect();
      await fresh.query(`listen ${name}`);
    } catch (error) {
      await fresh.end().catch(() => {});
      throw error;
    }
    client = fresh;
  }

  function retryLater(): void {
    if (isClosed) return;
    retry = setTimeout(() => {
      connect().then(
        () => gaps.forEach((tell) => void tell()),
        (fault: Error) => {
          onFault(fault);
          retryLater();
        },
      );
    }, retryMs);
  }

  function hear(payload: string): void {
    const { from, notice } = JSON.parse(payload);
    if (from !== node) for (const listener of listeners) listener(notice);
  }

  await connect();
  return {
    async tell(notice) {
      const payload = JSON.stringify({ from: node, notice });
      if (client === undefined || Buffer.byteLength(payload) > longestNotice) return;
      await client.query('select pg_notify($1, $2)', [name, payload]).catch(onFault);
    },
    onNotice: (listener) => void listeners.push(listener),
    onGap: (listener) => void gaps.push(listener),
    async close() {
      isClosed = true;
      clearTimeout(retry);
      await client?.end();
    },
  };
}
