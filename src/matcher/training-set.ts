import { type Checkpoint, trainHead } from './adagrad.ts';
import type { Bag } from './bag.ts';
import { compact, type Head } from './head.ts';
import { inverseDocumentFrequencies, rarity, type Vector, weigh } from './weigh.ts';

/** Messages with the class of each, numbered from 0; -1 for a class that is not known. */
export interface Labelled {
  readonly bags: readonly Bag[];
  readonly labels: Int32Array;
  /** Which messages do not mean their class. */
  readonly isDenied: readonly boolean[];
}

/** What a head learns from. */
export interface TrainingSet extends Labelled {
  readonly classes: number;
  /** How many features the bags' numbering knows. */
  readonly features: number;
  /** Which messages people could send, so that confidences may be learnt from them. */
  readonly isAskable: readonly boolean[];
}

/** How a message is weighed, learnt from one training set. */
export interface Weighing {
  readonly idf: Float32Array;
  /** The idf of a word never seen. */
  readonly unseenIdf: number;
}

/** The weighing that fits these messages. */
export function weighingOf(bags: readonly Bag[], features: number): Weighing {
  return { idf: inverseDocumentFrequencies(bags, features), unseenIdf: rarity(bags.length, 0) };
}

/** Trains a head and brings it to its served form. */
export function headOf(
  set: Omit<TrainingSet, 'bags' | 'isAskable'>,
  vectors: readonly Vector[],
  seed: number,
  checkpoint?: Checkpoint,
): Head {
  const { features, classes } = set;
  return compact(trainHead(vectors, set, { features, classes, seed, checkpoint }), vectors, set);
}

/** Weighs bags one after the other. */
export function vectorsOf(
  bags: readonly Bag[],
  weighing: Weighing,
  checkpoint?: Checkpoint,
): readonly Vector[] {
  return bags.map((bag) => {
    checkpoint?.();
    return vectorOf(bag, weighing);
  });
}

/** Weighs a bag with what was learnt. */
export function vectorOf(bag: Bag, weighing: Weighing): Vector {
  return weigh(bag, weighing.idf, weighing.unseenIdf);
}
