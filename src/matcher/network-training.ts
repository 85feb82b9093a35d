import { type Lessons, selectActive, type Training, toGradient, toProbabilities } from './adagrad.ts';
import { randomFrom, shuffle } from './random.ts';
import type { Vector } from './weigh.ts';

/** A trained network with one hidden layer: features → units (ReLU) → classes. Matrices by rows of their first part. */
export interface DenseNetwork {
  readonly units: number;
  readonly classes: number;
  /** Features × units. */
  readonly inward: Float32Array;
  readonly inwardBias: Float32Array;
  /** Units × classes. */
  readonly outward: Float32Array;
  readonly outwardBias: Float32Array;
}

const units = 256;
const epochs = 12;
const rate = 0.05;
const firstSquare = 1e-3;
const skip = 1e-3;
/** How much of a message, and of the hidden layer, each step leaves out at random (Srivastava et al., 2014). */
const featureDropout = 0.4;
const unitDropout = 0.5;
/** Weights begin between this and its negative. Much smaller or greater ones cost half a point of accuracy. */
const inwardSpread = 0.03;
const outwardSpread = 0.1;

/**
 * Trains message by message on smoothed labels, with a step size of its own for every weight (AdaGrad) that also falls
 * linearly to zero. `lessons` says what each vector means, by its index.
 */
export function trainNetwork(
  vectors: readonly Vector[],
  lessons: Lessons,
  { features, classes, seed, checkpoint }: Training,
): DenseNetwork {
  const random = randomFrom(seed);
  const inward = layer(features, units, inwardSpread, random);
  const outward = layer(units, classes, outwardSpread, random);
  const pass = passOf(classes, vectors);
  const order = Int32Array.from(vectors, (_, index) => index);
  const steps = epochs * vectors.length;
  let done = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of shuffle(order, random)) {
      checkpoint?.();
      const vector = vectors[index];
      if (vector === undefined) continue;
      const stepSize = rate * (1 - done++ / steps);
      dropFeatures(pass, vector, random);
      activate(pass, inward, random);
      addUnits(pass, outward);
      toProbabilities(pass.output);
      toGradient(pass.output, lessons.labels[index] ?? 0, lessons.isDenied[index] === true);
      const active = pass.active.subarray(0, selectActive(pass.output, pass.active, skip));
      blame(pass, outward, active);
      learnOutward(pass, outward, active, stepSize);
      learnInward(pass, inward, stepSize);
    }
  }
  return {
    units,
    classes,
    inward: inward.weights,
    inwardBias: inward.bias,
    outward: outward.weights,
    outwardBias: outward.bias,
  };
}

/** The weights between two layers with the sums of their squared slopes. */
interface Layer {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly bias: Float32Array;
  readonly biasSquares: Float32Array;
}

function layer(from: number, to: number, spread: number, random: () => number): Layer {
  return {
    weights: new Float32Array(from * to).map(() => spread * (2 * random() - 1)),
    squares: new Float32Array(from * to).fill(firstSquare),
    bias: new Float32Array(to),
    biasSquares: new Float32Array(to).fill(firstSquare),
  };
}

/** What one message leaves behind on its way through the network; used again for the next. */
interface Pass {
  /** The features that were not dropped: the first `kept` of these. */
  readonly features: Int32Array;
  readonly values: Float32Array;
  kept: number;
  readonly hidden: Float64Array;
  /** The units that are not 0: the first `lit` of these. */
  readonly on: Int32Array;
  lit: number;
  /** Of the units that are on, how much each is to blame for the error. */
  readonly blame: Float64Array;
  /** Logits, then probabilities, then the gradient. */
  readonly output: Float64Array;
  readonly active: Int32Array;
}

function passOf(classes: number, vectors: readonly Vector[]): Pass {
  const longest = vectors.reduce((most, { features }) => Math.max(most, features.length), 0);
  return {
    features: new Int32Array(longest + 4),
    values: new Float32Array(longest + 4),
    kept: 0,
    hidden: new Float64Array(units),
    on: new Int32Array(units),
    lit: 0,
    blame: new Float64Array(units),
    output: new Float64Array(classes),
    active: new Int32Array(classes),
  };
}

