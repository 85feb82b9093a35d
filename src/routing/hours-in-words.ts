import type { Department, OpenSpan } from '../catalogue/types.ts';

/**
 * A department's opening hours as people read them, such as `Sen–Sab 08.00–20.00, Min 09.00–17.00 WIB`. Days without
 * hours are left out; empty where it never opens. `now` (Unix ms) decides what the time zone is called.
 */
export function hoursInWords(
  { hours, timeZone }: Pick<Department, 'hours' | 'timeZone'>,
  now: number,
  language: string,
): string {
  const day = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });
  // The day ends at 24:00, which no clock shows.
  const clock = (at: number) =>
    at === 1440 ? time.format(0).replace(/^\S\S/u, '24') : time.format(at * 60_000);
  const said = runsOf(hours).map(({ from, to, spans }) => {
    const days =
      from === to ? day.format(dayAt(from)) : `${day.format(dayAt(from))}–${day.format(dayAt(to))}`;
    return `${days} ${spans.map((span) => `${clock(span.from)}–${clock(span.to)}`).join(', ')}`;
  });
  return said.length === 0 ? '' : `${said.join(', ')} ${zoneName(timeZone, now, language)}`;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly spans: readonly OpenSpan[];
}

/** Days on end with the same hours; 0 is Monday. */
function runsOf(week: Department['hours']): readonly Run[] {
  const runs: Run[] = [];
  for (const [day, spans] of week.entries()) {
    const last = runs.at(-1);
    if (last !== undefined && last.to === day - 1 && isSame(last.spans, spans))
      runs.splice(-1, 1, { ...last, to: day });
    else runs.push({ from: day, to: day, spans });
  }
  return runs.filter(({ spans }) => spans.length > 0);
}

function isSame(one: readonly OpenSpan[], other: readonly OpenSpan[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A Monday, and the days after it. */
function dayAt(day: number): number {
  return Date.UTC(2024, 0, 1 + day);
}

function zoneName(timeZone: string, now: number, language: string): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'short' }).formatToParts(now);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
