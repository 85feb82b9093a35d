import type { Vector } from './weigh.ts';

/** A matrix in eight bits: a row for each feature, and in it a weight for each column, a class or a hidden unit. */
export interface RowTable {
  /** What every sum begins with, one per column. */
  readonly bias: Float32Array;
  /** Where each feature's weights begin in `weights` and `columns`; one more entry than features. */
  readonly starts: Uint32Array;
  /** Times the feature's scale: the weight. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  /** The column of each weight. Nobody looks here where a feature has a weight for every column. */
  readonly columns: Uint16Array;
}

/** Rounds a full matrix to 255 steps a row. `rows` says which of its rows each feature has; -1 stands for none. */
export function roundRows(matrix: Float32Array, rows: Int32Array, bias: Float32Array): RowTable {
  const width = bias.length;
  const starts = new Uint32Array(rows.length + 1);
  const scales = new Float32Array(rows.length);
  const weights = new Int8Array(matrix.length);
  let next = 0;
  rows.forEach((row, feature) => {
    if (row >= 0) {
      const own = matrix.subarray(row * width, (row + 1) * width);
      const scale = own.reduce((greatest, weight) => Math.max(greatest, Math.abs(weight)), 0) / 127 || 1;
      scales[feature] = scale;
      for (const weight of own) weights[next++] = Math.round(weight / scale);
    }
    starts[feature + 1] = next;
  });
  return { bias, starts, weights, scales, columns: new Uint16Array(0) };
}

/**
 * Adds to the sums, one per column, what the features from one index to before another say, each times its value. Full
 * rows are added four at a time, since each visit to a sum costs as much as the multiplication.
 */
export function addRows(
  table: RowTable,
  { features, values }: Pick<Vector, 'features' | 'values'>,
  from: number,
  to: number,
  sums: Float64Array,
): void {
  const { starts, scales, weights } = table;
  let full = 0;
  for (let index = from; index < to; index++) {
    const feature = features[index] ?? 0;
    const start = starts[feature] ?? 0;
    const end = starts[feature + 1] ?? 0;
    const factor = (values[index] ?? 0) * (scales[feature] ?? 0);
    if (end - start < sums.length) {
      addPart(table, start, end, factor, sums);
      continue;
    }
    waiting.starts[full] = start;
    waiting.factors[full++] = factor;
    if (full === 4) addFour(weights, sums);
    full %= 4;
  }
  if (full === 0) return;
  waiting.starts.fill(0, full);
  waiting.factors.fill(0, full);
  addFour(weights, sums);
}

/** Adds a row that has weights for some of the columns only. */
function addPart(
  { columns, weights }: RowTable,
  start: number,
  end: number,
  factor: number,
  sums: Float64Array,
): void {
  for (let at = start; at < end; at++) {
    const column = columns[at] ?? 0;
    sums[column] = (sums[column] ?? 0) + factor * (weights[at] ?? 0);
  }
}

/** The full rows that wait to be added, and what to multiply them by. */
const waiting = { starts: new Int32Array(4), factors: new Float64Array(4) };

function addFour(weights: Int8Array, sums: Float64Array): void {
  const { starts, factors } = waiting;
  const start0 = starts[0] ?? 0;
  const start1 = starts[1] ?? 0;
  const start2 = starts[2] ?? 0;
  const start3 = starts[3] ?? 0;
  const factor0 = factors[0] ?? 0;
  const factor1 = factors[1] ?? 0;
  const factor2 = factors[2] ?? 0;
  const factor3 = factors[3] ?? 0;
  for (let label = 0; label < sums.length; label++) {
    sums[label] =
      (sums[label] ?? 0) +
      factor0 * (weights[start0 + label] ?? 0) +
      factor1 * (weights[start1 + label] ?? 0) +
      factor2 * (weights[start2 + label] ?? 0) +
      factor3 * (weights[start3 + label] ?? 0);
  }
}
