import type { Outcome } from './calibrate.ts';

/** What happens when the bot answers at this confidence and above. */
export interface CurvePoint {
  readonly confidence: number;
  /** Share of all messages that are answered. */
  readonly coverage: number;
  /** Share of the answers that are right. */
  readonly precision: number;
}

/** One point per different confidence, from the surest message down. */
export function curveOf(outcomes: readonly Outcome[]): readonly CurvePoint[] {
  const sorted = outcomes.toSorted((a, b) => firstOf(b) - firstOf(a));
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  const points: CurvePoint[] = [];
  let answered = 0;
  let right = 0;
  sorted.forEach((outcome, index) => {
    answered += outcome.weight;
    if (outcome.rightPlace === 0) right += outcome.weight;
    const next = sorted[index + 1];
    const isTied = next !== undefined && firstOf(next) === firstOf(outcome);
    if (!isTied) {
      points.push({ confidence: firstOf(outcome), coverage: answered / total, precision: right / answered });
    }
  });
  return points;
}

/** The point that answers most while at least `precision` of the answers are right; undefined where none is. */
export function widestAt(curve: readonly CurvePoint[], precision: number): CurvePoint | undefined {
  return curve.findLast((point) => point.precision >= precision);
}

/** Share of all messages, 0…1, that are at least this sure, as finely as the curve has points. */
export function coverageAt(curve: readonly CurvePoint[], confidence: number): number {
  return curve.findLast((point) => point.confidence >= confidence)?.coverage ?? 0;
}

const mostPoints = 100;

/** At most 101 points of a curve, among them the last. */
export function thin(curve: readonly CurvePoint[]): readonly CurvePoint[] {
  const step = Math.max(1, Math.ceil(curve.length / mostPoints));
  return curve.filter((_, index) => index % step === 0 || index === curve.length - 1);
}

function firstOf(outcome: Outcome): number {
  return outcome.confidences[0] ?? 0;
}
