import { parentPort, workerData } from 'node:worker_threads';
import type { Bot } from '../../bot/explain-message.ts';
import { createReplayer } from '../../bot/replay.ts';
import { parseCatalogue } from '../../catalogue/parse-catalogue.ts';
import type { SourceSnapshot } from '../../catalogue/source.ts';
import { stillValid } from '../../catalogue/still-valid.ts';
import type { Fault } from '../../catalogue/types.ts';
import { examplesOf } from '../../matcher/examples.ts';
import { keptModelsIn } from './kept-models.ts';
import { learnDraft } from './learn-draft.ts';
import type { Recording, ReplayNews, ReplaySetting } from './replayer.ts';

const { before, after, today, modelsFolder } = workerData as ReplaySetting;
const kept = keptModelsIn(modelsFolder);
const was = await botOf(before);
const is = await botOf(after);
if ('faults' in was) tell({ type: 'refused', faults: was.faults });
else if ('faults' in is) tell({ type: 'refused', faults: is.faults });
else {
  const { replay } = createReplayer(was, is);
  parentPort?.on('message', (recordings: readonly Recording[]) => {
    const replayed = recordings.map(({ conversationId, events }) => replay(conversationId, events));
    tell({ type: 'replayed', replayed });
  });
  tell({ type: 'opened' });
}

/** Both are learnt anew and in the same way, so that nothing differs but what was written. */
async function botOf(snapshot: SourceSnapshot): Promise<Bot | { readonly faults: readonly Fault[] }> {
  const { catalogue: written, faults } = parseCatalogue(snapshot, today);
  if (written === undefined) return { faults };
  const catalogue = stillValid(written, today);
  const { precision } = catalogue.settings;
  return { catalogue, model: await learnDraft(kept, examplesOf(catalogue, today), precision) };
}

function tell(news: ReplayNews): void {
  parentPort?.postMessage(news);
}
