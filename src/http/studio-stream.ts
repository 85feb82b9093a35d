import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Deps } from '../engine/deps.ts';
import type { Editing } from '../engine/editing.ts';
import type { ContentNews } from '../protocol/studio-rest.ts';
import type { AgentAuth } from './agent-auth.ts';
import { type Api, createApi } from './api.ts';
import { frame, openEventStream } from './event-stream.ts';
import { events } from './studio-route-definitions.ts';

/** Tells everybody who has the studio open when content on disk has changed: by a publishing, or by hand. */
export function studioStream(deps: Deps, editing: Editing, auth: AgentAuth, shutdown: AbortSignal): Api {
  const api = createApi();
  const listeners = new Set<() => void>();
  const tellAll = () => {
    for (const listener of listeners) listener();
  };
  /** One watch for all, from when somebody first listens. */
  let watching: Promise<void> | undefined;

  api.openapi(events, async (c) => {
    await auth.requireEditor(c);
    watching ??= editing.watch(tellAll, shutdown);
    await watching;
    const stream = openEventStream(c.env.outgoing, { headers: {}, clock: deps.clock, shutdown });
    const news: ContentNews = { type: 'content-changed' };
    const tell = () => deps.background.attend('studio-stream', () => stream.write(frame(news.type, news)));
    listeners.add(tell);
    stream.signal.addEventListener('abort', () => listeners.delete(tell));
    return RESPONSE_ALREADY_SENT;
  });

  return api;
}
