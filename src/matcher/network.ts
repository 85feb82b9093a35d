import { type Level, levelOf, type Reading } from './head.ts';
import type { DenseNetwork } from './network-training.ts';
import type { Vector } from './weigh.ts';

/** The served form of a trained network, in eight bits. */
export interface Network {
  /** The row of each feature in `inward`; -1 for a feature that it was not trained on. */
  readonly rows: Int32Array;
  /** A row per feature, a weight per unit. */
  readonly inward: Rounded;
  readonly inwardBias: Float32Array;
  /** A row per unit, a weight per class. */
  readonly outward: Rounded;
  readonly outwardBias: Float32Array;
  readonly level: Level;
}

/** A matrix by rows, each rounded to 255 steps. */
export interface Rounded {
  /** Times the row's scale: the weight. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
}

/** Brings a network to its served form. `vectors` are what it was trained on. */
export function compactNetwork(
  { units, classes, inward, inwardBias, outward, outwardBias }: DenseNetwork,
  vectors: readonly Vector[],
): Network {
  const features = featuresOf(vectors);
  const rows = new Int32Array(inward.length / units).fill(-1);
  features.forEach((feature, row) => {
    rows[feature] = row;
  });
  const network = {
    rows,
    inward: round(inward, units, features),
    inwardBias,
    outward: round(
      outward,
      classes,
      Int32Array.from({ length: units }, (_, unit) => unit),
    ),
    outwardBias,
    level: { greatest: 0, mean: 0 },
  };
  return { ...network, level: levelOf((vector) => readNetwork(network, vector).logits, vectors) };
}

/** Every feature that occurs, once. */
function featuresOf(vectors: readonly Vector[]): Int32Array {
  const features = new Set<number>();
  for (const vector of vectors) for (const feature of vector.features) features.add(feature);
  return Int32Array.from(features);
}

/** Rounds the chosen rows of a matrix. */
function round(matrix: Float32Array, width: number, chosen: Int32Array): Rounded {
  const weights = new Int8Array(chosen.length * width);
  const scales = new Float32Array(chosen.length);
  chosen.forEach((from, row) => {
    const exact = matrix.subarray(from * width, (from + 1) * width);
    const scale = exact.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127 || 1;
    scales[row] = scale;
    for (let at = 0; at < width; at++) weights[row * width + at] = Math.round((exact[at] ?? 0) / scale);
  });
  return { weights, scales };
}

/**
 * What the network says to a message, as logarithms of probabilities: unlike a linear head's, the height of its logits
 * says nothing about how much of the message it knows.
 */
export function readNetwork(
  { rows, inward, inwardBias, outward, outwardBias, level }: Network,
  vector: Vector,
): Reading {
  const hidden = new Float64Array(inwardBias);
  for (let index = 0; index < vector.features.length; index++) {
    const row = rows[vector.features[index] ?? 0] ?? -1;
    if (row >= 0) addRow(inward, row, vector.values[index] ?? 0, hidden);
  }
  const logits = new Float64Array(outwardBias);
  for (let unit = 0; unit < hidden.length; unit++) {
    const value = hidden[unit] ?? 0;
    if (value > 0) addRow(outward, unit, value, logits);
  }
  toLogarithms(logits);
  return { logits, level, vector };
}

function addRow({ weights, scales }: Rounded, row: number, value: number, sums: Float64Array): void {
  const factor = value * (scales[row] ?? 0);
  const start = row * sums.length;
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + factor * (weights[start + at] ?? 0);
}

/** Turns logits into logarithms of probabilities, in place. */
function toLogarithms(logits: Float64Array): void {
  let greatest = Number.NEGATIVE_INFINITY;
  for (const logit of logits) greatest = Math.max(greatest, logit);
  let total = 0;
  for (const logit of logits) total += Math.exp(logit - greatest);
  const normaliser = greatest + Math.log(total);
  for (let label = 0; label < logits.length; label++) logits[label] = (logits[label] ?? 0) - normaliser;
}
