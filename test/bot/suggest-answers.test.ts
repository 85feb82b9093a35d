import { describe, expect, it } from 'vitest';
import { readTurn } from '../../src/bot/read-turn.ts';
import { suggestAnswers } from '../../src/bot/suggest-answers.ts';
import type { Candidate } from '../../src/matcher/types.ts';
import { shop } from '../support/bot-content.ts';

const thresholds = { answer: 0.8, clarify: 0.4, margin: 0.1 };
const likely = (...candidates: readonly [string, number][]): readonly Candidate[] =>
  candidates.map(([intentId, confidence]) => ({ intentId, confidence }));

/** What is suggested where the matcher makes this of a text. */
function suggested(candidates: readonly Candidate[], more: object = {}, text = 'kirim kado') {
  return suggestedBy(() => candidates, more, text);
}

function suggestedBy(candidatesOf: (text: string) => readonly Candidate[], more: object, text: string) {
  const ask = (part: string) => ({ candidates: candidatesOf(part), unknownWords: 0 });
  const reading = readTurn({ catalogue: shop, thresholds, ask }, [text], []);
  const whom = { language: 'id', reader: 'id', given: new Set<string>(), ...more };
  return suggestAnswers(shop, reading, whom);
}

describe('suggestions', () => {
  it('are the answers that may be wanted, best first, also where the bot was not sure', () => {
    expect(suggested(likely(['orders/gift', 0.5], ['orders/status', 0.3], ['shipping/cost', 0.05]))).toEqual([
      { intentId: 'orders/gift', title: 'Kado', confidence: 0.5, text: 'Jawaban bungkus kado.' },
      {
        intentId: 'orders/status',
        title: 'Status pesanan',
        confidence: 0.3,
        text: 'Jawaban status pesanan.',
      },
    ]);
  });

  it('are what each part of the message may want', () => {
    const of = (part: string) =>
      likely(part.startsWith('Kado') ? ['orders/gift', 0.3] : ['orders/status', 0.6]);
    const both = suggestedBy(of, {}, 'Status pesanan saya gimana? Kado dibungkus ga?');
    expect(both.map(({ intentId }) => intentId)).toEqual(['orders/status', 'orders/gift']);
  });

  it('are three at most', () => {
    const four = likely(
      ['orders/gift', 0.4],
      ['orders/status', 0.3],
      ['orders/cancel', 0.2],
      ['shipping/cost', 0.1],
    );
    expect(suggested(four).map(({ intentId }) => intentId)).toEqual([
      'orders/gift',
      'orders/status',
      'orders/cancel',
    ]);
  });

  it('are in the visitor’s language, under titles in the agent’s, as an agent would type them', () => {
    const [suggestion] = suggested(likely(['shipping/cost', 0.9]), { language: 'id', reader: 'en' });
    expect(suggestion).toMatchObject({
      title: 'Shipping cost',
      text: 'Mulai Rp9.000.\nLihat pesanan (https://shop.example/orders).',
    });
  });

  it('are nothing that the visitor has read already, and no pleasantries', () => {
    const candidates = likely(
      ['orders/gift', 0.9],
      ['smalltalk/thanks', 0.5],
      ['orders/status', 0.3],
      ['gone', 0.2],
    );
    expect(
      suggested(candidates, { given: new Set(['orders/gift']) }).map(({ intentId }) => intentId),
    ).toEqual(['orders/status']);
  });

  it('are none where nothing is known of the words', () => {
    expect(suggested([])).toEqual([]);
  });
});
