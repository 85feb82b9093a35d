import {
  clock,
  days,
  type HalfOfDay,
  halvesOfDay,
  money,
  percent,
  type Unit,
  unitOf,
  workdays,
  years,
} from '../model-lexicon/units.ts';
import type { Token } from './read-number.ts';

/** The unit that stands before a number: "Rp 5", "jam 8", "hari ke-7", "day 7". */
export function unitBefore(tokens: readonly Token[], at: number): Unit | undefined {
  const word = (offset: number) => tokens[at - offset]?.text ?? '';
  const near = word(1) === '.' ? word(2) : word(1);
  if (/^(?:rp|idr|usd|sgd|[$€£¥])$/.test(near)) return money;
  if (/^(?:jam|pukul|pkl|at)$/.test(near)) return clock;
  if (/^(?:age|aged|usia|umur|berusia)$/.test(near)) return years;
  if (word(1) === '-' && word(2) === 'ke') return word(3) === 'hari' ? days : undefined;
  return near === 'day' && !/^\d/.test(word(2)) ? days : undefined;
}

/** The unit that stands after it: "%", "°C", "hari kerja", "working days", "-month". */
export function unitAfter(tokens: readonly Token[], at: number): { unit: Unit; next: number } | undefined {
  const word = (offset: number) => tokens[at + offset]?.text ?? '';
  if (word(0) === '%') return { unit: percent, next: at + 1 };
  if (word(0) === '°' || word(0) === '-') {
    const unit = unitOf(word(1));
    return unit && { unit, next: at + 2 };
  }
  const isWorkday =
    (/^(?:hari|days?)$/.test(word(0)) && word(1) === 'kerja') ||
    (/^(?:work|working|business)$/.test(word(0)) && /^days?$/.test(word(1)));
  if (isWorkday) return { unit: workdays, next: at + 2 };
  const unit = unitOf(word(0));
  return unit && { unit, next: at + 1 };
}

/** The part of the day after an hour: "pagi", "pm", "in the evening", "at night"; `length` is in tokens. */
export function halfAfter(
  tokens: readonly Token[],
  at: number,
): { half: HalfOfDay | undefined; length: number } {
  const [first = '', second = '', third = ''] = tokens.slice(at, at + 3).map(({ text }) => text);
  if (first === 'in' && second === 'the') return { half: halvesOfDay.get(third), length: 3 };
  if (first === 'at' && second === 'night') return { half: 'night', length: 2 };
  const half = halvesOfDay.get(first);
  return { half, length: half === undefined ? 0 : 1 };
}

const noon = 12 * 60;
/** "Jam 1 malam" is an hour after midnight, "jam 7 malam" seven after noon. */
const earliestNight = 5 * 60;
/** "Jam 11 siang" is before noon. */
const latestAfternoon = 10 * 60;

/** Minutes since midnight of a time that is said with a part of the day. */
export function timeInHalf(minutes: number, half: HalfOfDay | undefined): number {
  const isTwelve = Math.floor(minutes / 60) === 12;
  switch (half) {
    case 'morning':
      return isTwelve ? minutes - noon : minutes;
    case 'night':
      if (isTwelve) return minutes - noon;
      return minutes >= earliestNight && minutes < noon ? minutes + noon : minutes;
    case 'afternoon':
      return minutes < latestAfternoon ? minutes + noon : minutes;
    case undefined:
      return minutes;
  }
}
