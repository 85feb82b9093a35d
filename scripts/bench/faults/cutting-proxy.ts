import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What may happen to one call on its way. `held`: nothing comes back, and nobody says so. */
export type CallFault = 'answer-lost' | 'doubled' | 'late' | 'held';

/** A bad line between browsers and a server. */
export interface CuttingProxy {
  readonly url: string;
  /** Ends every connection there is. */
  cut(): void;
  /** Lets nothing more through on the streams there are, without ending them. */
  holdStreams(): void;
  /** Sends the last part of each stream there is a second time. */
  repeatStreams(): void;
  /** Does this to the next call that writes. */
  spoilNext(fault: CallFault): void;
  close(): Promise<void>;
}

/** The page that the proxy adds: nothing but the widget. */
const hostPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
<meta name="viewport" content="width=device-width"><h1>Host</h1><script async src="/widget.js"></script></html>`;

const lateMs = 1_500;

/** Opens a proxy on a free port of this machine. */
export async function openCuttingProxy(target: string): Promise<CuttingProxy> {
  const sockets = new Set<Socket>();
  const streams = new Set<Stream>();
  const spoils: CallFault[] = [];
  const server = createServer((incoming, outgoing) => {
    if (incoming.url === '/host') return void outgoing.setHeader('content-type', 'text/html').end(hostPage);
    const isWrite = incoming.method === 'POST' && (incoming.url ?? '').startsWith('/v1/');
    void pass(target, incoming, outgoing, { fault: isWrite ? spoils.shift() : undefined, streams });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = addressOf(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
    holdStreams: () => {
      for (const stream of streams) stream.isHeld = true;
    },
    repeatStreams: () => {
      for (const stream of streams) if (!stream.isHeld) stream.outgoing.write(stream.last);
    },
    spoilNext: (fault) => {
      spoils.push(fault);
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

interface Stream {
  readonly outgoing: ServerResponse;
  /** Whole frames, as they came. */
  last: Buffer;
  isHeld: boolean;
}

async function pass(
  target: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { fault, streams }: { fault: CallFault | undefined; streams: Set<Stream> },
): Promise<void> {
  const body = await read(incoming);
  if (body === undefined) return;
  if (fault === 'doubled') await ask(target, incoming, body).then(drain, () => {});
  if (fault === 'late') await new Promise((resolve) => setTimeout(resolve, lateMs));
  const answer = await ask(target, incoming, body).catch(() => undefined);
  if (fault === 'held') return;
  if (answer === undefined || fault === 'answer-lost') return void outgoing.destroy();
  outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
  outgoing.on('close', () => answer.destroy());
  const isStream = answer.headers['content-type']?.startsWith('text/event-stream') ?? false;
  if (isStream) passStream(answer, outgoing, streams);
  else answer.pipe(outgoing);
}

function passStream(answer: IncomingMessage, outgoing: ServerResponse, streams: Set<Stream>): void {
  const stream: Stream = { outgoing, last: Buffer.from(':\n\n'), isHeld: false };
  streams.add(stream);
  outgoing.on('close', () => streams.delete(stream));
  answer.on('data', (chunk: Buffer) => {
    if (chunk.subarray(-2).toString() === '\n\n') stream.last = chunk;
    if (!stream.isHeld) outgoing.write(chunk);
  });
  answer.on('error', () => outgoing.destroy());
  answer.on('end', () => {
    if (!stream.isHeld) outgoing.end();
  });
}

function ask(
  target: string,
  { url, method, headers }: IncomingMessage,
  body: Buffer,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const call = request(new URL(url ?? '/', target), { method, headers, agent: false }, resolve);
    call.on('error', reject);
    call.end(body);
  });
}

/** The whole body; undefined where its sender was cut off. */
async function read(incoming: IncomingMessage): Promise<Buffer | undefined> {
  try {
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(Buffer.from(part));
    return Buffer.concat(parts);
  } catch {
    return undefined;
  }
}

async function drain(answer: IncomingMessage): Promise<void> {
  answer.resume();
  await once(answer, 'close');
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return address;
}
