import type { Lessons, Training } from './adagrad.ts';
import type { Reading } from './head.ts';
import { type Level, levelOf } from './level.ts';
import { trainNetwork } from './network-training.ts';
import { addRows, type RowTable, roundRows } from './row-table.ts';
import type { Novelty, Vector } from './weigh.ts';

/** The served form of a trained network. */
export interface Network {
  /** From features to hidden units; a feature that the network does not look at has an empty row. */
  readonly inward: RowTable;
  /** From hidden units to classes. */
  readonly outward: RowTable;
  readonly level: Level;
}

/** Trains a network and brings it to its served form. `lessons` says what each vector means, by its index. */
export function networkOf(vectors: readonly Vector[], lessons: Lessons, training: Training): Network {
  const { rows, count } = rowsOf(vectors, training.features);
  const known = vectors.map((vector) => byRows(vector, rows));
  const dense = trainNetwork(known, lessons, { ...training, features: count });
  const units = Int32Array.from({ length: dense.units }, (_, unit) => unit);
  const network = {
    inward: roundRows(dense.inward, rows, dense.inwardBias),
    outward: roundRows(dense.outward, units, dense.outwardBias),
    level: { greatest: 0, mean: 0, profiles: [] },
  };
  const logitsOf = (vector: Vector): Float64Array => readNetwork(network, vector).logits;
  return { ...network, level: levelOf(logitsOf, vectors, lessons, dense.classes) };
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

/** What the network says to a message. */
export function readNetwork(network: Network, vector: Vector): Reading {
  const hidden = new Float64Array(network.inward.bias);
  addRows(network.inward, vector, 0, vector.features.length, hidden);
  return readHidden(network, hidden, vector);
}

/**
 * What the network says, by the sums of its hidden units, as logarithms of probabilities: unlike a linear head's, the
 * height of its logits says nothing about how much of the message it knows.
 */
export function readHidden({ outward, level }: Network, hidden: Float64Array, novelty: Novelty): Reading {
  const logits = new Float64Array(outward.bias);
  const on = unitsOn(hidden);
  addRows(outward, on, 0, on.features.length, logits);
  toLogarithms(logits);
  return { logits, level, novelty };
}

/** The units that are greater than 0, as features with values. */
function unitsOn(hidden: Float64Array): Pick<Vector, 'features' | 'values'> {
  const features = new Int32Array(hidden.length);
  const values = new Float32Array(hidden.length);
  let count = 0;
  for (let unit = 0; unit < hidden.length; unit++) {
    const value = hidden[unit] ?? 0;
    if (value <= 0) continue;
    features[count] = unit;
    values[count++] = value;
  }
  return { features: features.subarray(0, count), values: values.subarray(0, count) };
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
