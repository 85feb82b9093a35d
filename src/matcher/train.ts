import type { Checkpoint } from './adagrad.ts';
import { bagOf } from './bag.ts';
import { calibrate } from './calibrate.ts';
import { curveOf, thin } from './curve.ts';
import { compact } from './head.ts';
import { trainLanguage } from './language.ts';
import type { Model } from './model.ts';
import { wordsOf } from './normalise.ts';
import { lessonsOf, type Notes, sortExamples, takeNotes } from './notes.ts';
import { precisionOptions, thresholdsFor } from './thresholds.ts';
import type { Example } from './types.ts';
import { featureOf } from './vocabulary.ts';

export interface TrainingOptions {
  /** How often answers must be right, 0…1; the thresholds follow from it. */
  readonly precision: number;
  /** Equal seeds and examples give equal models. 1 if absent. */
  readonly seed?: number;
  readonly checkpoint?: Checkpoint;
}

/** A model, and what is needed to bring it up to date when some of the examples change. */
export interface Trained {
  readonly model: Model;
  readonly notes: Notes;
}

/**
 * Learns to tell intents apart, how sure to be, and which language a message is in. The order of the examples makes
 * no difference. Takes seconds of CPU on big catalogues: call it where that hurts nobody.
 */
export function trainModel(examples: readonly Example[], options: TrainingOptions): Model {
  return train(examples, options).model;
}

/** Like `trainModel`, and keeps the notes. Stops with what the checkpoint throws. */
export function train(
  examples: readonly Example[],
  { precision, seed = 1, checkpoint }: TrainingOptions,
): Trained {
  const sorted = sortExamples(examples);
  const { bags, ...notes } = takeNotes(sorted, seed, checkpoint);
  const { intents, vocabulary, weighing, labels, isDenied } = notes;
  const set = {
    bags,
    labels,
    isDenied,
    classes: intents.length,
    features: vocabulary.size,
    isAskable: sorted.learnt.map(({ source = 'utterance' }) => source === 'utterance'),
  };
  const tests = {
    bags: sorted.asked.map(({ text }) => bagOf(wordsOf(text), (key) => featureOf(vocabulary, key))),
    ...lessonsOf(sorted.asked, intents),
  };
  const { calibration, outcomes } = calibrate(set, tests, seed, checkpoint);
  const model = {
    intents,
    vocabulary,
    weighing,
    head: compact(notes.learner, notes.vectors, notes),
    calibration,
    language: trainLanguage(sorted.learnt, seed, checkpoint),
    thresholds: thresholdsFor(outcomes, precision),
    precisions: precisionOptions(outcomes),
    curve: thin(curveOf(outcomes)),
  };
  return { model, notes };
}
