import { describe, expect, it } from 'vitest';
import { parseCatalogue } from '../../src/catalogue/parse-catalogue.ts';
import { sampleFiles, sampleSnapshot, sampleToday, sampleWith } from '../support/sample-content.ts';

const path = 'shipping/cost.yaml';

/** What the check says about the sample intent with one piece replaced, as `line:column severity message`. */
function faultsWith(from: string, to: string): string[] {
  return parseCatalogue(sampleWith(path, from, to), sampleToday).faults.map(
    ({ file, line, column, severity, message }) =>
      `${file === path ? '' : file}${line}:${column} ${severity} ${message}`,
  );
}

type Case = readonly [name: string, from: string, to: string, place: string, ...parts: string[]];

function expectOneFault(from: string, to: string, place: string, parts: readonly string[]): void {
  const [fault = '', ...others] = faultsWith(from, to);
  expect(others).toEqual([]);
  expect(fault).toMatch(new RegExp(`^${place} `));
  for (const part of parts) expect(fault).toContain(part);
}

describe('an intent that is not YAML', () => {
  it.each<Case>([
    ['an open quote', '- brp ongkir', '- "brp ongkir', '7:7', 'expected a closing quote'],
    [
      'a tab for indentation',
      '  id:\n    - ongkir',
      '\tid:\n    - ongkir',
      '4:1',
      'expected spaces',
      'found a tab',
    ],
    ['a missing colon', 'department: general', 'department general', '2:1', 'expected "key: value"'],
    ['uneven indentation', '    - brp ongkir', '   - brp ongkir', '7:4', 'expected the same indentation'],
    ['a second document', 'not: [', '---\nnot: [', '18:1', 'expected one document'],
    ['text after quotes', '- brp ongkir', '- "brp" ongkir', '7:13', 'quotes must go around the whole text'],
    ['an asterisk', '- brp ongkir', '- *ongkir', '7:7', 'expected text in quotes, since it begins with *'],
    [
      'an ampersand',
      '- brp ongkir',
      '- &brp ongkir',
      '7:7',
      'expected text in quotes, since it begins with &',
    ],
    ['an exclamation mark', '- brp ongkir', '- !brp ongkir', '7:7', 'since it begins with !'],
    ['an at sign', '- brp ongkir', '- @admin brp', '7:7', 'since it begins with @'],
    ['a key twice', 'not: [', 'title: Ongkir\nnot: [', '18:1', 'expected "title" once', 'first in line 1'],
    ['a NUL', 'ongkir ke', 'ong\0kir ke', '5:10', 'found the invisible character U+0000'],
    ['an escaped NUL', '- brp ongkir', '- "brp\\0"', '7:7', 'expected characters that can be seen'],
    ['a direction override', 'ongkir ke', 'ong\u202Ekir ke', '5:10', 'U+202E'],
    [
      'too deep nesting',
      'not: [',
      `not: [${'['.repeat(20_000)}`,
      '18:\\d+',
      'expected a few levels of nesting',
    ],
  ])('names the place of %s', (_, from, to, place, ...parts) => {
    expectOneFault(from, to, `${place} error`, parts);
  });

  it('refuses aliases that would grow to gigabytes', () => {
    const bomb = 'a: &a [x, x, x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\n';
    const { faults } = parseCatalogue(sampleSnapshot({ 'a/bomb.yaml': bomb }), sampleToday);
    expect(faults[0]).toMatchObject({ file: 'a/bomb.yaml', line: 1, column: 4, severity: 'error' });
  });

  it('refuses more than 256 kB', () => {
    const text = `${sampleFiles[path]}# ${'é'.repeat(128 * 1024)}\n`;
    const { faults } = parseCatalogue(sampleSnapshot({ [path]: text }), sampleToday);
    expect(faults).toMatchObject([
      { file: path, line: 1, column: 1, message: expect.stringContaining('256 kB') },
    ]);
  });
});

