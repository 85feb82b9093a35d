import { describe, expect, it } from 'vitest';
import { hoursInWords } from '../../src/routing/hours-in-words.ts';

const day = [{ from: 480, to: 1020 }];
const now = Date.UTC(2026, 10, 21);

describe('opening hours in words', () => {
  it.each([
    ['a working week', [day, day, day, day, day, [], []], 'id', 'Sen–Jum 08.00–17.00 WIB'],
    [
      'another Sunday',
      [day, day, day, day, day, day, [{ from: 540, to: 1000 }]],
      'id',
      'Sen–Sab 08.00–17.00, Min 09.00–16.40 WIB',
    ],
    ['in English', [day, day, day, day, day, [], []], 'en-GB', 'Mon–Fri 08:00–17:00 GMT+7'],
    [
      'a break, and a day of its own',
      [[...day, { from: 1080, to: 1200 }], [], day, [], [], [], []],
      'id',
      'Sen 08.00–17.00, 18.00–20.00, Rab 08.00–17.00 WIB',
    ],
    ['round the clock', Array(7).fill([{ from: 0, to: 1440 }]), 'id', 'Sen–Min 00.00–24.00 WIB'],
    ['never', Array(7).fill([]), 'id', ''],
  ])('say %s', (_what, hours, language, words) => {
    expect(hoursInWords({ hours, timeZone: 'Asia/Jakarta' }, now, language)).toBe(words);
  });
});
