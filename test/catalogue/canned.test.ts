import { describe, expect, it } from 'vitest';
import { cannedText } from '../../src/catalogue/canned-text.ts';
import { parseCatalogue } from '../../src/catalogue/parse-catalogue.ts';
import { sampleSnapshot, sampleToday } from '../support/sample-content.ts';

const whole = `ask-order:
  title: Minta nomor / Ask for the number
  text:
    id: Boleh nomornya, Kak? Lihat {order_url}. Salam, {agent} ({department}, {shop_name})
    en: Your number, please?
`;

function read(text: string) {
  return parseCatalogue(sampleSnapshot({ '_canned.yaml': text }), sampleToday);
}

function faultsIn(text: string) {
  return read(text)
    .faults.filter(({ file }) => file === '_canned.yaml')
    .map(({ line, severity, message }) => `${line} ${severity} ${message}`);
}

describe('canned replies', () => {
  it('may be left out', () => {
    expect(parseCatalogue(sampleSnapshot(), sampleToday).catalogue?.canned).toEqual([]);
  });

  it('are read with their titles per language', () => {
    const { catalogue } = read(whole);
    expect(catalogue?.canned).toMatchObject([
      { id: 'ask-order', title: { id: 'Minta nomor', en: 'Ask for the number' } },
    ]);
  });

  it('have their placeholders filled once: what a value holds is not filled again', () => {
    const { catalogue } = read(whole);
    const [reply] = catalogue?.canned ?? [];
    if (catalogue === undefined || reply === undefined) throw new Error('There is no canned reply.');
    const said = cannedText(catalogue, reply, 'id', { agent: '{order_url}', department: 'Umum' });
    expect(said).toBe(
      'Boleh nomornya, Kak? Lihat https://shop.example/orders. Salam, {order_url} (Umum, Toko Contoh)',
    );
    expect(cannedText(catalogue, reply, 'fr', { agent: 'Ana', department: 'Umum' })).toContain('Boleh');
  });

  it.each([
    [
      'an unknown placeholder',
      whole.replace('{order_url}', '{order_id}'),
      '4 error ask-order.text.id: expected a placeholder',
    ],
    [
      'HTML',
      whole.replace('Your number', '<b>Your</b> number'),
      '5 error ask-order.text.en: expected Markdown, found HTML',
    ],
    [
      'half a title',
      whole.replace(' / Ask for the number', ' / '),
      '2 error ask-order.title: expected one part',
    ],
    [
      'no first language',
      whole.replace(/ {4}id: .*\n/, ''),
      '3 error ask-order.text: expected a text for "id"',
    ],
    [
      'no second language',
      whole.replace(/ {4}en: .*\n/, ''),
      '3 warning ask-order.text: expected a text for "en"',
    ],
    ['an unknown key', whole.replace('title:', 'titel:'), '2 error'],
    ['a name in capitals', whole.replace('ask-order', 'Ask Order'), '1 error'],
  ])('say where they have %s', (_what, text, expected) => {
    expect(faultsIn(text).join('\n')).toContain(expected);
  });
});
