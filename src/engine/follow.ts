import type { Event } from '../protocol/events.ts';
import { createBell } from './bell.ts';
import type { Deps } from './deps.ts';

/** Events read at once. */
const pageSize = 500;
/** Followers look again after this long even if no wake came: the bus may lose any. */
export const lookAgainMs = 15_000;

/**
 * Every event above `after`, in order, once each, first those that are stored and then each as it comes, until the
 * signal aborts. Subscribes before it reads, so that nothing falls between.
 */
export async function* follow(
  deps: Pick<Deps, 'conversations' | 'bus' | 'clock'>,
  conversationId: string,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<readonly Event[]> {
  const bell = createBell(deps.clock, signal);
  const unsubscribe = deps.bus.onWake(conversationId, bell.ring);
  let seen = after;
  try {
    while (!signal.aborted) {
      const events = await deps.conversations.eventsAfter(conversationId, seen, pageSize);
      const last = events.at(-1);
      if (last === undefined) {
        await bell.wait(lookAgainMs);
      } else {
        seen = last.seq;
        yield events;
      }
    }
  } finally {
    unsubscribe();
  }
}

/** The events above `after`; where there are none yet, waits up to `waitMs` for the first. */
export async function eventsOrWait(
  deps: Pick<Deps, 'conversations' | 'bus' | 'clock'>,
  conversationId: string,
  after: number,
  waitMs: number,
  signal: AbortSignal,
): Promise<readonly Event[]> {
  const bell = createBell(deps.clock, signal);
  const unsubscribe = deps.bus.onWake(conversationId, bell.ring);
  try {
    const events = await deps.conversations.eventsAfter(conversationId, after, pageSize);
    if (events.length > 0 || waitMs === 0) return events;
    await bell.wait(waitMs);
    return await deps.conversations.eventsAfter(conversationId, after, pageSize);
  } finally {
    unsubscribe();
  }
}
