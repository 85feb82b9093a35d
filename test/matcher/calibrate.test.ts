import { describe, expect, it } from 'vitest';
import { calibrationError } from '../../src/matcher/evaluate.ts';
import { fitLogistic, probabilityOf, recalibrate } from '../../src/matcher/logistic.ts';
import { match } from '../../src/matcher/match.ts';
import { randomFrom } from '../../src/matcher/random.ts';
import { trainModel } from '../../src/matcher/train.ts';
import { smallExamples } from '../support/small-catalogue.ts';

const one = (value: number, isRight: boolean) => ({ signals: [value], isRight, weight: 1 });

describe('the logistic calibrator', () => {
  it('finds the curve that the outcomes were drawn from', () => {
    const random = randomFrom(3);
    const drawn = Array.from({ length: 4_000 }, () => {
      const value = 4 * random() - 2;
      return one(value, random() < 1 / (1 + Math.exp(-(1 + 2 * value))));
    });
    const logistic = fitLogistic(drawn, 1);
    for (const [value, probability] of [
      [-1.5, 0.119],
      [-0.5, 0.5],
      [0, 0.731],
      [1, 0.953],
    ] as const) {
      expect(probabilityOf(logistic, [value])).toBeCloseTo(probability, 1);
    }
  });

  it('pays no attention to a signal that differs by rounding alone', () => {
    const noisy = (value: number, isRight: boolean, noise: number) => ({
      ...one(value, isRight),
      signals: [value, 1 + noise],
    });
    const drawn = [noisy(1, true, 1e-8), noisy(2, true, 0), noisy(-1, false, 0), noisy(-2, false, 1e-8)];
    const logistic = fitLogistic(drawn, 2);
    expect(probabilityOf(logistic, [2, 1 + 1e-6])).toBeCloseTo(probabilityOf(logistic, [2, 1]), 4);
  });

  it('finds the curve again after it was fitted where yes was rarer', () => {
    const random = randomFrom(4);
    const drawn = Array.from({ length: 4_000 }, () => {
      const value = 4 * random() - 2;
      return one(value, random() < 1 / (1 + Math.exp(-(1 + 2 * value))));
    });
    const rarer = drawn.map((observation) => ({ ...observation, weight: observation.isRight ? 0.2 : 1 }));
    const fitted = fitLogistic(rarer, 1);
    expect(probabilityOf(fitted, [0])).toBeLessThan(0.5);
    expect(probabilityOf(recalibrate(fitted, drawn), [0])).toBeCloseTo(0.731, 1);
    expect(probabilityOf(recalibrate(fitted, drawn), [-1.5])).toBeCloseTo(0.119, 1);
  });

  it.each([
    ['nothing', [], 0.5, 0.5],
    ['only right ones', [one(1, true), one(2, true), one(3, true)], 0.6, 1],
    ['only wrong ones', [one(1, false), one(2, false), one(3, false)], 0, 0.4],
  ])('stays within bounds having seen %s', (_what, observations, least, most) => {
    const probability = probabilityOf(fitLogistic(observations, 1), [2]);
    expect(probability).toBeGreaterThanOrEqual(least);
    expect(probability).toBeLessThanOrEqual(most);
  });
});

describe('confidence', () => {
  it('says how often answers are right, on messages that were not trained on', () => {
    const judged = [0, 1, 2, 3].flatMap((fold) => {
      const model = trainModel(
        smallExamples.filter((_, index) => index % 4 !== fold),
        { precision: 0.9 },
      );
      return smallExamples
        .filter((_, index) => index % 4 === fold)
        .map(({ text, intentId }) => {
          const [first] = match(model, text).candidates;
          return { confidence: first?.confidence ?? 0, isRight: first?.intentId === intentId };
        });
    });
    expect(calibrationError(judged)).toBeLessThan(0.2);
  });
});
