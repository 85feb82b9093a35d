import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../src/matcher/random.ts';
import { precisionOptions, thresholdsFor } from '../../src/matcher/thresholds.ts';

const random = randomFrom(5);

/** Two thousand messages whose first candidate is right as often as its confidence says, else the second is. */
const honest = Array.from({ length: 2_000 }, () => {
  const first = 0.5 + random() / 2;
  return { confidences: [first, 1 - first], rightPlace: random() < first ? 0 : 1, weight: 1 };
});

const answered = (outcomes: typeof honest, least: number) =>
  outcomes.filter(({ confidences }) => (confidences[0] ?? 0) >= least);

describe('thresholds', () => {
  it.each([0.8, 0.9, 0.95])(
    'keep the precision %d that the editor asks for, and answer what they can',
    (precision) => {
      const { answer } = thresholdsFor(honest, precision);
      const given = answered(honest, answer);
      const right = given.filter(({ rightPlace }) => rightPlace === 0).length / given.length;
      expect(right).toBeGreaterThanOrEqual(precision);
      expect(right).toBeLessThan(precision + 0.02);
    },
  );

  it('fall as less precision is asked for', () => {
    expect(thresholdsFor(honest, 0.8).answer).toBeLessThan(thresholdsFor(honest, 0.95).answer);
  });

  it('take the precision itself where no threshold reaches it', () => {
    const wrong = honest.map((outcome) => ({ ...outcome, rightPlace: -1 }));
    expect(thresholdsFor(wrong, 0.95)).toEqual({ answer: 0.95, clarify: 0.95, margin: 0 });
    expect(thresholdsFor([], 0.95)).toEqual({ answer: 0.95, clarify: 0.95, margin: 0 });
  });

  it('ask for a lead where close calls are the wrong ones', () => {
    const clear = Array.from({ length: 50 }, () => ({ confidences: [0.6, 0.1], rightPlace: 0, weight: 1 }));
    const close = Array.from({ length: 50 }, () => ({ confidences: [0.7, 0.65], rightPlace: 1, weight: 1 }));
    const { answer, margin } = thresholdsFor([...clear, ...close], 0.95);
    expect(answer).toBeLessThanOrEqual(0.6);
    expect(margin).toBeGreaterThan(0.05);
    expect(margin).toBeLessThanOrEqual(0.5);
  });

  it('let clarifying questions name what is right often enough', () => {
    const { answer, clarify } = thresholdsFor(honest, 0.95);
    expect(clarify).toBeLessThan(answer);
    expect(clarify).toBeGreaterThan(0);
  });

  it('are worked out for every precision that an editor may choose', () => {
    const options = precisionOptions(honest);
    expect(options[0]?.precision).toBe(0.5);
    expect(options.at(-1)?.precision).toBe(0.999);
    for (const { precision, thresholds } of options) {
      expect(thresholds).toEqual(thresholdsFor(honest, precision));
    }
  });
});
