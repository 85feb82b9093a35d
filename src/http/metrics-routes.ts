import { createHash, timingSafeEqual } from 'node:crypto';
import type { Deps } from '../engine/deps.ts';
import { queueFigures } from '../engine/queue-figures.ts';
import { type Api, createApi } from './api.ts';
import { metricsText } from './metrics-text.ts';
import { HttpProblem } from './problem.ts';

/** Figures for monitoring, for who sends this token. */
export function metricsRoutes(deps: Deps, token: string): Api {
  const api = createApi();
  api.get('/metrics', async (c) => {
    if (!isSame(c.req.header('authorization') ?? '', `Bearer ${token}`))
      throw new HttpProblem(401, 'Figures are given to who sends METRICS_TOKEN as a bearer token.');
    return c.text(metricsText(await queueFigures(deps)), 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
      'cache-control': 'no-store',
    });
  });
  return api;
}

/** Takes the same time wherever the two differ. */
function isSame(said: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(said), digest(wanted));
}
