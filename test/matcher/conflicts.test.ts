import { describe, expect, it } from 'vitest';
import { parseCatalogue } from '../../src/catalogue/parse-catalogue.ts';
import { neglected } from '../../src/catalogue/traffic.ts';
import { nearDuplicates } from '../../src/matcher/near-duplicates.ts';
import { scoreOf } from '../../src/matcher/score.ts';
import { stealingPairs } from '../../src/matcher/stealing-pairs.ts';
import { sampleSnapshot, sampleToday } from '../support/sample-content.ts';

function catalogueWith(utterances: readonly string[]) {
  const file = JSON.stringify({ title: 'B', answer: { id: 'B', en: 'B' }, utterances: { id: utterances } });
  const { catalogue } = parseCatalogue(sampleSnapshot({ 'b/b.yaml': file }), sampleToday);
  if (catalogue === undefined) throw new Error('The sample has errors.');
  return catalogue;
}

describe('utterances that are nearly alike', () => {
  it.each([
    ['in another order', 'ke surabaya ongkir'],
    ['in slang', 'ongkirnya ke surabaya dong kak'],
  ])('are found %s', (_, text) => {
    const [pair] = nearDuplicates(
      catalogueWith([text, 'satu dua', 'tiga empat', 'lima enam', 'tujuh lapan']),
    );
    expect([pair?.one.text, pair?.other.intentId]).toEqual([text, 'shipping/cost']);
  });

  it('are not those that differ in a telling word, nor those of one intent', () => {
    const own = ['jam buka toko', 'jam buka toko ya', 'ongkir ke medan', 'kapan buka', 'buka jam berapa'];
    expect(nearDuplicates(catalogueWith(own))).toEqual([]);
  });
});

describe('intents that take each other’s utterances', () => {
  const guess = (intentId: string, text: string, first: string) => ({
    intentId,
    text,
    first: { intentId: first, confidence: 0.5 },
    isAnswered: true,
  });

  it('are told with what each loses, the worst first', () => {
    const guesses = [
      guess('a/a', '1', 'b/b'),
      guess('a/a', '2', 'a/a'),
      guess('b/b', '3', 'a/a'),
      guess('b/b', '4', 'a/a'),
      guess('c/c', '5', 'd/d'),
      guess('c/c', '6', 'd/d'),
      guess('c/c', '7', 'd/d'),
      guess('d/d', '8', 'd/d'),
      guess('e/e', '9', 'a/a'),
    ];
    expect(stealingPairs(scoreOf(guesses))).toEqual([
      { intents: ['a/a', 'b/b'], taken: [['1'], ['3', '4']], share: 0.75 },
      { intents: ['c/c', 'd/d'], taken: [['5', '6', '7'], []], share: 0.75 },
    ]);
  });
});

describe('intents that do not do what they are there for', () => {
  const catalogue = catalogueWith(['1', '2', '3', '4', '5']);

  it('are those that nobody was answered with, and those that visitors or agents think little of', () => {
    const traffic = new Map([['b/b', { answered: 20, ratings: [1, 2, 1, 5, 1], judgedWrong: 3 }]]);
    expect(neglected(catalogue, traffic, 90)).toEqual([
      { kind: 'low-rated', intentId: 'b/b', rating: 2, count: 5 },
      { kind: 'judged-wrong', intentId: 'b/b', share: 0.15, count: 3 },
      { kind: 'never-answered', intentId: 'shipping/cost', days: 90 },
    ]);
  });

  it('are not those of which too little is known', () => {
    const few = { answered: 2, ratings: [1, 1, 1, 1], judgedWrong: 2 };
    const many = { answered: 100, ratings: [3, 3, 3, 3, 3], judgedWrong: 9 };
    expect(
      neglected(
        catalogue,
        new Map([
          ['b/b', few],
          ['shipping/cost', many],
        ]),
        90,
      ),
    ).toEqual([]);
  });
});
