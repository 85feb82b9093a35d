import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Replayed } from '../../bot/replay.ts';
import type { SourceSnapshot } from '../../catalogue/source.ts';
import type { Fault } from '../../catalogue/types.ts';
import type { Event } from '../../protocol/events.ts';

/** What is to be compared. */
export interface ReplayContents {
  readonly before: SourceSnapshot;
  readonly after: SourceSnapshot;
  readonly today: string;
  /** Unix ms: turns before are not counted. */
  readonly since: number;
}

/** What a thread is started with. */
export interface ReplaySetting extends ReplayContents {
  readonly modelsFolder: string;
}

/** What the thread says. */
export type ReplayNews =
  | { readonly type: 'opened' }
  | { readonly type: 'refused'; readonly faults: readonly Fault[] }
  | { readonly type: 'replayed'; readonly replayed: readonly Replayed[] };

export interface Recording {
  readonly conversationId: string;
  readonly events: readonly Event[];
}

export interface ReplaySession {
  replay(recordings: readonly Recording[]): Promise<readonly Replayed[]>;
  close(): Promise<void>;
}

const replayThread = new URL('./replay-thread.ts', import.meta.url);

/**
 * Plays conversations on a thread of its own for each replay, so that nobody's message waits for it. `refuse` makes the
 * error for content with faults. Aborting ends the thread in the middle of its work. What was learnt for it is kept in the
 * folder.
 */
export function replayOnThread(modelsFolder: string, refuse: (faults: readonly Fault[]) => Error) {
  return {
    async open(contents: ReplayContents, signal: AbortSignal): Promise<ReplaySession> {
      signal.throwIfAborted();
      const worker = new Worker(replayThread, {
        workerData: { ...contents, modelsFolder } satisfies ReplaySetting,
      });
      const close = async (): Promise<void> => {
        await worker.terminate();
      };
      signal.addEventListener('abort', () => void close(), { once: true });
      const news = await next(worker, signal);
      if (news.type === 'refused') {
        await close();
        throw refuse(news.faults);
      }
      return {
        close,
        async replay(recordings) {
          worker.postMessage(recordings);
          const answer = await next(worker, signal);
          return answer.type === 'replayed' ? answer.replayed : [];
        },
      };
    },
  };
}

/** What the thread says next. Throws when the signal aborts, and with the cause where the thread failed. */
async function next(worker: Worker, signal: AbortSignal): Promise<ReplayNews> {
  try {
    const [news] = await once(worker, 'message', { signal });
    return news as ReplayNews;
  } catch (cause) {
    signal.throwIfAborted();
    throw new Error('The replay failed: its thread stopped with a fault', { cause });
  }
}
