import { describe, expect, it } from 'vitest';
import { areaUnderRoc } from '../../src/matcher/evaluate.ts';
import { explain } from '../../src/matcher/explain.ts';
import { match } from '../../src/matcher/match.ts';
import { trainModel } from '../../src/matcher/train.ts';
import type { Example } from '../../src/matcher/types.ts';
import { smallExamples } from '../support/small-catalogue.ts';

const model = trainModel(smallExamples, { precision: 0.9 });
const first = (text: string) => match(model, text).candidates[0];

const asked: readonly (readonly [string, string])[] = [
  ['brp ongkir ke sby?', 'shipping/cost'],
  ['refundnya kok blm masuk2', 'returns/refund'],
  ['batalin orderan aku dong', 'orders/cancel'],
  ['tokonya buka jam brp min', 'shops/hours'],
  ['bs byr pke qris ga', 'payment/methods'],
  ['makasihhh kak', 'smalltalk/thanks'],
  ['selamat siang', 'smalltalk/greeting'],
  ['PESANAN SAYA UDAH SAMPE MANA', 'orders/status'],
  ['mau cancel my order', 'orders/cancel'],
  ['where is my refnd', 'returns/refund'],
  ['how much for shipping to Bali', 'shipping/cost'],
  ['what time do you close', 'shops/hours'],
];

const strange = [
  'siapa presiden amerika sekarang',
  'resep rendang padang',
  'play some jazz music',
  'skor bola semalam',
  'what is the capital of France',
  'tolong terjemahkan kalimat ini',
  'cuaca hari ini hujan ga',
  'write me a poem about the sea',
];

describe('matching', () => {
  it.each(asked)('takes %j for %s', (text, intentId) => {
    expect(first(text)?.intentId).toBe(intentId);
  });

  it('is less sure of messages that no intent is for', () => {
    const sureness = (text: string): number => first(text)?.confidence ?? 0;
    const known = asked.map(([text]) => sureness(text));
    const unknown = strange.map(sureness);
    expect(areaUnderRoc(known, unknown)).toBeGreaterThan(0.95);
    expect(unknown.filter((confidence) => confidence >= model.thresholds.answer)).toEqual([]);
  });

  it('names at most five intents, with confidences that fall from 0…1', () => {
    for (const [text] of asked) {
      const confidences = match(model, text).candidates.map(({ confidence }) => confidence);
      expect(confidences.length).toBeLessThanOrEqual(5);
      expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
      expect(confidences.every((confidence) => confidence >= 0 && confidence <= 1)).toBe(true);
    }
  });

  it.each(['', '   ', '👍', '😭😭🙏', '?!', '…'])('names nothing for %j', (text) => {
    expect(match(model, text)).toEqual({ candidates: [], unknownWords: 0 });
    expect(explain(model, text, 'shipping/cost')).toEqual([]);
  });

  it('takes any text of 4,000 characters in its stride', () => {
    for (const text of [
      'a'.repeat(4_000),
      'ongkir '.repeat(571),
      '🙏'.repeat(2_000),
      'z̷͛'.repeat(1_300),
      '\ud800'.repeat(4_000),
    ]) {
      const { candidates } = match(model, text);
      expect(candidates.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true);
    }
  });

  it('says which share of the words it has never seen', () => {
    expect(match(model, 'ongkir ke surabaya').unknownWords).toBe(0);
    expect(match(model, 'ongkir ke zimbabwe').unknownWords).toBeCloseTo(1 / 3);
  });

  it.each([
    ['pesanan saya gmn', 'id'],
    ['halo kak', 'id'],
    ['where is my order', 'en'],
    ['how much is it', 'en'],
    ['xyz', undefined],
    ['123', undefined],
  ])('takes %j to be in %s', (text, language) => {
    expect(match(model, text).language).toBe(language);
  });

  it('says which words decided, heaviest first', () => {
    const [heaviest, ...others] = explain(model, 'kak brp ongkir ke sby dong yg murah', 'shipping/cost');
    expect(heaviest?.word).toBe('ongkir');
    expect(heaviest?.weight).toBeGreaterThan(0);
    expect(others.length).toBe(5);
  });
});

describe('training', () => {
  const withoutText = (examples: readonly Example[]) => trainModel(examples, { precision: 0.9 });

  it('gives equal models for equal examples, in whatever order', () => {
    expect(withoutText(smallExamples.toReversed())).toEqual(model);
  });

  it('survives being sent to another thread', () => {
    expect(match(structuredClone(model), 'ongkir brp')).toEqual(match(model, 'ongkir brp'));
  });

  it('gives other seeds nearly equal answers', () => {
    const other = trainModel(smallExamples, { precision: 0.9, seed: 7 });
    const moved = asked.filter(
      ([text]) => match(other, text).candidates[0]?.intentId !== first(text)?.intentId,
    );
    expect(moved.length).toBeLessThanOrEqual(1);
  });

  it('does not let an intent with ten times the utterances swallow the others', () => {
    const words = [
      'semarang',
      'bogor',
      'padang',
      'malang',
      'solo',
      'jambi',
      'palu',
      'ambon',
      'kupang',
      'lombok',
    ];
    const asks = [
      'ongkir ke',
      'biaya kirim ke',
      'berapa ongkos kirim sampai',
      'kirim paket ke',
      'tarif kurir ke',
    ];
    const many = words.flatMap((word) =>
      [...asks, 'mahal ga kirim ke', 'shipping to'].map(
        (ask): Example => ({ text: `${ask} ${word}`, intentId: 'shipping/cost', language: 'id' }),
      ),
    );
    const swollen = trainModel([...smallExamples, ...many, ...many.slice(0, 40)], { precision: 0.9 });
    for (const [text, intentId] of asked) {
      expect([text, match(swollen, text).candidates[0]?.intentId]).toEqual([text, intentId]);
    }
  });

  it('learns from what an intent is not', () => {
    const sure = first('refund tiket konser');
    const denied = trainModel(
      [...smallExamples, { text: 'refund tiket konser', intentId: 'returns/refund', source: 'not' }],
      {
        precision: 0.9,
      },
    );
    const [now] = match(denied, 'refund tiket konser').candidates;
    expect(sure?.intentId).toBe('returns/refund');
    expect(now?.intentId === 'returns/refund' ? now.confidence : 0).toBeLessThan(denied.thresholds.answer);
    expect(match(denied, 'refund saya mana').candidates[0]?.intentId).toBe('returns/refund');
  });

  it.each([
    ['nothing', []],
    ['one utterance', [{ text: 'halo', intentId: 'a' }]],
    ['one intent', smallExamples.filter(({ intentId }) => intentId === 'orders/cancel')],
    [
      'tests of an intent without utterances',
      [...smallExamples, { text: 'x', intentId: 'new', source: 'test' as const }],
    ],
  ])('does not fail on %s', (_what, examples) => {
    const { candidates } = match(trainModel(examples, { precision: 0.9 }), 'halo, refund mana');
    expect(candidates.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true);
  });

  it('is not sure of anything with a single intent, since it has seen nothing else', () => {
    const single = trainModel(
      smallExamples.filter(({ intentId }) => intentId === 'orders/cancel'),
      { precision: 0.9 },
    );
    expect(match(single, 'skor bola').candidates[0]?.confidence).toBeLessThan(single.thresholds.answer);
  });
});
