import { z } from 'zod';
import { openYaml } from '../catalogue/open-yaml.ts';
import { intentKeys } from '../catalogue/shapes.ts';
import type { SourceFile, SourceSnapshot } from '../catalogue/source.ts';
import { changeYaml, UnwritableError } from '../catalogue/write-yaml.ts';
import { changeSeveral, type Draft, editedFile, withDraft } from './drafts.ts';
import { byPath, ContentConflictError, type Editing, type Editor, hashOf } from './editing.ts';

/**
 * Gives an intent another id in the editor's draft: its file moves, and what other files say of it follows. Gives the
 * paths that changed; undefined where there is no such intent. Throws ContentConflictError where the new id is taken.
 */
export async function renameIntent(
  editing: Editing,
  editor: Editor,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly string[] | undefined> {
  let paths: readonly string[] | undefined;
  await changeSeveral(editing, editor, (snapshot, draft) => {
    const before = [`${from}.yaml`, `${from}.yml`].find((path) => editedFile(snapshot, draft, path));
    const text = before && editedFile(snapshot, draft, before)?.text;
    if (before === undefined || text === undefined) return draft;
    const after = `${to}.yaml`;
    if (editedFile(snapshot, draft, after) !== undefined) throw new ContentConflictError([after]);
    const mentions = mentionsOf(withDraft(snapshot, draft), before, { from, to });
    const changes = new Map<string, string | null>([...mentions, [before, null], [after, text]]);
    paths = [...changes.keys()].sort();
    const files = Object.entries({ ...draft.files, ...entriesFor(snapshot, draft, changes) });
    const live = byPath(snapshot);
    return {
      files: Object.fromEntries(files.filter(([path, { text }]) => text !== (live.get(path)?.text ?? null))),
    };
  });
  return paths;
}

/** The entries of a draft for these texts. */
function entriesFor(
  snapshot: SourceSnapshot,
  { files }: Draft,
  changes: ReadonlyMap<string, string | null>,
): Draft['files'] {
  const live = byPath(snapshot);
  return Object.fromEntries(
    [...changes].map(([path, text]) => {
      const now = live.get(path);
      const base = Object.hasOwn(files, path) ? files[path]?.base : now && hashOf(now.text);
      return [path, { text, base: base ?? null }];
    }),
  );
}

const ids = z.array(z.string());
/** Where intents are named: as follow-ups, and under the greeting. */
const keys = ['follow_ups', 'start'] as const;

function mentionsOf(
  { files }: SourceSnapshot,
  own: string,
  { from, to }: { readonly from: string; readonly to: string },
): readonly (readonly [string, string])[] {
  return files.flatMap((file) => {
    if (file.path === own || !file.text.includes(from)) return [];
    const changed = renamedIn(file, from, to);
    return changed === undefined || changed === file.text ? [] : [[file.path, changed] as const];
  });
}

/** The file's text with the new id; undefined where it cannot be changed key by key. */
function renamedIn(file: SourceFile, from: string, to: string): string | undefined {
  const data = z.record(z.string(), z.unknown()).safeParse(openYaml(file).value?.value).data;
  if (data === undefined) return undefined;
  const key = keys.find((one) => ids.safeParse(data[one]).data?.includes(from));
  if (key === undefined) return undefined;
  const named = ids.parse(data[key]).map((id) => (id === from ? to : id));
  try {
    return changeYaml(file.path, file.text, { ...data, [key]: named }, intentKeys);
  } catch (fault) {
    if (fault instanceof UnwritableError) return undefined; // the check says that it leads nowhere
    throw fault;
  }
}
