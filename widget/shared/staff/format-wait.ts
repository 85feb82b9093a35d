const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How a language writes amounts of time. */
export interface WaitWords {
  readonly minutesSeconds: (minutes: number, seconds: number) => string;
  readonly hoursMinutes: (hours: number, minutes: number) => string;
  readonly daysHours: (days: number, hours: number) => string;
}

/** A wait with its units, "2m 07s", so that it is no time of day; from an hour on in hours, from a day on in days. */
export function formatWait(ms: number, words: WaitWords): string {
  const wait = Math.max(0, ms);
  if (wait >= DAY) return words.daysHours(Math.floor(wait / DAY), Math.floor((wait % DAY) / HOUR));
  if (wait >= HOUR) return words.hoursMinutes(Math.floor(wait / HOUR), Math.floor((wait % HOUR) / MINUTE));
  return words.minutesSeconds(Math.floor(wait / MINUTE), Math.floor((wait % MINUTE) / SECOND));
}
