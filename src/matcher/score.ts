import type { Guess } from './cross-validate.ts';

/** How well an intent's own utterances are understood. */
export interface IntentScore {
  readonly intentId: string;
  readonly utterances: number;
  /** Share of them, 0…1, whose first candidate is the intent. */
  readonly accuracy: number;
}

/** An intent that takes utterances of another. */
export interface Confusion {
  readonly intentId: string;
  readonly takenFor: string;
  readonly texts: readonly string[];
}

/** How well held-out utterances were understood. Shares are 0…1. */
export interface Score {
  readonly accuracy: number;
  /** Share of the utterances that the bot would answer; the others get a question or a person. */
  readonly answered: number;
  /** Share of the answers that are right. */
  readonly precision: number;
  /** Worst first. */
  readonly intents: readonly IntentScore[];
  /** Most first. */
  readonly confusions: readonly Confusion[];
}

/** Sums up guesses. */
export function scoreOf(guesses: readonly Guess[]): Score {
  const answers = guesses.filter(({ isAnswered }) => isAnswered);
  return {
    accuracy: shareRight(guesses),
    answered: answers.length / Math.max(1, guesses.length),
    precision: shareRight(answers),
    intents: intentScores(guesses),
    confusions: confusionsIn(guesses),
  };
}

function intentScores(guesses: readonly Guess[]): readonly IntentScore[] {
  const byIntent = Map.groupBy(guesses, ({ intentId }) => intentId);
  return [...byIntent]
    .map(([intentId, own]) => ({ intentId, utterances: own.length, accuracy: shareRight(own) }))
    .toSorted((a, b) => a.accuracy - b.accuracy);
}

function confusionsIn(guesses: readonly Guess[]): readonly Confusion[] {
  const wrong = guesses.flatMap(({ intentId, text, first }) =>
    first === undefined || first.intentId === intentId ? [] : [{ intentId, takenFor: first.intentId, text }],
  );
  const byPair = Map.groupBy(wrong, ({ intentId, takenFor }) => `${intentId}\n${takenFor}`);
  return [...byPair.values()]
    .flatMap(([one, ...others]): readonly Confusion[] => {
      if (one === undefined) return [];
      const { text, ...pair } = one;
      return [{ ...pair, texts: [text, ...others.map((other) => other.text)] }];
    })
    .toSorted((a, b) => b.texts.length - a.texts.length);
}

function shareRight(guesses: readonly Guess[]): number {
  const right = guesses.filter(({ intentId, first }) => first?.intentId === intentId);
  return right.length / Math.max(1, guesses.length);
}
