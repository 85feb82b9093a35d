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

function firstOf(outcome: Outcome): number {
  return outcome.confidences[0] ?? 0;
}
