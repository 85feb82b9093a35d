import { weekdays } from '../model-lexicon/calendar.ts';

const names = [...weekdays.keys()].join('|');
const everyDay = /(?<!\p{L})(?:setiap hari|tiap hari|every day|any day|daily|7 hari|7 days)(?!\p{L})/u;
const range = new RegExp(
  `(?<!\\p{L})(${names})\\.? ?(?:[\\u2010-\\u2015-]|sampai|hingga|s/d|to|until|through) ?(?:hari )?(${names})(?!\\p{L})`,
  'gu',
);
const single = new RegExp(`(?<!\\p{L})(${names})(?!\\p{L})`, 'gu');
/** "Minggu" is a week after a number, and where it is counted: "tiap minggu". */
const week = /(?:\d|satu|dua|tiga|empat|tiap|per|setiap|beberapa|atau) ?$/;
/** Letters that some weekday begins with, or "hari". */
const mayName = /hari|day|daily|sen|sel|rab|kam|jum|sab|min|mon|tue|wed|thu|fri|sat|sun/;
const none: ReadonlySet<number> = new Set();
const all: ReadonlySet<number> = new Set(weekdays.values());

/** The weekdays that a folded text names, Monday 0 … Sunday 6; "Senin–Sabtu" names six, "setiap hari" all. */
export function namedWeekdays(folded: string): ReadonlySet<number> {
  if (!mayName.test(folded)) return none;
  if (everyDay.test(folded)) return all;
  const ranges = Array.from(folded.matchAll(range), ([, from = '', to = '']) => daysFrom(from, to));
  const singles = Array.from(folded.matchAll(single), ({ 0: name, index }) => {
    const isWeek = name === 'minggu' && week.test(folded.slice(0, index));
    return isWeek ? undefined : weekdays.get(name);
  });
  return new Set([...ranges.flat(), ...singles.filter((day) => day !== undefined)]);
}

/** The days between two, over the weekend where the second comes first in the week. */
function daysFrom(from: string, to: string): readonly number[] {
  const first = weekdays.get(from) ?? 0;
  const last = weekdays.get(to) ?? first;
  const count = ((last - first + 7) % 7) + 1;
  return Array.from({ length: count }, (_, after) => (first + after) % 7);
}
