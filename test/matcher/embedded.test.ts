import { describe, expect, it } from 'vitest';
import { match } from '../../src/matcher/match.ts';
import { matchEmbedded } from '../../src/matcher/match-embedded.ts';
import { trainEmbedded } from '../../src/matcher/train-embedded.ts';
import { refine } from '../../src/matcher/train-refined.ts';
import type { Example, Match } from '../../src/matcher/types.ts';
import { smallExamples } from '../support/small-catalogue.ts';
import { synonymEmbedding, synonymVectors } from '../support/synonym-embedder.ts';

const options = { precision: 0.9 };
const refined = refine(smallExamples, options);
const vectors = synonymVectors(smallExamples.map(({ text }) => text));
const model = trainEmbedded(smallExamples, refined, vectors, options);

function ask(text: string): Match {
  if (model.embedding === undefined) throw new Error('The model has no embedding part');
  return matchEmbedded(model, model.embedding, text, synonymEmbedding(text));
}

describe('a model with embeddings', () => {
  it.each([
    ['where is my reimbursement', 'returns/refund'],
    ['how much is the freight', 'shipping/cost'],
    ['please annul my order', 'orders/cancel'],
  ])('is surer of %j for %s than without one', (text, intentId) => {
    expect(ask(text).candidates[0]?.intentId).toBe(intentId);
    const alone = match(model, text).candidates[0];
    expect(ask(text).candidates[0]?.confidence).toBeGreaterThan(alone?.confidence ?? 0);
  });

  it('names at most five intents, with confidences that fall from 0…1', () => {
    for (const { text } of smallExamples.slice(0, 20)) {
      const confidences = ask(text).candidates.map(({ confidence }) => confidence);
      expect(confidences.length).toBeLessThanOrEqual(5);
      expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
      expect(confidences.every((confidence) => confidence >= 0 && confidence <= 1)).toBe(true);
    }
  });

  it('tells the language and the words it does not know from the words alone', () => {
    expect(ask('ongkir ke zimbabwe')).toMatchObject({ language: 'id', unknownWords: 1 / 3 });
  });

  it('says without an embedding what it said before', () => {
    for (const text of ['brp ongkir ke sby?', 'resep rendang', '']) {
      expect(match(model, text)).toEqual(match(refined.model, text));
    }
  });

  it('survives being sent to another thread', () => {
    expect(structuredClone(model)).toEqual(model);
  });
});

describe('training with embeddings', () => {
  it('gives equal models for equal examples, in whatever order', () => {
    expect(trainEmbedded(smallExamples.toReversed(), refined, vectors, options)).toEqual(model);
  });

  it('asks tests as well, and learns from what a message does not mean', () => {
    const examples: readonly Example[] = [
      ...smallExamples,
      { text: 'ongkir jahit', intentId: 'shipping/cost', source: 'not' },
      { text: 'duit refund kapan ya', intentId: 'returns/refund', source: 'test' },
    ];
    const all = synonymVectors(examples.map(({ text }) => text));
    expect(trainEmbedded(examples, refine(examples, options), all, options).embedding).toBeDefined();
  });

  it('leaves out what was answered wrongly, of which no vectors are kept', () => {
    const examples: readonly Example[] = [
      ...smallExamples,
      { text: 'toko bunga buka?', intentId: 'shops/hours', source: 'misanswered' },
    ];
    const { embedding } = trainEmbedded(examples, refine(examples, options), vectors, options);
    expect(embedding?.calibration).toEqual(model.embedding?.calibration);
  });

  it('refuses a text that has no vector, and a model of other examples', () => {
    const few = synonymVectors(smallExamples.slice(1).map(({ text }) => text));
    expect(() => trainEmbedded(smallExamples, refined, few, options)).toThrow(RangeError);
    expect(() => trainEmbedded(smallExamples.slice(1), refined, vectors, options)).toThrow(RangeError);
  });

  it.each([
    ['nothing', []],
    ['one utterance', [{ text: 'halo', intentId: 'a' }]],
    ['one intent', smallExamples.filter(({ intentId }) => intentId === 'orders/cancel')],
  ])('does not fail on %s', (_what, examples) => {
    const own = synonymVectors(examples.map(({ text }) => text));
    const { embedding } = trainEmbedded(examples, refine(examples, options), own, options);
    expect(embedding?.head.mean).toHaveLength(64);
  });

  it('stops with what the checkpoint throws', () => {
    const stop = new Error('no longer wanted');
    const checkpoint = () => {
      throw stop;
    };
    expect(() => trainEmbedded(smallExamples, refined, vectors, { ...options, checkpoint })).toThrow(stop);
  });
});
