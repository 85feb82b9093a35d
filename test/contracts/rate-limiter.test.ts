import { describe, expect, it } from 'vitest';
import { inProcessRateLimiter } from '../../src/adapters/in-process/rate-limiter.ts';
import { fakeClock } from '../support/fake-clock.ts';

const adapters = [{ name: 'this process', open: inProcessRateLimiter }];

describe.each(adapters)('a rate limiter in $name', ({ open }) => {
  const rate = { times: 3, perMs: 60_000 };

  function opened() {
    const clock = fakeClock();
    const limiter = open(clock);
    const take = async (key = 'ada') => (await limiter.take(key, rate)).admitted;
    return { clock, limiter, take };
  }

  it('admits as many as the rate allows, then says how long to wait', async () => {
    const { clock, limiter, take } = opened();
    expect([await take(), await take(), await take()]).toEqual([true, true, true]);
    await clock.advance(20_000);
    expect(await limiter.take('ada', rate)).toEqual({ admitted: false, waitMs: 40_000 });
  });

  it('counts anew when the period is over, which began with the first', async () => {
    const { clock, take } = opened();
    await take();
    await clock.advance(59_000);
    expect([await take(), await take(), await take()]).toEqual([true, true, false]);
    await clock.advance(1_000);
    expect(await take()).toBe(true);
  });

  it('keeps those apart who have other keys', async () => {
    const { take } = opened();
    for (let times = 0; times < 5; times += 1) await take('ada');
    expect([await take('ada'), await take('ben')]).toEqual([false, true]);
  });

  it('does not count what it refuses, nor looking', async () => {
    const { limiter, take } = opened();
    for (let times = 0; times < 9; times += 1) await limiter.peek('ada', rate);
    expect(await limiter.peek('ada', rate)).toEqual({ admitted: true });
    for (let times = 0; times < 9; times += 1) await take();
    expect(await limiter.peek('ada', rate)).toEqual({ admitted: false, waitMs: 60_000 });
    expect(await limiter.peek('ada', { ...rate, times: 4 })).toEqual({ admitted: true });
  });

  it('admits of parallel calls as many as the rate allows', async () => {
    const { take } = opened();
    const answers = await Promise.all(Array.from({ length: 50 }, () => take()));
    expect(answers.filter((admitted) => admitted)).toHaveLength(3);
  });

  it('admits everything where there is no limit', async () => {
    const { limiter } = opened();
    for (let times = 0; times < 100; times += 1) {
      expect(await limiter.take('ada', { ...rate, times: Infinity })).toEqual({ admitted: true });
    }
  });

  it('still knows who has used up their number after thousands of others', async () => {
    const { clock, take } = opened();
    for (let other = 0; other < 2_500; other += 1) await take(`early ${other}`);
    await clock.advance(30_000);
    for (let times = 0; times < 3; times += 1) await take();
    await clock.advance(40_000);
    for (let other = 0; other < 2_500; other += 1) await take(`late ${other}`);
    expect(await take()).toBe(false);
  });
});
