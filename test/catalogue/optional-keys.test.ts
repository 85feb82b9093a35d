import { describe, expect, it } from 'vitest';
import { parseCatalogue } from '../../src/catalogue/parse-catalogue.ts';
import { sampleToday, sampleWith } from '../support/sample-content.ts';

function parsedWith(keys: string) {
  return parseCatalogue(sampleWith('shipping/cost.yaml', 'not: [', `${keys}\nnot: [`), sampleToday);
}

describe('an intent', () => {
  it('keeps its marks, and what an import kept of it', () => {
    const source = 'source: { format: rasa, name: ask_shipping, kept: { regex: ["\\\\d+"] } }';
    const { catalogue, faults } = parsedWith(`tags: [promo]\nvalid_from: 2026-11-20\n${source}`);
    expect(faults).toEqual([]);
    expect(catalogue?.intents.get('shipping/cost')).toMatchObject({
      tags: ['promo'],
      validFrom: '2026-11-20',
    });
  });

  it.each([
    ['tags: [2026]', 'tags, entry 1: expected text, found the number 2026'],
    ['source: { format: word, name: a }', 'source.format: expected csv, nlpjs, rasa'],
    ['source: { format: csv }', 'source.name: expected text, found nothing'],
  ])('may not say %s', (keys, message) => {
    expect(parsedWith(keys).faults).toMatchObject([{ line: 18, message: expect.stringContaining(message) }]);
  });
});
