import { type NumberWord, numberWords } from '../model-lexicon/number-words.ts';

/** A word, a run of digits with what groups them, or a sign of a folded text. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A number as it was read, before its unit. */
export interface ReadNumber {
  readonly value: number;
  /** What "ribu", "k" or "million" after it multiplied it by. */
  readonly multiplier: number;
  /** Minutes since midnight, where the digits may be a time: "14.00". */
  readonly minutes?: number;
  /** Written in words. */
  readonly inWords: boolean;
  /** The token after it. */
  readonly next: number;
}

/** The number that starts at a token, in digits or words, Indonesian or English: "1.000,5", "25 rb", "dua puluh". */
export function readNumber(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const first = tokens[at]?.text ?? '';
  if (!/^\d/.test(first)) return readWords(tokens, at);
  const { value, minutes } = readDigits(first);
  const after = numberWords.get(tokens[at + 1]?.text ?? '');
  const hundreds = after?.type === 'hundreds' ? 100 : 1;
  const place = hundreds === 1 ? at + 1 : at + 2;
  const word = numberWords.get(tokens[place]?.text ?? '');
  if (word?.type === 'multiplier') {
    return { value: value * hundreds * word.by, multiplier: word.by, inWords: false, next: place + 1 };
  }
  const time = minutes === undefined || hundreds > 1 ? {} : { minutes };
  return { value: value * hundreds, multiplier: 1, ...time, inWords: false, next: place };
}

const thousands = /^(?!0[.,])\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:(?!\1)[.,](\d{1,2}))?$/;
const timeOfDay = /^([01]?\d|2[0-4])[.:]([0-5]\d)$/;

/** Three digits after a point or comma are thousands, in Indonesian and English alike; others are a fraction. */
function readDigits(text: string): { value: number; minutes?: number } {
  const grouped = thousands.exec(text);
  if (grouped !== null) {
    const [, , fraction] = grouped;
    const whole = fraction === undefined ? text : text.slice(0, -fraction.length - 1);
    return { value: Number(`${whole.replace(/[.,]/g, '')}.${fraction ?? '0'}`) };
  }
  const time = timeOfDay.exec(text);
  const value = Number(text.replace(/[,:]/, '.').replace(/[^\d.]/g, ''));
  return time === null ? { value } : { value, minutes: Number(time[1]) * 60 + Number(time[2]) };
}

/** The sum of a number in words: what is below a hundred, below a thousand, and what was multiplied. */
interface Sum {
  readonly below100: number;
  readonly hundreds: number;
  readonly total: number;
  readonly multiplier: number;
}

function readWords(tokens: readonly Token[], at: number): ReadNumber | undefined {
  let sum: Sum = { below100: 0, hundreds: 0, total: 0, multiplier: 1 };
  let next = at;
  for (;;) {
    const word = numberWords.get(tokens[next]?.text ?? '');
    const added = word && add(sum, word, next === at);
    if (added === undefined) break;
    sum = added;
    next += 1;
  }
  if (next === at) return undefined;
  const { below100, hundreds, total, multiplier } = sum;
  return { value: total + hundreds + below100, multiplier, inWords: true, next };
}

/** Absent where the word begins another number: "tujuh delapan". */
function add(sum: Sum, word: NumberWord, isFirst: boolean): Sum | undefined {
  const { below100, hundreds, total } = sum;
  switch (word.type) {
    case 'value':
      return addValue(sum, word.value, isFirst);
    case 'teen':
      return below100 >= 1 && below100 < 10 ? { ...sum, below100: below100 + 10 } : undefined;
    case 'tens':
      return below100 < 10 ? { ...sum, below100: (below100 || 1) * 10 } : undefined;
    case 'hundreds':
      return below100 < 100 && hundreds === 0
        ? { ...sum, below100: 0, hundreds: (below100 || 1) * 100 }
        : undefined;
    case 'multiplier':
      return {
        below100: 0,
        hundreds: 0,
        total: total + (below100 + hundreds || 1) * word.by,
        multiplier: word.by,
      };
  }
}

function addValue(sum: Sum, value: number, isFirst: boolean): Sum | undefined {
  const { below100, hundreds } = sum;
  if (isFirst || value < 1)
    return value >= 100 ? bigValue(sum, value) : { ...sum, below100: below100 + value };
  const fits = value < 10 ? below100 % 10 === 0 && below100 !== 10 : below100 === 0 && value < 100;
  const goesOn = below100 > 0 || hundreds > 0 || sum.multiplier > 1;
  return fits && goesOn ? { ...sum, below100: below100 + value } : undefined;
}

/** "Seratus", "seribu", "sejuta" */
function bigValue(sum: Sum, value: number): Sum {
  if (value === 100) return { ...sum, hundreds: 100 };
  return { ...sum, total: sum.total + value, multiplier: value };
}
