import type { Deps } from '../engine/deps.ts';
import { type Api, createApi } from './api.ts';
import { HttpProblem } from './problem.ts';

/** For whatever watches the process: alive is being able to answer, ready is being able to read the store. */
export function healthRoutes(deps: Deps, shutdown: AbortSignal): Api {
  const api = createApi();
  api.get('/healthz', (c) => c.json({ status: 'ok' }));
  api.get('/readyz', async (c) => {
    if (shutdown.aborted) throw new HttpProblem(503, 'Shutting down.');
    await deps.conversations.owed();
    const { catalogue } = deps.published();
    return c.json({ status: 'ready', intents: catalogue.intents.size, catalogueVersion: catalogue.version });
  });
  return api;
}
