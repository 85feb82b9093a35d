import type { Checkpoint, Lessons } from './adagrad.ts';
import { type Bag, bagOf } from './bag.ts';
import { wordsOf } from './normalise.ts';
import { weighingOf, vectorOf, type Weighing } from './training-set.ts';
import type { Example } from './types.ts';
import { createNumbering, type Vocabulary } from './vocabulary.ts';
import type { Vector } from './weigh.ts';

/** The examples in the form that a head learns from. */
export interface LessonBook extends Lessons {
  /** In an order that does not depend on the one they came in. */
  readonly examples: readonly Example[];
  /** A class is a place in this list. */
  readonly intents: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly weighing: Weighing;
  readonly vectors: readonly Vector[];
}
