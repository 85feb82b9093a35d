import { z } from 'zod';
import { ModelFailedError } from '../../ports/language-model.ts';

const answer = z.object({
  data: z.array(z.object({ embedding: z.array(z.unknown()).min(1), index: z.int().optional() })),
});
type Entry = z.infer<typeof answer>['data'][number];

/**
 * The vectors of an answer to `count` texts, in the order of the texts: that of `index`, or, where a server leaves it
 * out, as they come. Throws `bad-answer` for anything that is not a usable vector for each text.
 */
export function vectorsIn(said: unknown, count: number): readonly Float32Array[] {
  const entries = answer.safeParse(said).data?.data;
  if (entries === undefined) throw new ModelFailedError('bad-answer', 'unknown shape');
  if (entries.length !== count) throw new ModelFailedError('bad-answer', 'wrong number of vectors');
  const vectors = inOrder(entries).map(asVector);
  if (vectors.some(({ length }) => length !== vectors[0]?.length)) {
    throw new ModelFailedError('bad-answer', 'vectors of different lengths');
  }
  return vectors;
}

function inOrder(entries: readonly Entry[]): readonly Entry[] {
  if (entries.every(({ index }) => index === undefined)) return entries;
  const sorted = entries.toSorted((a, b) => (a.index ?? -1) - (b.index ?? -1));
  if (sorted.some(({ index }, place) => index !== place))
    throw new ModelFailedError('bad-answer', 'wrong order');
  return sorted;
}

function asVector({ embedding }: Entry): Float32Array {
  const vector = new Float32Array(embedding.length);
  let isZero = true;
  embedding.forEach((value, at) => {
    vector[at] = typeof value === 'number' ? value : Number.NaN;
    if (!Number.isFinite(vector[at])) throw new ModelFailedError('bad-answer', 'not a number');
    if (value !== 0) isZero = false;
  });
  if (isZero) throw new ModelFailedError('bad-answer', 'nothing but zeros');
  return vector;
}
