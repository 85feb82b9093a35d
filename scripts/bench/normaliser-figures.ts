import { type Answer, answersOf } from './head-answers.ts';
import type { Row } from './labelled-data.ts';
import { variants, type WordReader, wholeReader } from './normaliser-variants.ts';

/** What a training learns from, and what is asked afterwards. */
export interface Run {
  readonly train: readonly Row[];
  readonly asked: readonly Row[];
  readonly seed: number;
}

/** What a rule is good for. Shares are 0…1. */
export interface RuleFigures {
  readonly rule: string;
  /** Share of the asked messages that are read in another way without it. */
  readonly touched: number;
  /** Share of right first candidates with all rules, and without this one: the mean of the runs. */
  readonly accuracy: number;
  readonly without: number;
  /** How many messages, over all runs, come out right only with it, and how many only without it. */
  readonly gained: number;
  readonly lost: number;
  /** How much more surprising the right intents are without the rule, in nats, and the standard error of that. */
  readonly surprise: number;
  readonly error: number;
}

/** Trains and asks with all the rules and without each of them. */
export function measureRules(runs: readonly Run[]): readonly RuleFigures[] {
  const answers = (reader: WordReader): readonly Answer[] =>
    runs.flatMap(({ train, asked, seed }) => answersOf(train, asked, reader, seed));
  const whole = answers(wholeReader);
  const texts = runs.flatMap(({ asked }) => asked.map(([text]) => text));
  return variants().map(({ rule, reader }) => ({
    rule,
    touched: shareOf(texts.map((text) => readingOf(text, reader) !== readingOf(text, wholeReader))),
    ...compare(whole, answers(reader)),
  }));
}

function compare(
  whole: readonly Answer[],
  without: readonly Answer[],
): Omit<RuleFigures, 'rule' | 'touched'> {
  const pairs = whole.flatMap((answer, place) =>
    without.slice(place, place + 1).map((other) => [answer, other] as const),
  );
  const surprises = pairs.map(([answer, other]) => other.surprise - answer.surprise);
  const surprise = meanOf(surprises);
  const variance = meanOf(surprises.map((own) => (own - surprise) ** 2));
  return {
    accuracy: shareOf(whole.map(({ isRight }) => isRight)),
    without: shareOf(without.map(({ isRight }) => isRight)),
    gained: pairs.filter(([answer, other]) => answer.isRight && !other.isRight).length,
    lost: pairs.filter(([answer, other]) => !answer.isRight && other.isRight).length,
    surprise,
    error: Math.sqrt(variance / Math.max(1, pairs.length)),
  };
}

function readingOf(text: string, { wordsOf, stemOf }: WordReader): string {
  const words = wordsOf(text);
  return [...words, ...words.map(stemOf)].join(' ');
}

function shareOf(answers: readonly boolean[]): number {
  return meanOf(answers.map(Number));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
