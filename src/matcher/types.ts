import type { Language } from '../catalogue/types.ts';

/** One intent that a message may mean. */
export interface Candidate {
  readonly intentId: string;
  /** Calibrated 0…1: how often an answer given with this confidence is right. */
  readonly confidence: number;
}

/** What the matcher makes of one message. */
export interface Match {
  /** Best first, at most five, confidences falling. Empty where no word of the message is known. */
  readonly candidates: readonly Candidate[];
  /** The language the message seems to be in; absent where it could be several. */
  readonly language?: Language;
  /** Share of the message's words, 0…1, that occur in no utterance. */
  readonly unknownWords: number;
}

/** When the bot may speak, derived from the editor's precision. */
export interface Thresholds {
  /** Least confidence for an answer. */
  readonly answer: number;
  /** Least confidence to be named in a clarifying question. */
  readonly clarify: number;
  /** Least lead of the first candidate over the second. */
  readonly margin: number;
}
