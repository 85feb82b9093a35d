import { describe, expect, it } from 'vitest';
import type { Department, OpenSpan } from '../../src/catalogue/types.ts';
import { isOpen, opensAt, sayTime } from '../../src/routing/opening-hours.ts';

const hour = 60;
const day: OpenSpan = { from: 8 * hour, to: 20 * hour };
const allDay: OpenSpan = { from: 0, to: 24 * hour };
const week = (...days: readonly (readonly OpenSpan[])[]) =>
  Array.from({ length: 7 }, (_, at) => days[at] ?? []);
const everyDay = (...spans: readonly OpenSpan[]) => Array.from({ length: 7 }, () => spans);

function department(given: Partial<Department>): Department {
  return {
    id: 'general',
    name: { id: 'Umum' },
    timeZone: 'Asia/Jakarta',
    hours: week([day], [day], [day], [day], [day], [{ from: 9 * hour, to: 17 * hour }]),
    holidays: ['2027-01-01'],
    strategy: 'least-busy',
    ...given,
  };
}

const jakarta = department({});
const berlin = department({ timeZone: 'Europe/Berlin', hours: everyDay(day), holidays: [] });
const lunch = department({
  hours: everyDay({ from: 9 * hour, to: 12 * hour }, { from: 13 * hour, to: 17 * hour }),
});
const nights = department({
  hours: everyDay({ from: 0, to: 2 * hour }, { from: 22 * hour, to: 24 * hour }),
  holidays: ['2026-11-25'],
});
const always = department({ hours: everyDay(allDay), holidays: [] });
const never = department({ hours: week(), holidays: [] });

describe('a department is open', () => {
  it.each([
    ['on a Friday morning', jakarta, '2026-11-20T08:00:00+07:00', true],
    ['not a moment before', jakarta, '2026-11-20T07:59:59.999+07:00', false],
    ['until the last moment', jakarta, '2026-11-20T19:59:59.999+07:00', true],
    ['not at closing time', jakarta, '2026-11-20T20:00:00+07:00', false],
    ['on Saturday at its own hours', jakarta, '2026-11-21T08:30:00+07:00', false],
    ['not on Sunday', jakarta, '2026-11-22T12:00:00+07:00', false],
    ['not on a holiday', jakarta, '2027-01-01T12:00:00+07:00', false],
    ['by its own clock: morning there, night in London', jakarta, '2026-11-20T01:00:00Z', true],
    ['by its own clock: night there, noon in London', jakarta, '2026-11-20T13:00:00Z', false],
    ['by its own day: Saturday there, Friday in London', jakarta, '2026-11-20T23:00:00Z', false],
    ['by summer time', berlin, '2026-07-01T06:00:00Z', true],
    ['by winter time', berlin, '2026-12-01T06:00:00Z', false],
    ['in the morning before lunch', lunch, '2026-11-20T11:59:00+07:00', true],
    ['not at lunch', lunch, '2026-11-20T12:00:00+07:00', false],
    ['again after lunch', lunch, '2026-11-20T13:00:00+07:00', true],
    ['until midnight', nights, '2026-11-20T23:59:59+07:00', true],
    ['across midnight', nights, '2026-11-21T00:00:00+07:00', true],
    ['until the small hours', nights, '2026-11-21T02:00:00+07:00', false],
    ['not past midnight into a holiday', nights, '2026-11-25T00:00:00+07:00', false],
    ['round the clock: at midnight', always, '2026-11-20T00:00:00+07:00', true],
    ['round the clock: just before midnight', always, '2026-11-20T23:59:59.999+07:00', true],
    ['never, where it has no hours', never, '2026-11-20T12:00:00+07:00', false],
  ])('%s', (_when, which, at, open) => {
    expect(isOpen(which, Date.parse(at))).toBe(open);
  });
});

