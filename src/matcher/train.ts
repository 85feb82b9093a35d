import { bagOf } from './bag.ts';
import { calibrate } from './calibrate.ts';
import { type CurvePoint, curveOf } from './curve.ts';
import { trainLanguage } from './language.ts';
import type { Model } from './model.ts';
import { wordsOf } from './normalise.ts';
import { thresholdsFor } from './thresholds.ts';
import { headOf, vectorOf, weighingOf } from './training-set.ts';
import type { Example } from './types.ts';
import { createNumbering, featureOf } from './vocabulary.ts';

export interface TrainingOptions {
  /** How often answers must be right, 0…1; the thresholds follow from it. */
  readonly precision: number;
  /** Equal seeds and examples give equal models. 1 if absent. */
  readonly seed?: number;
}

const curvePoints = 100;

/**
 * Learns to tell intents apart, how sure to be, and which language a message is in. The order of the examples makes
 * no difference. Takes seconds of CPU on big catalogues: call it where that hurts nobody.
 */
export function trainModel(examples: readonly Example[], { precision, seed = 1 }: TrainingOptions): Model {
  const sorted = examples.toSorted(byContent);
  const intents = intentsOf(sorted);
  const learnt = sorted.filter(({ source, intentId }) => source !== 'test' && intents.includes(intentId));
  const asked = sorted.filter(({ source }) => source === 'test');
  const numbering = createNumbering();
  const bags = learnt.map(({ text }) => bagOf(wordsOf(text), numbering.numberOf));
  const vocabulary = numbering.freeze();
  const weighing = weighingOf(bags, vocabulary.size);
  const set = {
    bags,
    labels: labelsOf(learnt, intents),
    isDenied: learnt.map(({ source }) => source === 'not'),
    classes: intents.length,
    features: vocabulary.size,
    isAskable: learnt.map(({ source = 'utterance' }) => source === 'utterance'),
  };
  const tests = {
    bags: asked.map(({ text }) => bagOf(wordsOf(text), (key) => featureOf(vocabulary, key))),
    labels: labelsOf(asked, intents),
    isDenied: [],
  };
  const vectors = bags.map((bag) => vectorOf(bag, weighing));
  const { calibration, outcomes } = calibrate(set, tests, seed);
  return {
    intents,
    vocabulary,
    weighing,
    head: headOf(set, vectors, seed),
    calibration,
    language: trainLanguage(learnt, seed),
    thresholds: thresholdsFor(outcomes, precision),
    curve: thin(curveOf(outcomes)),
  };
}

/** The intents that something teaches, in order. */
function intentsOf(examples: readonly Example[]): readonly string[] {
  const taught = examples.filter(({ source }) => source !== 'test' && source !== 'not');
  return [...new Set(taught.map(({ intentId }) => intentId))];
}

function labelsOf(examples: readonly Example[], intents: readonly string[]): Int32Array {
  const places = new Map(intents.map((intentId, label) => [intentId, label]));
  return Int32Array.from(examples, ({ intentId }) => places.get(intentId) ?? -1);
}

function byContent(a: Example, b: Example): number {
  return (
    compare(a.intentId, b.intentId) || compare(a.text, b.text) || compare(a.language ?? '', b.language ?? '')
  );
}

/** By code units, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function thin(curve: readonly CurvePoint[]): readonly CurvePoint[] {
  const step = Math.max(1, Math.ceil(curve.length / curvePoints));
  return curve.filter((_, index) => index % step === 0 || index === curve.length - 1);
}
