import { describe, expect, it } from 'vitest';
import { bagOf } from '../../src/matcher/bag.ts';
import { confidencesOf } from '../../src/matcher/calibrate.ts';
import { read } from '../../src/matcher/head.ts';
import { wordsOf } from '../../src/matcher/normalise.ts';
import { randomFrom } from '../../src/matcher/random.ts';
import { rank } from '../../src/matcher/ranking.ts';
import { readWords } from '../../src/matcher/read-words.ts';
import { trainModel } from '../../src/matcher/train.ts';
import { vectorOf } from '../../src/matcher/training-set.ts';
import { withTypo } from '../../src/matcher/typos.ts';
import { featureOf } from '../../src/matcher/vocabulary.ts';
import { smallExamples } from '../support/small-catalogue.ts';

const model = trainModel(smallExamples, { precision: 0.9 });
const random = randomFrom(1);
const anyOf = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;

const utterances = smallExamples.map(({ text }) => wordsOf(text));
const vocabulary = [...new Set(utterances.flat())];

/** Known and mistyped words in any order, some of them again and again. */
function jumble(length: number): readonly string[] {
  const words = Array.from({ length }, () => anyOf(vocabulary));
  const mistyped = length % 3 === 0 ? withTypo(words, random) : words;
  return mistyped.flatMap((word) => (random() < 0.2 ? [word, word, anyOf(mistyped)] : [word]));
}

const messages: readonly (readonly string[])[] = [
  ...utterances,
  ...utterances.map((words) => withTypo(words, random)),
  ...Array.from({ length: 500 }, (_, index) => jumble(1 + (index % 30))),
  ...['', 'a', 'aaa aaa', 'xyzzy', '$ 5', 'ongkir '.repeat(300), `${'ongkir'.repeat(50)} mahal`].map(wordsOf),
];

/** The long way: every n-gram of the message counted, weighed and looked up. */
function readPlainly(words: readonly string[]) {
  const bag = bagOf(words, (key) => featureOf(model.vocabulary, key));
  const vector = vectorOf(bag, model.weighing);
  return { reading: read(model.head, vector), bag, vector };
}

function confidences(reading: Parameters<typeof rank>[0]) {
  const ranking = rank(reading, model.calibration.temperature);
  return { classes: ranking.classes, confidences: confidencesOf(model.calibration, ranking) };
}

describe('reading words from memory', () => {
  it.each(['when they are new', 'when they are remembered'])('says what their vector says, %s', () => {
    for (const words of messages) {
      const { reading, isKnown, unknownWords } = readWords(model, words);
      const plain = readPlainly(words);
      const name = words.join(' ').slice(0, 60);
      reading.logits.forEach((logit, label) => {
        expect(logit, name).toBeCloseTo(plain.reading.logits[label] ?? Number.NaN, 5);
      });
      expect(isKnown, name).toBe(plain.vector.features.length > 0);
      expect(unknownWords, name).toBe(
        plain.bag.words.filter((feature) => feature < 0).length / Math.max(1, words.length),
      );
      expect(reading.novelty.unseenNgrams, name).toBeCloseTo(plain.vector.unseenNgrams, 6);
      expect(reading.novelty.unseenWords, name).toBeCloseTo(plain.vector.unseenWords, 6);
      expect(reading.novelty.length, name).toBe(plain.vector.length);
    }
  });

  it('gives the same candidates the same confidences', () => {
    for (const words of messages) {
      const { reading, isKnown } = readWords(model, words);
      if (!isKnown) continue;
      const [quick, plain] = [reading, readPlainly(words).reading].map(confidences);
      expect(quick?.classes).toEqual(plain?.classes);
      quick?.confidences.forEach((confidence, place) => {
        expect(confidence).toBeCloseTo(plain?.confidences[place] ?? Number.NaN, 6);
      });
    }
  });

  it('goes on saying so when it has met more words than it can remember', () => {
    const words = wordsOf('ongkir ke surabaya berapa');
    const before = readWords(model, words).reading.logits;
    for (let index = 0; index < 10_000; index++) readWords(model, [`ongkir${index.toString(36)}`]);
    expect(readWords(model, words).reading.logits).toEqual(before);
  });

  it('knows nothing of another model’s words', () => {
    const others = smallExamples.filter(({ intentId }) => !intentId.startsWith('shipping/'));
    const other = trainModel(others, { precision: 0.9 });
    const words = wordsOf('ongkir ke surabaya berapa');
    expect(readWords(model, words).unknownWords).toBe(0);
    expect(readWords(other, words).unknownWords).toBeGreaterThan(0.4);
  });
});
