import type { Department, Language } from '../catalogue/types.ts';

const minutesPerDay = 1440;
const msPerMinute = 60_000;
/** A department that does not open within this many days is said to have no hours. */
const daysAhead = 14;

/** Whether a department is open at `now` (Unix ms), in its own time zone. */
export function isOpen(department: Department, now: number): boolean {
  const { weekday, minute, date } = localTime(department.timeZone, now);
  if (department.holidays.includes(date)) return false;
  return (department.hours[weekday] ?? []).some(({ from, to }) => minute >= from && minute < to);
}

/** When a closed department opens next, in Unix ms; undefined: it is open, or not within two weeks. */
export function opensAt(department: Department, now: number): number | undefined {
  if (isOpen(department, now)) return undefined;
  for (let day = 0; day <= daysAhead; day += 1) {
    const opening = openingOn(department, now, now + day * minutesPerDay * msPerMinute);
    if (opening !== undefined) return opening;
  }
  return undefined;
}

/** Says a time as a day and hour in the reader's language, such as "Senin 08.00" or "tomorrow 08:00". */
export function sayTime(at: number, now: number, timeZone: string, language: Language): string {
  const clock = new Intl.DateTimeFormat(language, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const days = Math.round(
    (dayNumber(timeZone, at) - dayNumber(timeZone, now)) / (minutesPerDay * msPerMinute),
  );
  return `${sayDay(at, days, timeZone, language)} ${clock.format(at)}`;
}

function sayDay(at: number, days: number, timeZone: string, language: Language): string {
  if (days <= 1) return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
  return new Intl.DateTimeFormat(language, { timeZone, weekday: 'long' }).format(at);
}

/** The first opening at or after `now` on the local day that contains `moment`. */
function openingOn(department: Department, now: number, moment: number): number | undefined {
  const { weekday, minute, date } = localTime(department.timeZone, moment);
  if (department.holidays.includes(date)) return undefined;
  const midnight = moment - (moment % msPerMinute) - minute * msPerMinute;
  return (department.hours[weekday] ?? [])
    .map(({ from }) => midnight + from * msPerMinute)
    .filter((opening) => opening >= now)
    .sort((a, b) => a - b)[0];
}

/** Weekday from 0 (Monday), minutes since midnight, and the ISO date, as a clock on the wall there shows them. */
function localTime(timeZone: string, at: number): { weekday: number; minute: number; date: string } {
  const parts = wallClock(timeZone, at);
  const { year = '', month = '', day = '', hour = '0', minute = '0' } = parts;
  const date = `${year}-${month}-${day}`;
  const sundayFirst = new Date(`${date}T00:00:00Z`).getUTCDay();
  return { weekday: (sundayFirst + 6) % 7, minute: Number(hour) * 60 + Number(minute), date };
}

function dayNumber(timeZone: string, at: number): number {
  return Date.parse(`${localTime(timeZone, at).date}T00:00:00Z`);
}

function wallClock(timeZone: string, at: number): Partial<Record<string, string>> {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}
