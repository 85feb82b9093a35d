import { parentPort, workerData } from 'node:worker_threads';
import type { CheckedFile } from '../../ports/file-checker.ts';
import { type RefusalCode, RefusedError } from '../../protocol/refusals.ts';
import { checkFile } from './check-file.ts';

/** What the thread says before it ends. */
export type Verdict =
  | { readonly type: 'fit'; readonly file: CheckedFile }
  | { readonly type: 'refused'; readonly code: RefusalCode };

try {
  tell({ type: 'fit', file: await checkFile(workerData as Uint8Array<ArrayBuffer>) });
} catch (error) {
  if (!(error instanceof RefusedError)) throw error;
  tell({ type: 'refused', code: error.code });
}

function tell(verdict: Verdict): void {
  parentPort?.postMessage(verdict);
}
