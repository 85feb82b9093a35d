import type { Checkpoint } from './adagrad.ts';
import { type Reading, read } from './head.ts';
import { fitLogistic, type Logistic, probabilityOf } from './logistic.ts';
import { randomFrom, shuffle } from './random.ts';
import { type Ranking, rank, signalCount } from './ranking.ts';
import { headOf, type Labelled, type TrainingSet, vectorOf, weighingOf } from './training-set.ts';

/** How raw logits become confidences. */
export interface Calibration {
  /** What logits are divided by. */
  readonly temperature: number;
  /** P(the first class is right), P(the second is). */
  readonly first: Logistic;
  readonly second: Logistic;
}

/** What the matcher made of a message that it was not trained on. */
export interface Outcome {
  /** The confidences of the ranked classes, best first. */
  readonly confidences: readonly number[];
  /** The place of the right class among them; -1 where it is not there or the model could not know it. */
  readonly rightPlace: number;
  /** How much this message counts. */
  readonly weight: number;
}

/** A message that a round was not trained on. */
export interface HeldOut {
  readonly reading: Reading;
  /** The right class by the round's numbering; -1 for a message of a removed class. */
  readonly label: number;
  readonly isTest: boolean;
}

/** In how many parts messages and intents are split. Nine rounds were no better than three. */
const parts = 3;

/**
 * The share of strange messages in the sample. About half of what a shop sees (18 % in CLINC150's test set), since
 * messages of removed intents are closer to the known ones, and so harder, than what visitors invent.
 */
const strangeShare = 0.09;

/**
 * Tests are closer to what visitors write than utterances are, of which each is chosen to differ from the others. They
 * count as much as all utterances together, but each for at most four.
 */
const mostForTest = 4;

/**
 * Learns confidences by leaving out messages and whole intents: both are split into parts, each round trains a head
 * without one part of both and asks it about the messages of that part, and about the tests. Those of a removed intent
 * have no right answer, so they stand for what the bot does not know. With a single intent nothing can be told from
 * anything: there are no rounds, and every confidence is one half.
 */
export function calibrate(
  set: TrainingSet,
  tests: Labelled,
  seed: number,
  checkpoint?: Checkpoint,
): { readonly calibration: Calibration; readonly outcomes: readonly Outcome[] } {
  return learnConfidences(
    roundsOf(set, seed).flatMap((round) => holdOut(set, tests, round, seed, checkpoint)),
  );
}

/** Learns confidences from what was held out, and says what they are for each of these messages. */
export function learnConfidences(heldOut: readonly HeldOut[]): {
  readonly calibration: Calibration;
  readonly outcomes: readonly Outcome[];
} {
  const temperature = fitTemperature(heldOut);
  const weightOf = weighHeldOut(heldOut);
  const asked = heldOut.map((message) => {
    const ranking = rank(message.reading, temperature);
    const rightPlace = message.label < 0 ? -1 : ranking.classes.indexOf(message.label);
    return { ranking, rightPlace, weight: weightOf(message) };
  });
  const learn = (place: number): Logistic =>
    fitLogistic(
      asked.map(({ ranking, rightPlace, weight }) => ({
        signals: ranking.signals,
        isRight: rightPlace === place,
        weight,
      })),
      signalCount,
    );
  const calibration = { temperature, first: learn(0), second: learn(1) };
  const outcomes = asked.map(({ ranking, rightPlace, weight }) => ({
    confidences: confidencesOf(calibration, ranking),
    rightPlace,
    weight,
  }));
  return { calibration, outcomes };
}

/** Gives tests and strange messages the shares that they shall have. */
function weighHeldOut(heldOut: readonly HeldOut[]): (message: HeldOut) => number {
  const tests = heldOut.filter(({ isTest }) => isTest).length;
  const testWeight = Math.min(mostForTest, Math.max(1, (heldOut.length - tests) / Math.max(1, tests)));
  const plain = ({ isTest }: HeldOut): number => (isTest ? testWeight : 1);
  const total = heldOut.reduce((sum, message) => sum + plain(message), 0);
  const strange = heldOut.reduce((sum, message) => sum + (message.label < 0 ? plain(message) : 0), 0);
  const strangeWeight = ((strangeShare / (1 - strangeShare)) * (total - strange)) / Math.max(1, strange);
  return (message) => plain(message) * (message.label < 0 ? strangeWeight : 1);
}

