import type { SourceSnapshot } from '../../catalogue/source.ts';
import type { Fault } from '../../catalogue/types.ts';
import { runOnce } from './run-once.ts';

/** What is to be checked. */
export interface Checkable {
  readonly snapshot: SourceSnapshot;
  readonly today: string;
}

/** What a thread is started with. */
export interface CheckSetting extends Checkable {
  readonly modelsFolder: string;
}

const checkThread = new URL('./check-thread.ts', import.meta.url);

/**
 * Finds everything that `intents:check` says of content, on a thread of its own. Aborting ends it. What was learnt for it is
 * kept in the folder.
 */
export function checkOnThread(modelsFolder: string) {
  return async (content: Checkable, signal: AbortSignal): Promise<readonly Fault[]> =>
    (await runOnce(checkThread, { ...content, modelsFolder }, signal)) as readonly Fault[];
}
