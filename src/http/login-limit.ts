import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { HttpProblem } from './problem.ts';

const windowSeconds = 15 * 60;

/** Holds up guessing: five wrong passwords an account, and fifty an address, in a quarter of an hour. */
export interface LoginLimit {
  /** Throws a 429 with the wait where there were too many wrong ones. */
  check(email: string, address: string): Promise<void>;
  wrong(email: string, address: string): Promise<void>;
  right(email: string): Promise<void>;
}

export function createLoginLimit(): LoginLimit {
  const accounts = new RateLimiterMemory({ points: 5, duration: windowSeconds });
  const addresses = new RateLimiterMemory({ points: 50, duration: windowSeconds });
  const accountOf = (email: string) => email.trim().toLowerCase();

  return {
    async check(email, address) {
      refuseWhenUsedUp(await accounts.get(accountOf(email)), accounts.points);
      refuseWhenUsedUp(await addresses.get(address), addresses.points);
    },
    async wrong(email, address) {
      await count(accounts, accountOf(email));
      await count(addresses, address);
    },
    async right(email) {
      await accounts.delete(accountOf(email));
    },
  };
}

function refuseWhenUsedUp(used: RateLimiterRes | null, points: number): void {
  if (used === null || used.consumedPoints < points) return;
  const seconds = Math.ceil(used.msBeforeNext / 1000);
  throw new HttpProblem(429, `Too many wrong passwords. Try again in ${Math.ceil(seconds / 60)} minutes.`, {
    'retry-after': String(seconds),
  });
}

/** The limiter rejects with its state when the points are used up, which the next check says in words. */
async function count(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (rejection) {
    if (!(rejection instanceof RateLimiterRes)) throw rejection;
  }
}
