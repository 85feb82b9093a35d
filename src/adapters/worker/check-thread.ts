import { parentPort, workerData } from 'node:worker_threads';
import { checkAgainst, checkContent } from '../../bot/check-content.ts';
import { parseCatalogue } from '../../catalogue/parse-catalogue.ts';
import type { Fault } from '../../catalogue/types.ts';
import { examplesOf } from '../../matcher/examples.ts';
import type { CheckSetting } from './checker.ts';
import { keptModelsIn } from './kept-models.ts';
import { learnDraft } from './learn-draft.ts';

const { snapshot, today, modelsFolder } = workerData as CheckSetting;
const { catalogue, faults } = parseCatalogue(snapshot, today);
const all: Fault[] = [...faults];
if (catalogue !== undefined) {
  const { precision } = catalogue.settings;
  const model = await learnDraft(keptModelsIn(modelsFolder), examplesOf(catalogue, today), precision);
  all.push(...checkContent(catalogue, snapshot.files), ...checkAgainst(catalogue, model, snapshot.files));
}
parentPort?.postMessage(all);
