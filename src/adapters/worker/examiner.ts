import type { IntentExam } from '../../bot/exam.ts';
import type { Checkable } from './checker.ts';
import { runOnce } from './run-once.ts';

const examThread = new URL('./exam-thread.ts', import.meta.url);

/**
 * Finds how each intent stands up to what it has not learnt, on a thread of its own; takes as long as six trainings. Nothing
 * where the content has errors. Aborting ends it.
 */
export function examineOnThread(modelsFolder: string) {
  return async (content: Checkable, signal: AbortSignal): Promise<readonly IntentExam[]> =>
    (await runOnce(examThread, { ...content, modelsFolder }, signal)) as readonly IntentExam[];
}
