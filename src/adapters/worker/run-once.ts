import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * Starts a thread with what it is to work on and gives the one message that it sends. Aborting ends the thread in the middle
 * of its work; throws then, and with the thread's fault where it fails.
 */
export async function runOnce(thread: URL, workerData: unknown, signal: AbortSignal): Promise<unknown> {
  signal.throwIfAborted();
  const worker = new Worker(thread, { workerData });
  try {
    const [answer] = await once(worker, 'message', { signal });
    return answer;
  } finally {
    await worker.terminate();
  }
}
