import { describe, expect, it } from 'vitest';
import { exponential } from '../../src/matcher/exponential.ts';

describe('the quick exponential', () => {
  it('is right to six digits', () => {
    for (let power = 0; power > -39; power -= 0.0137) {
      expect(Math.abs(exponential(power) / Math.exp(power) - 1), String(power)).toBeLessThan(1e-6);
    }
  });

  it('is 1 for 0, and 0 for what is too small to matter', () => {
    expect(exponential(0)).toBe(1);
    expect([-40, -700, -1e9].map(exponential)).toEqual([0, 0, 0]);
  });
});
