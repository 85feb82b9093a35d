import { months } from '../model-lexicon/calendar.ts';
import type { Token } from './read-number.ts';

/** A day of a month, of a year where it says so, and how many tokens it takes. */
export interface ReadDate {
  /** 10000 · year + 100 · month + day; the year is nought where it is not said. */
  readonly value: number;
  readonly day: number;
  readonly length: number;
}

/** The date that starts at a token: "30 Juni 2027", "June 30, 2027", "30/6/2027", "2027-06-30". */
export function readDate(tokens: readonly Token[], at: number): ReadDate | undefined {
  const words = tokens.slice(at, at + 5).map(({ text }) => text);
  return /^\d/.test(words[0] ?? '') ? (dayFirst(words) ?? inDigits(words)) : monthFirst(words);
}

function dayFirst([day = '', month = '', year = '']: readonly string[]): ReadDate | undefined {
  const number = months.get(month);
  if (number === undefined || !isDay(day)) return undefined;
  return isYear(year) ? dated(day, number, year, 3) : dated(day, number, '0', 2);
}

function monthFirst([month = '', day = '', ...after]: readonly string[]): ReadDate | undefined {
  const number = months.get(month);
  if (number === undefined || !isDay(day)) return undefined;
  const comma = /^(?:st|nd|rd|th|,)$/.test(after[0] ?? '') ? 1 : 0;
  const year = after[comma] ?? '';
  return isYear(year) ? dated(day, number, year, 3 + comma) : dated(day, number, '0', 2);
}

function inDigits([first = '', mark = '', month = '', same = '', last = '']: readonly string[]):
  | ReadDate
  | undefined {
  if (!/^[/-]$/.test(mark) || same !== mark || !isMonth(month)) return undefined;
  if (isYear(first) && isDay(last)) return dated(last, Number(month), first, 5);
  return isDay(first) && isYear(last) ? dated(first, Number(month), last, 5) : undefined;
}

const isDay = (word: string) => /^(?:0?[1-9]|[12]\d|3[01])$/.test(word);
const isMonth = (word: string) => /^(?:0?[1-9]|1[0-2])$/.test(word);
const isYear = (word: string) => /^(?:19|20)\d\d$/.test(word);

function dated(day: string, month: number, year: string, length: number): ReadDate {
  return { value: 10_000 * Number(year) + 100 * month + Number(day), day: Number(day), length };
}
