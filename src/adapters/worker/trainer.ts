import { Worker } from 'node:worker_threads';
import type { Catalogue } from '../../catalogue/types.ts';
import { examplesOf } from '../../matcher/examples.ts';
import type { Model } from '../../matcher/model.ts';
import type { TrainingTask } from './train-on-thread.ts';

/**
 * Trains on a thread of its own, so that nobody's message waits for it, without the intents that ended before `today`
 * (YYYY-MM-DD). Rejects with the fault as its cause when the thread fails, and with the signal's reason when aborted.
 */
export function trainOnWorker(catalogue: Catalogue, today: string, signal?: AbortSignal): Promise<Model> {
  const task: TrainingTask = {
    examples: examplesOf(catalogue, today),
    precision: catalogue.settings.precision,
  };
  return runOnThread(new URL('./train-on-thread.ts', import.meta.url), task, signal);
}

/** Starts the module with the task and waits for the one model it posts. */
export async function runOnThread(module: URL, task: TrainingTask, signal?: AbortSignal): Promise<Model> {
  signal?.throwIfAborted();
  const worker = new Worker(module, { workerData: task });
  const { promise, resolve, reject } = Promise.withResolvers<Model>();
  const abort = () => reject(signal?.reason);
  const fail = (why: string, cause?: unknown) => reject(new Error(`Training failed: ${why}`, { cause }));
  worker.once('message', resolve);
  worker.once('error', (fault) => fail('the thread stopped with a fault', fault));
  worker.once('exit', (code) => fail(`the thread ended with code ${code} and no model`));
  signal?.addEventListener('abort', abort, { once: true });
  try {
    return await promise;
  } finally {
    signal?.removeEventListener('abort', abort);
    await worker.terminate();
  }
}
