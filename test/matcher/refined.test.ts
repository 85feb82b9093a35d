import { describe, expect, it } from 'vitest';
import { bagOf } from '../../src/matcher/bag.ts';
import { areaUnderRoc } from '../../src/matcher/evaluate.ts';
import { explain } from '../../src/matcher/explain.ts';
import { match } from '../../src/matcher/match.ts';
import { visitSpanningNgrams } from '../../src/matcher/ngrams.ts';
import { wordsOf } from '../../src/matcher/normalise.ts';
import { readMessage } from '../../src/matcher/read-message.ts';
import { blend, readEach } from '../../src/matcher/refinement.ts';
import { trainRefined } from '../../src/matcher/train-refined.ts';
import { featureOf } from '../../src/matcher/vocabulary.ts';
import { smallExamples } from '../support/small-catalogue.ts';

const model = trainRefined(smallExamples, { precision: 0.9 });
const first = (text: string) => match(model, text).candidates[0];

const asked: readonly (readonly [string, string])[] = [
  ['brp ongkir ke sby?', 'shipping/cost'],
  ['refundnya kok blm masuk2', 'returns/refund'],
  ['batalin orderan aku dong', 'orders/cancel'],
  ['tokonya buka jam brp min', 'shops/hours'],
  ['makasihhh kak', 'smalltalk/thanks'],
  ['mau cancel my order', 'orders/cancel'],
  ['where is my refnd', 'returns/refund'],
  ['what time do you close', 'shops/hours'],
];

const strange = [
  'siapa presiden amerika sekarang',
  'resep rendang padang',
  'play some jazz music',
  'skor bola semalam',
  'what is the capital of France',
];

describe('a refined model', () => {
  it.each(asked)('takes %j for %s', (text, intentId) => {
    expect(first(text)?.intentId).toBe(intentId);
  });

  it('is less sure of messages that no intent is for', () => {
    const sureness = (text: string): number => first(text)?.confidence ?? 0;
    const known = asked.map(([text]) => sureness(text));
    expect(areaUnderRoc(known, strange.map(sureness))).toBeGreaterThan(0.95);
  });

  it('names at most five intents, with confidences that fall from 0…1', () => {
    for (const [text] of asked) {
      const confidences = match(model, text).candidates.map(({ confidence }) => confidence);
      expect(confidences.length).toBeLessThanOrEqual(5);
      expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
      expect(confidences.every((confidence) => confidence >= 0 && confidence <= 1)).toBe(true);
    }
  });

  it.each(['', '   ', '👍', '?!'])('names nothing for %j', (text) => {
    expect(match(model, text)).toEqual({ candidates: [], unknownWords: 0 });
    expect(explain(model, text, 'shipping/cost')).toEqual([]);
  });

  it('says from memory what its three heads say to the whole message', () => {
    const { vocabulary, weighing, head, refinement } = model;
    if (refinement === undefined) throw new Error('The model is not refined');
    const { spanningVocabulary, temperatures, ...readers } = refinement;
    for (const [text] of [...asked, ...asked]) {
      const words = wordsOf(text);
      const bag = bagOf(words, (key) => featureOf(vocabulary, key));
      const spanning = bagOf(words, (key) => featureOf(spanningVocabulary, key), visitSpanningNgrams);
      const whole = blend(readEach({ weighing, head, ...readers }, { bag, spanning }), temperatures);
      readMessage(model, words).reading.logits.forEach((logit, label) => {
        expect(logit).toBeCloseTo(whole.logits[label] ?? Number.NaN, 5);
      });
    }
  });

  it('takes any text of 4,000 characters in its stride', () => {
    for (const text of ['a'.repeat(4_000), 'ongkir '.repeat(571), '\ud800'.repeat(4_000)]) {
      const { candidates } = match(model, text);
      expect(candidates.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true);
    }
  });

  it('tells the language and the words it does not know', () => {
    expect(match(model, 'ongkir ke zimbabwe')).toMatchObject({ language: 'id', unknownWords: 1 / 3 });
  });

  it('says which words decided', () => {
    expect(explain(model, 'kak brp ongkir ke sby dong', 'shipping/cost')[0]).toMatchObject({
      word: 'ongkir',
    });
  });

  it('survives being sent to another thread', () => {
    expect(match(structuredClone(model), 'ongkir brp')).toEqual(match(model, 'ongkir brp'));
  });
});

describe('refining', () => {
  it('gives equal models for equal examples, in whatever order', () => {
    expect(trainRefined(smallExamples.toReversed(), { precision: 0.9 })).toEqual(model);
  });

  it.each([
    ['nothing', []],
    ['one utterance', [{ text: 'halo', intentId: 'a' }]],
    ['one intent', smallExamples.filter(({ intentId }) => intentId === 'orders/cancel')],
  ])('does not fail on %s', (_what, examples) => {
    const { candidates } = match(trainRefined(examples, { precision: 0.9 }), 'halo, refund mana');
    expect(candidates.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true);
  });

  it('stops with what the checkpoint throws', () => {
    const stop = new Error('no longer wanted');
    let left = 2 * smallExamples.length;
    const checkpoint = () => {
      if (left-- === 0) throw stop;
    };
    expect(() => trainRefined(smallExamples, { precision: 0.9, checkpoint })).toThrow(stop);
  });
});
