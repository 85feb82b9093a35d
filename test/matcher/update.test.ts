import { expect, it } from 'vitest';
import { match } from '../../src/matcher/match.ts';
import { train } from '../../src/matcher/train.ts';
import type { Example } from '../../src/matcher/types.ts';
import { updateModel } from '../../src/matcher/update.ts';
import { smallExamples } from '../support/small-catalogue.ts';

const trained = train(smallExamples, { precision: 0.9 });
const sewing = ['ada kelas menjahit ga', 'mau ikut kursus jahit', 'kapan kelas jahit', 'do you teach sewing'];
const withSewing: readonly Example[] = [
  ...smallExamples,
  ...sewing.map((text) => ({ text, intentId: 'classes/sewing' })),
];
const landsOn = (model: typeof trained.model, text: string) => match(model, text).candidates[0]?.intentId;
const accuracyOf = (model: typeof trained.model): number => {
  const utterances = smallExamples.filter(({ source = 'utterance' }) => source === 'utterance');
  return (
    utterances.filter(({ text, intentId }) => landsOn(model, text) === intentId).length / utterances.length
  );
};

it('knows a new intent, and still knows the others', () => {
  const { model } = updateModel(trained, withSewing);
  expect(landsOn(model, 'kursus menjahit')).toBe('classes/sewing');
  expect(accuracyOf(model)).toBeGreaterThanOrEqual(accuracyOf(trained.model) - 0.01);
});

it('forgets an intent that was deleted', () => {
  const { model } = updateModel(updateModel(trained, withSewing), smallExamples);
  expect(model.intents).toEqual(trained.model.intents);
  expect(accuracyOf(model)).toBeGreaterThanOrEqual(accuracyOf(trained.model) - 0.01);
});

it('takes an utterance for another intent once it was moved there', () => {
  const text = sewing[0] ?? '';
  const moved = withSewing.map((example) =>
    example.text === text ? { ...example, intentId: 'smalltalk/greeting' } : example,
  );
  const { model } = updateModel(updateModel(trained, withSewing), moved);
  expect(landsOn(model, text)).toBe('smalltalk/greeting');
});

it('leaves the model alone where only tests were edited, and what it was given in any case', () => {
  const before = structuredClone(trained.notes.learner);
  const tested = [...smallExamples, { text: 'ongkir', intentId: 'shipping/cost', source: 'test' as const }];
  expect(updateModel(trained, tested).model).toBe(trained.model);
  updateModel(trained, withSewing);
  expect(trained.notes.learner).toEqual(before);
});
