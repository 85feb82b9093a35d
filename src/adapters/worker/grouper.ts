import type { MissedMessage } from '../../bot/missed-messages.ts';
import type { ClusterBook, Grouped } from '../../bot/unanswered.ts';
import { runOnce } from './run-once.ts';

/** What a thread is started with. */
export interface GroupSetting {
  readonly messages: readonly MissedMessage[];
  readonly background: readonly string[];
  readonly book: ClusterBook;
}

const groupThread = new URL('./group-thread.ts', import.meta.url);

/** Groups what was not answered on a thread of its own. Aborting ends it. */
export async function groupOnThread(setting: GroupSetting, signal: AbortSignal): Promise<Grouped> {
  return (await runOnce(groupThread, setting, signal)) as Grouped;
}
