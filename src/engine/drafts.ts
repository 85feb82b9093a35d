import { z } from 'zod';
import type { SourceSnapshot } from '../catalogue/source.ts';
import { byPath, ContentConflictError, type Editing, type Editor, hashOf } from './editing.ts';

const draftFile = z.object({
  /** Null: the file is to be removed. */
  text: z.string().nullable(),
  /** The hash of the live file that the change began from; null: there was none. */
  base: z.string().nullable(),
});
const draftShape = z.object({ files: z.record(z.string(), draftFile) });

/** What an editor makes of a file, and the state of it that they have seen. */
export interface DraftChange {
  readonly text: string | null;
  readonly seen: string | null;
  readonly onto?: string | null | undefined;
}

/** What one editor has changed and not published yet, by path. */
export type Draft = z.infer<typeof draftShape>;

/** A file as an editor sees it: their own change of it, else what is live. */
export interface EditedFile {
  readonly path: string;
  readonly text: string;
  readonly hash: string;
  readonly state: 'live' | 'changed' | 'new';
  /** What is live where the editor has changed it; null: nothing is. */
  readonly live?: { readonly text: string; readonly hash: string } | null;
  /** `stale`: what is live has changed since the editor began. */
  readonly standing: 'fresh' | 'stale';
}

/** The editor's draft; empty where nothing is changed. */
export async function readDraft({ documents }: Editing, editor: Editor): Promise<Draft> {
  return (await stored(documents, editor)).draft;
}

/** All content with the editor's changes. */
export function withDraft({ files, unreadable }: SourceSnapshot, draft: Draft): SourceSnapshot {
  const kept = files.filter(({ path }) => !Object.hasOwn(draft.files, path));
  const changed = Object.entries(draft.files).flatMap(([path, { text }]) =>
    text === null ? [] : [{ path, text }],
  );
  return {
    files: [...kept, ...changed].sort((a, b) => (a.path < b.path ? -1 : 1)),
    unreadable: unreadable.filter(({ path }) => !Object.hasOwn(draft.files, path)),
  };
}

/** One file as the editor sees it; undefined: there is none, or the editor removes it. */
export async function readEdited(
  editing: Editing,
  editor: Editor,
  path: string,
): Promise<EditedFile | undefined> {
  const [snapshot, draft] = await Promise.all([editing.source.read(), readDraft(editing, editor)]);
  return editedFile(snapshot, draft, path);
}

export function editedFile(snapshot: SourceSnapshot, draft: Draft, path: string): EditedFile | undefined {
  const own = Object.hasOwn(draft.files, path) ? draft.files[path] : undefined;
  const text = own === undefined ? byPath(snapshot).get(path)?.text : own.text;
  if (text === undefined || text === null) return undefined;
  const hash = hashOf(text);
  if (own === undefined) return { path, text, hash, state: 'live', standing: 'fresh' };
  const there = byPath(snapshot).get(path);
  const live = there === undefined ? null : { text: there.text, hash: hashOf(there.text) };
  const standing = (live?.hash ?? null) === own.base ? 'fresh' : 'stale';
  return { path, text, hash, state: own.base === null ? 'new' : 'changed', live, standing };
}

/**
 * Keeps a change in the editor's draft. `seen` is the hash of what the editor had before them, null for nothing; throws
 * ContentConflictError where that is not what is there. A text of null removes the file. `onto` is the hash of what is
 * live, for a change that takes it into account; left out, it is what it was when the change began.
 */
export async function changeDraft(
  editing: Editing,
  editor: Editor,
  path: string,
  { text, seen, onto }: DraftChange,
): Promise<EditedFile | undefined> {
  const [snapshot, { draft, revision }] = await Promise.all([
    editing.source.read(),
    stored(editing.documents, editor),
  ]);
  const before = editedFile(snapshot, draft, path);
  if ((before?.hash ?? null) !== seen) throw new ContentConflictError([path]);
  const live = byPath(snapshot).get(path);
  const present = live ? hashOf(live.text) : null;
  if (onto !== undefined && onto !== present) throw new ContentConflictError([path]);
  const own = Object.hasOwn(draft.files, path) ? draft.files[path] : undefined;
  const base = own === undefined || onto !== undefined ? present : own.base;
  const others = without(draft.files, path);
  const isAsLive = text === (live?.text ?? null);
  const files = isAsLive ? others : { ...others, [path]: { text, base } };
  await keep(editing, editor, { files }, revision, path);
  return editedFile(snapshot, { files }, path);
}

/** Takes back what the editor has changed: all of it, or one file. */
export async function discardDraft(editing: Editing, editor: Editor, path?: string): Promise<void> {
  const { draft, revision } = await stored(editing.documents, editor);
  if (revision === undefined) return;
  if (path === undefined) await editing.documents.write(nameOf(editor), undefined, revision);
  else await keep(editing, editor, { files: without(draft.files, path) }, revision, path);
}

/** Keeps several changes at once. Throws ContentConflictError where the draft has changed meanwhile. */
export async function changeSeveral(
  editing: Editing,
  editor: Editor,
  change: (snapshot: SourceSnapshot, draft: Draft) => Draft,
): Promise<Draft> {
  const [snapshot, { draft, revision }] = await Promise.all([
    editing.source.read(),
    stored(editing.documents, editor),
  ]);
  const changed = change(snapshot, draft);
  await keep(editing, editor, changed, revision, Object.keys(changed.files)[0] ?? '');
  return changed;
}

function without(files: Draft['files'], path: string): Draft['files'] {
  const { [path]: _, ...others } = files;
  return others;
}

async function keep(
  { documents }: Editing,
  editor: Editor,
  draft: Draft,
  revision: string | undefined,
  path: string,
): Promise<void> {
  const outcome = await documents.write(nameOf(editor), draft, revision);
  if (outcome === 'conflict') throw new ContentConflictError([path]);
}

async function stored(
  documents: Editing['documents'],
  editor: Editor,
): Promise<{ readonly draft: Draft; readonly revision?: string }> {
  const found = await documents.read(nameOf(editor));
  if (found === undefined) return { draft: { files: {} } };
  return { draft: draftShape.parse(found.value), revision: found.revision };
}

function nameOf({ agentId }: Editor): string {
  return `drafts/${agentId.toLowerCase()}`;
}