describe('an intent with wrong values', () => {
  it.each<Case>([
    ['a misspelt key', 'not: [', 'nto: [', '18:1', 'found "nto"', 'did you mean "not"?'],
    [
      'an unknown key',
      'not: [',
      'colour: [',
      '18:1',
      'expected one of the keys title, department',
      'found "colour"',
    ],
    ['a key of the prototype', 'not: [', '__proto__: [', '18:1', 'found "__proto__"'],
    [
      'an unknown handoff',
      'not: [',
      'handoff: maybe\nnot: [',
      '18:10',
      'expected never, offer or always',
      '"maybe"',
    ],
    ['yes for true', 'not: [', 'verbatim: yes\nnot: [', '18:11', 'expected true or false, found "yes"'],
    ['a date that is none', 'not: [', 'valid_until: 2027-02-30\nnot: [', '18:14', 'expected a date such as'],
    ['an empty title', 'Ongkos kirim / Shipping cost', '""', '1:8', 'expected text that is not empty'],
    [
      'a title without a value',
      ' Ongkos kirim / Shipping cost',
      '',
      '1:1',
      'title: expected text, found nothing',
    ],
    [
      'a missing title',
      'title: Ongkos kirim / Shipping cost\n',
      '',
      '1:1',
      'title: expected text, found nothing',
    ],
    ['a number as utterance', '- brp ongkir', '- 24', '7:7', 'utterances.id, entry 3', 'the number 24'],
    ['a comment as utterance', '- brp ongkir', '- #ongkir', '7:7', 'begins with # must be in quotes'],
    [
      'a colon in an utterance',
      '- brp ongkir',
      '- kak: ongkir',
      '7:7',
      'text with ": " in it must be in quotes',
    ],
    [
      'a text for a list',
      '[how much is shipping]',
      'shipping',
      '10:7',
      'expected a list of texts, found "shipping"',
    ],
    [
      'a long utterance',
      '- brp ongkir',
      `- ${'x'.repeat(501)}`,
      '7:7',
      'at most 500 characters',
      'a longer one',
    ],
    [
      'a language by its name',
      '  en: From',
      '  english: From',
      '15:3',
      'answer: expected a language',
      '"english"',
    ],
    ['four follow-ups', 'not: [', 'follow_ups: [a/a, b/b, c/c, d/d]\nnot: [', '18:1', 'at most 3 intents'],
  ])('names the place of %s', (_, from, to, place, ...parts) => {
    expectOneFault(from, to, `${place} error`, parts);
  });

  it.each([
    ['nothing', ''],
    ['a list', '- a\n'],
    ['a text', 'halo'],
  ])('says what a file must hold when it holds %s', (_, text) => {
    const { faults } = parseCatalogue(sampleSnapshot({ 'a/b.yaml': text }), sampleToday);
    expect(faults).toMatchObject([
      { line: 1, column: 1, message: expect.stringContaining('a mapping with title') },
    ]);
  });
});

