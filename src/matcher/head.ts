import type { Learner, Lessons } from './adagrad.ts';
import { type LearningTable, writeRow } from './learning-table.ts';
import { type Level, levelOf } from './level.ts';
import { addRows, type RowTable } from './row-table.ts';
import type { Novelty, Vector } from './weigh.ts';

/** The served form of a trained head: only weights that matter, with a column for each class. */
export interface Head extends RowTable {
  readonly level: Level;
}

/** What a head says to one message. */
export interface Reading {
  /** One per class. */
  readonly logits: Float64Array;
  readonly level: Level;
  readonly novelty: Novelty;
}

const smallest = 0.1;

/**
 * Drops weights below 0.1 and rounds the others to 255 steps per feature. About 7 % remain. Where more than half of a
 * feature's weights remain the feature keeps them all, since a full row is read faster than a list of classes. The
 * level is measured on the vectors and lessons that the head was trained on.
 */
export function compact(
  { table, bias }: Pick<Learner, 'table' | 'bias'>,
  vectors: readonly Vector[],
  lessons: Lessons,
): Head {
  const { features: size, classes: width } = table;
  const { starts, scales } = measureRows(table);
  const columns = new Uint16Array(starts[size] ?? 0);
  const weights = new Int8Array(starts[size] ?? 0);
  const row = new Float32Array(width);
  for (let feature = 0; feature < size; feature++) {
    const scale = scales[feature] ?? 0;
    let next = starts[feature] ?? 0;
    const end = starts[feature + 1] ?? 0;
    if (next === end) continue; // most rows, which need not be written out
    const isFull = end - next === width;
    writeRow(table, feature, row);
    for (let label = 0; next < end; label++) {
      const weight = row[label] ?? 0;
      if (!isFull && Math.abs(weight) < smallest) continue;
      columns[next] = label;
      weights[next++] = Math.round(weight / scale);
    }
  }
  const level: Level = { greatest: 0, mean: 0, profiles: [] };
  const head = { bias, starts, columns, weights, scales, level };
  return { ...head, level: levelOf((vector) => read(head, vector).logits, vectors, lessons, width) };
}

/** Where the row of each feature starts, and how much one step of its weights is. */
function measureRows({ features, classes, across, width, pages, cells }: LearningTable) {
  const starts = new Uint32Array(features + 1);
  const scales = new Float32Array(features);
  for (let feature = 0; feature < features; feature++) {
    const row = { kept: 0, greatest: 0 };
    for (let nth = 0; nth < across; nth++) {
      const page = (pages[feature * across + nth] ?? 0) - 1;
      if (page >= 0) measure(cells.weights, page, page + Math.min(width, classes - nth * width), row);
    }
    starts[feature + 1] = (starts[feature] ?? 0) + (row.kept > classes / 2 ? classes : row.kept);
    scales[feature] = row.greatest / 127;
  }
  return { starts, scales };
}

function measure(
  weights: Float32Array,
  from: number,
  to: number,
  row: { kept: number; greatest: number },
): void {
  for (let at = from; at < to; at++) {
    const height = Math.abs(weights[at] ?? 0);
    if (height >= smallest) row.kept++;
    if (height > row.greatest) row.greatest = height;
  }
}

/** What a head says to a message. */
export function read(head: Head, vector: Vector): Reading {
  const logits = new Float64Array(head.bias);
  addRows(head, vector, 0, vector.features.length, logits);
  return { logits, level: head.level, novelty: vector };
}

/** The weight of one feature for one class; 0 where it was dropped. */
export function weightOf(head: Head, feature: number, label: number): number {
  const end = head.starts[feature + 1] ?? 0;
  for (let at = head.starts[feature] ?? 0; at < end; at++) {
    if (head.columns[at] === label) return (head.weights[at] ?? 0) * (head.scales[feature] ?? 0);
  }
  return 0;
}
