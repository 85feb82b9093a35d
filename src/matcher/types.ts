import type { Language } from '../catalogue/types.ts';

/**
 * Utterances are learnt from, and held out in turn to learn confidences. Titles and answers are only learnt from: they
 * know words that no utterance has, but nobody asks like that. Tests are never learnt from, only asked. A `not` teaches
 * that a message does not mean its intent. A `misanswered` message was answered with its intent, wrongly, as people say:
 * it is never learnt from, only asked, for confidences to be lower where it would be answered so again.
 */
export type Source = 'utterance' | 'title' | 'answer' | 'test' | 'not' | 'misanswered';

/** One way of asking, and what it asks for. */
export interface Example {
  readonly text: string;
  readonly intentId: string;
  /** Absent where it is not known, as in most public data sets. */
  readonly language?: Language;
  /** Where it comes from; absent: an utterance. */
  readonly source?: Source;
}

/** One intent that a message may mean. */
export interface Candidate {
  readonly intentId: string;
  /** Calibrated 0…1: how often an answer given with this confidence is right. */
  readonly confidence: number;
}

/** What the matcher makes of one message. */
export interface Match {
  /** Best first, at most five, confidences falling. Empty where nothing of the message is known. */
  readonly candidates: readonly Candidate[];
  /** The language the message seems to be in; absent where it could be several. */
  readonly language?: Language;
  /** Share of the message's words, 0…1, that occur in no utterance. */
  readonly unknownWords: number;
}

/** A word of a message and how much it speaks for the first candidate; negative: against it. */
export interface WordWeight {
  readonly word: string;
  readonly weight: number;
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
