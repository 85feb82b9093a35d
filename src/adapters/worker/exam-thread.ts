import { parentPort, workerData } from 'node:worker_threads';
import { examineIntents, type IntentExam } from '../../bot/exam.ts';
import { parseCatalogue } from '../../catalogue/parse-catalogue.ts';
import { stillValid } from '../../catalogue/still-valid.ts';
import { crossValidate } from '../../matcher/cross-validate.ts';
import { examplesOf } from '../../matcher/examples.ts';
import type { CheckSetting } from './checker.ts';
import { giveWay } from './give-way.ts';
import { keptModelsIn } from './kept-models.ts';
import { learnDraft } from './learn-draft.ts';

/** As many as `intents:conflicts` has, so that both say the same. */
const parts = 5;

const { snapshot, today, modelsFolder } = workerData as CheckSetting;
giveWay();
parentPort?.postMessage(await examine());

async function examine(): Promise<readonly IntentExam[]> {
  const { catalogue: written } = parseCatalogue(snapshot, today);
  if (written === undefined) return [];
  const catalogue = stillValid(written, today);
  const { precision } = catalogue.settings;
  const examples = examplesOf(catalogue, today);
  const model = await learnDraft(keptModelsIn(modelsFolder), examples, precision);
  return examineIntents(catalogue, model, crossValidate(examples, { precision, parts, seed: 1 }));
}
