import type { Clock } from '../../ports/clock.ts';
import type { Admission, Rate, RateLimiter } from '../../ports/rate-limiter.ts';

interface Period {
  count: number;
  /** Unix ms. */
  readonly endsAt: number;
}

/** With fewer keys than this nothing is tidied up. */
const fewKeys = 1_000;

/** Counts in this process; another one knows nothing of it. A key that is over is forgotten in time. */
export function inProcessRateLimiter({ now }: Pick<Clock, 'now'>): RateLimiter {
  const periods = new Map<string, Period>();
  let tidyAt = fewKeys;

  function current(key: string): Period | undefined {
    const period = periods.get(key);
    return period !== undefined && period.endsAt > now() ? period : undefined;
  }

  function begin(key: string, { perMs }: Rate): Period {
    if (periods.size >= tidyAt) tidy();
    const period = { count: 0, endsAt: now() + perMs };
    periods.set(key, period);
    return period;
  }

  /** Each time when there are twice as many keys as were left the last time, so that a key costs little. */
  function tidy(): void {
    for (const [key, { endsAt }] of periods) if (endsAt <= now()) periods.delete(key);
    tidyAt = Math.max(fewKeys, 2 * periods.size);
  }

  function admission(period: Period | undefined, { times }: Rate): Admission {
    if (period === undefined || period.count < times) return { admitted: true };
    return { admitted: false, waitMs: period.endsAt - now() };
  }

  return {
    async take(key, rate) {
      if (rate.times === Infinity) return { admitted: true };
      const period = current(key) ?? begin(key, rate);
      const answer = admission(period, rate);
      if (answer.admitted) period.count += 1;
      return answer;
    },

    async peek(key, rate) {
      return admission(current(key), rate);
    },
  };
}