function dropFeatures(pass: Pass, { features, values }: Vector, random: () => number): void {
  let kept = 0;
  for (let index = 0; index < features.length; index++) {
    if (random() < featureDropout) continue;
    pass.features[kept] = features[index] ?? 0;
    pass.values[kept++] = (values[index] ?? 0) / (1 - featureDropout);
  }
  pass.kept = kept;
  for (let index = kept; index < kept + 4; index++) pass.values[index] = 0;
}

function activate(pass: Pass, { weights, bias }: Layer, random: () => number): void {
  const { features, values, hidden, on } = pass;
  hidden.set(bias);
  for (let index = 0; index < pass.kept; index += 4) addFour(features, values, index, weights, hidden);
  let lit = 0;
  for (let unit = 0; unit < units; unit++) {
    const value = hidden[unit] ?? 0;
    if (value <= 0 || random() < unitDropout) continue;
    hidden[unit] = value / (1 - unitDropout);
    on[lit++] = unit;
  }
  pass.lit = lit;
}

/** Adds the rows of four features at a time, which is most of the way forward. */
function addFour(
  features: Int32Array,
  values: Float32Array,
  index: number,
  weights: Float32Array,
  sums: Float64Array,
): void {
  const width = sums.length;
  const row0 = (features[index] ?? 0) * width;
  const row1 = (features[index + 1] ?? 0) * width;
  const row2 = (features[index + 2] ?? 0) * width;
  const row3 = (features[index + 3] ?? 0) * width;
  const value0 = values[index] ?? 0;
  const value1 = values[index + 1] ?? 0;
  const value2 = values[index + 2] ?? 0;
  const value3 = values[index + 3] ?? 0;
  for (let at = 0; at < width; at++) {
    sums[at] =
      (sums[at] ?? 0) +
      value0 * (weights[row0 + at] ?? 0) +
      value1 * (weights[row1 + at] ?? 0) +
      value2 * (weights[row2 + at] ?? 0) +
      value3 * (weights[row3 + at] ?? 0);
  }
}

function addUnits({ on, lit, hidden, output }: Pass, { weights, bias }: Layer): void {
  output.set(bias);
  for (let nth = 0; nth < lit; nth++) {
    const unit = on[nth] ?? 0;
    const value = hidden[unit] ?? 0;
    const row = unit * output.length;
    for (let label = 0; label < output.length; label++) {
      output[label] = (output[label] ?? 0) + value * (weights[row + label] ?? 0);
    }
  }
}

function blame({ on, lit, output, blame: blamed }: Pass, { weights }: Layer, active: Int32Array): void {
  for (let nth = 0; nth < lit; nth++) {
    const row = (on[nth] ?? 0) * output.length;
    let sum = 0;
    for (const label of active) sum += (output[label] ?? 0) * (weights[row + label] ?? 0);
    blamed[nth] = sum / (1 - unitDropout);
  }
}

function learnOutward(
  { on, lit, hidden, output }: Pass,
  { weights, squares, bias, biasSquares }: Layer,
  active: Int32Array,
  stepSize: number,
): void {
  for (const label of active) descend(bias, biasSquares, label, output[label] ?? 0, stepSize);
  for (let nth = 0; nth < lit; nth++) {
    const unit = on[nth] ?? 0;
    const row = unit * output.length;
    const value = hidden[unit] ?? 0;
    for (const label of active) {
      descend(weights, squares, row + label, value * (output[label] ?? 0), stepSize);
    }
  }
}

function learnInward(
  { features, values, kept, on, lit, blame: blamed }: Pass,
  { weights, squares, bias, biasSquares }: Layer,
  stepSize: number,
): void {
  for (let nth = 0; nth < lit; nth++) descend(bias, biasSquares, on[nth] ?? 0, blamed[nth] ?? 0, stepSize);
  for (let index = 0; index < kept; index++) {
    const row = (features[index] ?? 0) * units;
    const value = values[index] ?? 0;
    for (let nth = 0; nth < lit; nth++) {
      descend(weights, squares, row + (on[nth] ?? 0), value * (blamed[nth] ?? 0), stepSize);
    }
  }
}

/** One step of AdaGrad (Duchi, Hazan and Singer, 2011) on one weight. */
function descend(
  weights: Float32Array,
  squares: Float32Array,
  at: number,
  slope: number,
  stepSize: number,
): void {
  const square = (squares[at] ?? 0) + slope * slope;
  squares[at] = square;
  weights[at] = (weights[at] ?? 0) - (stepSize * slope) / Math.sqrt(square);
}
