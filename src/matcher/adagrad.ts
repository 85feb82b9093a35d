import { type Cells, createTable, firstSquare, type LearningTable, pageAt } from './learning-table.ts';
import { randomFrom, shuffle } from './random.ts';
import type { Vector } from './weigh.ts';

/** A head that can go on learning: a weight per feature and class, and a bias per class. */
export interface Learner {
  readonly table: LearningTable;
  readonly bias: Float32Array;
  /** The sum of the squared gradients of each bias. */
  readonly biasSquares: Float32Array;
}

export interface Training {
  readonly features: number;
  readonly classes: number;
  readonly seed: number;
  readonly checkpoint?: Checkpoint | undefined;
}

/** Called again and again in long work; throws where the work is no longer wanted. */
export type Checkpoint = () => void;

/** What a learner goes through. */
export interface Course {
  readonly epochs: number;
  readonly seed: number;
  /** The messages to learn from, by their index; they are put into another order. */
  readonly chosen: Int32Array;
  readonly checkpoint?: Checkpoint | undefined;
}

/** The class that each message means, or, where it is denied, the class that it does not mean. */
export interface Lessons {
  readonly labels: Int32Array;
  readonly isDenied: readonly boolean[];
}

const epochs = 5;
/** Classes whose gradient is smaller than this are left alone: most of them, most of the time. */
const skip = 4e-3;
const rate = 0.5;
const smoothing = 0.05;
const biasStep = 0.1;

/**
 * Softmax regression on smoothed labels, message by message, with a step size of its own for every weight (AdaGrad,
 * Duchi, Hazan and Singer, 2011) that also falls linearly to zero. `lessons` says what each vector means, by its index.
 */
export function trainHead(vectors: readonly Vector[], lessons: Lessons, training: Training): Learner {
  const { features, classes, seed, checkpoint } = training;
  const learner = {
    table: createTable(features, classes),
    bias: new Float32Array(classes),
    biasSquares: new Float32Array(classes).fill(firstSquare),
  };
  const chosen = Int32Array.from(vectors, (_, index) => index);
  learn(learner, vectors, lessons, { epochs, seed, chosen, checkpoint });
  return learner;
}

/** Goes on learning, in place. */
export function learn(
  { table, bias, biasSquares }: Learner,
  vectors: readonly Vector[],
  lessons: Lessons,
  { epochs, seed, chosen, checkpoint }: Course,
): void {
  const gradient = new Float64Array(table.classes);
  const active = new Int32Array(table.classes);
  const random = randomFrom(seed);
  const steps = epochs * chosen.length;
  let done = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of shuffle(chosen, random)) {
      checkpoint?.();
      const vector = vectors[index];
      if (vector === undefined) continue;
      const stepSize = rate * (1 - done++ / steps);
      forward(vector, table, bias, gradient);
      toProbabilities(gradient);
      toGradient(gradient, lessons.labels[index] ?? 0, lessons.isDenied[index] === true);
      const count = selectActive(gradient, active, skip);
      backward(vector, table, gradient, active, count, stepSize);
      adjustBias(bias, biasSquares, gradient, active, count, stepSize);
    }
  }
}

/** How likely each class is to the learner, before any calibration. */
export function probabilitiesOf({ table, bias }: Learner, vector: Vector): Float64Array {
  const probabilities = new Float64Array(bias.length);
  forward(vector, table, bias, probabilities);
  toProbabilities(probabilities);
  return probabilities;
}

/** Writes the logits of a vector into `logits`. */
function forward(vector: Vector, table: LearningTable, bias: Float32Array, logits: Float64Array): void {
  logits.set(bias);
  for (let nth = 0; nth < table.across; nth++) addPages(vector, table, nth, logits);
}

/** The pages that wait to be added, and what to multiply them by. */
const waiting = { pages: new Int32Array(4), values: new Float64Array(4) };

/**
 * Adds what the features say of one stretch of the classes. Four at a time because this is most of the training, and each
 * visit to a logit costs as much as the multiplication.
 */
function addPages(
  { features, values }: Vector,
  { across, width, pages, cells }: LearningTable,
  nth: number,
  logits: Float64Array,
): void {
  const { weights } = cells;
  const first = nth * width;
  const end = Math.min(first + width, logits.length);
  let count = 0;
  for (let index = 0; index < features.length; index++) {
    const page = pages[(features[index] ?? 0) * across + nth] ?? 0;
    if (page === 0) continue;
    waiting.pages[count] = page - 1 - first;
    waiting.values[count++] = values[index] ?? 0;
    if (count < 4) continue;
    addFour(weights, first, end, logits);
    count = 0;
  }
  if (count === 0) return;
  waiting.pages.fill(waiting.pages[0] ?? 0, count);
  waiting.values.fill(0, count);
  addFour(weights, first, end, logits);
}

