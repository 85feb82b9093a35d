import { z } from 'zod';
import type { OpenSpan } from './types.ts';

const dayNames: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const dayWords = 'a day (mon, tue, wed, thu, fri, sat, sun) or a range such as mon-fri';
const spanWords = 'hours such as "08:00-20:00", a list of them, or closed';
const orderWords = 'hours that end later on the same day than they begin (split a night at 24:00)';

/**
 * Opening hours per day or range of days, as seven lists of spans, Monday first, each in order of time. Days that are
 * not named are closed. A span ends on the day it begins; a night is written on both of its days.
 */
export const hours = z
  .record(z.string(), z.union([z.string(), z.array(z.string())], { error: spanWords }), {
    error: 'a mapping such as mon-sat: 08:00-20:00',
  })
  .transform((written, context): readonly (readonly OpenSpan[])[] => {
    const week = new Map<number, readonly OpenSpan[]>();
    for (const [days, value] of Object.entries(written)) {
      const issue = { code: 'custom' as const, path: [days], input: value };
      const range = parseDays(days);
      const dayFault = range.length === 0 ? dayWords : range.some((day) => week.has(day)) && 'every day once';
      if (dayFault) context.issues.push({ ...issue, message: dayFault, params: { concerns: 'key' } });

      const { spans, expected } = parseSpans(typeof value === 'string' ? [value] : value);
      if (expected !== undefined) context.issues.push({ ...issue, message: expected });
      for (const day of range) week.set(day, spans);
    }
    return dayNames.map((_, day) => week.get(day) ?? []);
  });

/** Indexes of the days named, none where they are not days in the order of the week. */
function parseDays(written: string): number[] {
  const parts = written.split('-').map((name) => dayNames.indexOf(name));
  const [from = -1, to = from] = parts;
  if (from < 0 || to < from || parts.length > 2) return [];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The spans in order of time, or what was expected instead of the text. */
function parseSpans(written: readonly string[]): { spans: readonly OpenSpan[]; expected?: string } {
  if (written.length === 1 && written[0] === 'closed') return { spans: [] };
  const spans = written.map(parseSpan).sort((a, b) => a.from - b.from);
  if (spans.some(({ from, to }) => Number.isNaN(from + to))) return { spans: [], expected: spanWords };
  if (spans.some(({ from, to }) => from >= to)) return { spans: [], expected: orderWords };
  const overlap = spans.some(({ from }, index) => from < (spans[index - 1]?.to ?? 0));
  return overlap ? { spans: [], expected: 'hours that do not overlap' } : { spans };
}

function parseSpan(written: string): OpenSpan {
  const [, from, to] = /^(\d{1,2}:\d{2}) ?[-–] ?(\d{1,2}:\d{2})$/u.exec(written.trim()) ?? [];
  return { from: minutes(from), to: minutes(to) };
}

function minutes(clock: string | undefined): number {
  const [hour = Number.NaN, minute = Number.NaN] = (clock ?? '').split(':').map(Number);
  const total = hour * 60 + minute;
  return minute < 60 && total <= 1440 ? total : Number.NaN;
}
