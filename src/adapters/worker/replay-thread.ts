import { parentPort, workerData } from 'node:worker_threads';
import { createReplayer } from '../../bot/replay.ts';
import { parseCatalogue } from '../../catalogue/parse-catalogue.ts';
import { rememberIntents } from '../../catalogue/remember-intents.ts';
import { keptModelsIn } from './kept-models.ts';
import { createRehearsal } from './rehearsal.ts';
import type { Recording, ReplayNews, ReplaySetting } from './replayer.ts';

const { before, after, today, since, modelsFolder } = workerData as ReplaySetting;
const readIntent = rememberIntents();
const { live, draft } = await createRehearsal(
  keptModelsIn(modelsFolder),
  readIntent,
)({ live: before, draft: after, today });
if (live === undefined || draft === undefined) {
  const { faults } = parseCatalogue(live === undefined ? before : after, today, readIntent);
  tell({ type: 'refused', faults });
} else {
  const { replay } = createReplayer(live, draft, since);
  parentPort?.on('message', (recordings: readonly Recording[]) => {
    const replayed = recordings.map(({ conversationId, events }) => replay(conversationId, events));
    tell({ type: 'replayed', replayed });
  });
  tell({ type: 'opened' });
}

function tell(news: ReplayNews): void {
  parentPort?.postMessage(news);
}
