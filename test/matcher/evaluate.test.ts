import { describe, expect, it } from 'vitest';
import { curveOf, widestAt } from '../../src/matcher/curve.ts';
import { accuracy, areaUnderRoc, calibrationError } from '../../src/matcher/evaluate.ts';

const outcome = (confidence: number, rightPlace: number, weight = 1) => ({
  confidences: [confidence],
  rightPlace,
  weight,
});

describe('measures', () => {
  it('counts right answers', () => {
    const judged = [true, true, false, true].map((isRight) => ({ confidence: 0.5, isRight }));
    expect(accuracy(judged)).toBe(0.75);
    expect(accuracy([])).toBe(0);
  });

  it.each([
    ['apart', [0.9, 0.8], [0.2, 0.1], 1],
    ['reversed', [0.1], [0.2, 0.3], 0],
    ['all equal', [0.5, 0.5], [0.5], 0.5],
    ['mixed', [0.9, 0.4], [0.5, 0.1], 0.75],
    ['one-sided', [0.9], [], 0.5],
  ])('gives the area under the curve of values that are %s', (_what, high, low, area) => {
    expect(areaUnderRoc(high, low)).toBe(area);
  });

  it('finds no calibration error where confidence is the share of right answers', () => {
    const judged = Array.from({ length: 10 }, (_, index) => ({ confidence: 0.7, isRight: index < 7 }));
    expect(calibrationError(judged)).toBeCloseTo(0);
    expect(calibrationError(judged.map(({ isRight }) => ({ confidence: 1, isRight })))).toBeCloseTo(0.3);
  });
});

describe('the curve', () => {
  const outcomes = [outcome(0.9, 0), outcome(0.8, 0), outcome(0.8, 1), outcome(0.4, 0, 2), outcome(0.1, -1)];

  it('has a point for each different confidence, with coverage and precision by weight', () => {
    expect(curveOf(outcomes)).toEqual([
      { confidence: 0.9, coverage: 1 / 6, precision: 1 },
      { confidence: 0.8, coverage: 3 / 6, precision: 2 / 3 },
      { confidence: 0.4, coverage: 5 / 6, precision: 4 / 5 },
      { confidence: 0.1, coverage: 1, precision: 4 / 6 },
    ]);
  });

  it('is widest where most is answered at the precision', () => {
    const curve = curveOf(outcomes);
    expect(widestAt(curve, 0.75)?.confidence).toBe(0.4);
    expect(widestAt(curve, 0.95)?.confidence).toBe(0.9);
    expect(widestAt(curveOf([outcome(0.9, 1)]), 0.5)).toBeUndefined();
  });
});
