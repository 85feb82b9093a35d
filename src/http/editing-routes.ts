import type { Context } from 'hono';
import type { Deps } from '../engine/deps.ts';
import {
  changeDraft,
  discardDraft,
  type EditedFile,
  readDraft,
  readEdited,
  withDraft,
} from '../engine/drafts.ts';
import { fileData, fileFaults, listContent, withData } from '../engine/edited-files.ts';
import type { Editing, Editor } from '../engine/editing.ts';
import { history, publishDraft, readEdition, rollBack } from '../engine/publish-draft.ts';
import type { AgentAuth } from './agent-auth.ts';
import { type Api, type ApiEnv, createApi } from './api.ts';
import * as routes from './editing-route-definitions.ts';
import { HttpProblem } from './problem.ts';

/** Drafts, checks, publishing and history: for editors and admins. */
export function editingRoutes(deps: Deps, editing: Editing, auth: AgentAuth, shutdown: AbortSignal): Api {
  const api = createApi();

  async function editorIn(c: Context<ApiEnv>): Promise<Editor> {
    const { agentId, name, email } = await auth.requireEditor(c);
    return { agentId, name, email };
  }

  api.openapi(routes.listFiles, async (c) => {
    const editor = await editorIn(c);
    const [snapshot, draft] = [await editing.source.read(), await readDraft(editing, editor)];
    const { version } = deps.published().catalogue;
    return c.json({ files: [...listContent(snapshot, draft)], catalogueVersion: version }, 200);
  });

  api.openapi(routes.readFile, async (c) => {
    const found = await readEdited(editing, await editorIn(c), c.req.valid('query').path);
    if (found === undefined) throw missing;
    c.header('etag', `"${found.hash}"`);
    return c.json(fileView(found), 200);
  });

  api.openapi(routes.changeFile, async (c) => {
    const editor = await editorIn(c);
    const { path } = c.req.valid('query');
    const wanted = c.req.valid('json');
    const seen = seenBy(c);
    const text =
      'text' in wanted ? wanted.text : withData(path, await readEdited(editing, editor, path), wanted.data);
    const changed = await changeDraft(editing, editor, path, { text, seen, onto: wanted.onto });
    if (changed === undefined) throw missing;
    c.header('etag', `"${changed.hash}"`);
    return c.json(fileView(changed), 200);
  });

  api.openapi(routes.removeFile, async (c) => {
    const editor = await editorIn(c);
    await changeDraft(editing, editor, c.req.valid('query').path, { text: null, seen: seenBy(c) });
    return c.body(null, 204);
  });

  api.openapi(routes.discardDraft, async (c) => {
    await discardDraft(editing, await editorIn(c), c.req.valid('query').path);
    return c.body(null, 204);
  });

  api.openapi(routes.checkDraft, async (c) => {
    const editor = await editorIn(c);
    const snapshot = withDraft(await editing.source.read(), await readDraft(editing, editor));
    const today = new Date(deps.clock.now()).toISOString().slice(0, 10);
    return c.json({ faults: [...(await editing.check({ snapshot, today }, shutdown))] }, 200);
  });

  api.openapi(routes.publish, async (c) => {
    const editor = await editorIn(c);
    const { note } = c.req.valid('json');
    return c.json(await publishDraft(deps, editing, editor, note, shutdown), 200);
  });

  api.openapi(routes.listEditions, async (c) => {
    await editorIn(c);
    const editions = (await history(editing)).map(({ files, ...edition }) => {
      return { ...edition, paths: files.map(({ path }) => path) };
    });
    return c.json({ editions }, 200);
  });

  api.openapi(routes.readEdition, async (c) => {
    await editorIn(c);
    const edition = await readEdition(editing, c.req.valid('param').editionId);
    if (edition === undefined) throw missing;
    return c.json(edition, 200);
  });

  api.openapi(routes.rollBack, async (c) => {
    const editor = await editorIn(c);
    const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
    const edition = await rollBack(deps, editing, editor, wanted, shutdown);
    if (edition === undefined) throw missing;
    return c.json(edition, 200);
  });

  return api;
}

/** A file as the editor sees it, with what is wrong with it by itself. */
function fileView(file: EditedFile) {
  const { path, live } = file;
  const faults = [...fileFaults(file)];
  if (live === undefined || live === null) return { ...file, faults, ...dataIn(file) };
  return { ...file, faults, ...dataIn(file), live: { ...live, ...dataIn({ path, text: live.text }) } };
}

function dataIn(file: Pick<EditedFile, 'path' | 'text'>): { data?: Record<string, unknown> } {
  const data = fileData(file);
  return data === undefined ? {} : { data };
}

const missing = new HttpProblem(404, 'There is no such thing for you.');

/** The hash that the editor has seen; null: nothing was there. */
function seenBy(c: Context<ApiEnv>): string | null {
  const [, hash] = /^(?:W\/)?"([0-9a-f]{64})"$/u.exec(c.req.header('if-match') ?? '') ?? [];
  if (hash !== undefined) return hash;
  if (c.req.header('if-none-match') === '*') return null;
  throw new HttpProblem(428, 'Say with If-Match which state of the file you have seen, or If-None-Match: *.');
}
