import { setImmediate as aTurn } from 'node:timers/promises';
import type { FakeClock } from './fake-clock.ts';

/** Far more turns of the event loop than any exchange over a loopback socket takes between two timers. */
const quietTurns = 300;

/** For what other threads of this process do meanwhile, such as unpacking a body. */
const quietMs = 10;

/** Times are moved on by this much, so that two timers seldom fall together. */
const stepMs = 500;

/**
 * The outcome of something that waits for timers and for sockets of this machine: whenever nothing has moved for a
 * while, the clock is moved on. Rejects when nothing comes of it within a minute of the clock.
 */
export async function passTime<T>(clock: FakeClock, outcome: Promise<T>): Promise<T> {
  const settled = new AbortController();
  const settle = () => settled.abort();
  outcome.then(settle, settle);
  for (let passed = 0; passed <= 60_000; passed += stepMs) {
    const quietUntil = performance.now() + quietMs;
    for (let turn = 0; turn < quietTurns || performance.now() < quietUntil; turn += 1) {
      if (settled.signal.aborted) return await outcome;
      await aTurn();
    }
    await clock.advance(stepMs);
  }
  throw new Error('Nothing came of it within a minute.');
}
