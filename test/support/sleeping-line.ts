import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A way to a server that can be cut, as by a computer that goes to sleep, or swallow, as a network without the phone. */
export interface SleepingLine {
  readonly url: string;
  /** Every connection ends, and none can be made. */
  sleep(): void;
  wake(): void;
  /** Every connection stays open, both ends send, and nothing arrives any more. */
  swallow(): void;
  close(): Promise<void>;
}

/** Opens one to the server at `url`, on a port of its own. */
export async function sleepingLine(url: string): Promise<SleepingLine> {
  const { hostname, port } = new URL(url);
  const open = new Set<Socket>();
  let isAsleep = false;
  const server = createServer((near) => {
    if (isAsleep) return void near.destroy();
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const own = typeof address === 'object' && address !== null ? address.port : 0;
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${own}`,
    sleep() {
      isAsleep = true;
      cut();
    },
    wake() {
      isAsleep = false;
    },
    swallow() {
      for (const socket of open) socket.unpipe().resume();
    },
    async close() {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
