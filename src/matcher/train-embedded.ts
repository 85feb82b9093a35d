import type { Lessons, Training } from './adagrad.ts';
import {
  fitTemperature,
  type HeldOut,
  learnConfidences,
  type Round,
  renumber,
  roundsOf,
} from './calibrate.ts';
import { curveOf, thin } from './curve.ts';
import { meanEmbedding, readEmbedding, trainEmbeddingHead } from './embedding-head.ts';
import type { Reading } from './head.ts';
import type { Model } from './model.ts';
import { lessonsOf, sortExamples } from './notes.ts';
import { blend } from './refinement.ts';
import { lookUp, type TextVectors } from './text-vectors.ts';
import { precisionOptions, thresholdsFor } from './thresholds.ts';
import type { TrainingOptions } from './train.ts';
import type { Refined } from './train-refined.ts';
import type { Example } from './types.ts';

/**
 * Adds to a refined model of these examples a head that reads embeddings. Confidences are learnt as the model's own
 * were, from the same messages: what the new head says to those it was not trained on is averaged with what the model
 * said. Takes a quarter of a minute of CPU for 150 intents with 100 utterances each and 768 dimensions. What is only asked
 * may have no vector, and is then left out; throws a RangeError where something to learn has none.
 */
export function trainEmbedded(
  examples: readonly Example[],
  { model, heldOut }: Refined,
  vectors: TextVectors,
  { precision, seed = 1, checkpoint }: TrainingOptions,
): Model {
  const { intents, learnt, asked } = sortExamples(examples);
  const vectorOf = lookUp(vectors);
  const lessons = {
    embeddings: learnt.map(({ text }) => vectorOf(text)).filter(isThere),
    ...lessonsOf(learnt, intents),
  };
  if (lessons.embeddings.length < learnt.length) throw new RangeError('A text has no vector');
  const mean = meanEmbedding(lessons.embeddings, vectors.dimensions);
  const training = { classes: intents.length, seed, checkpoint };
  const isAskable = learnt.map(({ source = 'utterance' }) => source === 'utterance');
  const rounds = roundsOf({ labels: lessons.labels, classes: intents.length, isAskable }, seed);
  const tests = asked.map(({ text }) => vectorOf(text));
  const readings = rounds.flatMap((round) => holdOut(lessons, tests, round, mean, training));
  const pairs = pairUp(heldOut, readings);
  const temperatures = [
    fitTemperature(pairs),
    fitTemperature(pairs.map(({ own, ...message }) => ({ ...message, reading: own }))),
  ];
  const { calibration, outcomes } = learnConfidences(
    pairs.map(({ own, ...message }) => ({
      ...message,
      reading: blend([message.reading, own], temperatures),
    })),
  );
  return {
    ...model,
    embedding: {
      head: trainEmbeddingHead(lessons.embeddings, lessons, mean, training),
      temperatures,
      calibration,
      thresholds: thresholdsFor(outcomes, precision),
      precisions: precisionOptions(outcomes),
      curve: thin(curveOf(outcomes)),
    },
  };
}

interface EmbeddedLessons extends Lessons {
  readonly embeddings: readonly Float32Array[];
}

/** Trains without the round's messages and classes, and asks about its messages and the tests that have a vector. */
function holdOut(
  { embeddings, labels, isDenied }: EmbeddedLessons,
  tests: readonly (Float32Array | undefined)[],
  round: Round,
  mean: Float32Array,
  training: Omit<Training, 'features'>,
): readonly (Reading | undefined)[] {
  const { classes, numberOf } = renumber(training.classes, round.isRemoved);
  const isKept = (_: unknown, message: number): boolean =>
    !round.isHeldOut(message) && numberOf(labels[message] ?? -1) >= 0;
  const head = trainEmbeddingHead(
    embeddings.filter(isKept),
    { labels: labels.filter(isKept).map(numberOf), isDenied: isDenied.filter(isKept) },
    mean,
    { ...training, classes },
  );
  const asked = [...embeddings.filter((_, message) => round.isHeldOut(message)), ...tests];
  return asked.map((embedding) => embedding && readEmbedding(head, embedding));
}

/** What the new head says beside what the model said to the same message. */
function pairUp(
  heldOut: readonly HeldOut[],
  readings: readonly (Reading | undefined)[],
): readonly (HeldOut & { readonly own: Reading })[] {
  if (heldOut.length !== readings.length) throw new RangeError('The model was held out from other examples');
  return heldOut.flatMap((message, at) => {
    const own = readings[at];
    return own === undefined ? [] : [{ ...message, own }];
  });
}

function isThere(embedding: Float32Array | undefined): embedding is Float32Array {
  return embedding !== undefined;
}
