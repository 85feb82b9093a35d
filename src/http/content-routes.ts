import { mayReadContent } from '../auth/access.ts';
import type { Deps } from '../engine/deps.ts';
import { precisionCurve } from '../engine/precision-curve.ts';
import type { AgentAuth } from './agent-auth.ts';
import { type Api, createApi } from './api.ts';
import * as routes from './content-route-definitions.ts';
import { HttpProblem } from './problem.ts';

/** What editors can know of the content in force. */
export function contentRoutes(deps: Deps, auth: AgentAuth): Api {
  const api = createApi();

  api.openapi(routes.precisionCurve, async (c) => {
    if (!mayReadContent(await auth.requireAgent(c))) {
      throw new HttpProblem(403, 'This is for editors, supervisors and admins.');
    }
    return c.json(precisionCurve(deps.published()), 200);
  });

  return api;
}
