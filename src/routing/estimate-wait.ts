import type { Wait, WaitEstimate, WaitRange } from '../protocol/waiting.ts';

/** A wait in one department's queue that ended with an agent, at Unix ms. */
export type Served = Pick<Wait, 'since' | 'expected'> & { readonly at: number };

/** Who was served sooner did not wait: that says nothing of how fast a queue moves. */
const shortestMs = 1_000;
/** The pace is that of so many last ones, and at least so few. */
const mostPaced = 300;
const fewPaced = 5;
/** How far off earlier estimates were is learned from so many last ones; each counts half as much as one so much later. */
const mostLearned = 100;
const halfLife = 30;
/** An estimate for a place e^0.3 times as far behind teaches about 60 % as much as one for the same place. */
const nearness = 0.3;

/** How things are in a department's queue at a moment, Unix ms. */
export interface Present {
  readonly now: number;
  /** Since when those wait who do. */
  readonly waitingSince: readonly number[];
  /** How many conversations those who are there have at once; undefined: nobody is there. */
  readonly crew?: number | undefined;
}

/**
 * How long the visitor at this place (from 1) may still wait. `past` are the department's waits that are over, in order
 * of their end; `waitingSince` are those going on (Unix ms). Undefined: too few were served.
 *
 * The pace is the time during which anybody waited, by the number served in it: idle times do not count, and when nobody
 * is served any more it slows down with every second. An hour counts by who was there in it, and what comes of it is
 * divided by who is there now: so the pace follows a change of shift at once. Were people served at random at that pace, the place-th would be
 * after a gamma-distributed time, whose median is nearly (place − ⅓) paces and which spreads as √(1 / place). How reality
 * differs (people give up, shifts change) is learned: each estimate of the past was wrong by some number of such spreads,
 * late ones and those for places like this one count most, and nine tenths of these are the range.
 */
export function estimateWait(
  past: readonly Served[],
  position: number,
  present: Present,
): WaitEstimate | undefined {
  const { crew } = present;
  const waited = past.filter(({ since, at }) => at - since >= shortestMs);
  const paceMs = paceOf(waited.slice(-mostPaced), present);
  if (paceMs === undefined) return undefined;
  const lessons = lessonsFor(position, waited.slice(-mostLearned));
  const after = (share: number) =>
    Math.round(plainMs(position, paceMs) * Math.exp(shareOf(lessons, share) * spread(position)));
  return {
    position,
    paceMs,
    ...(crew && { crew }),
    lowMs: after(0.04),
    likelyMs: after(0.5),
    highMs: after(0.95),
  };
}

/** From one served to the next at this moment, on average, in ms. */
function paceOf(served: readonly Served[], present: Present): number | undefined {
  const [first] = served;
  if (first === undefined || served.length < fewPaced) return undefined;
  const { waitingSince, crew, now } = present;
  const waits = [
    ...served.map(({ since, at }) => ({ from: since, to: at })),
    ...waitingSince.map((since) => ({ from: since, to: now })),
  ];
  const busy = busyFrom(first.at, waits);
  const crewThen = crewOf(served, present);
  const worked = busy.reduce((sum, span) => sum + workIn(span, crewThen), 0);
  return Math.max(shortestMs, worked / (served.length - 1) / strength(crew));
}

/**
 * How much a crew of this size gets done: less than in proportion, because who has just gone still finishes what they
 * have, and other departments step in. That the root fits best was measured over simulated days.
 */
function strength(crew = 1): number {
  return Math.sqrt(crew);
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** When after `start` at least one of the waits was going on: few long spans where people wait all day. */
function busyFrom(start: number, waits: readonly Span[]): readonly Span[] {
  const busy: { from: number; to: number }[] = [];
  let until = start;
  for (const { from, to } of waits.toSorted((a, b) => a.from - b.from)) {
    if (to <= until) continue;
    const last = busy.at(-1);
    if (last && from <= until) last.to = to;
    else busy.push({ from: Math.max(from, until), to });
    until = to;
  }
  return busy;
}

/** How strong the crew was from a moment on. */
interface Crew {
  readonly from: number;
  readonly strength: number;
}

/** Who was there, as each wait's estimate has noted at its beginning, in order; alone: nothing is known but of now. */
function crewOf(served: readonly Served[], { crew, now }: Present): readonly Crew[] {
  const noted = served.flatMap(({ since, expected }) =>
    expected?.crew === undefined ? [] : [{ from: since, strength: strength(expected.crew) }],
  );
  return [...noted.sort((a, b) => a.from - b.from), { from: now, strength: strength(crew) }];
}

/** The span's length times the crew's strength in it. Before anything was noted it is as at the first note. */
function workIn({ from, to }: Span, crews: readonly Crew[]): number {
  let work = 0;
  let until = from;
  let there = crews[0]?.strength ?? 1;
  for (const { from: change, strength: next } of crews) {
    if (change >= to) break;
    if (change > until) {
      work += (change - until) * there;
      until = change;
    }
    there = next;
  }
  return work + (to - until) * there;
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
