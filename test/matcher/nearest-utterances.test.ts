import { serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { match } from '../../src/matcher/match.ts';
import { nearestUtterances } from '../../src/matcher/nearest-utterances.ts';
import { see } from '../../src/matcher/utterance-index.ts';
import { shopContent } from '../support/shop-content.ts';

const { catalogue, model } = await shopContent();
const intentsOf = (...ids: readonly string[]) =>
  ids.map((id) => catalogue.intents.get(id)).filter((intent) => intent !== undefined);
const candidatesOf = (text: string) =>
  intentsOf(...match(model, text).candidates.map(({ intentId }) => intentId));
const messages = [
  'brp ongkir ke sby?',
  'bisa cicil ga',
  'where is my refund',
  'barang saya',
  'kapan buka ya',
];

/** The cosine of two texts as the model sees them, worked out the slow way. */
function cosine(one: string, other: string): number {
  const [first, second] = [see(model, one), see(model, other)];
  const values = new Map(Array.from(second.features, (feature, at) => [feature, second.values[at] ?? 0]));
  return first.features.reduce(
    (sum, feature, at) => sum + (first.values[at] ?? 0) * (values.get(feature) ?? 0),
    0,
  );
}

describe('the utterances nearest to a message', () => {
  it.each(messages)('%j are at most four of its candidates’, nearest first', (text) => {
    const near = nearestUtterances(model, text, candidatesOf(text));
    expect(near.length).toBeGreaterThan(1);
    expect(near.length).toBeLessThanOrEqual(4);
    const similarities = near.map(({ similarity }) => similarity);
    expect(similarities).toEqual(similarities.toSorted((a, b) => b - a));
    for (const { text, intentId, language } of near) {
      expect(catalogue.intents.get(intentId)?.utterances[language]).toContain(text);
    }
  });

  it.each(messages)(
    '%j are as near as the cosine says, and no other of the first intent is nearer',
    (text) => {
      const [first, ...others] = candidatesOf(text);
      if (first === undefined) throw new Error('Nothing is known of it');
      const near = nearestUtterances(model, text, [first, ...others]);
      for (const { text: utterance, similarity } of near) {
        expect(similarity).toBeCloseTo(cosine(text, utterance), 5);
      }
      const best = Math.max(
        ...Object.values(first.utterances)
          .flat()
          .map((utterance) => cosine(text, utterance)),
      );
      expect(near.find(({ intentId }) => intentId === first.id)?.similarity).toBeCloseTo(best, 5);
    },
  );

  it('begin with the message itself where it is an utterance', () => {
    const [refund] = intentsOf('returns/refund-status');
    const text = refund?.utterances.id?.[0] ?? '';
    const [nearest] = nearestUtterances(model, text, candidatesOf(text));
    expect(nearest).toMatchObject({ intentId: 'returns/refund-status', language: 'id' });
    expect(nearest?.similarity).toBeCloseTo(1, 5);
  });

  it('hold the best of the first two intents, however many of another are nearer', () => {
    const text = 'ongkir ke bandung berapa';
    const near = nearestUtterances(
      model,
      text,
      intentsOf('promo/free-shipping', 'shipping/duration', 'shipping/cost'),
    );
    expect(near[0]?.intentId).toBe('shipping/cost');
    expect(near.map(({ intentId }) => intentId)).toEqual(
      expect.arrayContaining(['promo/free-shipping', 'shipping/duration']),
    );
  });

  it('do not say the same words twice', () => {
    const text = 'mau order';
    const near = nearestUtterances(model, text, intentsOf('orders/how-to-order'));
    expect(new Set(near.map(({ similarity }) => similarity)).size).toBe(near.length);
  });

  it.each(['', '👍', '漢字'])('of %j are none', (text) => {
    expect(nearestUtterances(model, text, intentsOf('shipping/cost'))).toEqual([]);
  });

  it('leave the model as it was, ready to be sent to another thread', () => {
    const before = serialize(model).length;
    const [text = ''] = messages;
    const near = nearestUtterances(model, text, candidatesOf(text));
    expect(serialize(model).length).toBe(before);
    expect(nearestUtterances(structuredClone(model), text, candidatesOf(text))).toEqual(near);
  });
});
