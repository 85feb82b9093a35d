/** So many times in a period, which begins with the first of them. */
export interface Rate {
  /** `Infinity`: as often as one likes. */
  readonly times: number;
  readonly perMs: number;
}

/** Whether something may happen now, and else how many milliseconds are left of the period. */
export type Admission = { readonly admitted: true } | { readonly admitted: false; readonly waitMs: number };

/** Counts how often something happens, by key. It may forget everything at any time: then more may happen, never less. */
export interface RateLimiter {
  /** Counts one more, unless that would be too many. Of parallel calls as many are admitted as the rate allows. */
  take(key: string, rate: Rate): Promise<Admission>;
  /** Whether one more would be admitted; counts nothing. */
  peek(key: string, rate: Rate): Promise<Admission>;
}
