import type { Context } from 'hono';
import { maySupervise } from '../auth/access.ts';
import { createHealthDesk } from '../engine/content-health.ts';
import type { Deps } from '../engine/deps.ts';
import type { Editing, Editor } from '../engine/editing.ts';
import { createPastBook } from '../engine/past-book.ts';
import { rememberGroups } from '../engine/remember-groups.ts';
import { replayTable } from '../engine/replay-table.ts';
import { createReplays } from '../engine/replays.ts';
import { decideCluster, draftFromCluster, listUnanswered } from '../engine/unanswered-desk.ts';
import { modelStanding, utterancesFromModel, utterancesFromTraffic } from '../engine/utterance-desk.ts';
import type { AgentAuth } from './agent-auth.ts';
import { type Api, type ApiEnv, createApi } from './api.ts';
import { HttpProblem } from './problem.ts';
import * as routes from './traffic-route-definitions.ts';
import { clusterView, draftedView, placedFor, type Reader } from './traffic-views.ts';

const mostClusters = 300;

/** What visitors really wrote, for those who write content: replays of it, and what was not answered. */
export function trafficRoutes(deps: Deps, given: Editing, auth: AgentAuth, shutdown: AbortSignal): Api {
  const api = createApi();
  const editing = { ...given, group: rememberGroups(given.group) };
  const replays = createReplays(deps, editing, shutdown);
  const book = createPastBook(deps);
  const health = createHealthDesk(deps, editing, book, shutdown);

  async function editorIn(c: Context<ApiEnv>): Promise<Editor & { readonly reader: Reader }> {
    const agent = await auth.requireEditor(c);
    const { agentId, name, email } = agent;
    return { agentId, name, email, reader: maySupervise(agent) ? 'reads-transcripts' : 'reads-lines' };
  }

  api.openapi(routes.readHealth, async (c) => {
    await editorIn(c);
    return c.json(await health.read(), 200);
  });

  api.openapi(routes.startReplay, async (c) => {
    const editor = await editorIn(c);
    return c.json({ replayId: await replays.start(editor, c.req.valid('json').days) }, 202);
  });

  api.openapi(routes.readReplay, async (c) => {
    const editor = await editorIn(c);
    const state = replays.read(editor, c.req.valid('param').replayId);
    if (state === undefined) throw missing;
    if (state.status !== 'done') return c.json(state, 200);
    const { status, progress, report } = state;
    const groups = report.groups.map((group) => ({
      ...group,
      examples: group.examples.map((example) => placedFor(example, editor.reader)),
    }));
    return c.json({ status, progress, report: { ...report, groups } }, 200);
  });

  api.openapi(routes.exportReplay, async (c) => {
    const editor = await editorIn(c);
    const state = replays.read(editor, c.req.valid('param').replayId);
    if (state?.status !== 'done') throw missing;
    const { format } = c.req.valid('query');
    c.header('content-disposition', `attachment; filename="replay.${format}"`);
    if (format === 'csv') {
      return c.text(replayTable(state.changes), 200, { 'content-type': 'text/csv; charset=utf-8' });
    }
    return c.json({ changes: state.changes.map((change) => placedFor(change, editor.reader)) }, 200);
  });

  api.openapi(routes.cancelReplay, async (c) => {
    replays.cancel(await editorIn(c), c.req.valid('param').replayId);
    return c.body(null, 204);
  });

  api.openapi(routes.listUnanswered, async (c) => {
    const { reader } = await editorIn(c);
    const clusters = await listUnanswered(deps, editing, book, c.req.valid('query').days, shutdown);
    return c.json({ clusters: clusters.slice(0, mostClusters).map((one) => clusterView(one, reader)) }, 200);
  });

  api.openapi(routes.decideCluster, async (c) => {
    await editorIn(c);
    const decided = await decideCluster(editing, c.req.valid('param').clusterId, c.req.valid('json'));
    if (decided === undefined) throw missing;
    return c.json(decided, 200);
  });

  api.openapi(routes.draftCluster, async (c) => {
    const editor = await editorIn(c);
    const { intentId, days } = c.req.valid('json');
    const { clusterId } = c.req.valid('param');
    const clusters = await listUnanswered(deps, editing, book, days, shutdown);
    const cluster = clusters.find(({ id }) => id === clusterId);
    if (cluster === undefined) throw missing;
    const drafted = await draftFromCluster(deps, editing, editor, cluster, intentId);
    return c.json(draftedView(drafted, editor.reader), 200);
  });

  api.openapi(routes.readSuggestions, async (c) => {
    const editor = await editorIn(c);
    const { intent: intentId, days } = c.req.valid('query');
    const found = await utterancesFromTraffic(deps, editing, book, { editor, intentId, days }, shutdown);
    return c.json({ utterances: [...found], model: await modelStanding(deps) }, 200);
  });

  api.openapi(routes.writeSuggestions, async (c) => {
    const editor = await editorIn(c);
    const { intent: intentId, language } = c.req.valid('json');
    const written = await utterancesFromModel(
      deps,
      editing,
      { editor, intentId, language },
      c.req.raw.signal,
    );
    if (written === 'absent')
      throw new HttpProblem(404, 'There is no language model, or nothing left for today.');
    if (written === 'unknown') throw missing;
    return c.json({ texts: [...written] }, 200);
  });

  return api;
}

const missing = new HttpProblem(404, 'There is no such thing for you.');
