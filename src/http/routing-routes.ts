import { mayDirectOthers } from '../auth/access.ts';
import { refuse } from '../engine/agent-actions.ts';
import type { Deps } from '../engine/deps.ts';
import { changeCapacity } from '../engine/presence.ts';
import type { AgentAuth } from './agent-auth.ts';
import { type Api, createApi } from './api.ts';
import { HttpProblem } from './problem.ts';
import * as routes from './routing-route-definitions.ts';
import { agentView, summaryOf } from './views.ts';

/** What decides who gets which conversation, beside the queue itself. */
export function routingRoutes(deps: Deps, auth: AgentAuth): Api {
  const api = createApi();

  api.openapi(routes.refuse, async (c) => {
    const { agent, conversation } = await auth.requireConversation(c);
    return c.json(summaryOf(await refuse(deps, agent, conversation.id)), 200);
  });

  api.openapi(routes.changeCapacity, async (c) => {
    if (!mayDirectOthers(await auth.requireAgent(c))) {
      throw new HttpProblem(403, 'Only supervisors and admins say how much others take.');
    }
    const { agentId } = c.req.valid('param');
    const agent = await changeCapacity(deps, agentId, c.req.valid('json').capacity ?? undefined);
    return c.json(agentView(deps, agent), 200);
  });

  return api;
}
