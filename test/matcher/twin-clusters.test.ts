import { describe, expect, it } from 'vitest';
import { trainModel } from '../../src/matcher/train.ts';
import { twinClusters } from '../../src/matcher/twin-clusters.ts';
import { smallExamples } from '../support/small-catalogue.ts';

const model = trainModel(smallExamples, { precision: 0.9 });

function cluster(intentId: string, language: string) {
  const texts = smallExamples.filter((one) => one.intentId === intentId && one.language === language);
  return { id: `${intentId} ${language}`, language, texts: texts.map(({ text }) => text) };
}

describe('clusters in two languages', () => {
  it('are twins where they are near to the same intents', () => {
    const ids = ['orders/cancel', 'orders/status', 'shipping/cost'];
    const clusters = ids.flatMap((id) => [cluster(id, 'id'), cluster(id, 'en')]);
    const twins = twinClusters(model, clusters);
    for (const id of ids) {
      expect(twins.get(`${id} id`)).toBe(`${id} en`);
      expect(twins.get(`${id} en`)).toBe(`${id} id`);
    }
  });

  it('are none where there is one language only, or nothing', () => {
    expect(twinClusters(model, [cluster('orders/cancel', 'id'), cluster('orders/status', 'id')]).size).toBe(
      0,
    );
    expect(twinClusters(model, []).size).toBe(0);
  });
});
