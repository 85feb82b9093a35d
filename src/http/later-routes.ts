import { createRoute } from '@hono/zod-openapi';
import { mayAgentSee } from '../auth/access.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { Deps } from '../engine/deps.ts';
import type { AgentRecord } from '../ports/agent-store.ts';
import { type ConversationSummary, laterView } from '../protocol/agent-rest.ts';
import type { AgentAuth } from './agent-auth.ts';
import { type Api, createApi } from './api.ts';
import { json, problems } from './route-parts.ts';
import { summaryOf } from './views.ts';

const mostListed = 500;

const later = createRoute({
  method: 'get',
  path: '/v1/agent/later',
  tags: ['Agent'],
  security: [{ agentSession: [] }],
  summary: 'What visitors left with contact details, to be answered when somebody has time',
  responses: { 200: json(laterView, 'The longest unanswered first'), ...problems(401, 403) },
});

/** The list of what is answered later. Everything else is done by the routes of every conversation. */
export function laterRoutes(deps: Deps, auth: AgentAuth): Api {
  const api = createApi();
  api.openapi(later, async (c) => {
    const agent = await auth.requireAgent(c);
    const found = await listFor(deps, agent);
    const summaries = found.filter((one) => mayAgentSee(agent, one)).map(summaryOf);
    return c.json({ later: summaries.sort(byNeed) }, 200);
  });
  return api;
}

/** Of agents what their departments have, and what they were given from another one. */
async function listFor(
  { conversations }: Deps,
  { role, agentId, departments }: AgentRecord,
): Promise<readonly Conversation[]> {
  const all = { status: 'later', limit: mostListed } as const;
  if (role !== 'agent') return conversations.list(all);
  const theirs = await conversations.list({ ...all, departments });
  const own = await conversations.list({ ...all, agentId });
  return [...new Map([...theirs, ...own].map((one) => [one.id, one])).values()];
}

function byNeed(one: ConversationSummary, other: ConversationSummary): number {
  const [a, b] = [one.unansweredSince, other.unansweredSince];
  if (a !== undefined && b !== undefined) return a - b;
  if (a === undefined && b === undefined) return (other.assignedAt ?? 0) - (one.assignedAt ?? 0);
  return a === undefined ? 1 : -1;
}
