import { createParser } from 'eventsource-parser';
import { type Clock, within } from './clock.ts';

/** One frame of a stream of server-sent events (WHATWG HTML §9.2). */
export interface Frame {
  readonly id: string | undefined;
  readonly type: string;
  readonly data: string;
}

export interface StreamReader {
  /** Answering `stop` ends the reading. */
  frame(frame: Frame): 'go-on' | 'stop';
  /** Something arrived, if only a heartbeat. */
  alive(): void;
  /** The server asks to come back after so many ms. */
  comeBackAfter(ms: number): void;
}

/** A server sends something at least every 25 s; a line that is silent for longer than this is dead. */
export const silence = 35_000;

/**
 * Reads frames until the stream ends (`ended`), is silent for too long (`silent`) or the reader has enough
 * (`stopped`). Rejects when the line breaks. The body is released in every case.
 */
export async function readStream(
  body: ReadableStream<Uint8Array>,
  reader: StreamReader,
  clock: Clock,
): Promise<'ended' | 'silent' | 'stopped'> {
  let stopped = false;
  const parser = createParser({
    onEvent: ({ id, event, data }) => {
      if (!stopped) stopped = reader.frame({ id, type: event ?? 'message', data }) === 'stop';
    },
    onRetry: (ms) => reader.comeBackAfter(ms),
  });
  const bytes = body.getReader();
  const text = new TextDecoder();
  try {
    for (;;) {
      const read = await within(clock, silence, bytes.read());
      if (read.type === 'late') return 'silent';
      if (read.value.done) return 'ended';
      reader.alive();
      parser.feed(text.decode(read.value.value, { stream: true }));
      if (stopped) return 'stopped';
    }
  } finally {
    bytes.cancel().catch(() => {});
  }
}
