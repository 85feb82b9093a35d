import type { Wait, WaitEstimate, WaitRange } from '../protocol/waiting.ts';

/** A wait in one department's queue that ended with an agent, at Unix ms. */
export type Served = Pick<Wait, 'since' | 'expected'> & { readonly at: number };

/** Who was served sooner did not wait: that says nothing of how fast a queue moves. */
const shortestMs = 1_000;
/** The pace is that of so many last ones, and at least so few. */
const mostPaced = 60;
const fewPaced = 5;
/** How far off earlier estimates were is learned from so many last ones; each counts half as much as one so much later. */
const mostLearned = 100;
const halfLife = 30;
/** An estimate for a place e^0.3 times as far behind teaches about 60 % as much as one for the same place. */
const nearness = 0.3;

/**
 * How long the visitor at this place (from 1) may still wait. `past` are the department's waits that are over, in order
 * of their end; `waitingSince` are those going on (Unix ms). Undefined: too few were served.
 *
 * The pace is the time during which anybody waited, by the number served in it: idle times do not count, and when nobody
 * is served any more it slows down with every second. Were people served at random at that pace, the place-th would be
 * after a gamma-distributed time, whose median is nearly (place − ⅓) paces and which spreads as √(1 / place). How reality
 * differs (people give up, shifts change) is learned: each estimate of the past was wrong by some number of such spreads,
 * late ones and those for places like this one count most, and nine tenths of these are the range.
 */
export function estimateWait(
  past: readonly Served[],
  position: number,
  waitingSince: readonly number[],
  now: number,
): WaitEstimate | undefined {
  const waited = past.filter(({ since, at }) => at - since >= shortestMs);
  const paceMs = paceOf(waited.slice(-mostPaced), waitingSince, now);
  if (paceMs === undefined) return undefined;
  const lessons = lessonsFor(position, waited.slice(-mostLearned));
  const after = (share: number) =>
    Math.round(plainMs(position, paceMs) * Math.exp(shareOf(lessons, share) * spread(position)));
  return { position, paceMs, lowMs: after(0.04), likelyMs: after(0.5), highMs: after(0.95) };
}

/** From one served to the next, on average, in ms. */
function paceOf(served: readonly Served[], waitingSince: readonly number[], now: number): number | undefined {
  const [first] = served;
  if (first === undefined || served.length < fewPaced) return undefined;
  const waits = [
    ...served.map(({ since, at }) => ({ from: since, to: at })),
    ...waitingSince.map((since) => ({ from: since, to: now })),
  ];
  return Math.max(shortestMs, coveredFrom(first.at, waits) / (served.length - 1));
}

/** For how long after `start` at least one of the spans was going on, in ms. */
function coveredFrom(
  start: number,
  spans: readonly { readonly from: number; readonly to: number }[],
): number {
  let covered = 0;
  let until = start;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    covered += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return covered;
}

/** The median wait at this place, were people served at random. */
function plainMs(position: number, paceMs: number): number {
  return (position - 1 / 3) * paceMs;
}

/** The standard deviation of a wait's logarithm, nearly; the pace itself is never quite known. */
function spread(position: number): number {
  return Math.sqrt(1 / position + 0.05);
}

interface Lesson {
  /** By how many spreads an estimate was wrong; more than 0: it took longer. */
  readonly wrongBy: number;
  readonly weight: number;
}

/** What the past teaches for this place, from "much sooner" to "much later", with some lessons of chance alone. */
function lessonsFor(position: number, latest: readonly Served[]): readonly Lesson[] {
  const learned = latest.flatMap(({ since, at, expected }, index): Lesson[] => {
    if (expected === undefined) return [];
    const plain = plainMs(expected.position, expected.paceMs);
    const away = Math.log(expected.position / position) / nearness;
    const age = latest.length - 1 - index;
    return [
      {
        wrongBy: Math.log((at - since) / plain) / spread(expected.position),
        weight: 2 ** (-age / halfLife) * Math.exp(-(away ** 2) / 2),
      },
    ];
  });
  const chance = byChance.map((wrongBy) => ({ wrongBy, weight: 1 }));
  return [...chance, ...learned].sort((a, b) => a.wrongBy - b.wrongBy);
}

/** The normal distribution in twelve equal parts. */
const byChance = [-1.73, -1.15, -0.81, -0.55, -0.32, -0.1, 0.1, 0.32, 0.55, 0.81, 1.15, 1.73];

/** The value below which this share of the weight lies, each lesson's at its middle and evenly between two. */
function shareOf(lessons: readonly Lesson[], share: number): number {
  const wanted = share * lessons.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  let before: { readonly wrongBy: number; readonly middle: number } | undefined;
  for (const { wrongBy, weight } of lessons) {
    const middle = sum + weight / 2;
    if (middle >= wanted) {
      if (before === undefined) return wrongBy;
      const part = (wanted - before.middle) / (middle - before.middle);
      return before.wrongBy + (wrongBy - before.wrongBy) * part;
    }
    before = { wrongBy, middle };
    sum += weight;
  }
  return before?.wrongBy ?? 0;
}

const minute = 60_000;
/** Nobody is told of a wait that may be longer than this. */
const longestToldMs = 180 * minute;

/** The range as it is told, rounded outwards to minutes, long ones to five; undefined: too long to be told. */
export function rangeOf({ lowMs, highMs }: Pick<WaitEstimate, 'lowMs' | 'highMs'>): WaitRange | undefined {
  if (highMs > longestToldMs) return undefined;
  const step = highMs > 20 * minute ? 5 : 1;
  const low = Math.floor(lowMs / minute / step) * step;
  return { low, high: Math.max(Math.ceil(highMs / minute / step) * step, low + step) };
}

/** How right the estimates told at the beginning of waits were. */
export interface EstimateFigures {
  readonly waits: number;
  /** How many of them were told a range. */
  readonly told: number;
  /** The share of those whose wait was within it; absent: none was told. */
  readonly held?: number;
  /** Medians over those told, ms: how far off the likely wait was, and from the low to the high end of the range. */
  readonly medianErrorMs?: number;
  readonly medianWidthMs?: number;
}

/** Holds what was told against what came. */
export function judgeEstimates(past: readonly Served[]): EstimateFigures {
  const waited = past.filter(({ since, at }) => at - since >= shortestMs);
  const told = waited.flatMap(({ since, at, expected }) => {
    const range = expected && rangeOf(expected);
    return expected && range ? [{ waitMs: at - since, expected, range }] : [];
  });
  if (told.length === 0) return { waits: waited.length, told: 0 };
  const held = told.filter(
    ({ waitMs, range: { low, high } }) => low * minute <= waitMs && waitMs <= high * minute,
  );
  return {
    waits: waited.length,
    told: told.length,
    held: held.length / told.length,
    medianErrorMs: medianOf(told.map(({ waitMs, expected }) => Math.abs(waitMs - expected.likelyMs))),
    medianWidthMs: medianOf(told.map(({ range }) => (range.high - range.low) * minute)),
  };
}

/** Of an odd number the one in the middle, of an even number the mean of the two. */
function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const below = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const above = sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0;
  return (below + above) / 2;
}
