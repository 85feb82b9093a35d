import type { DenseHead } from './adagrad.ts';
import type { Vector } from './weigh.ts';

/** The served form of a trained head: only weights that matter, in eight bits, with one scale per feature. */
export interface Head {
  readonly bias: Float32Array;
  /** Where each feature's weights begin in `classes` and `weights`; one more entry than features. */
  readonly starts: Uint32Array;
  readonly classes: Uint16Array;
  /** Times the feature's scale: the weight. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly level: Level;
}

/**
 * How high logits are for messages that a head was trained on. It grows with the number of classes and messages, so
 * that the logits of two heads can be compared only from here.
 */
export interface Level {
  /** The mean of the greatest logit of each message. */
  readonly greatest: number;
  /** The mean of all logits. */
  readonly mean: number;
}

/** What a head says to one message. */
export interface Reading {
  /** One per class. */
  readonly logits: Float64Array;
  readonly level: Level;
  readonly vector: Vector;
}

const smallest = 0.1;

/**
 * Drops weights below 0.1 and rounds the others to 255 steps per feature. About 7 % remain. Where more than half of a
 * feature's weights remain the feature keeps them all, since a full row is read faster than a list of classes. The
 * level is measured on up to a thousand of the vectors that the head was trained on.
 */
export function compact(
  { classes: width, weights: dense, bias }: DenseHead,
  vectors: readonly Vector[],
): Head {
  const size = width === 0 ? 0 : dense.length / width;
  const starts = startsOf(dense, size, width);
  const scales = new Float32Array(size);
  const classes = new Uint16Array(starts[size] ?? 0);
  const weights = new Int8Array(starts[size] ?? 0);
  for (let feature = 0; feature < size; feature++) {
    const row = feature * width;
    const scale = greatestIn(dense, row, row + width) / 127;
    scales[feature] = scale;
    let next = starts[feature] ?? 0;
    const isFull = (starts[feature + 1] ?? 0) - next === width;
    for (let label = 0; label < width; label++) {
      const weight = dense[row + label] ?? 0;
      if (!isFull && Math.abs(weight) < smallest) continue;
      classes[next] = label;
      weights[next++] = Math.round(weight / scale);
    }
  }
  const head = { bias, starts, classes, weights, scales, level: { greatest: 0, mean: 0 } };
  return { ...head, level: levelOf((vector) => read(head, vector).logits, vectors) };
}

function startsOf(weights: Float32Array, size: number, width: number): Uint32Array {
  const starts = new Uint32Array(size + 1);
  for (let feature = 0; feature < size; feature++) {
    let kept = 0;
    for (let at = feature * width; at < (feature + 1) * width; at++) {
      if (Math.abs(weights[at] ?? 0) >= smallest) kept++;
    }
    starts[feature + 1] = (starts[feature] ?? 0) + (kept > width / 2 ? width : kept);
  }
  return starts;
}

function greatestIn(weights: Float32Array, from: number, to: number): number {
  let greatest = 0;
  for (let at = from; at < to; at++) greatest = Math.max(greatest, Math.abs(weights[at] ?? 0));
  return greatest;
}

/** The level of what gives these logits, measured on up to a thousand of the vectors. */
export function levelOf(logitsOf: (vector: Vector) => Float64Array, vectors: readonly Vector[]): Level {
  const step = Math.max(1, Math.floor(vectors.length / 1000));
  const measured = vectors.filter((_, index) => index % step === 0).map(logitsOf);
  const share = 1 / Math.max(1, measured.length);
  let greatest = 0;
  let mean = 0;
  for (const logits of measured) {
    greatest += share * logits.reduce((most, logit) => Math.max(most, logit), Number.NEGATIVE_INFINITY);
    mean += share * meanOf(logits);
  }
  return { greatest, mean };
}

/** The mean of the numbers; 0 where there are none. */
export function meanOf(numbers: Float64Array): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum / Math.max(1, numbers.length);
}

/** What a head says to a message. Full rows are added four at a time: half of matching a message is spent here. */
export function read(head: Head, vector: Vector): Reading {
  const logits = new Float64Array(head.bias);
  const full: Row[] = [];
  for (let index = 0; index < vector.features.length; index++) {
    const row = rowOf(head, vector.features[index] ?? 0, vector.values[index] ?? 0);
    if (row.end - row.start === logits.length) full.push(row);
    else addRow(head, row, logits);
  }
  for (let index = 0; index < full.length; index += 4) {
    addFour(head.weights, full[index], full[index + 1], full[index + 2], full[index + 3], logits);
  }
  return { logits, level: head.level, vector };
}

/** The weights of one feature, and what to multiply them by. */
interface Row {
  readonly start: number;
  readonly end: number;
  readonly scale: number;
}

function rowOf({ starts, scales }: Head, feature: number, value: number): Row {
  return {
    start: starts[feature] ?? 0,
    end: starts[feature + 1] ?? 0,
    scale: value * (scales[feature] ?? 0),
  };
}

function addRow({ classes, weights }: Head, { start, end, scale }: Row, logits: Float64Array): void {
  for (let at = start; at < end; at++) {
    const label = classes[at] ?? 0;
    logits[label] = (logits[label] ?? 0) + scale * (weights[at] ?? 0);
  }
}

const noRow: Row = { start: 0, end: 0, scale: 0 };

function addFour(
  weights: Int8Array,
  { start: start0, scale: scale0 } = noRow,
  { start: start1, scale: scale1 } = noRow,
  { start: start2, scale: scale2 } = noRow,
  { start: start3, scale: scale3 } = noRow,
  logits: Float64Array,
): void {
  for (let label = 0; label < logits.length; label++) {
    logits[label] =
      (logits[label] ?? 0) +
      scale0 * (weights[start0 + label] ?? 0) +
      scale1 * (weights[start1 + label] ?? 0) +
      scale2 * (weights[start2 + label] ?? 0) +
      scale3 * (weights[start3 + label] ?? 0);
  }
}

/** The weight of one feature for one class; 0 where it was dropped. */
export function weightOf(head: Head, feature: number, label: number): number {
  const end = head.starts[feature + 1] ?? 0;
  for (let at = head.starts[feature] ?? 0; at < end; at++) {
    if (head.classes[at] === label) return (head.weights[at] ?? 0) * (head.scales[feature] ?? 0);
  }
  return 0;
}
