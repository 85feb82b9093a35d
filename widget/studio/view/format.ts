import type { Words } from '../locales/type.ts';

const day = 86_400_000;

/** How long ago a moment (ISO) was, in days: "2d ago". */
export function formatAgo(at: string | null, now: number, words: Words): string {
  if (at === null) return words.never;
  const days = Math.floor((now - Date.parse(at)) / day);
  return days <= 0 ? words.today : words.daysAgo(days);
}

/** A day and time: "28 Nov 2026, 14:05". English as outside the United States. */
export function formatMoment(at: number, { language }: Words): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return format.format(at);
}

/** A share 0…1 in percent: "87%". */
export function formatShare(share: number, { language }: Words): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** A language's name in the reader's language. */
export function languageName(tag: string, { language }: Words): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
