import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../../src/adapters/system/clock.ts';

describe('the system clock', () => {
  let happened: number;
  const count = () => {
    happened += 1;
  };
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000 });
    happened = 0;
  });
  afterEach(() => vi.useRealTimers());

  it('tells the time in Unix ms', () => {
    expect(systemClock.now()).toBe(1_000);
  });

  it('does something once, when its time has come', () => {
    systemClock.after(50, count, new AbortController().signal);
    vi.advanceTimersByTime(49);
    expect(happened).toBe(0);
    vi.advanceTimersByTime(1_000);
    expect(happened).toBe(1);
  });

  it('does something again and again until told to stop', () => {
    const stop = new AbortController();
    systemClock.every(10, count, stop.signal);
    vi.advanceTimersByTime(35);
    stop.abort();
    vi.advanceTimersByTime(1_000);
    expect(happened).toBe(3);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('forgets what was still to come when told to stop', () => {
    const stop = new AbortController();
    systemClock.after(10, count, stop.signal);
    stop.abort();
    vi.advanceTimersByTime(1_000);
    expect(happened).toBe(0);
  });

  it.each(['every', 'after'] as const)('does not begin with "%s" when told to stop before', (way) => {
    systemClock[way](10, count, AbortSignal.abort());
    vi.advanceTimersByTime(1_000);
    expect(happened).toBe(0);
  });
});
