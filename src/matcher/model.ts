import type { Calibration } from './calibrate.ts';
import type { CurvePoint } from './curve.ts';
import type { EmbeddingHead } from './embedding-head.ts';
import type { Head } from './head.ts';
import type { LanguageModel } from './language.ts';
import type { Refinement } from './refinement.ts';
import type { PrecisionOption } from './thresholds.ts';
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
  /** Absent where there are no embeddings, or not yet. */
  readonly embedding?: EmbeddingModel;
  readonly calibration: Calibration;
  readonly language: LanguageModel;
  readonly thresholds: Thresholds;
  /** The thresholds that other precisions would give; lowest precision first. */
  readonly precisions: readonly PrecisionOption[];
  /** What other thresholds would give, by held-out messages; surest first, at most 101 points. */
  readonly curve: readonly CurvePoint[];
}

/** What a model says to messages that come with an embedding. */
export interface EmbeddingModel extends Pick<Model, 'calibration' | 'thresholds' | 'precisions' | 'curve'> {
  readonly head: EmbeddingHead;
  /** What the logits of the model and of the head are divided by before they are averaged. */
  readonly temperatures: readonly number[];
}

/** Whether a model is the one that is quickly there or the one that is right more often. */
export function kindOf({ refinement }: Model): 'live' | 'refined' {
  return refinement === undefined ? 'live' : 'refined';
}
