import { serve } from '@hono/node-server';
import type { Deps } from '../engine/deps.ts';
import { agentAuth } from './agent-auth.ts';
import { agentRoutes } from './agent-routes.ts';
import { agentStream } from './agent-stream.ts';
import { type Api, createApi } from './api.ts';
import { allowCrossOrigin, commonHeaders, guardBody, guardOrigin } from './guards.ts';
import { healthRoutes } from './health-routes.ts';
import { createLoginLimit } from './login-limit.ts';
import { describeApi } from './openapi.ts';
import { type PageFolders, pageRoutes } from './pages.ts';
import { HttpProblem, problemOf, problemResponse } from './problem.ts';
import { sessionRoutes } from './session-routes.ts';
import { visitorRoutes } from './visitor-routes.ts';
import { visitorStream } from './visitor-stream.ts';

export interface HttpOptions {
  readonly publicUrl?: string;
  readonly folders: PageFolders;
  /** Aborts when the server shuts down: streams end, readiness stops. */
  readonly shutdown: AbortSignal;
  /** Told of every fault of ours, with what was asked for. */
  readonly onFault: (fault: unknown, request: string) => void;
}

/** Every route of the product. */
export function createRoutes(deps: Deps, options: HttpOptions): Api {
  const { publicUrl, shutdown } = options;
  const auth = agentAuth(deps, publicUrl);
  const api = createApi();
  api.use(commonHeaders);
  api.use('/v1/*', guardBody);
  for (const path of ['/v1/site', '/v1/visitors', '/v1/conversations', '/v1/conversations/*']) {
    api.use(path, allowCrossOrigin);
  }
  for (const path of ['/v1/agent/*', '/v1/setup']) api.use(path, guardOrigin(publicUrl));
  api.route('/', visitorRoutes(deps));
  api.route('/', visitorStream(deps, shutdown));
  api.route('/', sessionRoutes(deps, auth, createLoginLimit()));
  api.route('/', agentStream(deps, auth, shutdown));
  api.route('/', agentRoutes(deps, auth));
  api.route('/', healthRoutes(deps, shutdown));
  describeApi(api);
  api.route('/', pageRoutes(options.folders));
  api.notFound(() => problemResponse(new HttpProblem(404, 'There is nothing at this address.')));
  api.onError((error, c) => {
    if (problemOf(error).problem.status === 500) options.onFault(error, `${c.req.method} ${c.req.path}`);
    return problemResponse(error);
  });
  return api;
}

/** A listening server. */
export interface Listening {
  readonly port: number;
  /** Stops taking new calls, lets those under way finish, and resolves when all are done. */
  close(): Promise<void>;
}

/** Listens; port 0 lets the system choose. Rejects where the address cannot be had. */
export function listen(api: Api, { host, port }: { host: string; port: number }): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: api.fetch, hostname: host, port }, (address) => {
      resolve({
        port: address.port,
        close: () =>
          new Promise((done, failed) => {
            server.close((error) => (error === undefined ? done() : failed(error)));
            if ('closeIdleConnections' in server) server.closeIdleConnections();
          }),
      });
    });
    server.on('error', reject);
  });
}
