import { parentPort, workerData } from 'node:worker_threads';
import { testIntent, tryOut } from '../../bot/rehearse.ts';
import { rememberIntents } from '../../catalogue/remember-intents.ts';
import { surveyContent } from '../../catalogue/survey-content.ts';
import { keptModelsIn } from './kept-models.ts';
import { createRehearsal } from './rehearsal.ts';
import type { StudioAnswer, StudioQuestion } from './studio-desk.ts';

const { modelsFolder } = workerData as { readonly modelsFolder: string };
const readIntent = rememberIntents();
const cast = createRehearsal(keptModelsIn(modelsFolder), readIntent);
/** One after the other: what was learnt for one question serves the next. */
let turn: Promise<void> = Promise.resolve();

parentPort?.on('message', ({ id, question }: { readonly id: number; readonly question: StudioQuestion }) => {
  turn = turn
    .then(() => answer(question))
    .then(
      (value) => parentPort?.postMessage({ id, answer: value }),
      (fault: unknown) => parentPort?.postMessage({ id, fault }),
    );
});

async function answer(question: StudioQuestion): Promise<StudioAnswer> {
  if (question.type === 'survey') {
    const survey = surveyContent(question.snapshot, question.today, readIntent);
    return { type: 'survey', survey };
  }
  const { live, draft } = await cast(question.stage);
  if (question.type === 'test') {
    const results = draft ? testIntent(draft, question.intentId) : { status: 'errors' as const, results: [] };
    return { type: 'test', results };
  }
  const tried = {
    ...(live && { live: tryOut(live, question.text) }),
    ...(draft && { draft: tryOut(draft, question.text) }),
  };
  return { type: 'try', tried };
}
