import { type Checkpoint, type Learner, type Lessons, trainHead } from './adagrad.ts';
import { type Bag, bagOf } from './bag.ts';
import { wordsOf } from './normalise.ts';
import { vectorsOf, type Weighing, weighingOf } from './training-set.ts';
import type { Example } from './types.ts';
import { createNumbering, type Vocabulary } from './vocabulary.ts';
import type { Vector } from './weigh.ts';

/** What a head learnt from and how far it got: enough to go on when some of the examples change. */
export interface Notes extends Lessons {
  /** The examples that were learnt from, one for each vector. */
  readonly learnt: readonly Example[];
  /** The intents' ids; a class is a place in this list. */
  readonly intents: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly weighing: Weighing;
  readonly vectors: readonly Vector[];
  readonly learner: Learner;
}

/** Examples put in order, so that the order they came in makes no difference. */
export interface Sorted {
  /** The intents that something teaches, in order. */
  readonly intents: readonly string[];
  readonly learnt: readonly Example[];
  /** The tests, and what was answered wrongly. */
  readonly asked: readonly Example[];
}

/** Tells what is learnt from what is only asked. */
export function sortExamples(examples: readonly Example[]): Sorted {
  const sorted = examples.toSorted(byContent);
  const learnt = sorted.filter((example) => !isOnlyAsked(example));
  const taught = learnt.filter(({ source }) => source !== 'not');
  const intents = new Set(taught.map(({ intentId }) => intentId));
  return {
    intents: [...intents],
    learnt: learnt.filter(({ intentId }) => intents.has(intentId)),
    asked: sorted.filter(isOnlyAsked),
  };
}

function isOnlyAsked({ source }: Example): boolean {
  return source === 'test' || source === 'misanswered';
}

/** Learns to tell intents apart, but not how sure to be: a fifth of the whole training. Also gives the bags. */
export function takeNotes(
  { intents, learnt }: Sorted,
  seed: number,
  checkpoint?: Checkpoint,
): Notes & { readonly bags: readonly Bag[] } {
  const numbering = createNumbering();
  const bags = learnt.map(({ text }) => {
    checkpoint?.();
    return bagOf(wordsOf(text), numbering.numberOf);
  });
  const vocabulary = numbering.freeze();
  const weighing = weighingOf(bags, vocabulary.size);
  const vectors = vectorsOf(bags, weighing, checkpoint);
  const lessons = lessonsOf(learnt, intents);
  const training = { features: vocabulary.size, classes: intents.length, seed, checkpoint };
  const learner = trainHead(vectors, lessons, training);
  return { learnt, intents, vocabulary, weighing, vectors, learner, bags, ...lessons };
}

/** What each example means by the numbering of these intents. */
export function lessonsOf(examples: readonly Example[], intents: readonly string[]): Lessons {
  return { labels: labelsOf(examples, intents), isDenied: examples.map(isDenied) };
}

/** Whether a message does not mean its intent. */
function isDenied({ source }: Example): boolean {
  return source === 'not' || source === 'misanswered';
}

/** The place of each example's intent in the list; -1 where it is not there. */
export function labelsOf(examples: readonly Example[], intents: readonly string[]): Int32Array {
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
