import type { Checkpoint } from './adagrad.ts';
import { sureCandidate } from './check-tests.ts';
import { match } from './match.ts';
import { randomFrom, shuffle } from './random.ts';
import { trainModel } from './train.ts';
import type { Candidate, Example } from './types.ts';

/** What a model made of an utterance that it had not learnt. */
export interface Guess {
  readonly text: string;
  /** What the utterance asks for. */
  readonly intentId: string;
  /** The first candidate; absent where nothing of the message is known. */
  readonly first?: Candidate;
  /** Whether the bot would have answered with it. */
  readonly isAnswered: boolean;
}

export interface CrossValidation {
  readonly precision: number;
  readonly parts: number;
  readonly seed: number;
  /** Called after each part. */
  readonly onPart?: () => void;
  readonly checkpoint?: Checkpoint;
}

/**
 * Asks about every utterance a model that learnt all but a part of the utterances, among which it is. Takes as many
 * trainings as there are parts. Equal seeds give equal guesses.
 */
export function crossValidate(
  examples: readonly Example[],
  { precision, parts, seed, onPart, checkpoint }: CrossValidation,
): readonly Guess[] {
  const partOf = dealOut(examples, parts, seed);
  return Array.from({ length: parts }, (_, part) => {
    const model = trainModel(
      examples.filter((example) => partOf.get(example) !== part),
      { precision, seed, ...(checkpoint && { checkpoint }) },
    );
    const heldOut = examples.filter((example) => partOf.get(example) === part);
    const guesses = heldOut.map(({ text, intentId }): Guess => {
      const matched = match(model, text);
      const [first] = matched.candidates;
      const isAnswered = sureCandidate(matched, model.thresholds) !== undefined;
      return { text, intentId, isAnswered, ...(first && { first }) };
    });
    onPart?.();
    return guesses;
  }).flat();
}

/** Gives each utterance a part at random, so that every part has its share of every intent. */
function dealOut(examples: readonly Example[], parts: number, seed: number): ReadonlyMap<Example, number> {
  const random = randomFrom(seed);
  const utterances = examples.filter(({ source = 'utterance' }) => source === 'utterance');
  const byIntent = Map.groupBy(utterances, ({ intentId }) => intentId);
  const dealt = new Map<Example, number>();
  let next = 0;
  for (const own of byIntent.values()) {
    for (const index of shuffle([...own.keys()], random)) {
      const example = own[index];
      if (example !== undefined) dealt.set(example, next++ % parts);
    }
  }
  return dealt;
}
