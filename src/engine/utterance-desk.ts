import { type SuggestedUtterance, suggestUtterances } from '../bot/suggest-utterances.ts';
import { buildUtterancePrompt, readUtterances } from '../bot/utterance-prompt.ts';
import { readIntentFile } from '../catalogue/content.ts';
import type { Deps } from './deps.ts';
import { readEdited } from './drafts.ts';
import type { Editing, Editor } from './editing.ts';
import { accountFor, isBudgetLeft } from './model-budget.ts';
import type { PastBook } from './past-book.ts';
import { writeText } from './write-text.ts';

const dayMs = 86_400_000;
/** A dozen short lines. */
const mostTokens = 400;

/** What visitors really wrote that the intent does not have yet, as the editor has written it. */
export async function utterancesFromTraffic(
  deps: Pick<Deps, 'clock' | 'published'>,
  editing: Editing,
  book: PastBook,
  { editor, intentId, days }: { readonly editor: Editor; readonly intentId: string; readonly days: number },
  signal: AbortSignal,
): Promise<readonly SuggestedUtterance[]> {
  const turns = await book.turnsSince(deps.clock.now() - days * dayMs, signal);
  const { catalogue, model } = deps.published();
  const written = [...catalogue.intents.values()].flatMap(({ utterances, tests, not }) => [
    ...Object.values(utterances).flat(),
    ...Object.values(tests).flat(),
    ...not,
  ]);
  const own = await readOwn(editing, editor, intentId);
  return suggestUtterances(model, intentId, turns, [...written, ...(own?.known ?? [])]);
}

/** Whether the language model can be asked for more of them. */
export async function modelStanding(deps: Deps): Promise<'ready' | 'absent'> {
  const { composer } = deps;
  return composer !== undefined && (await isBudgetLeft(deps, composer)) ? 'ready' : 'absent';
}

/** `absent`: there is no language model, or nothing left to spend today; `unknown`: no such intent. */
export type Written = readonly string[] | 'absent' | 'unknown';

/** Has a language model write other ways of asking, from what the team wrote alone. Nothing where it fails. */
export async function utterancesFromModel(
  deps: Deps,
  editing: Editing,
  {
    editor,
    intentId,
    language,
  }: { readonly editor: Editor; readonly intentId: string; readonly language: string },
  leaving: AbortSignal,
): Promise<Written> {
  const { composer } = deps;
  if (composer === undefined || !(await isBudgetLeft(deps, composer))) return 'absent';
  const own = await readOwn(editing, editor, intentId);
  if (own === undefined) return 'unknown';
  const { name: shopName } = deps.published().catalogue.settings;
  const prompt = buildUtterancePrompt({
    shopName,
    language,
    title: own.title,
    utterances: own.utterances[language] ?? own.known,
    boundary: deps.ids.id(),
  });
  const task = { id: `studio-${editor.agentId}`, visitorId: editor.agentId };
  const request = {
    conversationId: task.id,
    ...prompt,
    form: { type: 'text' },
    maxTokens: mostTokens,
  } as const;
  const { text, tokens } = await writeText(composer, request, AbortSignal.any([leaving, composer.shutdown]));
  await accountFor(deps, composer, task, tokens);
  return readUtterances(text, own.known);
}

/** The intent as the editor has it before them; undefined where there is none that can be read. */
async function readOwn(editing: Editing, editor: Editor, intentId: string) {
  const file = await readEdited(editing, editor, `${intentId}.yaml`);
  const placed = file && readIntentFile(file).value;
  if (placed === undefined) return undefined;
  const { title, utterances, tests, not } = placed.shape;
  const known = [...Object.values(utterances).flat(), ...Object.values(tests).flat(), ...not];
  return { title, utterances, known };
}