describe('an intent compared with the rest', () => {
  it.each<Case>([
    ['an unknown department', 't: general', 't: genral', '2:13', 'found "genral"; did you mean "general"?'],
    [
      'a follow-up that does not exist',
      'not: [',
      'follow_ups: [shipping/costs]\nnot: [',
      '18:14',
      '"shipping/cost"?',
    ],
    [
      'itself as follow-up',
      'not: [',
      'follow_ups: [shipping/cost]\nnot: [',
      '18:14',
      'expected other intents',
    ],
    [
      'a title in three parts',
      'Ongkos kirim / Shipping cost',
      'A / B / C',
      '1:8',
      'each of id / en, found 3',
    ],
    [
      'an end before the beginning',
      'not: [',
      'valid_from: 2027-02-01\nvalid_until: 2027-01-31\nnot: [',
      '19:14',
      'expected 2027-02-01 (valid_from) or later',
    ],
    ['a title with an empty part', 'Ongkos kirim / Shipping cost', '"A / "', '1:8', 'text on both sides'],
    [
      'no answer in the first language',
      '  id: |\n    Mulai Rp9.000.\n    Lihat [pesanan]({order_url}).\n',
      '',
      '11:1',
      '"id"',
    ],
    ['a test that is an utterance', 'kirim ke sby kena brp', 'Brp   ongkir?!', '17:8', 'cost.yaml:7'],
    [
      'its own utterance refused',
      'ongkos jahit',
      'BRP ongkir',
      '18:7',
      'its own utterance in shipping/cost.yaml:7',
    ],
  ])('names the place of %s', (_, from, to, place, ...parts) => {
    expectOneFault(from, to, place, parts);
  });

  it('refuses an utterance that another intent has, however it is written', () => {
    const other = 'title: A\nanswer: { id: A, en: A }\nutterances: { id: [a, b, c, d, "Brp - ONGKIR?"] }\n';
    const { faults } = parseCatalogue(sampleSnapshot({ 'zoo/other.yaml': other }), sampleToday);
    expect(faults).toMatchObject([{ file: 'zoo/other.yaml', line: 3, column: 32, severity: 'error' }]);
    expect(faults[0]?.message).toContain('first in shipping/cost.yaml:7');
  });

  it.each<Case>([
    ['an utterance twice', '- brp ongkir', '- Berapa ongkos kirim?', '7:7', 'first in shipping/cost.yaml:6'],
    ['a test twice in one list', '[kirim ke sby kena brp]', '[a b, a b]', '17:13', 'every test once'],
    ['few utterances', '    - brp ongkir\n', '', '3:1', 'expected at least 5 for "id"', 'found 4'],
    ['no answer in the second language', '  en: From Rp9.000.\n', '', '11:1', 'expected a text for "en"'],
    ['an answer nobody sees', '  en: From', '  jv: Saking\n  en: From', '15:3', 'found "jv"'],
    [
      'a title too long for a button',
      'Shipping cost',
      'What shipping costs on all islands',
      '1:8',
      'at most 28',
    ],
    [
      'a date in the past',
      'not: [',
      'valid_until: 2026-11-19\nnot: [',
      '18:14',
      'the bot no longer uses this',
    ],
  ])('warns of %s', (_, from, to, place, ...parts) => {
    expectOneFault(from, to, `${place} warning`, parts);
  });

  it('refuses an intent without utterances', () => {
    const bare = 'title: A\nanswer: { id: A, en: A }\nutterances: { id: [] }\n';
    const { faults } = parseCatalogue(sampleSnapshot({ 'a/bare.yaml': bare }), sampleToday);
    expect(faults).toMatchObject([{ file: 'a/bare.yaml', line: 3, column: 1, severity: 'error' }]);
  });

  it('lets an intent be used on its last day', () => {
    expect(faultsWith('not: [', `valid_until: ${sampleToday}\nnot: [`)).toEqual([]);
  });
});

describe('the text of an answer', () => {
  it.each<Case>([
    [
      'an unknown placeholder',
      '{order_url}',
      '{ordr_url}',
      '14:21',
      'found "{ordr_url}"; did you mean "order_url"?',
    ],
    ['a placeholder of every object', '{order_url}', '{constructor}', '14:21', 'found "{constructor}"'],
    ['doubled braces', '{order_url}', '{{order_url}}', '14:21', 'expected braces only around a placeholder'],
    [
      'an open brace',
      'Mulai Rp9.000.',
      'Mulai {order_url',
      '13:11',
      'expected braces only around a placeholder',
    ],
    ['HTML', 'Mulai Rp9.000.', 'Mulai <b>Rp9.000</b>.', '13:11', 'expected Markdown, found HTML: "<b>"'],
    ['an HTML comment', 'Mulai Rp9.000.', 'Mulai <!-- x', '13:11', 'found HTML'],
    ['an image', '[pesanan]', '![pesanan]', '14:11', 'no images'],
    ['a script link', '{order_url}', 'javascript:alert`1`', '14:11', 'a link to https://…'],
    ['a link without a scheme', '{order_url}', 'shop.example', '14:11', 'a link to https://…'],
    ['a link with spaces', '{order_url}', 'lihat sini', '14:11', 'without spaces'],
    ['a link without text', '[pesanan]', '[]', '14:11', 'a text between the brackets'],
  ])('may not hold %s', (_, from, to, place, ...parts) => {
    expectOneFault(from, to, `${place} error`, parts);
  });

  it.each([
    'Di bawah <50 ribu, 3 < 5.',
    'Kirim ke [kami](mailto:halo@shop.example) atau [telepon](tel:+62800).',
    '[satu]({order_url}/1) dan [dua](https://shop.example/a?b=c#d) di {shop_name}',
    '**Tebal**, [ ] kotak, catatan (lihat di bawah)',
  ])('may hold %s', (text) => {
    expect(faultsWith('Mulai Rp9.000.', text)).toEqual([]);
  });
});
