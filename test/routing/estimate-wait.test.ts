import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../src/matcher/random.ts';
import { estimateWait, judgeEstimates, rangeOf, type Served } from '../../src/routing/estimate-wait.ts';

const minute = 60_000;
const start = 1_000_000_000;

/** So many waits, one ending every `pace`, of somebody who came three places before. */
function served(count: number, pace: number): readonly Served[] {
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * pace;
    return { since: at - 3 * pace, at };
  });
}

const steady = served(40, 2 * minute);
const end = steady.at(-1)?.at ?? 0;
const waiting = [end - minute];

describe('how long a wait may take', () => {
  it('is unknown until five have waited and were served', () => {
    expect(estimateWait(served(4, minute), 1, { waitingSince: [], now: start })).toBeUndefined();
    expect(estimateWait(served(5, minute), 1, { waitingSince: [], now: start + 5 * minute })).toBeDefined();
  });

  it('does not count who was served at once', () => {
    const atOnce = served(40, minute).map(({ at }) => ({ since: at, at }));
    expect(estimateWait(atOnce, 1, { waitingSince: [], now: start })).toBeUndefined();
  });

  it('follows the pace and the place', () => {
    const first = estimateWait(steady, 1, { waitingSince: waiting, now: end });
    const tenth = estimateWait(steady, 10, { waitingSince: waiting, now: end });
    expect(first?.paceMs).toBeCloseTo(2 * minute, -4);
    expect(tenth?.likelyMs).toBeGreaterThan(18 * minute);
    expect(tenth?.likelyMs).toBeLessThan(21 * minute);
    expect(first?.likelyMs).toBeLessThan(2 * minute);
  });

  it('is surer, in proportion, further behind', () => {
    const ratio = (position: number) => {
      const estimate = estimateWait(steady, position, { waitingSince: waiting, now: end });
      return (estimate?.highMs ?? 0) / (estimate?.lowMs ?? 1);
    };
    expect(ratio(20)).toBeLessThan(ratio(5));
    expect(ratio(5)).toBeLessThan(ratio(1));
  });

  it('does not count the hours in which nobody waited', () => {
    const night = 8 * 60 * minute;
    const later = steady.slice(20).map(({ since, at }) => ({ since: since + night, at: at + night }));
    const paused = estimateWait([...steady.slice(0, 20), ...later], 1, {
      waitingSince: [],
      now: end + night,
    });
    expect(paused?.paceMs).toBeLessThan(2.2 * minute);
  });

  it('grows while people wait and nobody is served any more', () => {
    const stalled = estimateWait(steady, 1, { waitingSince: waiting, now: end + 60 * minute });
    expect(stalled?.paceMs).toBeGreaterThan(3 * minute);
  });

  it('is half as long where four times as many are there as while it was learnt, and the other way round', () => {
    const noted = { position: 3, paceMs: 2 * minute, crew: 4, lowMs: 1, likelyMs: 2, highMs: 3 };
    const past = steady.map((one) => ({ ...one, expected: noted }));
    const paceWith = (crew: number) =>
      estimateWait(past, 3, { waitingSince: waiting, crew, now: end })?.paceMs ?? 0;
    expect(paceWith(4)).toBeCloseTo(2 * minute, -4);
    expect(paceWith(16)).toBeCloseTo(paceWith(4) / 2);
    expect(paceWith(1)).toBeCloseTo(paceWith(4) * 2);
  });

  it('counts an hour with few for few', () => {
    const noted = (crew: number) => ({ position: 3, paceMs: minute, crew, lowMs: 1, likelyMs: 2, highMs: 3 });
    const slow = steady.map((one) => ({ ...one, expected: noted(1) }));
    const quick = served(40, minute).map(({ since, at }) => {
      const later = end - start + minute;
      return { since: since + later, at: at + later, expected: noted(4) };
    });
    const now = quick.at(-1)?.at ?? 0;
    const paceOf = (past: readonly Served[]) =>
      estimateWait(past, 3, { waitingSince: [], crew: 4, now })?.paceMs ?? 0;
    expect(paceOf([...slow, ...quick]) / paceOf(quick)).toBeCloseTo(1, 1);
  });

  it('learns from how wrong it was', () => {
    const expected = { position: 3, paceMs: 2 * minute, lowMs: 1, likelyMs: 2, highMs: 3 };
    const slower = steady.map(({ since, at }) => ({ since: since - 6 * minute, at, expected }));
    const taught = estimateWait(slower, 3, { waitingSince: waiting, now: end })?.likelyMs ?? 0;
    expect(taught).toBeGreaterThan(
      1.3 * (estimateWait(steady, 3, { waitingSince: waiting, now: end })?.likelyMs ?? 0),
    );
  });
});

describe('the range that is told', () => {
  const told = (low: number, high: number) => rangeOf({ lowMs: low * minute, highMs: high * minute });

  it.each([
    [0.2, 0.6, { low: 0, high: 1 }],
    [1.2, 3.4, { low: 1, high: 4 }],
    [3, 3, { low: 3, high: 4 }],
    [7, 21, { low: 5, high: 25 }],
    [44, 90, { low: 40, high: 90 }],
  ])('of %s to %s minutes is rounded outwards', (low, high, range) => {
    expect(told(low, high)).toEqual(range);
  });

  it('is none where it may be more than three hours', () => {
    expect(told(60, 181)).toBeUndefined();
  });
});

describe('a department whose agents serve at random', () => {
  it('keeps at least four in five within the range, through a day whose pace changes', () => {
    const past = serveAtRandom(7, 2_000);
    const { told, held = 0, medianErrorMs } = judgeEstimates(past);
    expect(told).toBeGreaterThan(1_500);
    expect(held).toBeGreaterThan(0.8);
    expect(medianErrorMs).toBeLessThan(4 * minute);
  });

  it('is judged by what was told, and says nothing where nothing was', () => {
    const expected = {
      position: 1,
      paceMs: minute,
      lowMs: 2 * minute,
      likelyMs: 3 * minute,
      highMs: 4 * minute,
    };
    const waits = [1, 2.5, 3.5, 5].map((minutes) => ({ since: 0, at: minutes * minute, expected }));
    expect(judgeEstimates(waits)).toEqual({
      waits: 4,
      told: 4,
      held: 0.5,
      medianErrorMs: 1.25 * minute,
      medianWidthMs: 2 * minute,
    });
    expect(judgeEstimates([{ since: 0, at: minute }])).toEqual({ waits: 1, told: 0 });
  });
});

/** A queue in which the next is served after a random time, whose mean swings between one and three minutes. */
function serveAtRandom(seed: number, count: number): readonly Served[] {
  const random = randomFrom(seed);
  const past: Served[] = [];
  const queue: { since: number; expected?: Served['expected'] }[] = [];
  let now = start;
  while (past.length < count) {
    const arrivals = Math.min(15, Math.max(1, 8 - queue.length + Math.floor(6 * random() - 3)));
    while (queue.length < arrivals) {
      const waitingSince = queue.map(({ since }) => since);
      const expected = estimateWait(past, queue.length + 1, { waitingSince, now });
      queue.push({ since: now, ...(expected && { expected }) });
    }
    const mean = (2 + Math.sin(past.length / 80)) * minute;
    now += Math.round(-mean * Math.log(1 - random()));
    const next = queue.shift();
    if (next !== undefined) past.push({ ...next, at: now });
  }
  return past;
}
