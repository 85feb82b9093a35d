import { describe, expect, it } from 'vitest';
import { parseCatalogue } from '../../src/catalogue/parse-catalogue.ts';
import { answerText, localText, replyText } from '../../src/catalogue/reply-text.ts';
import type { Catalogue, Intent } from '../../src/catalogue/types.ts';
import { sampleToday, sampleWith } from '../support/sample-content.ts';

function catalogueWith(path: string, from: string, to: string): Catalogue {
  const { catalogue, faults } = parseCatalogue(sampleWith(path, from, to), sampleToday);
  if (catalogue === undefined) throw new Error(JSON.stringify(faults));
  return catalogue;
}

const greeting = catalogueWith(
  '_replies.yaml',
  'Text agent-joined',
  '"{agent} of {department}, {shop_name}"',
);

describe('what the server says itself', () => {
  it('is said in the language asked for', () => {
    expect(replyText(greeting, 'unsure', 'en', {})).toBe('Text unsure');
    expect(replyText(greeting, 'unsure', 'id', {})).toBe('Teks unsure');
  });

  it.each([
    ['en-GB', 'Text unsure'],
    ['jv', 'Teks unsure'],
    ['constructor', 'Teks unsure'],
    ['', 'Teks unsure'],
  ])('falls back from "%s" to the nearest language there is', (language, text) => {
    expect(replyText(greeting, 'unsure', language, {})).toBe(text);
  });

  it('names who joined', () => {
    const values = { agent: 'Ben', department: 'Sales' };
    expect(replyText(greeting, 'agent-joined', 'en', values)).toBe('Ben of Sales, Toko Contoh');
  });

  it('never fills what a value brings along', () => {
    const values = { agent: '{department} {shop_name}', department: '$& {agent}' };
    const text = '{department} {shop_name} of $& {agent}, Toko Contoh';
    expect(replyText(greeting, 'agent-joined', 'en', values)).toBe(text);
  });
});

describe('an answer', () => {
  const intentOf = (catalogue: Catalogue): Intent => {
    const intent = catalogue.intents.get('shipping/cost');
    if (intent === undefined) throw new Error('The sample has no shipping/cost.');
    return intent;
  };

  it('has its placeholders filled from the settings', () => {
    const catalogue = catalogueWith('shipping/cost.yaml', 'Rp9.000.\n', 'Rp9.000 di {shop_name}.\n');
    const text = 'Mulai Rp9.000 di Toko Contoh.\nLihat [pesanan](https://shop.example/orders).';
    expect(answerText(catalogue, intentOf(catalogue), 'id')).toBe(text);
  });

  it('comes in the first language where it is not written in the one asked for', () => {
    const catalogue = catalogueWith('shipping/cost.yaml', '  en: From Rp9.000.\n', '');
    expect(answerText(catalogue, intentOf(catalogue), 'en')).toMatch(/^Mulai Rp9\.000/);
  });
});

describe('a text in several languages', () => {
  it('is empty rather than in a language nobody asked for', () => {
    expect(localText(greeting, { jv: 'Sugeng rawuh' }, 'en')).toBe('');
  });
});
