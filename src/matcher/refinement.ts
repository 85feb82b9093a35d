import { type Checkpoint, type Lessons, trainHead } from './adagrad.ts';
import type { Bag } from './bag.ts';
import { compact, type Head, type Reading, read } from './head.ts';
import { blendLevels } from './level.ts';
import { type Network, networkOf, readNetwork } from './network.ts';
import { vectorOf, vectorsOf, type Weighing, weighingOf } from './training-set.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Three heads that read a message in different ways and so make different mistakes. */
export interface Readers {
  /** Words, stems and characters; learnt with typing mistakes. */
  readonly weighing: Weighing;
  readonly head: Head;
  /** The same without the mistakes, through a hidden layer. */
  readonly network: Network;
  /** Characters across the gaps between words. */
  readonly spanning: { readonly weighing: Weighing; readonly head: Head };
}

/** What a refined model has beside what a live one has. */
export interface Refinement extends Pick<Readers, 'network' | 'spanning'> {
  readonly spanningVocabulary: Vocabulary;
  /** What the logits of the head, the network and the spanning head are divided by before they are averaged. */
  readonly temperatures: readonly number[];
}

/** A message as the readers see it. */
export interface View {
  readonly bag: Bag;
  readonly spanning: Bag;
}

/** A message to learn from. */
export interface Lesson extends View {
  /** The same message mistyped. */
  readonly mistyped: Bag;
  readonly label: number;
  readonly isDenied: boolean;
}

export interface RefinedTraining {
  readonly classes: number;
  /** How many features the numberings of the bags and of the spanning bags know. */
  readonly features: number;
  readonly spanningFeatures: number;
  readonly seed: number;
  readonly checkpoint?: Checkpoint | undefined;
}

/** Trains the three heads. */
export function trainReaders(lessons: readonly Lesson[], training: RefinedTraining): Readers {
  const { features, spanningFeatures, checkpoint } = training;
  const bags = lessons.map(({ bag }) => bag);
  const weighing = weighingOf(bags, features);
  const vectors = vectorsOf(bags, weighing, checkpoint);
  const mistypedBags = lessons.map(({ mistyped }) => mistyped);
  const mistyped = vectorsOf(mistypedBags, weighing, checkpoint);
  const once = labelled(lessons);
  const twice = labelled([...lessons, ...lessons]);
  const spanningBags = lessons.map(({ spanning }) => spanning);
  const spanningWeighing = weighingOf(spanningBags, spanningFeatures);
  const spanning = vectorsOf(spanningBags, spanningWeighing, checkpoint);
  return {
    weighing,
    head: compact(trainHead([...vectors, ...mistyped], twice, training), vectors, once),
    network: networkOf(vectors, once, training),
    spanning: {
      weighing: spanningWeighing,
      head: compact(trainHead(spanning, once, { ...training, features: spanningFeatures }), spanning, once),
    },
  };
}

function labelled(lessons: readonly Lesson[]): Lessons {
  return {
    labels: Int32Array.from(lessons, ({ label }) => label),
    isDenied: lessons.map(({ isDenied }) => isDenied),
  };
}

/** What each of the three says to a message. */
export function readEach({ weighing, head, network, spanning }: Readers, view: View): readonly Reading[] {
  const vector = vectorOf(view.bag, weighing);
  return [
    read(head, vector),
    readNetwork(network, vector),
    read(spanning.head, vectorOf(view.spanning, spanning.weighing)),
  ];
}

/** The mean of readings, each divided by its temperature. What is new in the message is told by the first. */
export function blend(readings: readonly Reading[], temperatures: readonly number[]): Reading {
  const [first] = readings;
  if (first === undefined) throw new RangeError('There is nothing to blend');
  const logits = new Float64Array(first.logits.length);
  const shares = readings.map((_, place) => 1 / ((temperatures[place] ?? 1) * readings.length));
  readings.forEach((reading, place) => {
    const share = shares[place] ?? 0;
    for (let label = 0; label < logits.length; label++) {
      logits[label] = (logits[label] ?? 0) + share * (reading.logits[label] ?? 0);
    }
  });
  const levels = readings.map((reading) => reading.level);
  return { logits, level: blendLevels(levels, shares), novelty: first.novelty };
}
