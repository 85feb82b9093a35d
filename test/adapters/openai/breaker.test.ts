import { beforeEach, describe, expect, it } from 'vitest';
import { type Breaker, createBreaker, type Pass } from '../../../src/adapters/openai/breaker.ts';
import type { ModelFailure } from '../../../src/ports/language-model.ts';
import { type FakeClock, fakeClock } from '../../support/fake-clock.ts';

describe('a circuit breaker', () => {
  let clock: FakeClock;
  let breaker: Breaker;
  beforeEach(() => {
    clock = fakeClock();
    breaker = createBreaker(clock, new AbortController().signal);
  });

  const fail = (times: number, kind: ModelFailure = 'server-error') => {
    for (let time = 0; time < times; time += 1) breaker.admit().failed(kind);
  };
  const isOpen = () => {
    try {
      breaker.admit();
      return false;
    } catch {
      return true;
    }
  };

  it('stays closed for four failures', () => {
    fail(4);
    expect(isOpen()).toBe(false);
  });

  it('opens at the fifth, and says so', () => {
    fail(5);
    expect(() => breaker.admit()).toThrowError(expect.objectContaining({ kind: 'breaker-open' }));
  });

  it('forgets a failure after 30 seconds', async () => {
    fail(1);
    await clock.advance(29_000);
    fail(3);
    await clock.advance(1_000);
    fail(1);
    expect(isOpen()).toBe(false);
    fail(1);
    expect(isOpen()).toBe(true);
  });

  it('counts failures however much goes well in between', () => {
    for (let time = 0; time < 5; time += 1) {
      breaker.admit().succeeded();
      fail(1);
    }
    expect(isOpen()).toBe(true);
  });

  it.each(['refusal', 'too-long', 'empty', 'unusable', 'rejected', 'aborted'] as const)(
    'does not open for what a visitor can bring about: %s',
    (kind) => {
      fail(20, kind);
      expect(isOpen()).toBe(false);
    },
  );

  it('lets one request through after 30 seconds, and no other until its outcome is known', async () => {
    fail(5);
    await clock.advance(29_999);
    expect(isOpen()).toBe(true);
    await clock.advance(1);
    const probe = breaker.admit();
    expect(isOpen()).toBe(true);
    probe.succeeded();
    expect(isOpen()).toBe(false);
  });

  it('begins anew once that request went well', async () => {
    await openAndProbe().then((probe) => probe.succeeded());
    fail(4);
    expect(isOpen()).toBe(false);
  });

  it('opens for another 30 seconds when it failed', async () => {
    await openAndProbe().then((probe) => probe.failed('no-first-token'));
    await clock.advance(29_999);
    expect(isOpen()).toBe(true);
    await clock.advance(1);
    expect(isOpen()).toBe(false);
  });

  it('closes when the server answered, if only to refuse', async () => {
    await openAndProbe().then((probe) => probe.failed('refusal'));
    expect(isOpen()).toBe(false);
    expect(isOpen()).toBe(false);
  });

  it('lets the next one try when nobody waited for the first', async () => {
    await openAndProbe().then((probe) => probe.failed('aborted'));
    breaker.admit();
    expect(isOpen()).toBe(true);
  });

  it('does not count what began before it opened and fails after', async () => {
    const late = breaker.admit();
    const probe = await openAndProbe();
    late.failed('stalled');
    probe.succeeded();
    expect(isOpen()).toBe(false);
  });

  it('leaves no timers behind when it is no longer needed', () => {
    const closing = new AbortController();
    const other = createBreaker(clock, closing.signal);
    for (let time = 0; time < 3; time += 1) other.admit().failed('stalled');
    closing.abort();
    expect(clock.pending).toBe(0);
  });

  async function openAndProbe(): Promise<Pass> {
    fail(5);
    await clock.advance(30_000);
    return breaker.admit();
  }
});
