import { serve } from '@hono/node-server';
import type { Deps } from '../engine/deps.ts';
import type { RateLimiter } from '../ports/rate-limiter.ts';
import { agentAuth } from './agent-auth.ts';
import { agentRoutes } from './agent-routes.ts';
import { agentStream } from './agent-stream.ts';
import { type Api, createApi } from './api.ts';
import { briefingRoutes } from './briefing-routes.ts';
import { clientAddress } from './client-address.ts';
import { contactLimits } from './contact-limits.ts';
import { contactRoutes } from './contact-routes.ts';
import { contentRoutes } from './content-routes.ts';
import { deskRoutes } from './desk-routes.ts';
import { editingRoutes } from './editing-routes.ts';
import { fileRoutes } from './file-routes.ts';
import { allowCrossOrigin, commonHeaders, guardBody, guardOrigin } from './guards.ts';
import { healthRoutes } from './health-routes.ts';
import { laterRoutes } from './later-routes.ts';
import { createLoginLimit } from './login-limit.ts';
import { metricsRoutes } from './metrics-routes.ts';
import { describeApi } from './openapi.ts';
import { type PageFolders, pageRoutes } from './pages.ts';
import { peopleRoutes } from './people-routes.ts';
import { HttpProblem, problemOf, problemResponse } from './problem.ts';
import { routingRoutes } from './routing-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { studioRoutes } from './studio-routes.ts';
import { studioStream } from './studio-stream.ts';
import { trafficRoutes } from './traffic-routes.ts';
import { type VisitorLimits, visitorGate } from './visitor-limits.ts';
import { visitorRoutes } from './visitor-routes.ts';
import { visitorStream } from './visitor-stream.ts';

export interface HttpOptions {
  readonly publicUrl?: string;
  readonly folders: PageFolders;
  readonly limiter: RateLimiter;
  readonly limits: VisitorLimits;
  /** Addresses and ranges of proxies whose word on where a request comes from counts. */
  readonly trustedProxies: readonly string[];
  /** Shared with the sites' own servers, which vouch for customers with it; absent: nobody can. */
  readonly identitySecret?: string;
  /** Whoever has it may read figures for monitoring; absent: nobody may. */
  readonly metricsToken?: string;
  /** Aborts when the server shuts down: streams end, readiness stops. */
  readonly shutdown: AbortSignal;
  /** Told of every fault of ours, with what was asked for. */
  readonly onFault: (fault: unknown, request: string) => void;
}

/** Every route of the product. */
export function createRoutes(deps: Deps, options: HttpOptions): Api {
  const { publicUrl, shutdown } = options;
  const auth = agentAuth(deps, publicUrl);
  const addressOf = clientAddress(options.trustedProxies);
  const gate = visitorGate(options.limiter, options.limits);
  const api = createApi();
  api.use(commonHeaders);
  api.use('/v1/*', guardBody);
  for (const path of [
    '/v1/site',
    '/v1/visitors',
    '/v1/visitors/*',
    '/v1/conversations',
    '/v1/conversations/*',
  ]) {
    api.use(path, allowCrossOrigin);
  }
  for (const path of ['/v1/agent/*', '/v1/content/*', '/v1/setup', '/v1/links'])
    api.use(path, guardOrigin(publicUrl));
  api.route('/', visitorRoutes(deps, gate, addressOf));
  api.route('/', peopleRoutes(deps, gate, options.identitySecret));
  api.route('/', fileRoutes(deps, auth, gate));
  api.route('/', visitorStream(deps, shutdown));
  api.route('/', contactRoutes(deps, contactLimits(options.limiter), addressOf));
  api.route('/', sessionRoutes(deps, auth, createLoginLimit(), addressOf));
  api.route('/', agentStream(deps, auth, shutdown));
  api.route('/', agentRoutes(deps, auth));
  api.route('/', laterRoutes(deps, auth));
  api.route('/', briefingRoutes(deps, auth));
  api.route('/', routingRoutes(deps, auth));
  api.route('/', deskRoutes(deps, auth));
  api.route('/', contentRoutes(deps, auth));
  if (deps.editing !== undefined) {
    api.route('/', editingRoutes(deps, deps.editing, auth, shutdown));
    api.route('/', studioRoutes(deps, deps.editing, auth));
    api.route('/', studioStream(deps, deps.editing, auth, shutdown));
    api.route('/', trafficRoutes(deps, deps.editing, auth, shutdown));
  }
  api.route('/', healthRoutes(deps, shutdown));
  if (options.metricsToken !== undefined) api.route('/', metricsRoutes(deps, options.metricsToken));
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
