import type { ServerResponse } from 'node:http';
import type { Clock } from '../ports/clock.ts';

/** Below the 25 s that proxies and clients wait for a sign of life. */
const heartbeatMs = 20_000;
/** A reader with more than this unsent, or anything unsent for `stuckMs`, is cut off; it resumes from the store. */
const mostUnsentBytes = 1_000_000;
const stuckMs = 15_000;
/** At a shutdown, clients come back spread over this long. */
const retrySpreadMs = 5_000;

/** One live answer in the format of the HTML standard's server-sent events. */
export interface EventStream {
  /** Aborts when the reader is gone or the server shuts down. */
  readonly signal: AbortSignal;
  /** Sends frames, and waits while the reader is slow. */
  write(frames: string): Promise<void>;
}

export interface StreamOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly clock: Clock;
  /** Aborts when the server shuts down. */
  readonly shutdown: AbortSignal;
}

/** Takes over a Node response and keeps it open. Frames go straight to the socket. */
export function openEventStream(response: ServerResponse, options: StreamOptions): EventStream {
  const { headers, clock, shutdown } = options;
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  shutdown.addEventListener('abort', () => endGently(response), { signal: gone.signal });
  const signal = AbortSignal.any([gone.signal, shutdown]);
  response.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  });
  response.write(':\n\n');
  clock.every(heartbeatMs, () => response.write(':\n\n'), signal);

  async function write(frames: string): Promise<void> {
    if (signal.aborted || response.write(frames)) return;
    if (response.writableLength > mostUnsentBytes) response.destroy();
    else await drained(response, clock, signal);
  }

  return { signal, write };
}

/** One frame. `id` is what the client sends back to resume; data is JSON, which never holds a line break. */
export function frame(event: string, data: unknown, id?: number): string {
  const head = id === undefined ? '' : `id: ${id}\n`;
  return `${head}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

function endGently(response: ServerResponse): void {
  const retry = 500 + Math.floor(Math.random() * retrySpreadMs);
  response.end(`retry: ${retry}\n\n`);
}

/** Waits until the reader has taken what was sent; cuts it off after `stuckMs`. */
function drained(response: ServerResponse, clock: Clock, signal: AbortSignal): Promise<void> {
  const waiting = new AbortController();
  return new Promise<void>((resolve) => {
    response.once('drain', resolve);
    signal.addEventListener('abort', () => resolve(), { signal: waiting.signal });
    clock.after(stuckMs, () => response.destroy(), waiting.signal);
  }).finally(() => waiting.abort());
}
