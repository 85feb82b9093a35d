import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import { askWhetherHere } from '../engine/ask-visitor.ts';
import type { Deps } from '../engine/deps.ts';
import { eventsOrWait, follow } from '../engine/follow.ts';
import { noteVisitorSeen } from '../engine/visitor-presence.ts';
import { passLive, passPosition } from '../engine/visitor-signals.ts';
import type { VisitorSignal } from '../protocol/visitor-rest.ts';
import { toVisitorEvent } from '../protocol/visitor-view.ts';
import { type Api, type ApiEnv, createApi } from './api.ts';
import { type EventStream, frame, openEventStream } from './event-stream.ts';
import { crossOrigin } from './guards.ts';
import { events } from './visitor-route-definitions.ts';
import { requireConversation } from './visitor-routes.ts';

/** A long poll ends after this long at the latest. */
const longestWaitMs = 25_000;

/** Live reading for visitors: a stream, or pages by long poll. */
export function visitorStream(deps: Deps, shutdown: AbortSignal): Api {
  const api = createApi();
  api.openapi(events, async (c) => {
    const conversation = await requireConversation(deps, c);
    const { id } = conversation;
    const seen = () => deps.background.run('visitor-seen', () => noteVisitorSeen(deps, conversation));
    const { after = 0, wait = 0, signals } = c.req.valid('query');
    if (!wantsStream(c)) {
      if (wait > 0) seen();
      const stop = AbortSignal.any([c.req.raw.signal, shutdown]);
      const page = await eventsOrWait(deps, id, after, Math.min(wait * 1000, longestWaitMs), stop);
      return c.json({ events: page.map(toVisitorEvent), next: page.at(-1)?.seq ?? after }, 200);
    }
    const { clock } = deps;
    const stream = openEventStream(c.env.outgoing, { headers: crossOrigin, clock, shutdown });
    seen();
    deps.background.attend('visitor-stream', () => passEvents(deps, id, lastSeen(c) ?? after, stream));
    if (signals === '1') passSignals(deps, id, stream);
    return RESPONSE_ALREADY_SENT;
  });
  return api;
}

function wantsStream(c: Context<ApiEnv>): boolean {
  return (c.req.header('accept') ?? '').includes('text/event-stream');
}

/** Where a reconnecting browser says it stopped; anything else than a number counts as nothing said. */
function lastSeen(c: Context<ApiEnv>): number | undefined {
  const id = c.req.header('last-event-id') ?? '';
  return /^\d{1,9}$/.test(id) ? Number(id) : undefined;
}

async function passEvents(
  deps: Deps,
  conversationId: string,
  after: number,
  stream: EventStream,
): Promise<void> {
  for await (const page of follow(deps, conversationId, after, stream.signal)) {
    const frames = page.map(toVisitorEvent).map((event) => frame(event.type, event, event.seq));
    await stream.write(frames.join(''));
  }
}

function passSignals(deps: Deps, conversationId: string, stream: EventStream): void {
  const send = (signal: VisitorSignal) => {
    deps.background.attend('visitor-signal', () => stream.write(frame(signal.type, signal)));
  };
  passLive(deps, conversationId, send, stream.signal);
  deps.background.attend('queue-position', () => passPosition(deps, conversationId, send, stream.signal));
  const ask = () => send({ type: 'here-asked' });
  deps.background.attend('here-asked', () => askWhetherHere(deps, conversationId, ask, stream.signal));
}
