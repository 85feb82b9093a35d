import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { TextVectors } from '../../matcher/text-vectors.ts';
import { forgetModels } from './kept-models.ts';
import type { Material, Prepared } from './prepare-content.ts';

/** What the thread is started with. */
export interface ThreadSetting {
  readonly modelsFolder: string;
  /** Shared memory: the id of the newest task. Work on any other one is no longer wanted. */
  readonly newestTask: Int32Array;
  /** Which embeddings are to be added; absent: none. */
  readonly space: string | undefined;
}

export interface Task {
  readonly id: number;
  readonly material: Material;
  /** What embeddings know of the content, which is prepared already; absent: it is to be prepared. */
  readonly vectors?: TextVectors;
}

export type Report =
  | { readonly id: number; readonly type: 'prepared'; readonly prepared: Prepared }
  | { readonly id: number; readonly type: 'done' }
  | { readonly id: number; readonly type: 'failed'; readonly fault: unknown };

/** Checks and learns from content on a thread of its own, so that nobody's message waits for it. */
export interface Trainer {
  /**
   * Gives what may be published, each better than the one before. A newer call ends the work on an older one. Throws
   * with the fault as its cause when the thread fails, and when the signal aborts.
   */
  prepare(material: Material, signal: AbortSignal): AsyncGenerator<Prepared, void>;
  /** Likewise adds what embeddings know. The vectors go over to the thread: nobody else can read them afterwards. */
  embed(material: Material, vectors: TextVectors, signal: AbortSignal): AsyncGenerator<Prepared, void>;
  /** Throws away all that is kept of what was learnt. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

const trainingThread = new URL('./training-thread.ts', import.meta.url);

export interface TrainerOptions {
  readonly thread?: URL;
  /** Names the embeddings that are to be added to refined models, where there are any. */
  readonly space?: string | undefined;
}

/** Models are kept in the folder. A thread that failed is replaced when there is something to do again. */
export function openTrainer(
  modelsFolder: string,
  { thread = trainingThread, space }: TrainerOptions = {},
): Trainer {
  const newestTask = new Int32Array(new SharedArrayBuffer(4));
  const setting: ThreadSetting = { modelsFolder, newestTask, space };
  let worker: Worker | undefined;

  function start(): Worker {
    const started = new Worker(thread, { workerData: setting });
    const forget = () => {
      if (worker === started) worker = undefined;
    };
    started.once('exit', forget);
    started.on('error', forget); // those who wait for the thread hear why
    return started;
  }

  function assign(work: Omit<Task, 'id'>, signal: AbortSignal): AsyncGenerator<Prepared, void> {
    worker ??= start();
    const id = Atomics.add(newestTask, 0, 1) + 1;
    const task: Task = { id, ...work };
    worker.postMessage(task, work.vectors ? [work.vectors.values.buffer as ArrayBuffer] : []);
    return reportsOn(id, worker, signal);
  }

  return {
    async *prepare(material, signal) {
      yield* assign({ material }, signal);
    },
    async *embed(material, vectors, signal) {
      yield* assign({ material, vectors }, signal);
    },
    forget: () => forgetModels(modelsFolder),
    async close() {
      await worker?.terminate();
    },
  };
}

/** What the thread prepares for one task, until it has done all. */
async function* reportsOn(id: number, worker: Worker, signal: AbortSignal): AsyncGenerator<Prepared, void> {
  try {
    for await (const [report] of on(worker, 'message', { signal, close: ['exit'] })) {
      const { id: about, ...news } = report as Report;
      if (about !== id) continue;
      if (news.type === 'done') return;
      if (news.type === 'failed') throw news.fault;
      yield news.prepared;
    }
  } catch (fault) {
    signal.throwIfAborted();
    throw new Error('Training failed: the thread stopped with a fault', { cause: fault });
  }
  throw new Error('Training failed: the thread ended before its work did');
}
