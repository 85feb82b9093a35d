import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type CheckedFile, CheckerBusyError, type FileChecker } from '../../ports/file-checker.ts';
import { RefusedError } from '../../protocol/refusals.ts';
import type { Verdict } from './check-thread.ts';

const checkThread = new URL('./check-thread.ts', import.meta.url);
/** What takes longer is built to take long. */
const patienceMs = 45_000;
/** More than these would wait for too long. */
const mostWaiting = 10;

/**
 * Checks each file on a thread of its own, one at a time, for a large image takes much memory: what a file does to a
 * decoder ends with the thread, and the memory is given back.
 */
export function openFileChecker({ thread = checkThread, patience = patienceMs } = {}): FileChecker {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  return {
    async check(bytes) {
      if (waiting > mostWaiting) throw new CheckerBusyError();
      waiting += 1;
      const checked = last.then(() => checkOn(thread, bytes, patience));
      last = checked
        .catch(() => {})
        .finally(() => {
          waiting -= 1;
        });
      return checked;
    },
  };
}

/** What takes too long is built to; a thread that fails otherwise has a fault of ours. */
async function checkOn(thread: URL, bytes: Uint8Array<ArrayBuffer>, patience: number): Promise<CheckedFile> {
  const late = AbortSignal.timeout(patience);
  // What decoders print about bad files is of no use to anybody.
  const worker = new Worker(thread, {
    workerData: bytes,
    transferList: [bytes.buffer],
    stdout: true,
    stderr: true,
  });
  try {
    const [verdict] = await once(worker, 'message', { signal: late });
    return fileIn(verdict as Verdict);
  } catch (error) {
    throw late.aborted ? new RefusedError('file-damaged') : error;
  } finally {
    await worker.terminate();
  }
}

function fileIn(verdict: Verdict): CheckedFile {
  if (verdict.type === 'refused') throw new RefusedError(verdict.code);
  return verdict.file;
}
