import { beforeEach, describe, expect, it } from 'vitest';
import { type Bell, createBell } from '../../src/engine/bell.ts';
import { type FakeClock, fakeClock } from '../support/fake-clock.ts';

describe('a bell', () => {
  let clock: FakeClock;
  let stop: AbortController;
  let bell: Bell;
  beforeEach(() => {
    clock = fakeClock(0);
    stop = new AbortController();
    bell = createBell(clock, stop.signal);
  });

  /** When the wait ended, by the clock. */
  const endOf = (wait: Promise<void>) => wait.then(() => clock.now());

  it('wakes who waits', async () => {
    const woken = endOf(bell.wait(1_000));
    await clock.advance(300);
    bell.ring();
    expect(await woken).toBe(300);
  });

  it('lets who waits go when the time is up', async () => {
    const woken = endOf(bell.wait(1_000));
    await clock.advance(5_000);
    expect(await woken).toBe(1_000);
  });

  it('keeps a ring for who waits next, once', async () => {
    bell.ring();
    bell.ring();
    expect(await endOf(bell.wait(1_000))).toBe(0);
    const again = endOf(bell.wait(1_000));
    await clock.advance(5_000);
    expect(await again).toBe(1_000);
  });

  it('lets who waits go when it is told to stop, and nobody waits from then on', async () => {
    const woken = endOf(bell.wait(1_000));
    await clock.advance(10);
    stop.abort();
    expect(await woken).toBe(10);
    expect(await endOf(bell.wait(1_000))).toBe(10);
  });

  it('leaves no timer behind, however the wait ended', async () => {
    const rung = bell.wait(1_000);
    bell.ring();
    await rung;
    expect(clock.pending).toBe(0);
    const stopped = bell.wait(1_000);
    stop.abort();
    await stopped;
    expect(clock.pending).toBe(0);
  });
});
