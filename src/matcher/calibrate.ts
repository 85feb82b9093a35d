import type { Checkpoint } from './adagrad.ts';
import { type Reading, read } from './head.ts';
import { fitLogistic, type Logistic, probabilityOf, recalibrate } from './logistic.ts';
import { randomFrom, shuffle } from './random.ts';
import { type Ranking, rank, signalCount } from './ranking.ts';
import { headOf, type Labelled, type TrainingSet, vectorsOf, weighingOf } from './training-set.ts';

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
  /** How much this message counts among what visitors write. */
  readonly weight: number;
}

/** A message that a round was not trained on. */
export interface HeldOut {
  readonly reading: Reading;
  /** The right class by the round's numbering; -1 for a message of a removed class. */
  readonly label: number;
  /** The message was answered with its class, wrongly. */
  readonly isDenied: boolean;
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
 * Their share while it is learnt which signals tell them: with more of them this is told better, and how many there are
 * is put right afterwards.
 */
const studiedShare = 0.3;

/**
 * The share of messages that no intent is for among which answers must be right as often as the editor asks. More than
 * public data sets have: a shop hears much that nobody wrote an answer for, and a wrong answer is worse than a question.
 */
const unanswerableShare = 0.25;

/**
 * Tests are closer to what visitors write than utterances are, of which each is chosen to differ from the others. They
 * count as much as all utterances together, but each for at most four.
 */
const mostForTest = 4;

/**
 * The share that messages answered wrongly come to have beside all others, however many they are, so that they never
 * silence the bot: agents mark the worst of what visitors write. They have half of it with 60 readings, which some 40
 * messages give, so that a handful moves next to nothing. Chosen on CLINC150's val rows.
 */
const misansweredShare = 0.05;
const halfMisanswered = 60;

/**
 * Learns confidences by leaving out messages and whole intents: both are split into parts, each round trains a head
 * without one part of both and asks it about the messages of that part, and about the tests. Those of a removed intent
 * have no right answer, so they stand for what the bot does not know; and so do tests that do not mean their intent,
 * which are messages that were answered with it, wrongly. With a single intent nothing can be told from
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
    checkpoint,
  );
}

/** Learns confidences from what was held out, and says what they are for each of these messages. */
export function learnConfidences(
  heldOut: readonly HeldOut[],
  checkpoint?: Checkpoint,
): {
  readonly calibration: Calibration;
  readonly outcomes: readonly Outcome[];
} {
  const temperature = fitTemperature(heldOut, checkpoint);
  const telling = heldOut.filter(isTelling);
  const weightOf = weighHeldOut(telling, strangeShare);
  const studyWeights = telling.map(weighHeldOut(telling, studiedShare));
  const asked = telling.map((message) => {
    const ranking = rank(message.reading, temperature);
    const rightPlace = isStrange(message) ? -1 : ranking.classes.indexOf(message.label);
    return { ranking, rightPlace, weight: weightOf(message) };
  });
  const learn = (place: number): Logistic => {
    checkpoint?.();
    const seen = asked.map(({ ranking, rightPlace, weight }) => ({
      signals: ranking.signals,
      isRight: rightPlace === place,
      weight,
    }));
    const studied = seen.map((one, index) => ({ ...one, weight: studyWeights[index] ?? 0 }));
    return recalibrate(fitLogistic(studied, signalCount), seen);
  };
  const calibration = { temperature, first: learn(0), second: learn(1) };
  const trafficWeights = telling.map(weighHeldOut(telling, unanswerableShare));
  const outcomes = asked.map(({ ranking, rightPlace }, index) => ({
    confidences: confidencesOf(calibration, ranking),
    rightPlace,
    weight: trafficWeights[index] ?? 0,
  }));
  return { calibration, outcomes };
}

/** What was answered wrongly tells something while it would be answered so again; whether another answer is right, nobody knows. */
function isTelling({ reading, label, isDenied }: HeldOut): boolean {
  return !isDenied || rank(reading, 1).classes[0] === label;
}

/** Whether no class is right. */
function isStrange({ label, isDenied }: Pick<HeldOut, 'label' | 'isDenied'>): boolean {
  return label < 0 || isDenied;
}

/** Gives tests, strange messages and those answered wrongly the shares that they shall have. */
function weighHeldOut(heldOut: readonly HeldOut[], ofStrange: number): (message: HeldOut) => number {
  const others = heldOut.filter(({ isDenied }) => !isDenied);
  const weightOf = weighOthers(others, ofStrange);
  const total = others.reduce((sum, message) => sum + weightOf(message), 0);
  const misanswered = heldOut.length - others.length;
  const share = (misansweredShare * misanswered) / (misanswered + halfMisanswered);
  const weight = ((share / (1 - share)) * total) / Math.max(1, misanswered);
  return (message) => (message.isDenied ? weight : weightOf(message));
}

function weighOthers(heldOut: readonly HeldOut[], ofStrange: number): (message: HeldOut) => number {
  const tests = heldOut.filter(({ isTest }) => isTest).length;
  const testWeight = Math.min(mostForTest, Math.max(1, (heldOut.length - tests) / Math.max(1, tests)));
  const plain = ({ isTest }: HeldOut): number => (isTest ? testWeight : 1);
  const total = heldOut.reduce((sum, message) => sum + plain(message), 0);
  const strange = heldOut.reduce((sum, message) => sum + (message.label < 0 ? plain(message) : 0), 0);
  const strangeWeight = ((ofStrange / (1 - ofStrange)) * (total - strange)) / Math.max(1, strange);
  return (message) => plain(message) * (message.label < 0 ? strangeWeight : 1);
}

/** The confidence of each ranked class, falling. From the third on they fall as the raw probabilities do. */
export function confidencesOf(calibration: Calibration, ranking: Ranking): readonly number[] {
  const first = probabilityOf(calibration.first, ranking.signals);
  const second = Math.min(first, probabilityOf(calibration.second, ranking.signals));
  const runnerUp = Math.max(1e-9, ranking.probabilities[1] ?? 1);
  return ranking.probabilities.map((probability, place) => {
    if (place === 0) return first;
    return place === 1 ? second : (second * probability) / runnerUp;
  });
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
    vectorsOf(kept.bags, weighing, checkpoint),
    seed,
    checkpoint,
  );
  const ask = ({ bags, labels, isDenied }: Labelled, isTest: boolean): readonly HeldOut[] =>
    vectorsOf(bags, weighing, checkpoint).map((vector, message) => ({
      reading: read(head, vector),
      label: numberOf(labels[message] ?? -1),
      isDenied: isDenied[message] === true,
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
export function fitTemperature(
  heldOut: readonly Pick<HeldOut, 'reading' | 'label' | 'isDenied'>[],
  checkpoint?: Checkpoint,
): number {
  const known = heldOut.filter((message) => !isStrange(message));
  const surprises = temperatures.map((temperature) => {
    checkpoint?.();
    return known.reduce((sum, { reading, label }) => sum + surprise(reading.logits, label, temperature), 0);
  });
  return temperatures[surprises.indexOf(Math.min(...surprises))] ?? 1;
}

function surprise(logits: Float64Array, label: number, temperature: number): number {
  const right = logits[label] ?? 0;
  let total = 0;
  for (const logit of logits) total += Math.exp((logit - right) / temperature);
  return Math.log(total);
}
