import { expect, it } from 'vitest';
import { probabilitiesOf, trainHead } from '../../src/matcher/adagrad.ts';
import {
  createTable,
  firstSquare,
  type LearningTable,
  pageAt,
  rearrange,
  toMatrix,
  writeRow,
} from '../../src/matcher/learning-table.ts';

const many = 2_000;

function put(table: LearningTable, feature: number, label: number, weight: number): void {
  const at = pageAt(table, feature, Math.floor(label / table.width)) + (label % table.width);
  table.cells.weights[at] = weight;
  table.cells.squares[at] = firstSquare + weight ** 2;
}

function rowOf(table: LearningTable, feature: number): Float32Array {
  const row = new Float32Array(table.classes);
  writeRow(table, feature, row);
  return row;
}

function learnt(table: LearningTable, feature: number): readonly (readonly [number, number])[] {
  return [...rowOf(table, feature)].flatMap((weight, label) => (weight === 0 ? [] : [[label, weight]]));
}

it('takes room for what is learnt, not for every feature and class', () => {
  const table = createTable(100_000, many);
  for (let feature = 0; feature < 100_000; feature += 10) put(table, feature, feature % many, 1);
  put(table, 70, 1_999, 2);
  expect(learnt(table, 70)).toEqual([
    [70, 1],
    [1_999, 2],
  ]);
  expect(learnt(table, 71)).toEqual([]);
  expect(table.cells.weights.byteLength + table.pages.byteLength).toBeLessThan(0.1 * 4 * 100_000 * many);
});

it('moves what was learnt to where its class stands now, and forgets classes that are gone', () => {
  const table = createTable(3, many);
  put(table, 1, 0, 3);
  put(table, 1, 100, 4);
  put(table, 2, 1_500, 5);
  const without = Int32Array.from({ length: many }, (_, label) => (label < many - 1 ? label + 1 : -1));
  const moved = rearrange(table, 4, without);
  expect(learnt(moved, 1)).toEqual([[99, 4]]);
  expect(learnt(moved, 2)).toEqual([[1_499, 5]]);
  expect(learnt(moved, 3)).toEqual([]);
  const few = rearrange(table, 3, Int32Array.from([1_500, -1, 0]));
  expect(toMatrix(few)).toEqual(Float32Array.from([0, 0, 0, 0, 0, 3, 5, 0, 0]));
  expect(learnt(table, 1)).toHaveLength(2);
});

it('learns to tell as many classes apart as fill several pages', () => {
  const classes = 700;
  const vectors = Array.from({ length: 3 * classes }, (_, at) => ({
    features: Int32Array.from([at % classes, classes]),
    values: Float32Array.from([0.9, 0.4]),
    unseenNgrams: 0,
    unseenWords: 0,
    length: 2,
  }));
  const lessons = { labels: Int32Array.from(vectors, (_, at) => at % classes), isDenied: [] };
  const learner = trainHead(vectors, lessons, { features: classes + 1, classes, seed: 1 });
  for (const label of [0, 63, 64, 500, 699]) {
    const vector = vectors[label];
    const probabilities = vector ? [...probabilitiesOf(learner, vector)] : [];
    expect(probabilities.indexOf(Math.max(...probabilities))).toBe(label);
  }
});
