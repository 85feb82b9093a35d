import { describe, expect, it } from 'vitest';
import { unsureTexts } from '../../src/bot/unsure-texts.ts';
import type { Match } from '../../src/matcher/types.ts';
import { shopCatalogue } from '../support/shop-content.ts';

const catalogue = await shopCatalogue();
const thresholds = { answer: 0.6, clarify: 0.3, margin: 0 };

/** What the model makes of some texts; of all others it knows nothing. */
const means: Readonly<Record<string, readonly [intentId: string, confidence: number]>> = {
  'halo kak': ['smalltalk/greeting', 0.8],
  'makasih ya': ['smalltalk/thanks', 0.7],
  'refund gmn ya kak': ['returns/refund-status', 0.97],
  'refund saya kpn': ['returns/refund-status', 0.75],
  'ongkir brp?': ['shipping/cost', 0.95],
  'bisa cod ga?': ['payment/cash-on-delivery', 0.95],
  'bisa nyicil ga?': ['payment/instalments', 0.7],
  'Shipping cost kalau ke Bali?': ['shipping/cost', 0.5],
};

function ask(text: string): Match {
  const [intentId, confidence] = means[text] ?? [];
  const candidates = intentId === undefined ? [] : [{ intentId, confidence: confidence ?? 0 }];
  return { candidates, unknownWords: 0 };
}

function unsure(messages: readonly string[], lastAnswered: readonly string[] = []) {
  return unsureTexts({ catalogue, thresholds, ask }, { messages, misunderstandings: 0, lastAnswered });
}

describe('another opinion is wanted', () => {
  it.each([
    ['a message that is not understood', ['xqz wvk'], ['xqz wvk']],
    ['a message that is understood, but not surely', ['refund saya kpn'], ['refund saya kpn']],
    [
      'what stands beside a greeting',
      ['halo kak', 'xqz wvk prrt'],
      ['halo kak xqz wvk prrt', 'xqz wvk prrt'],
    ],
    ['the question that is unclear', ['ongkir brp? xqz wvk apa?'], ['xqz wvk apa?']],
    ['the one of two questions that is less sure', ['ongkir brp? bisa nyicil ga?'], ['bisa nyicil ga?']],
    ['all messages of a turn as one line', ['xqz  wvk', 'prrt\tlpt'], ['xqz wvk prrt lpt']],
  ])('on %s', (_what, messages, texts) => {
    expect(unsure(messages)).toEqual(expect.arrayContaining(texts));
  });

  it('on nothing that is sure or only polite, whatever stands beside it', () => {
    const texts = [...unsure(['halo kak', 'xqz wvk prrt']), ...unsure(['ongkir brp? xqz wvk apa?'])];
    expect(texts).not.toContain('halo kak');
    expect(texts).not.toContain('ongkir brp?');
  });

  it('on the text that decides first, and on sixteen at most', () => {
    const long = Array.from({ length: 8 }, (_, at) => `refund saya ${at}, kurir mana ${at}, apa ${at}.`);
    const texts = unsure([long.join(' ')]);
    expect(texts.length).toBe(16);
    expect(unsure(['xqz wvk', 'refund saya kpn'])[0]).toBe('refund saya kpn');
  });
});

describe('no other opinion is wanted', () => {
  it.each([
    ['a question that is clear', ['refund gmn ya kak']],
    ['two that are', ['ongkir brp? bisa cod ga?']],
    ['a greeting', ['halo kak']],
    ['thanks and a greeting', ['halo kak', 'makasih ya']],
    ['a button', ['Refund status']],
    ['a wish for a person, whatever stands beside it', ['xqz wvk prrt', 'mau ngomong sama manusia']],
    ['words of danger', ['xqz wvk prrt', 'pengen mati aja']],
    ['words of law', ['xqz wvk prrt, saya lapor polisi']],
    ['a visitor who is upset', ['XQZ WVK TOLOL!!']],
    ['nothing', ['??']],
    ['a number', ['12345678']],
  ])('on %s', (_what, messages) => {
    expect(unsure(messages)).toEqual([]);
  });

  it('on what goes on from the last answer', () => {
    expect(unsure(['kalau ke Bali?'], ['shipping/cost'])).toEqual([]);
    expect(unsure(['kalau ke Bali?'])).toEqual(['kalau ke Bali?']);
  });
});
