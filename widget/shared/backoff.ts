const first = 1_000;
const longest = 30_000;

/**
 * How long to wait before the next try, in ms: anything from nothing to twice as long as last time ("full jitter",
 * Brooker, "Exponential Backoff And Jitter", 2015), so that thousands who lost the same server do not come back
 * together. `failures` counts from 1; `random` gives 0…1.
 */
export function backoff(failures: number, random: () => number): number {
  return random() * Math.min(longest, first * 2 ** (failures - 1));
}
