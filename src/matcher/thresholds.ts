import type { Outcome } from './calibrate.ts';
import { type CurvePoint, curveOf, widestAt } from './curve.ts';
import type { Thresholds } from './types.ts';

/** A precision that an editor could ask for, and the thresholds that it would give. */
export interface PrecisionOption {
  readonly precision: number;
  readonly thresholds: Thresholds;
}

/** Of the intents that clarifying questions name, at least two in five are right. */
const clarifyPrecision = 0.4;
/** How many intents a clarifying question names at most. */
const mostNamed = 3;
const margins = [0, 0.1, 0.2, 0.3];
/** A margin has to win at least this share of all messages; less may be chance. */
const worthwhile = 0.01;
/** The precisions that editors may choose from, finer where they do. */
const precisions = [
  ...[0.5, 0.55, 0.6, 0.65, 0.7, 0.75],
  ...Array.from({ length: 20 }, (_, step) => (80 + step) / 100),
  ...[0.995, 0.999],
];

/**
 * The thresholds that answer most messages while the share of right answers among held-out messages stays at or above
 * `precision`. Where no threshold gets there, the precision itself is the threshold: a calibrated confidence of 0.95
 * is right 95 times in 100.
 */
export function thresholdsFor(outcomes: readonly Outcome[], precision: number): Thresholds {
  return chooser(outcomes)(precision);
}

/** The thresholds that other precisions would give, lowest precision first. */
export function precisionOptions(outcomes: readonly Outcome[]): readonly PrecisionOption[] {
  const choose = chooser(outcomes);
  return precisions.map((precision) => ({ precision, thresholds: choose(precision) }));
}

/** Chooses thresholds for one precision after another; what takes long is done once. */
function chooser(outcomes: readonly Outcome[]): (precision: number) => Thresholds {
  const eligible = margins.map((margin) => eligibleAt(outcomes, margin));
  const named = namedBy(outcomes);
  return (precision) => {
    const { answer, margin } = widestOf(eligible, precision);
    return { answer, margin, clarify: leastToClarify(named, answer, margin) };
  };
}

/** The messages with at least this lead. */
interface Eligible {
  readonly margin: number;
  readonly curve: readonly CurvePoint[];
  /** Their share of all messages. */
  readonly share: number;
}

function eligibleAt(outcomes: readonly Outcome[], margin: number): Eligible {
  const eligible = outcomes.filter((outcome) => lead(outcome) >= margin);
  return { margin, curve: curveOf(eligible), share: totalWeight(eligible) / totalWeight(outcomes) };
}

function widestOf(eligible: readonly Eligible[], precision: number): { answer: number; margin: number } {
  let best = { answer: precision, margin: 0, coverage: 0 };
  for (const { margin, curve, share } of eligible) {
    const widest = widestAt(curve, precision);
    const coverage = (widest?.coverage ?? 0) * share;
    if (widest !== undefined && coverage > best.coverage + (best.coverage === 0 ? 0 : worthwhile)) {
      best = { answer: widest.confidence, margin, coverage };
    }
  }
  return best;
}

/** An intent that a clarifying question might name. */
interface Named {
  readonly confidence: number;
  readonly isRight: boolean;
  /** Of the message. */
  readonly first: number;
  readonly lead: number;
  readonly weight: number;
}

/** Every intent that a question could name, surest first. */
function namedBy(outcomes: readonly Outcome[]): readonly Named[] {
  return outcomes
    .flatMap((outcome) =>
      outcome.confidences.slice(0, mostNamed).map((value, place) => ({
        confidence: value,
        isRight: place === outcome.rightPlace,
        first: confidence(outcome, 0),
        lead: lead(outcome),
        weight: outcome.weight,
      })),
    )
    .toSorted((a, b) => b.confidence - a.confidence);
}

/** The least confidence from which on naming intents in a question is worth the visitor's time. */
function leastToClarify(named: readonly Named[], answer: number, margin: number): number {
  let least = answer;
  let last = 1;
  let all = 0;
  let right = 0;
  for (const { confidence, isRight, first, lead, weight } of named) {
    if (first >= answer && lead >= margin) continue;
    const isTied = confidence === last;
    if (!isTied && right / all >= clarifyPrecision) least = last;
    last = confidence;
    all += weight;
    if (isRight) right += weight;
  }
  return Math.min(answer, right / all >= clarifyPrecision ? last : least);
}

function lead(outcome: Outcome): number {
  return confidence(outcome, 0) - confidence(outcome, 1);
}

function confidence(outcome: Outcome, place: number): number {
  return outcome.confidences[place] ?? 0;
}

function totalWeight(outcomes: readonly Outcome[]): number {
  return outcomes.reduce((sum, { weight }) => sum + weight, 0);
}
