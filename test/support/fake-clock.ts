import { setImmediate as aTurn } from 'node:timers/promises';
import type { Clock } from '../../src/ports/clock.ts';

interface Timer {
  dueAt: number;
  readonly task: () => void;
  /** Absent: once. */
  readonly every?: number;
}

/** A clock that stands still until a test moves it. */
export interface FakeClock extends Clock {
  /**
   * Moves time on by `ms`, timer by timer: each is called at its own time, and what it sets off in this process may go
   * on, and set timers of its own, before the next.
   */
  advance(ms: number): Promise<void>;
  /** How many timers are still to come. */
  readonly pending: number;
}

/** A clock at `startAt` (Unix ms), or else on a Friday at ten in the morning in Jakarta. */
export function fakeClock(startAt = Date.parse('2026-11-20T10:00:00+07:00')): FakeClock {
  const timers = new Set<Timer>();
  let now = startAt;

  function add(timer: Timer, signal: AbortSignal): void {
    if (signal.aborted) return;
    timers.add(timer);
    signal.addEventListener('abort', () => timers.delete(timer), { once: true });
  }

  async function advance(ms: number): Promise<void> {
    const end = now + ms;
    await aTurn(); // what has begun already may set its timers
    for (let timer = nextUntil(end); timer !== undefined; timer = nextUntil(end)) {
      now = Math.max(now, timer.dueAt);
      if (timer.every === undefined) timers.delete(timer);
      else timer.dueAt += timer.every;
      timer.task();
      await aTurn();
    }
    now = end;
  }

  function nextUntil(end: number): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of timers) {
      if (timer.dueAt <= end && (next === undefined || timer.dueAt < next.dueAt)) next = timer;
    }
    return next;
  }

  return {
    now: () => now,
    every: (ms, task, signal) => add({ dueAt: now + ms, task, every: ms }, signal),
    after: (ms, task, signal) => add({ dueAt: now + ms, task }, signal),
    advance,
    get pending() {
      return timers.size;
    },
  };
}
