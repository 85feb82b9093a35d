import { describe, expect, it } from 'vitest';
import { blendLevels, levelOf, likeness } from '../../src/matcher/level.ts';

/** Three classes; the messages of each speak for it, and rather for its neighbour than for the other. */
const messages = [
  [5, 2, -1],
  [4, 1, 1],
  [2, 5, -1],
  [1, 4, 1],
  [-2, -2, 4],
  [9, 9, 9],
];
const lessons = {
  labels: Int32Array.of(0, 0, 1, 1, 2, 2),
  isDenied: [false, false, false, false, false, true],
};
const logitsOf = (logits: readonly number[]): Float64Array => Float64Array.from(logits);
const level = levelOf(logitsOf, messages, lessons, 3);
const like = (label: number, ...logits: readonly number[]): number =>
  likeness(logitsOf(logits), level, label);

describe('the level of a head', () => {
  it('tells how high the logits of known messages are, without what is denied', () => {
    expect(level.greatest).toBeCloseTo((5 + 4 + 5 + 4 + 4) / 5);
    expect(level.mean).toBeCloseTo((2 + 2 + 2 + 2 + 0) / 5);
  });

  it('finds a message like a class where all logits are in their usual order, however high', () => {
    expect(like(0, 4.5, 1.5, 0)).toBeCloseTo(1);
    expect(like(0, 109, 103, 100)).toBeCloseTo(1);
    expect(like(2, -2, -2, 4)).toBeCloseTo(1);
  });

  it('finds a message less like it where another class than usual is second', () => {
    expect(like(0, 4.5, 0, 1.5)).toBeLessThan(0.8);
    expect(like(1, 4.5, 1.5, 0)).toBeLessThan(like(0, 4.5, 1.5, 0));
  });

  it('finds a message that says nothing like no class', () => {
    expect([0, 1, 2].map((label) => like(label, 3, 3, 3))).toEqual([0, 0, 0]);
  });

  it('is, of blended logits, what their own would be', () => {
    const doubled = levelOf(
      (logits: readonly number[]) => logitsOf(logits.map((logit) => 2 * logit)),
      messages,
      lessons,
      3,
    );
    const blended = blendLevels([level, doubled], [0.5, 0.25]);
    expect(blended.greatest).toBeCloseTo(level.greatest);
    expect(blended.mean).toBeCloseTo(level.mean);
    expect(likeness(logitsOf([3, 2, 1]), blended, 0)).toBeCloseTo(like(0, 3, 2, 1));
  });

  it.each([[0], [1]])('can be measured with %i classes', (classes) => {
    const alone = levelOf(logitsOf, [], { labels: new Int32Array(0), isDenied: [] }, classes);
    expect(likeness(new Float64Array(classes), alone, 0)).toBe(0);
  });
});
