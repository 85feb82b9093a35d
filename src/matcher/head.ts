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
  readonly logits: Float32Array;
  readonly level: Level;
  readonly vector: Vector;
}

const smallest = 0.1;

/**
 * Drops weights below 0.1 and rounds the others to 255 steps per feature. About 7 % remain. The level is measured on up
 * to a thousand of the vectors that the head was trained on.
 */
export function compact(
  { classes: width, weights: dense, bias }: DenseHead,
  vectors: readonly Vector[],
): Head {
  const size = width === 0 ? 0 : dense.length / width;
  const starts = new Uint32Array(size + 1);
  const scales = new Float32Array(size);
  const kept = countKept(dense);
  const classes = new Uint16Array(kept);
  const weights = new Int8Array(kept);
  let next = 0;
  for (let feature = 0; feature < size; feature++) {
    const row = feature * width;
    const scale = greatestIn(dense, row, row + width) / 127;
    scales[feature] = scale;
    for (let label = 0; label < width; label++) {
      const weight = dense[row + label] ?? 0;
      if (Math.abs(weight) < smallest) continue;
      classes[next] = label;
      weights[next++] = Math.round(weight / scale);
    }
    starts[feature + 1] = next;
  }
  const head = { bias, starts, classes, weights, scales, level: { greatest: 0, mean: 0 } };
  return { ...head, level: levelOf(head, vectors) };
}

function countKept(weights: Float32Array): number {
  let kept = 0;
  for (let at = 0; at < weights.length; at++) if (Math.abs(weights[at] ?? 0) >= smallest) kept++;
  return kept;
}

function greatestIn(weights: Float32Array, from: number, to: number): number {
  let greatest = 0;
  for (let at = from; at < to; at++) greatest = Math.max(greatest, Math.abs(weights[at] ?? 0));
  return greatest;
}

function levelOf(head: Head, vectors: readonly Vector[]): Level {
  const step = Math.max(1, Math.floor(vectors.length / 1000));
  const readings = vectors.filter((_, index) => index % step === 0).map((vector) => read(head, vector));
  const share = 1 / Math.max(1, readings.length);
  let greatest = 0;
  let mean = 0;
  for (const { logits } of readings) {
    greatest += share * logits.reduce((most, logit) => Math.max(most, logit), Number.NEGATIVE_INFINITY);
    mean += share * meanOf(logits);
  }
  return { greatest, mean };
}

/** The mean of the numbers; 0 where there are none. */
export function meanOf(numbers: Float32Array): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum / Math.max(1, numbers.length);
}

/** What a head says to a message. */
export function read(head: Head, vector: Vector): Reading {
  const { starts, classes, weights, scales, level } = head;
  const logits = Float32Array.from(head.bias);
  for (let index = 0; index < vector.features.length; index++) {
    const feature = vector.features[index] ?? 0;
    const scale = (vector.values[index] ?? 0) * (scales[feature] ?? 0);
    const end = starts[feature + 1] ?? 0;
    for (let at = starts[feature] ?? 0; at < end; at++) {
      const label = classes[at] ?? 0;
      logits[label] = (logits[label] ?? 0) + scale * (weights[at] ?? 0);
    }
  }
  return { logits, level, vector };
}

/** The weight of one feature for one class; 0 where it was dropped. */
export function weightOf(head: Head, feature: number, label: number): number {
  const end = head.starts[feature + 1] ?? 0;
  for (let at = head.starts[feature] ?? 0; at < end; at++) {
    if (head.classes[at] === label) return (head.weights[at] ?? 0) * (head.scales[feature] ?? 0);
  }
  return 0;
}
