import { type Lessons, type Training, trainHead } from './adagrad.ts';
import type { Reading } from './head.ts';
import { toMatrix } from './learning-table.ts';
import { type Level, levelOf } from './level.ts';
import type { Vector } from './weigh.ts';

/** Tells intents apart by embeddings: what a language model far bigger than this one makes of a text. */
export interface EmbeddingHead {
  /** What all embeddings have in common, one number per dimension. It is taken away before anything else. */
  readonly mean: Float32Array;
  /** A row per dimension, a weight per class. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly level: Level;
}

/** The mean of embeddings that are `dimensions` long. */
export function meanEmbedding(embeddings: readonly Float32Array[], dimensions: number): Float32Array {
  const sums = new Float64Array(dimensions);
  for (const embedding of embeddings) {
    for (let at = 0; at < dimensions; at++) sums[at] = (sums[at] ?? 0) + (embedding[at] ?? 0);
  }
  return Float32Array.from(sums, (sum) => sum / Math.max(1, embeddings.length));
}

/**
 * Softmax regression on embeddings without their mean, brought to length 1. Embeddings of one model all point in much
 * the same direction (Mu and Viswanath, 2018), which would be most of what is learnt.
 */
export function trainEmbeddingHead(
  embeddings: readonly Float32Array[],
  lessons: Lessons,
  mean: Float32Array,
  training: Omit<Training, 'features'>,
): EmbeddingHead {
  const everywhere = Int32Array.from(mean, (_, dimension) => dimension);
  const vectors = embeddings.map((embedding) => vectorOf(centred(embedding, mean), everywhere));
  const { table, bias } = trainHead(vectors, lessons, { ...training, features: mean.length });
  const weights = toMatrix(table);
  const read = ({ values }: Vector): Float64Array => logitsOf(weights, bias, values);
  const level = levelOf(read, vectors, lessons, training.classes);
  return { mean, weights, bias, level };
}

/** What the head says to an embedding, which has to be as long as its mean. */
export function readEmbedding(
  { mean, weights, bias, level }: EmbeddingHead,
  embedding: Float32Array,
): Reading {
  const values = centred(embedding, mean);
  return { logits: logitsOf(weights, bias, values), level, novelty: vectorOf(values, new Int32Array(0)) };
}

function centred(embedding: Float32Array, mean: Float32Array): Float32Array {
  const rest = embedding.map((value, dimension) => value - (mean[dimension] ?? 0));
  const length = Math.sqrt(rest.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? rest : rest.map((value) => value / length);
}

/** An embedding has something of every dimension, and nothing of it is new. */
function vectorOf(values: Float32Array, features: Int32Array): Vector {
  return { features, values, unseenNgrams: 0, unseenWords: 0, length: 0 };
}

function logitsOf(weights: Float32Array, bias: Float32Array, values: Float32Array): Float64Array {
  const logits = new Float64Array(bias);
  const width = logits.length;
  for (let dimension = 0; dimension < values.length; dimension++) {
    const value = values[dimension] ?? 0;
    const row = dimension * width;
    for (let label = 0; label < width; label++) {
      logits[label] = (logits[label] ?? 0) + value * (weights[row + label] ?? 0);
    }
  }
  return logits;
}
