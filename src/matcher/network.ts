import type { Lessons, Training } from './adagrad.ts';
import { type Level, levelOf, type Reading } from './head.ts';
import { trainNetwork } from './network-training.ts';
import type { Vector } from './weigh.ts';

/** The served form of a trained network, in eight bits. */
export interface Network {
  /** The row of each feature in `inward`; -1 for a feature that it does not look at. */
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

/** Trains a network and brings it to its served form. `lessons` says what each vector means, by its index. */
export function networkOf(vectors: readonly Vector[], lessons: Lessons, training: Training): Network {
  const { rows, count } = rowsOf(vectors, training.features);
  const known = vectors.map((vector) => byRows(vector, rows));
  const dense = trainNetwork(known, lessons, { ...training, features: count });
  const { units, classes, inwardBias, outwardBias } = dense;
  const network = {
    rows,
    inward: round(dense.inward, count, units),
    inwardBias,
    outward: round(dense.outward, units, classes),
    outwardBias,
    level: { greatest: 0, mean: 0 },
  };
  return { ...network, level: levelOf((vector) => readNetwork(network, vector).logits, vectors) };
}

/** A row for each feature that more than one message has. The others, half of all, teach a hidden layer nothing. */
function rowsOf(vectors: readonly Vector[], features: number): { rows: Int32Array; count: number } {
  const rows = new Int32Array(features).fill(-1);
  const isMet = new Uint8Array(features);
  let count = 0;
  for (const vector of vectors) {
    for (const feature of vector.features) {
      if (isMet[feature] === 1 && rows[feature] === -1) rows[feature] = count++;
      isMet[feature] = 1;
    }
  }
  return { rows, count };
}

/** The vector with rows in place of features. */
function byRows(vector: Vector, rows: Int32Array): Vector {
  const features = new Int32Array(vector.features.length);
  const values = new Float32Array(vector.features.length);
  let count = 0;
  for (let index = 0; index < vector.features.length; index++) {
    const row = rows[vector.features[index] ?? 0] ?? -1;
    if (row < 0) continue;
    features[count] = row;
    values[count++] = vector.values[index] ?? 0;
  }
  return { ...vector, features: features.subarray(0, count), values: values.subarray(0, count) };
}

function round(matrix: Float32Array, height: number, width: number): Rounded {
  const weights = new Int8Array(height * width);
  const scales = new Float32Array(height);
  for (let row = 0; row < height; row++) {
    const start = row * width;
    let greatest = 0;
    for (let at = start; at < start + width; at++) greatest = Math.max(greatest, Math.abs(matrix[at] ?? 0));
    const scale = greatest / 127 || 1;
    scales[row] = scale;
    for (let at = start; at < start + width; at++) weights[at] = Math.round((matrix[at] ?? 0) / scale);
  }
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
  const { features, values } = byRows(vector, rows);
  addRows(inward, features, values, hidden);
  const logits = new Float64Array(outwardBias);
  const on = unitsOn(hidden);
  addRows(outward, on.units, on.values, logits);
  toLogarithms(logits);
  return { logits, level, vector };
}

/** The units that are greater than 0, and their values. */
function unitsOn(hidden: Float64Array): { units: Int32Array; values: Float32Array } {
  const units = new Int32Array(hidden.length);
  const values = new Float32Array(hidden.length);
  let count = 0;
  for (let unit = 0; unit < hidden.length; unit++) {
    const value = hidden[unit] ?? 0;
    if (value <= 0) continue;
    units[count] = unit;
    values[count++] = value;
  }
  return { units: units.subarray(0, count), values: values.subarray(0, count) };
}

/** Adds rows, each times its value, four at a time: each visit to a sum costs as much as the multiplication. */
function addRows(
  { weights, scales }: Rounded,
  rows: Int32Array,
  values: Float32Array,
  sums: Float64Array,
): void {
  const width = sums.length;
  const factor = (nth: number): number => (values[nth] ?? 0) * (scales[rows[nth] ?? 0] ?? 0);
  for (let nth = 0; nth < rows.length; nth += 4) {
    const row0 = (rows[nth] ?? 0) * width;
    const row1 = (rows[nth + 1] ?? 0) * width;
    const row2 = (rows[nth + 2] ?? 0) * width;
    const row3 = (rows[nth + 3] ?? 0) * width;
    const factor0 = factor(nth);
    const factor1 = factor(nth + 1);
    const factor2 = factor(nth + 2);
    const factor3 = factor(nth + 3);
    for (let at = 0; at < width; at++) {
      sums[at] =
        (sums[at] ?? 0) +
        factor0 * (weights[row0 + at] ?? 0) +
        factor1 * (weights[row1 + at] ?? 0) +
        factor2 * (weights[row2 + at] ?? 0) +
        factor3 * (weights[row3 + at] ?? 0);
    }
  }
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
