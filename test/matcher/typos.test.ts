import { expect, it } from 'vitest';
import { randomFrom } from '../../src/matcher/random.ts';
import { withTypo } from '../../src/matcher/typos.ts';

it('changes one letter or two of one word, and only of a word with four letters or more', () => {
  const random = randomFrom(1);
  const words = ['brp', 'ongkir', 'ke', 'semarang'];
  for (let time = 0; time < 100; time++) {
    const [first, second = '', third, fourth = ''] = withTypo(words, random);
    expect([first, third]).toEqual(['brp', 'ke']);
    expect([second === 'ongkir', fourth === 'semarang']).toContain(true);
    for (const [word, was] of [[second, 6] as const, [fourth, 8] as const]) {
      expect(Math.abs(word.length - was)).toBeLessThanOrEqual(1);
    }
  }
});

it('makes mistakes of every kind', () => {
  const random = randomFrom(1);
  const lengths = Array.from({ length: 50 }, () => withTypo(['ongkir'], random)[0]?.length);
  expect(new Set(lengths)).toEqual(new Set([5, 6, 7]));
});

it('leaves short words as they are', () => {
  expect(withTypo(['brp', 'ya'], randomFrom(1))).toEqual(['brp', 'ya']);
});