describe('a closed department opens', () => {
  it.each([
    ['later the same day', jakarta, '2026-11-20T05:30:12+07:00', '2026-11-20T08:00:00+07:00'],
    ['the next day', jakarta, '2026-11-19T20:00:00+07:00', '2026-11-20T08:00:00+07:00'],
    ['after the weekend', jakarta, '2026-11-21T17:00:00+07:00', '2026-11-23T08:00:00+07:00'],
    ['after a holiday', jakarta, '2026-12-31T21:00:00+07:00', '2027-01-02T09:00:00+07:00'],
    ['after lunch', lunch, '2026-11-20T12:15:00+07:00', '2026-11-20T13:00:00+07:00'],
    ['at midnight after a holiday', nights, '2026-11-25T01:00:00+07:00', '2026-11-26T00:00:00+07:00'],
    ['on the day that clocks go forward', berlin, '2026-03-29T00:30:00+01:00', '2026-03-29T08:00:00+02:00'],
    [
      'the evening before clocks go forward',
      berlin,
      '2026-03-28T23:30:00+01:00',
      '2026-03-29T08:00:00+02:00',
    ],
    ['on the day that clocks go back', berlin, '2026-10-25T00:30:00+02:00', '2026-10-25T08:00:00+01:00'],
    ['the evening before clocks go back', berlin, '2026-10-24T23:30:00+02:00', '2026-10-25T08:00:00+01:00'],
    ['late on the day that clocks go back', berlin, '2026-10-25T23:30:00+01:00', '2026-10-26T08:00:00+01:00'],
  ])('%s', (_when, which, now, at) => {
    const opening = opensAt(which, Date.parse(now));
    expect(opening && new Date(opening).toISOString()).toBe(new Date(at).toISOString());
    expect(isOpen(which, opening ?? 0)).toBe(true);
  });

  it('at no time, where it is open already', () => {
    expect(opensAt(jakarta, Date.parse('2026-11-20T10:00:00+07:00'))).toBeUndefined();
  });

  it('at no time, where it has no hours, or holidays for the next two weeks', () => {
    const now = Date.parse('2026-11-20T21:00:00+07:00');
    const holidays = Array.from({ length: 16 }, (_, after) =>
      new Date(Date.parse('2026-11-20') + after * 86_400_000).toISOString().slice(0, 10),
    );
    expect(opensAt(never, now)).toBeUndefined();
    expect(opensAt(department({ holidays }), now)).toBeUndefined();
  });

  it('within two weeks at the end of long holidays', () => {
    const holidays = Array.from({ length: 10 }, (_, after) =>
      new Date(Date.parse('2026-12-24') + after * 86_400_000).toISOString().slice(0, 10),
    );
    const opening = opensAt(department({ holidays }), Date.parse('2026-12-24T12:00:00+07:00'));
    expect(opening && new Date(opening).toISOString()).toBe('2027-01-04T01:00:00.000Z');
  });
});

describe('an opening in words', () => {
  const friday = '2026-11-20T05:00:00+07:00';
  it.each([
    ['2026-11-20T08:00:00+07:00', friday, 'hari ini 08.00', 'today 08:00'],
    ['2026-11-21T09:00:00+07:00', friday, 'besok 09.00', 'tomorrow 09:00'],
    ['2026-11-23T08:00:00+07:00', friday, 'Senin 08.00', 'Monday 08:00'],
    ['2026-11-26T00:00:00+07:00', friday, 'Kamis 00.00', 'Thursday 00:00'],
    ['2026-11-27T08:00:00+07:00', friday, 'Jumat, 27 November 08.00', 'Friday, November 27 08:00'],
    ['2027-01-04T08:00:00+07:00', friday, 'Senin, 4 Januari 08.00', 'Monday, January 4 08:00'],
    ['2026-11-20T00:30:00+07:00', '2026-11-19T23:59:00+07:00', 'besok 00.30', 'tomorrow 00:30'],
  ])('%s is said as of %s', (at, now, indonesian, english) => {
    const say = (language: string) => sayTime(Date.parse(at), Date.parse(now), 'Asia/Jakarta', language);
    expect([say('id'), say('en')]).toEqual([indonesian, english]);
  });

  it('is told by the department’s clock', () => {
    const at = Date.parse('2026-11-20T08:00:00+07:00');
    expect(sayTime(at, at, 'Asia/Tokyo', 'en')).toBe('today 10:00');
    expect(sayTime(at, Date.parse('2026-11-20T00:00:00Z'), 'America/New_York', 'en')).toBe('today 20:00');
  });
});
