import { makeFirstAdmin } from '../auth/first-run.ts';
import { logIn, logOut, openSession } from '../auth/sessions.ts';
import type { Deps } from '../engine/deps.ts';
import { changePresence } from '../engine/presence.ts';
import { RefusedError } from '../protocol/refusals.ts';
import type { AgentAuth } from './agent-auth.ts';
import * as routes from './agent-route-definitions.ts';
import { type Api, createApi } from './api.ts';
import type { AddressOf } from './client-address.ts';
import type { LoginLimit } from './login-limit.ts';
import { HttpProblem } from './problem.ts';
import { agentView } from './views.ts';

/** Logging in and out, the first admin, and presence. */
export function sessionRoutes(deps: Deps, auth: AgentAuth, limit: LoginLimit, addressOf: AddressOf): Api {
  const api = createApi();

  api.openapi(routes.logIn, async (c) => {
    const { email, password } = c.req.valid('json');
    const address = addressOf(c);
    await limit.check(email, address);
    const session = await logIn(deps, email, password);
    if (session === undefined) {
      await limit.wrong(email, address);
      throw new HttpProblem(401, 'E-mail and password do not fit together.');
    }
    await limit.right(email);
    auth.keep(c, session.token);
    return c.json(agentView(deps, session.agent), 200);
  });

  api.openapi(routes.whoAmI, async (c) => c.json(agentView(deps, await auth.requireAgent(c)), 200));

  api.openapi(routes.logOut, async (c) => {
    const token = auth.token(c);
    if (token !== undefined) await logOut(deps, token);
    auth.forget(c);
    return c.body(null, 204);
  });

  api.openapi(routes.setUp, async (c) => {
    const departments = [...deps.published().catalogue.departments.keys()];
    const agent = await makeFirstAdmin(deps, c.req.valid('json'), departments);
    if (agent === 'email-taken') throw new RefusedError('email-taken');
    if (agent === 'link-used') {
      throw new HttpProblem(
        403,
        'This link was used already or is too old. Start the server again for a new one.',
      );
    }
    auth.keep(c, await openSession(deps, agent.agentId));
    return c.json(agentView(deps, agent), 201);
  });

  api.openapi(routes.setPresence, async (c) => {
    const agent = await auth.requireAgent(c);
    const { presence, reason } = c.req.valid('json');
    await changePresence(deps, agent.agentId, presence, reason);
    const { awayReason: _before, ...rest } = agent;
    const said = reason === undefined ? {} : { awayReason: reason };
    return c.json(agentView(deps, { ...rest, presence, ...said }), 200);
  });

  return api;
}
