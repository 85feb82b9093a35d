import type { Texts } from '../shared/locales/texts.ts';
import { sameDay } from './arrange.ts';

const day = 24 * 60 * 60_000;

/** Made once for a language: they cost more to make than a message to draw. */
const times = new Map<string, Intl.DateTimeFormat>();

/** The time of day, such as `09.41`. */
export function formatTime(at: number, locale: string): string {
  const known = times.get(locale);
  const time =
    known ?? new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (known === undefined) times.set(locale, time);
  return time.format(at);
}

/** The day as people say it: today, yesterday, or its date. */
export function formatDay(at: number, now: number, locale: string, texts: Texts): string {
  if (sameDay(at, now)) return texts.today;
  if (sameDay(at, now - day)) return texts.yesterday;
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(at);
}

export function formatCount(count: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(count);
}

/** Up to two letters that stand for a name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toUpperCase();
}
