import { expect, it } from 'vitest';
import { examineIntents } from '../../src/bot/exam.ts';
import { botWith, twoIntents } from '../support/two-bots.ts';

it('tells of each intent which tests it passes, and who takes its utterances', () => {
  const promo = {
    ...twoIntents['a/promo.yaml'],
    tests: { id: ['promo apa yang ada', 'jam buka toko dong'] },
    not: ['zyxwv'],
  };
  const { catalogue, model } = botWith({ 'a/promo.yaml': promo });
  const first = (intentId: string) => ({ intentId, confidence: 0.9 });
  const guess = (text: string, taken: string) => ({
    text,
    intentId: 'a/promo',
    first: first(taken),
    isAnswered: true,
  });
  const exams = examineIntents(catalogue, model, [
    guess('kode voucher', 'a/promo'),
    guess('lagi ada diskon ga', 'a/hours'),
    guess('promo minggu ini', 'shipping/cost'),
    guess('ada promo apa', 'a/hours'),
  ]);
  expect(exams.find(({ id }) => id === 'a/promo')).toEqual({
    id: 'a/promo',
    tests: { passed: 2, failed: 1 },
    stolenBy: [
      { id: 'a/hours', count: 2 },
      { id: 'shipping/cost', count: 1 },
    ],
  });
  expect(exams.find(({ id }) => id === 'a/hours')?.stolenBy).toEqual([]);
});
