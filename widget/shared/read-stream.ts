import { type Clock, within } from './clock.ts';
import { type Frame, frameParser } from './parse-frames.ts';

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
/** It says something at once, too; where that does not come through, nothing will. */
export const firstSilence = 12_000;

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
  const parse = frameParser({
    frame: (frame) => {
      if (!stopped) stopped = reader.frame(frame) === 'stop';
    },
    retry: (ms) => reader.comeBackAfter(ms),
  });
  const bytes = body.getReader();
  const text = new TextDecoder();
  let patience = firstSilence;
  try {
    for (;;) {
      const read = await within(clock, patience, bytes.read());
      if (read.type === 'late') return 'silent';
      if (read.value.done) return 'ended';
      patience = silence;
      reader.alive();
      parse(text.decode(read.value.value, { stream: true }));
      if (stopped) return 'stopped';
    }
  } finally {
    bytes.cancel().catch(() => {});
  }
}
