import type { Lessons } from './adagrad.ts';

/**
 * What a head says to messages that it was trained on. How high logits are grows with the number of classes and messages,
 * so that the logits of two heads can be compared only from here.
 */
export interface Level {
  /** The mean of the greatest logit of each message. */
  readonly greatest: number;
  /** The mean of all logits. */
  readonly mean: number;
  /** They are added up, each times its share. */
  readonly profiles: readonly Profiles[];
}

/** What a head says to the messages of each class: a row per class of its messages' mean logits, less the row's mean. */
export interface Profiles {
  readonly share: number;
  readonly rows: Float32Array;
  /** The square of each row's length. */
  readonly squares: Float32Array;
}

/** How many messages a level is measured on, as many of each class. */
const measured = 2_000;
const leastOfClass = 4;

/** The level of what gives these logits, measured on messages that it was trained on. */
export function levelOf<Message>(
  logitsOf: (message: Message) => Float64Array,
  messages: readonly Message[],
  lessons: Lessons,
  classes: number,
): Level {
  const rows = new Float32Array(classes * classes);
  let count = 0;
  let greatest = 0;
  let sum = 0;
  sampleOf(messages, lessons, classes).forEach((own, label) => {
    for (const message of own) {
      const logits = logitsOf(message);
      const mean = meanOf(logits);
      count++;
      sum += mean;
      greatest += logits.reduce((most, logit) => Math.max(most, logit), Number.NEGATIVE_INFINITY);
      logits.forEach((logit, other) => {
        const at = label * classes + other;
        rows[at] = (rows[at] ?? 0) + (logit - mean) / own.length;
      });
    }
  });
  const share = 1 / Math.max(1, count);
  const squares = Float32Array.from({ length: classes }, (_, label) =>
    productOf(rows, rows, label * classes, classes),
  );
  return { greatest: share * greatest, mean: share * sum, profiles: [{ share: 1, rows, squares }] };
}

/** Messages of each class, taken evenly from all that it has. What is denied says nothing about its class. */
function sampleOf<Message>(
  messages: readonly Message[],
  { labels, isDenied }: Lessons,
  classes: number,
): readonly (readonly Message[])[] {
  const byClass = Array.from({ length: classes }, (): Message[] => []);
  messages.forEach((message, index) => {
    if (isDenied[index] !== true) byClass[labels[index] ?? -1]?.push(message);
  });
  const most = Math.max(leastOfClass, Math.floor(measured / Math.max(1, classes)));
  return byClass.map((own) => {
    const step = Math.ceil(own.length / most);
    return own.filter((_, index) => index % step === 0);
  });
}

/** The level of logits that are the sum of others, each times its share. */
export function blendLevels(levels: readonly Level[], shares: readonly number[]): Level {
  let greatest = 0;
  let mean = 0;
  const profiles: Profiles[] = [];
  levels.forEach((level, place) => {
    const share = shares[place] ?? 0;
    greatest += share * level.greatest;
    mean += share * level.mean;
    for (const own of level.profiles) profiles.push({ ...own, share: share * own.share });
  });
  return { greatest, mean, profiles };
}

/**
 * How much the logits of a message look like those that messages of a class have, −1…1: the cosine of the angle to the
 * class's profile. A message that no class is for may have a high logit for one, but seldom what goes with it: the
 * logits of all others in their usual order.
 */
export function likeness(
  logits: Float64Array,
  { profiles }: Level,
  label: number,
  { square: own } = spreadOf(logits),
): number {
  const width = logits.length;
  const start = label * width;
  let product = 0;
  let usual = 0;
  for (const profile of profiles) {
    product += profile.share * productWith(logits, profile.rows, start);
    for (const other of profiles)
      usual += profile.share * other.share * usualProduct(profile, other, label, width);
  }
  return product / Math.sqrt(own * usual || 1);
}

/** The scalar product of the logits and a row. Rows have mean 0, so that the logits' own mean does not matter. */
function productWith(logits: Float64Array, rows: Float32Array, start: number): number {
  let sum = 0;
  for (let at = 0; at < logits.length; at++) sum += (logits[at] ?? 0) * (rows[start + at] ?? 0);
  return sum;
}

function usualProduct(first: Profiles, second: Profiles, label: number, width: number): number {
  if (first === second) return first.squares[label] ?? 0;
  return productOf(first.rows, second.rows, label * width, width);
}

/** Around what numbers lie, and how far from there. */
export interface Spread {
  readonly mean: number;
  /** The sum of the squares of what each is above or below the mean. */
  readonly square: number;
}

/** The spread of numbers. */
export function spreadOf(numbers: Float64Array): Spread {
  let sum = 0;
  let square = 0;
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    sum += number;
    square += number * number;
  }
  const mean = sum / Math.max(1, numbers.length);
  return { mean, square: Math.max(0, square - sum * mean) };
}

/** The scalar product of two rows. */
function productOf(first: Float32Array, second: Float32Array, start: number, width: number): number {
  let sum = 0;
  for (let at = start; at < start + width; at++) sum += (first[at] ?? 0) * (second[at] ?? 0);
  return sum;
}

/** The mean of the numbers; 0 where there are none. */
export function meanOf(numbers: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < numbers.length; at++) sum += numbers[at] ?? 0;
  return sum / Math.max(1, numbers.length);
}
