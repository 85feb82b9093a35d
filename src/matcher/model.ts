import type { Calibration } from './calibrate.ts';
import type { CurvePoint } from './curve.ts';
import type { Head } from './head.ts';
import type { LanguageModel } from './language.ts';
import type { Refinement } from './refinement.ts';
import type { Weighing } from './training-set.ts';
import type { Thresholds } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** All that is needed to match messages. Plain data: it can be sent to another thread as it is. */
export interface Model {
  /** The intents' ids; a class of the head is a place in this list. */
  readonly intents: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly weighing: Weighing;
  readonly head: Head;
  /** Further heads that are asked as well; absent in a live model. */
  readonly refinement?: Refinement;
  readonly calibration: Calibration;
  readonly language: LanguageModel;
  readonly thresholds: Thresholds;
  /** What other thresholds would give, by held-out messages; surest first, at most 101 points. */
  readonly curve: readonly CurvePoint[];
}

/** Whether a model is the one that is quickly there or the one that is right more often. */
export function kindOf({ refinement }: Model): 'live' | 'refined' {
  return refinement === undefined ? 'live' : 'refined';
}
