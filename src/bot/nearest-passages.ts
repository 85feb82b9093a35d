import { lookUp, type TextVectors } from '../matcher/text-vectors.ts';
import type { Passage } from './passage.ts';
import { piecesOf } from './passage-pieces.ts';

/** A question as embeddings see it, beside what is to be searched. */
export interface Nearness {
  /** Of the pieces of passages; of those that are missing nothing is known. */
  readonly vectors: TextVectors;
  readonly question: Float32Array;
}

/**
 * The ids of the passages whose meaning comes nearest to a question's, nearest first: by the cosine of the best of their
 * pieces, once what all of them have in common is taken away (Mu and Viswanath, 2018). None where the question's vector
 * is of another length.
 */
export function nearestPassages(
  passages: readonly Passage[],
  { vectors, question }: Nearness,
  most: number,
): readonly string[] {
  if (question.length !== vectors.dimensions) return [];
  const { mean, rows } = shelfOf(passages, vectors);
  const sought = centred(question, mean);
  const best = new Map<string, number>();
  for (const { id, direction } of rows) {
    const likeness = dot(direction, sought);
    if (likeness > (best.get(id) ?? -Infinity)) best.set(id, likeness);
  }
  const ranked = [...best].sort(([, a], [, b]) => b - a);
  return ranked.slice(0, most).map(([id]) => id);
}

/** Passages with their pieces' directions. */
interface Shelf {
  readonly mean: Float32Array;
  readonly rows: readonly { readonly id: string; readonly direction: Float32Array }[];
}

const shelves = new WeakMap<TextVectors, WeakMap<readonly Passage[], Shelf>>();

/** Made when it is first asked for: neither passages nor vectors ever change. */
function shelfOf(passages: readonly Passage[], vectors: TextVectors): Shelf {
  const ofVectors = shelves.get(vectors) ?? new WeakMap<readonly Passage[], Shelf>();
  shelves.set(vectors, ofVectors);
  const shelf = ofVectors.get(passages) ?? openShelf(passages, vectors);
  ofVectors.set(passages, shelf);
  return shelf;
}

function openShelf(passages: readonly Passage[], vectors: TextVectors): Shelf {
  const vectorOf = lookUp(vectors);
  const found = passages.flatMap((passage) =>
    piecesOf(passage).flatMap((piece) => {
      const vector = vectorOf(piece);
      return vector === undefined ? [] : [{ id: passage.id, vector }];
    }),
  );
  const mean = new Float32Array(vectors.dimensions);
  for (const { vector } of found) {
    for (let at = 0; at < mean.length; at++) mean[at] = (mean[at] ?? 0) + (vector[at] ?? 0) / found.length;
  }
  return { mean, rows: found.map(({ id, vector }) => ({ id, direction: centred(vector, mean) })) };
}

function centred(vector: Float32Array, mean: Float32Array): Float32Array {
  const rest = vector.map((value, at) => value - (mean[at] ?? 0));
  const length = Math.sqrt(dot(rest, rest));
  return length === 0 ? rest : rest.map((value) => value / length);
}

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
