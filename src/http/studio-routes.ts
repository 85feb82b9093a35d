import type { Context } from 'hono';
import type { Deps } from '../engine/deps.ts';
import type { Editing, Editor } from '../engine/editing.ts';
import { renameIntent } from '../engine/rename-intent.ts';
import { listDraft, readOverview, searchDraft, testDraft, tryDraft } from '../engine/studio.ts';
import type { AgentAuth } from './agent-auth.ts';
import { type Api, type ApiEnv, createApi } from './api.ts';
import { HttpProblem } from './problem.ts';
import * as routes from './studio-route-definitions.ts';

/** What the studio asks while somebody writes: for editors and admins. */
export function studioRoutes(deps: Deps, editing: Editing, auth: AgentAuth): Api {
  const api = createApi();

  async function editorIn(c: Context<ApiEnv>): Promise<Editor> {
    const { agentId, name, email } = await auth.requireEditor(c);
    return { agentId, name, email };
  }

  api.openapi(routes.overview, async (c) =>
    c.json(await readOverview(deps, editing, await editorIn(c)), 200),
  );

  api.openapi(routes.search, async (c) => {
    const editor = await editorIn(c);
    return c.json({ paths: await searchDraft(editing, editor, c.req.valid('query').text) }, 200);
  });

  api.openapi(routes.draft, async (c) => c.json(await listDraft(editing, await editorIn(c)), 200));

  api.openapi(routes.tryDraft, async (c) => {
    const editor = await editorIn(c);
    return c.json(await tryDraft(deps, editing, editor, c.req.valid('json').text), 200);
  });

  api.openapi(routes.testDraft, async (c) => {
    const editor = await editorIn(c);
    return c.json(await testDraft(deps, editing, editor, c.req.valid('json').intentId), 200);
  });

  api.openapi(routes.rename, async (c) => {
    const editor = await editorIn(c);
    const paths = await renameIntent(editing, editor, c.req.valid('json'));
    if (paths === undefined) throw new HttpProblem(404, 'There is no such intent.');
    return c.json({ paths }, 200);
  });

  return api;
}
