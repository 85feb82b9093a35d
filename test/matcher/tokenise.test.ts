import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/matcher/tokenise.ts';

describe('words of a text', () => {
  it.each([
    ['ongkir ke bali brp?', ['ongkir', 'ke', 'bali', 'brp']],
    ['rp150rb', ['rp', '150', 'rb']],
    ['$5 $$', ['$', '5', '$', '$']],
    ["don't e-mail me_too", ['don', 't', 'e', 'mail', 'me', 'too']],
    ['  ', []],
    ['', []],
  ])('finds them in %j', (text, words) => {
    expect(tokenise(text)).toEqual(words);
  });

  it('finds the same, whether or not all of the text is ASCII', () => {
    for (let unit = 0; unit < 128; unit++) {
      const text = `ab${String.fromCharCode(unit)}12${String.fromCharCode(unit)}`;
      expect(tokenise(`${text} é`), text).toEqual([...tokenise(text), 'é']);
    }
  });
});
