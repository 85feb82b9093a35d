import { describe, expect, it } from 'vitest';
import { crossValidate, type Guess } from '../../src/matcher/cross-validate.ts';
import { scoreOf } from '../../src/matcher/score.ts';
import { smallExamples } from '../support/small-catalogue.ts';

const guess = (text: string, intentId: string, landsOn: string, confidence: number): Guess => ({
  text,
  intentId,
  first: { intentId: landsOn, confidence },
  isAnswered: confidence > 0.5,
});

describe('scoring', () => {
  const score = scoreOf([
    guess('a', 'one', 'one', 0.9),
    guess('b', 'one', 'two', 0.8),
    guess('c', 'one', 'two', 0.3),
    guess('d', 'two', 'two', 0.9),
    { text: 'e', intentId: 'two', isAnswered: false },
  ]);

  it('says how many utterances are understood, and how many answers would be right', () => {
    expect(score).toMatchObject({ accuracy: 2 / 5, answered: 3 / 5, precision: 2 / 3 });
  });

  it('names the intents that are understood least first', () => {
    expect(score.intents).toEqual([
      { intentId: 'one', utterances: 3, accuracy: 1 / 3 },
      { intentId: 'two', utterances: 2, accuracy: 1 / 2 },
    ]);
  });

  it('names what is taken for what', () => {
    expect(score.confusions).toEqual([{ intentId: 'one', takenFor: 'two', texts: ['b', 'c'] }]);
  });
});

describe('cross-validation', () => {
  it('asks about every utterance once, and understands most without having learnt them', () => {
    const guesses = crossValidate(smallExamples, { precision: 0.9, parts: 4, seed: 1 });
    const utterances = smallExamples.filter(({ source = 'utterance' }) => source === 'utterance');
    expect(guesses.map(({ text }) => text).toSorted()).toEqual(utterances.map(({ text }) => text).toSorted());
    const { accuracy } = scoreOf(guesses);
    expect(accuracy).toBeGreaterThan(0.5);
    expect(accuracy).toBeLessThan(1);
  });
});