function addFour(weights: Float32Array, from: number, to: number, logits: Float64Array): void {
  const { pages, values } = waiting;
  const page0 = pages[0] ?? 0;
  const page1 = pages[1] ?? 0;
  const page2 = pages[2] ?? 0;
  const page3 = pages[3] ?? 0;
  const value0 = values[0] ?? 0;
  const value1 = values[1] ?? 0;
  const value2 = values[2] ?? 0;
  const value3 = values[3] ?? 0;
  for (let label = from; label < to; label++) {
    logits[label] =
      (logits[label] ?? 0) +
      value0 * (weights[page0 + label] ?? 0) +
      value1 * (weights[page1 + label] ?? 0) +
      value2 * (weights[page2 + label] ?? 0) +
      value3 * (weights[page3 + label] ?? 0);
  }
}

/** Turns logits into probabilities, in place. */
export function toProbabilities(logits: Float64Array): void {
  let greatest = Number.NEGATIVE_INFINITY;
  for (const logit of logits) greatest = Math.max(greatest, logit);
  let total = 0;
  for (let index = 0; index < logits.length; index++) {
    const share = Math.exp((logits[index] ?? 0) - greatest);
    logits[index] = share;
    total += share;
  }
  for (let index = 0; index < logits.length; index++) logits[index] = (logits[index] ?? 0) / total;
}

/**
 * Turns probabilities into a gradient, in place: of the cross-entropy against the smoothed label, or, for a message
 * that does not mean the label, only away from it.
 */
export function toGradient(probabilities: Float64Array, label: number, isDenied: boolean): void {
  const own = probabilities[label] ?? 0;
  const background = smoothing / probabilities.length;
  for (let index = 0; index < probabilities.length; index++) {
    probabilities[index] = isDenied ? 0 : (probabilities[index] ?? 0) - background;
  }
  probabilities[label] = isDenied ? own : own - background - (1 - smoothing);
}

/** Writes the classes whose gradient is greater than `least` into `active` and returns how many there are. */
export function selectActive(gradient: Float64Array, active: Int32Array, least: number): number {
  let count = 0;
  for (let label = 0; label < gradient.length; label++) {
    if (Math.abs(gradient[label] ?? 0) > least) active[count++] = label;
  }
  return count;
}

function backward(
  { features, values }: Vector,
  table: LearningTable,
  gradient: Float64Array,
  active: Int32Array,
  count: number,
  stepSize: number,
): void {
  const { width, across } = table;
  for (let nth = 0; nth < count; ) {
    const stretch = across === 1 ? 0 : Math.floor((active[nth] ?? 0) / width);
    const from = nth;
    while (nth < count && (active[nth] ?? 0) < (stretch + 1) * width) nth++;
    const own = active.subarray(from, nth);
    for (let index = 0; index < features.length; index++) {
      const page = pageAt(table, features[index] ?? 0, stretch) - stretch * width;
      moveWeights(table.cells, page, own, gradient, values[index] ?? 0, stepSize);
    }
  }
}

function moveWeights(
  { weights, squares }: Cells,
  page: number,
  active: Int32Array,
  gradient: Float64Array,
  value: number,
  stepSize: number,
): void {
  for (let nth = 0; nth < active.length; nth++) {
    const label = active[nth] ?? 0;
    const at = page + label;
    const slope = (gradient[label] ?? 0) * value;
    const square = (squares[at] ?? 0) + slope * slope;
    squares[at] = square;
    weights[at] = (weights[at] ?? 0) - (stepSize * slope) / Math.sqrt(square);
  }
}

function adjustBias(
  bias: Float32Array,
  squares: Float32Array,
  gradient: Float64Array,
  active: Int32Array,
  count: number,
  stepSize: number,
): void {
  for (let nth = 0; nth < count; nth++) {
    const label = active[nth] ?? 0;
    const slope = (gradient[label] ?? 0) * biasStep;
    const square = (squares[label] ?? 0) + slope * slope;
    squares[label] = square;
    bias[label] = (bias[label] ?? 0) - (stepSize * slope) / Math.sqrt(square);
  }
}
