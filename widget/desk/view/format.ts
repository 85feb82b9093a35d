import type { Words } from '../locales/type.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How urgent a wait looks. */
export type WaitTone = 'calm' | 'late' | 'overdue';

/** Amber after 60 s, red after 180 s. */
export function waitTone(ms: number): WaitTone {
  if (ms >= 180 * SECOND) return 'overdue';
  return ms >= 60 * SECOND ? 'late' : 'calm';
}

/** A wait with its units, "2m 07s", so that it is no time of day; from an hour on in hours, from a day on in days. */
export function formatWait(ms: number, words: Words): string {
  const wait = Math.max(0, ms);
  if (wait >= DAY) return words.daysHours(Math.floor(wait / DAY), Math.floor((wait % DAY) / HOUR));
  if (wait >= HOUR) return words.hoursMinutes(Math.floor(wait / HOUR), Math.floor((wait % HOUR) / MINUTE));
  return words.minutesSeconds(Math.floor(wait / MINUTE), Math.floor((wait % MINUTE) / SECOND));
}

/** What a visitor without a name is called: the last four of their id, which differ where the first, a time, do not. */
export function visitorLabel(visitorId: string, words: Words): string {
  return words.visitor(visitorCode(visitorId));
}

export function visitorCode(visitorId: string): string {
  return visitorId.replaceAll('-', '').slice(-4).toUpperCase();
}

/** One of eight hues, the same for the same id. */
export function hueOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 997;
  return sum % 8;
}

/** The first letters of the first two words of a name. */
export function initials(name: string): string {
  const letters = name.trim().split(/\s+/).slice(0, 2);
  return letters.map((word) => [...word][0]?.toUpperCase() ?? '').join('');
}

/** The time of day, as the language writes it: "09.42" or "09:42". */
export function formatTime(at: number, words: Words): string {
  return formatter(words, { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** "Today", "Yesterday", or the date in words; `now` is Unix ms. */
export function formatDay(at: number, now: number, words: Words): string {
  if (dayOf(at) === dayOf(now)) return words.today;
  if (dayOf(at) === dayOf(now - DAY)) return words.yesterday;
  return formatter(words, { weekday: 'long', day: 'numeric', month: 'long' }).format(at);
}

/** The time for today, else the day. */
export function formatMoment(at: number, now: number, words: Words): string {
  const isToday = dayOf(at) === dayOf(now);
  return isToday ? formatTime(at, words) : formatter(words, { day: 'numeric', month: 'short' }).format(at);
}

/** Two decimals: "0,62". */
export function formatConfidence(confidence: number, { language }: Words): string {
  return new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    confidence,
  );
}

/** A language's name in the reader's language: "Indonesia", "Inggris". */
export function languageName(tag: string, { language }: Words): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The local calendar day, as a key. */
export function dayOf(at: number): string {
  return new Date(at).toDateString();
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than a hundred uses of it. English as outside the United States: 21 Nov, 15:20. */
function formatter({ language }: Words, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const made =
    formatters.get(key) ?? new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options);
  formatters.set(key, made);
  return made;
}
