import { z } from 'zod';
import type { SourceSnapshot } from '../catalogue/source.ts';
import type { Deps } from './deps.ts';
import { type Draft, discardDraft, readDraft, withDraft } from './drafts.ts';
import {
  byPath,
  ContentConflictError,
  ContentRefusedError,
  type Editing,
  type Editor,
  hashOf,
} from './editing.ts';

const changedFile = z.object({
  path: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

const edition = z.object({
  editionId: z.string(),
  /** Unix ms. */
  at: z.number(),
  by: z.string(),
  note: z.string(),
  files: z.array(changedFile).readonly(),
});

/** One publishing: who changed what, and why; null texts are files that were not there before, or are no more. */
export type Edition = z.infer<typeof edition>;

type Clock = Pick<Deps, 'clock' | 'ids'>;

/**
 * Puts the editor's draft in force: checks all of it, tests included, writes the files and notes what changed. Throws
 * ContentConflictError where somebody else changed one of the files since the editor began, and ContentRefusedError
 * where the content would have errors; then nothing is written.
 */
export async function publishDraft(
  deps: Clock,
  editing: Editing,
  editor: Editor,
  note: string,
  signal: AbortSignal,
): Promise<Edition> {
  const [snapshot, draft] = await Promise.all([editing.source.read(), readDraft(editing, editor)]);
  const done = await putInForce(deps, editing, editor, { snapshot, draft, note }, signal);
  await discardDraft(editing, editor);
  return done;
}

/** Takes back one publishing, unless its files have changed since; that is a publishing as well. */
export async function rollBack(
  deps: Clock,
  editing: Editing,
  editor: Editor,
  { editionId, note }: { readonly editionId: string; readonly note: string },
  signal: AbortSignal,
): Promise<Edition | undefined> {
  const past = await readEdition(editing, editionId);
  if (past === undefined) return undefined;
  const files = past.files.map(({ path, before, after }) => {
    return [path, { text: before, base: after === null ? null : hashOf(after) }] as const;
  });
  const snapshot = await editing.source.read();
  return putInForce(
    deps,
    editing,
    editor,
    { snapshot, draft: { files: Object.fromEntries(files) }, note },
    signal,
  );
}

/** Everything that was published, the newest first. */
export async function history(editing: Editing, most = 100): Promise<readonly Edition[]> {
  const names = (await editing.documents.names('editions/')).toReversed().slice(0, most);
  const found = await Promise.all(names.map((name) => editing.documents.read(name)));
  return found.flatMap((one) => (one === undefined ? [] : [edition.parse(one.value)]));
}

export async function readEdition({ documents }: Editing, editionId: string): Promise<Edition | undefined> {
  const name = (await documents.names('editions/')).find((one) =>
    one.endsWith(`-${editionId.toLowerCase()}`),
  );
  const found = name === undefined ? undefined : await documents.read(name);
  return found && edition.parse(found.value);
}

interface Proposal {
  readonly snapshot: SourceSnapshot;
  readonly draft: Draft;
  readonly note: string;
}

async function putInForce(
  deps: Clock,
  editing: Editing,
  editor: Editor,
  proposal: Proposal,
  signal: AbortSignal,
): Promise<Edition> {
  const { snapshot, draft } = proposal;
  refuseStale(snapshot, draft);
  const today = new Date(deps.clock.now()).toISOString().slice(0, 10);
  const faults = await editing.check({ snapshot: withDraft(snapshot, draft), today }, signal);
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ContentRefusedError(errors);
  return editing.publishing(() => writeDown(deps, editing, editor, proposal));
}

/** Checking takes seconds, in which the files may have changed; in its turn, they do not until it is done. */
async function writeDown(
  { clock, ids }: Clock,
  editing: Editing,
  editor: Editor,
  { snapshot, draft, note }: Proposal,
): Promise<Edition> {
  refuseStale(await editing.source.read(), draft);
  const live = byPath(snapshot);
  const files = Object.entries(draft.files).map(([path, { text }]) => {
    return { path, before: live.get(path)?.text ?? null, after: text };
  });
  const stale = await editing.shared?.publish(files.map(({ after, ...file }) => ({ ...file, text: after })));
  if (stale !== undefined && stale.length > 0) throw new ContentConflictError(stale);
  await editing.writer.write(
    {
      files: files.flatMap(({ path, after }) => (after === null ? [] : [{ path, text: after }])),
      removed: files.filter(({ after }) => after === null).map(({ path }) => path),
    },
    { note, author: editor },
  );
  const done = { editionId: ids.id(), at: clock.now(), by: editor.name, note, files };
  await editing.documents.write(
    `editions/${String(done.at).padStart(15, '0')}-${done.editionId.toLowerCase()}`,
    done,
    undefined,
  );
  return done;
}

function refuseStale(snapshot: SourceSnapshot, draft: Draft): void {
  const live = byPath(snapshot);
  const stale = Object.entries(draft.files).filter(([path, { base }]) => {
    const now = live.get(path);
    return (now ? hashOf(now.text) : null) !== base;
  });
  if (stale.length > 0) throw new ContentConflictError(stale.map(([path]) => path));
}
