import { describe, expect, it } from 'vitest';
import { fixFile } from '../../src/catalogue/fix-file.ts';
import { parseCatalogue } from '../../src/catalogue/parse-catalogue.ts';
import { sampleFiles, sampleSnapshot, sampleToday } from '../support/sample-content.ts';

const path = 'shipping/cost.yaml';
const good = sampleFiles[path] ?? '';

describe('what can be put right', () => {
  it.each([
    ['tabs', '  id:\n    - ongkir', '\tid:\n\t\t- ongkir', 'indented with spaces'],
    ['an asterisk', '- brp ongkir', '- *brp ongkir', 'put quotes around *brp ongkir'],
    ['an at sign', '- brp ongkir', '- @admin brp', 'put quotes around @admin brp'],
    ['a colon', '- brp ongkir', '- kak: ongkir', 'put quotes around kak: ongkir'],
    ['a number', '- brp ongkir', '- 24', 'put quotes around 24'],
    ['a hash', '- brp ongkir', '- #ongkir', 'put quotes around #ongkir'],
    ['an apostrophe too', '- brp ongkir', "- @it's", "put quotes around @it's"],
    [
      'an invisible character',
      'brp ongkir',
      'brp\u200b ongkir',
      'took out invisible characters such as U+200B',
    ],
    [
      'a wording twice',
      '- brp ongkir',
      '- brp ongkir\n    - Brp Ongkir?',
      'took out what is there twice: Brp Ongkir?',
    ],
  ])('is %s', (_, from, to, message) => {
    const broken = good.replace(from, to);
    expect(broken).not.toBe(good);
    const { text, fixes } = fixFile({ path, text: broken });
    expect(fixes.map((fix) => fix.message)).toEqual([expect.stringContaining(message)]);
    expect(parseCatalogue(sampleSnapshot({ [path]: text }), sampleToday).faults).toEqual([]);
    expect(text.split('\n').length).toBe(good.split('\n').length);
    expect(fixFile({ path, text })).toEqual({ text, fixes: [] });
  });

  it('is several things at once', () => {
    const broken = good.replace('- brp ongkir', '- *a\n    - @b\n    - "c": d');
    expect(fixFile({ path, text: broken }).fixes.map(({ line }) => line)).toEqual([7, 8]);
  });
});

describe('what is left alone', () => {
  it.each([
    ['a good file', good],
    ['an open quote', good.replace('- brp ongkir', '- "brp ongkir')],
    ['a misspelt key', good.replace('not:', 'nto:')],
    ['nothing', ''],
    ['a tab within a text', good.replace('Mulai Rp', 'Mulai\tRp')],
  ])('is %s', (_, text) => {
    expect(fixFile({ path, text })).toEqual({ text, fixes: [] });
  });
});
