import type { Department, Language, OpenSpan } from '../catalogue/types.ts';

const msPerDay = 86_400_000;
const msPerMinute = 60_000;
/** A department that does not open within this many days is said to have no hours. */
const daysAhead = 14;

/** Whether a department is open at `now` (Unix ms), in its own time zone. */
export function isOpen(department: Department, now: number): boolean {
  const { date, minute } = localTime(department.timeZone, now);
  return spansOn(department, date).some(({ from, to }) => minute >= from && minute < to);
}

/** When a closed department opens next, in Unix ms; undefined: it is open, or not within two weeks. */
export function opensAt(department: Department, now: number): number | undefined {
  if (isOpen(department, now)) return undefined;
  const { date: today } = localTime(department.timeZone, now);
  for (let days = 0; days <= daysAhead; days += 1) {
    const date = dateAfter(today, days);
    const openings = spansOn(department, date).map(({ from }) => instantOf(department.timeZone, date, from));
    const next = openings.filter((opening) => opening >= now).sort((a, b) => a - b)[0];
    if (next !== undefined) return next;
  }
  return undefined;
}

/** Says a time as a day and hour in the reader's language, such as "Senin 08.00" or "tomorrow 08:00". */
export function sayTime(at: number, now: number, timeZone: string, language: Language): string {
  const hour = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const clock = new Intl.DateTimeFormat(language, { timeZone, ...hour });
  return `${sayDay(at, now, timeZone, language)} ${clock.format(at)}`;
}

function sayDay(at: number, now: number, timeZone: string, language: Language): string {
  const dayOf = (time: number) => Date.parse(localTime(timeZone, time).date);
  const days = (dayOf(at) - dayOf(now)) / msPerDay;
  if (days <= 1) return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
  const date = days < 7 ? {} : ({ day: 'numeric', month: 'long' } as const); // "Friday" would be today
  return new Intl.DateTimeFormat(language, { timeZone, weekday: 'long', ...date }).format(at);
}

function spansOn({ hours, holidays }: Department, date: string): readonly OpenSpan[] {
  if (holidays.includes(date)) return [];
  const sundayFirst = new Date(date).getUTCDay();
  return hours[(sundayFirst + 6) % 7] ?? [];
}

function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * msPerDay).toISOString().slice(0, 10);
}

/**
 * When a clock on the wall there shows so many minutes past midnight of this date. The offset from UTC is looked up
 * twice, because a clock change may lie between the first guess and the time itself.
 */
function instantOf(timeZone: string, date: string, minute: number): number {
  const wall = Date.parse(date) + minute * msPerMinute;
  const guess = wall - offsetAt(timeZone, wall);
  return wall - offsetAt(timeZone, guess);
}

/** How far the clocks there are ahead of UTC, in ms. */
function offsetAt(timeZone: string, at: number): number {
  const { date, minute } = localTime(timeZone, at);
  return Date.parse(date) + minute * msPerMinute - (at - (at % msPerMinute));
}

/** The ISO date, and minutes since midnight, as a clock on the wall there shows them. */
function localTime(timeZone: string, at: number): { date: string; minute: number } {
  const parts = wallClock(timeZone, at);
  const { year = '', month = '', day = '', hour = '0', minute = '0' } = parts;
  return { date: `${year}-${month}-${day}`, minute: Number(hour) * 60 + Number(minute) };
}

function wallClock(timeZone: string, at: number): Partial<Record<string, string>> {
  const parts = wallClockOf(timeZone).formatToParts(at);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

/** Making one takes far longer than using it, and there are only as many as departments name. */
const wallClocks = new Map<string, Intl.DateTimeFormat>();

function wallClockOf(timeZone: string): Intl.DateTimeFormat {
  const known = wallClocks.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  wallClocks.set(timeZone, format);
  return format;
}
