import type { PrecisionOption } from '../matcher/thresholds.ts';
import type { WordWeight } from '../matcher/types.ts';
import type { Decided, Turn } from './decide-turn.ts';
import type { Setting } from './parts.ts';
import type { Memory } from './remember.ts';

/** A decision, and what it takes to make it again under other circumstances. */
export interface Case {
  readonly setting: Setting;
  readonly turn: Turn;
  readonly decided: Decided;
  /** Goes on from what the decision asked about; absent: nothing can be said about other texts. */
  readonly memory?: Memory;
  /** How much each word spoke for the first candidate, heaviest first. */
  readonly weights: readonly WordWeight[];
  /** What other precisions would give, lowest first. */
  readonly precisions: readonly PrecisionOption[];
}
