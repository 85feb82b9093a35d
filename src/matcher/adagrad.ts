import { randomFrom, shuffle } from './random.ts';
import type { Vector } from './weigh.ts';

/** One weight per feature and class, features by rows, and a bias per class. */
export interface DenseHead {
  readonly classes: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** A head that can go on learning: beside its weights it knows how much each of them was moved already. */
export interface Learner extends DenseHead {
  /** The sum of the squared gradients of each weight. */
  readonly squares: Float32Array;
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
/** What the squares begin at. */
export const firstSquare = 1e-3;
const smoothing = 0.05;
const biasStep = 0.1;

/**
 * Softmax regression on smoothed labels, message by message, with a step size of its own for every weight (AdaGrad,
 * Duchi, Hazan and Singer, 2011) that also falls linearly to zero. `lessons` says what each vector means, by its index.
 */
export function trainHead(vectors: readonly Vector[], lessons: Lessons, training: Training): Learner {
  const { features, classes, seed, checkpoint } = training;
  const learner = {
    classes,
    weights: new Float32Array(features * classes),
    squares: new Float32Array(features * classes).fill(firstSquare),
    bias: new Float32Array(classes),
    biasSquares: new Float32Array(classes).fill(firstSquare),
  };
  const chosen = Int32Array.from(vectors, (_, index) => index);
  learn(learner, vectors, lessons, { epochs, seed, chosen, checkpoint });
  return learner;
}

/** Goes on learning, in place. */
export function learn(
  { weights, squares, bias, biasSquares, classes }: Learner,
  vectors: readonly Vector[],
  lessons: Lessons,
  { epochs, seed, chosen, checkpoint }: Course,
): void {
  const gradient = new Float64Array(classes);
  const active = new Int32Array(classes);
  const random = randomFrom(seed);
  const steps = epochs * chosen.length;
  let done = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of shuffle(chosen, random)) {
      checkpoint?.();
      const vector = vectors[index];
      if (vector === undefined) continue;
      const stepSize = rate * (1 - done++ / steps);
      forward(vector, weights, bias, gradient);
      toProbabilities(gradient);
      toGradient(gradient, lessons.labels[index] ?? 0, lessons.isDenied[index] === true);
      const count = selectActive(gradient, active, skip);
      backward(vector, weights, squares, gradient, active, count, stepSize);
      adjustBias(bias, biasSquares, gradient, active, count, stepSize);
    }
  }
}

/** How likely each class is to the learner, before any calibration. */
export function probabilitiesOf({ weights, bias }: DenseHead, vector: Vector): Float64Array {
  const probabilities = new Float64Array(bias.length);
  forward(vector, weights, bias, probabilities);
  toProbabilities(probabilities);
  return probabilities;
}

/** Writes the logits of a vector into `logits`. */
function forward(vector: Vector, weights: Float32Array, bias: Float32Array, logits: Float64Array): void {
  logits.set(bias);
  for (let index = 0; index < vector.features.length; index += 4) addFour(vector, index, weights, logits);
}

/**
 * Adds what four features say. Four at a time because this is most of the training, and each visit to a logit costs as
 * much as the multiplication.
 */
function addFour(
  { features, values }: Vector,
  index: number,
  weights: Float32Array,
  logits: Float64Array,
): void {
  const classes = logits.length;
  const row0 = (features[index] ?? 0) * classes;
  const row1 = (features[index + 1] ?? 0) * classes;
  const row2 = (features[index + 2] ?? 0) * classes;
  const row3 = (features[index + 3] ?? 0) * classes;
  const value0 = values[index] ?? 0;
  const value1 = values[index + 1] ?? 0;
  const value2 = values[index + 2] ?? 0;
  const value3 = values[index + 3] ?? 0;
  for (let label = 0; label < classes; label++) {
    logits[label] =
      (logits[label] ?? 0) +
      value0 * (weights[row0 + label] ?? 0) +
      value1 * (weights[row1 + label] ?? 0) +
      value2 * (weights[row2 + label] ?? 0) +
      value3 * (weights[row3 + label] ?? 0);
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
  vector: Vector,
  weights: Float32Array,
  squares: Float32Array,
  gradient: Float64Array,
  active: Int32Array,
  count: number,
  stepSize: number,
): void {
  const { features, values } = vector;
  const classes = gradient.length;
  for (let index = 0; index < features.length; index++) {
    const row = (features[index] ?? 0) * classes;
    const value = values[index] ?? 0;
    for (let nth = 0; nth < count; nth++) {
      const label = active[nth] ?? 0;
      const at = row + label;
      const slope = (gradient[label] ?? 0) * value;
      const square = (squares[at] ?? 0) + slope * slope;
      squares[at] = square;
      weights[at] = (weights[at] ?? 0) - (stepSize * slope) / Math.sqrt(square);
    }
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
