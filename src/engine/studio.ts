import type { DraftFiles, Overview, TestResults, TriedBoth } from '../protocol/studio-rest.ts';
import type { Deps } from './deps.ts';
import { readDraft, withDraft } from './drafts.ts';
import { listContent } from './edited-files.ts';
import { byPath, type Editing, type Editor, hashOf, type Stage } from './editing.ts';
import { modelStanding } from './utterance-desk.ts';

type Clock = Pick<Deps, 'clock'>;

/** All content as the editor has changed it: what there is, what is wrong with it, and how each file stands. */
export async function readOverview(deps: Deps, editing: Editing, editor: Editor): Promise<Overview> {
  const [snapshot, draft] = await Promise.all([editing.source.read(), readDraft(editing, editor)]);
  const survey = await editing.studio.survey(withDraft(snapshot, draft), today(deps));
  return { ...survey, files: listContent(snapshot, draft), model: await modelStanding(deps) };
}

/** The files in whose texts, whatever their keys, every word of a search stands, as the editor has changed them. */
export async function searchDraft(
  editing: Editing,
  editor: Editor,
  looked: string,
): Promise<readonly string[]> {
  const [snapshot, draft] = await Promise.all([editing.source.read(), readDraft(editing, editor)]);
  const words = looked.toLowerCase().split(/\s+/u).filter(Boolean);
  return withDraft(snapshot, draft).files.flatMap(({ path, text }) => {
    const said = text.replace(/^\s*(?:#.*|[\w-]+:)/gmu, '').toLowerCase();
    return words.every((word) => said.includes(word)) ? [path] : [];
  });
}

/** What the bot would make of a text, as it is and as the editor would have it. */
export async function tryDraft(
  deps: Clock,
  editing: Editing,
  editor: Editor,
  text: string,
): Promise<TriedBoth> {
  return editing.studio.tryOut(await stageOf(deps, editing, editor), text);
}

/** How an intent's own tests would go, as the editor would have everything. */
export async function testDraft(
  deps: Clock,
  editing: Editing,
  editor: Editor,
  intentId: string,
): Promise<TestResults> {
  return editing.studio.testIntent(await stageOf(deps, editing, editor), intentId);
}

/** What the editor has changed, beside what is live. */
export async function listDraft(editing: Editing, editor: Editor): Promise<DraftFiles> {
  const [snapshot, draft] = await Promise.all([editing.source.read(), readDraft(editing, editor)]);
  const live = byPath(snapshot);
  const files = Object.entries(draft.files).map(([path, { text, base }]) => {
    const before = live.get(path)?.text ?? null;
    const isFresh = base === (before === null ? null : hashOf(before));
    return { path, before, after: text, standing: isFresh ? ('fresh' as const) : ('stale' as const) };
  });
  return { files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
}

async function stageOf(deps: Clock, editing: Editing, editor: Editor): Promise<Stage> {
  const [live, draft] = await Promise.all([editing.source.read(), readDraft(editing, editor)]);
  return { live, draft: withDraft(live, draft), today: today(deps) };
}

function today({ clock }: Clock): string {
  return new Date(clock.now()).toISOString().slice(0, 10);
}
