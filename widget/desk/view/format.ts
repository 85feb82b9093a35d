import type { ConversationSummary } from '../../../src/protocol/agent-rest.ts';
import type { Words } from '../locales/type.ts';

const SECOND = 1000;
const DAY = 86_400 * SECOND;

/** How urgent a wait looks. */
export type WaitTone = 'calm' | 'late' | 'overdue';

/** Amber after 60 s, red after 180 s. */
export function waitTone(ms: number): WaitTone {
  if (ms >= 180 * SECOND) return 'overdue';
  return ms >= 60 * SECOND ? 'late' : 'calm';
}

/** What a visitor is called: by name where somebody has said one, else by a code. */
export function visitorLabel(visitor: Named, words: Words): string {
  return visitorName(visitor) ?? words.visitor(visitorCode(visitor.visitorId));
}

/** What of a conversation says how its visitor is called. */
export type Named = Pick<ConversationSummary, 'visitorId' | 'person' | 'contact'>;

export function visitorName({ person, contact }: Named): string | undefined {
  return person?.name ?? contact?.name;
}

/** The last four of an id, which differ where the first, a time, do not. */
export function visitorCode(visitorId: string): string {
  return visitorId.replaceAll('-', '').slice(-4).toUpperCase();
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

/** A share 0…1 in percent: "87%", "99,5%". */
export function formatPercent(share: number, { language }: Words): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

/** A difference of shares in points: 0.037 is "3,7". */
export function formatPoints(difference: number, { language }: Words): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(100 * difference);
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
