import { createParser } from 'eventsource-parser';
import { onTestFinished } from 'vitest';

/** One frame of a server-sent stream, its data parsed. */
export interface Frame {
  readonly id?: string;
  readonly event?: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into frames of every shape
  readonly data: any;
}

/** A stream that is being read. */
export interface FrameReader {
  readonly response: Response;
  readonly frames: readonly Frame[];
  /** Heartbeats and other comments, so far. */
  readonly comments: readonly string[];
  /** The first frame that fits, now or later. Rejects when the stream ends without one. */
  next(fits: (frame: Frame) => boolean): Promise<Frame>;
  /** Resolves when the stream has ended. */
  readonly ended: Promise<void>;
  /** Leaves before the test is over. */
  leave(): void;
}

/** Opens a stream over a real socket and reads it until the test is over. */
export async function readFrames(url: string, headers: Record<string, string>): Promise<FrameReader> {
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const response = await fetch(url, {
    headers: { accept: 'text/event-stream', ...headers },
    signal: stop.signal,
  });
  const frames: Frame[] = [];
  const comments: string[] = [];
  const waiting = new Set<() => void>();
  const parser = createParser({
    onEvent: ({ id, event, data }) => {
      frames.push({
        ...(id === undefined ? {} : { id }),
        ...(event === undefined ? {} : { event }),
        data: JSON.parse(data),
      });
      for (const look of waiting) look();
    },
    onComment: (comment) => comments.push(comment),
  });

  async function pump(): Promise<void> {
    const chunks = response.body?.pipeThrough(new TextDecoderStream()) ?? [];
    for await (const chunk of chunks) parser.feed(chunk);
  }
  const ended = pump().catch(() => undefined);

  function next(fits: (frame: Frame) => boolean): Promise<Frame> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = frames.find(fits);
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
      void ended.then(() => reject(new Error('The stream ended without the frame that was waited for')));
    });
  }

  return { response, frames, comments, next, ended, leave: () => stop.abort() };
}
