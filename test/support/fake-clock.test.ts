import { describe, expect, it } from 'vitest';
import { fakeClock } from './fake-clock.ts';

const forEver = new AbortController().signal;

describe('the fake clock', () => {
  it('calls each timer in order of time, each at its own time', async () => {
    const clock = fakeClock(1_000);
    const called: [string, number][] = [];
    const call = (name: string) => () => called.push([name, clock.now()]);
    clock.after(30, call('late'), forEver);
    clock.after(10, call('early'), forEver);
    clock.every(12, call('again'), forEver);
    await clock.advance(29);
    expect(called).toEqual([
      ['early', 1_010],
      ['again', 1_012],
      ['again', 1_024],
    ]);
    await clock.advance(1);
    expect(called.at(-1)).toEqual(['late', 1_030]);
    expect(clock.now()).toBe(1_030);
  });

  it('lets what a timer sets off set timers of its own within the same stretch of time', async () => {
    const clock = fakeClock(0);
    const called: number[] = [];
    const sleepAndSleep = async (times: number): Promise<void> => {
      if (times === 0) return;
      await new Promise<void>((resolve) => clock.after(10, resolve, forEver));
      called.push(clock.now());
      await sleepAndSleep(times - 1);
    };
    const done = sleepAndSleep(3);
    await clock.advance(100);
    await done;
    expect(called).toEqual([10, 20, 30]);
  });

  it('forgets timers whose signal aborts, and takes none whose signal has aborted', async () => {
    const clock = fakeClock(0);
    const called: string[] = [];
    const stop = new AbortController();
    clock.every(10, () => called.push('every'), stop.signal);
    clock.after(15, () => called.push('after'), stop.signal);
    clock.after(1, () => called.push('never'), AbortSignal.abort());
    await clock.advance(12);
    stop.abort();
    await clock.advance(100);
    expect(called).toEqual(['every']);
    expect(clock.pending).toBe(0);
  });
});