/** The confidence of each ranked class, falling. From the third on they fall as the raw probabilities do. */
export function confidencesOf(calibration: Calibration, ranking: Ranking): readonly number[] {
  const first = probabilityOf(calibration.first, ranking.signals);
  const second = Math.min(first, probabilityOf(calibration.second, ranking.signals));
  const [, runnerUp = 1, ...others] = ranking.probabilities;
  const all = [first, second, ...others.map((other) => (second * other) / Math.max(1e-9, runnerUp))];
  return all.slice(0, ranking.classes.length);
}

/** What is left out of one training. */
export interface Round {
  readonly isHeldOut: (message: number) => boolean;
  readonly isRemoved: (label: number) => boolean;
}

/** Splits messages and classes into parts and leaves out one of each in turn. */
export function roundsOf(
  { labels, classes, isAskable }: Pick<TrainingSet, 'labels' | 'classes' | 'isAskable'>,
  seed: number,
): readonly Round[] {
  const random = randomFrom(seed);
  const messagePart = spread(labels.length, random);
  const classPart = spread(classes, random);
  return Array.from({ length: classes < 2 ? 0 : parts }, (_, part) => ({
    isHeldOut: (message) => messagePart[message] === part && isAskable[message] === true,
    isRemoved: (label) => classPart[label] === part,
  }));
}

/** Gives each of `length` things one of the parts, evenly and at random. */
function spread(length: number, random: () => number): Int32Array {
  const order = shuffle(
    Int32Array.from({ length }, (_, index) => index),
    random,
  );
  const part = new Int32Array(length);
  order.forEach((thing, place) => {
    part[thing] = place % parts;
  });
  return part;
}

/** Trains without the round's messages and classes, and asks about its messages and the tests. */
function holdOut(
  set: TrainingSet,
  tests: Labelled,
  round: Round,
  seed: number,
  checkpoint?: Checkpoint,
): readonly HeldOut[] {
  const { classes, numberOf } = renumber(set.classes, round.isRemoved);
  const kept = select(set, (message, label) => !round.isHeldOut(message) && numberOf(label) >= 0);
  const weighing = weighingOf(kept.bags, set.features);
  const head = headOf(
    { labels: kept.labels.map(numberOf), isDenied: kept.isDenied, classes, features: set.features },
    kept.bags.map((bag) => vectorOf(bag, weighing)),
    seed,
    checkpoint,
  );
  const ask = ({ bags, labels }: Labelled, isTest: boolean): readonly HeldOut[] =>
    bags.map((bag, message) => ({
      reading: read(head, vectorOf(bag, weighing)),
      label: numberOf(labels[message] ?? -1),
      isTest,
    }));
  return [...ask(select(set, round.isHeldOut), false), ...ask(tests, true)];
}

/** Numbers the classes that stay anew, from 0; the others become -1. */
export function renumber(classes: number, isRemoved: (label: number) => boolean) {
  const numbers = new Int32Array(classes).fill(-1);
  let next = 0;
  for (let label = 0; label < classes; label++) if (!isRemoved(label)) numbers[label] = next++;
  return { classes: next, numberOf: (label: number): number => numbers[label] ?? -1 };
}

function select(set: Labelled, isChosen: (message: number, label: number) => boolean): Labelled {
  const isKept = (_: unknown, message: number): boolean => isChosen(message, set.labels[message] ?? -1);
  return {
    bags: set.bags.filter(isKept),
    labels: set.labels.filter(isKept),
    isDenied: set.isDenied.filter(isKept),
  };
}

const temperatures = Array.from({ length: 16 }, (_, index) => 0.3 * 1.1 ** index);

/** The temperature under which the right classes of known messages are most likely (Guo et al., 2017). */
export function fitTemperature(heldOut: readonly Pick<HeldOut, 'reading' | 'label'>[]): number {
  const known = heldOut.filter(({ label }) => label >= 0);
  const surprises = temperatures.map((temperature) =>
    known.reduce((sum, { reading, label }) => sum + surprise(reading.logits, label, temperature), 0),
  );
  return temperatures[surprises.indexOf(Math.min(...surprises))] ?? 1;
}

function surprise(logits: Float64Array, label: number, temperature: number): number {
  const right = logits[label] ?? 0;
  let total = 0;
  for (const logit of logits) total += Math.exp((logit - right) / temperature);
  return Math.log(total);
}
