import type { Outcome } from './calibrate.ts';
import { curveOf, widestAt } from './curve.ts';
import type { Thresholds } from './types.ts';

/** Of the intents that clarifying questions name, at least two in five are right. */
const clarifyPrecision = 0.4;
/** How many intents a clarifying question names at most. */
const mostNamed = 3;
const margins = [0, 0.1, 0.2, 0.3];
/** A margin has to win at least this share of all messages; less may be chance. */
const worthwhile = 0.01;

/**
 * The thresholds that answer most messages while the share of right answers among held-out messages stays at or above
 * `precision`. Where no threshold gets there, the precision itself is the threshold: a calibrated confidence of 0.95
 * is right 95 times in 100.
 */
export function thresholdsFor(outcomes: readonly Outcome[], precision: number): Thresholds {
  let best = { answer: precision, margin: 0, coverage: 0 };
  for (const margin of margins) {
    const eligible = outcomes.filter((outcome) => lead(outcome) >= margin);
    const widest = widestAt(curveOf(eligible), precision);
    const coverage = (widest?.coverage ?? 0) * (totalWeight(eligible) / totalWeight(outcomes));
    if (widest !== undefined && coverage > best.coverage + (best.coverage === 0 ? 0 : worthwhile)) {
      best = { answer: widest.confidence, margin, coverage };
    }
  }
  const { answer, margin } = best;
  const unanswered = outcomes.filter((outcome) => confidence(outcome, 0) < answer || lead(outcome) < margin);
  return { answer, margin, clarify: leastToClarify(unanswered, answer) };
}

/** The least confidence from which on naming intents in a question is worth the visitor's time. */
function leastToClarify(unanswered: readonly Outcome[], answer: number): number {
  const named = unanswered.flatMap(({ confidences, rightPlace, weight }) =>
    confidences.slice(0, mostNamed).map((value, place) => ({
      confidences: [value],
      rightPlace: place === rightPlace ? 0 : -1,
      weight,
    })),
  );
  return Math.min(answer, widestAt(curveOf(named), clarifyPrecision)?.confidence ?? answer);
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
