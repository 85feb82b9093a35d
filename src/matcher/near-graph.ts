import type { Checkpoint } from './adagrad.ts';
import { bagOf } from './bag.ts';
import type { Graph } from './communities.ts';
import { wordsOf } from './normalise.ts';
import { vectorOf, weighingOf } from './training-set.ts';
import { createNumbering } from './vocabulary.ts';
import type { Vector } from './weigh.ts';

/** Each message is tied to so many others that are most like it. Chosen on CLINC150's val rows. */
const nearest = 8;

/**
 * Ties each message to those that are most like it, by the words, stems and letters that the matcher goes by, each weighed
 * by how rare it is among these messages and the `background`: other messages of the same shop.
 */
export function nearGraph(
  texts: readonly string[],
  background: readonly string[],
  checkpoint?: Checkpoint,
): Graph {
  const vectors = vectorsOf(texts, background, checkpoint);
  const owners = ownersOf(vectors);
  const graph = vectors.map(() => new Map<number, number>());
  vectors.forEach((vector, node) => {
    checkpoint?.();
    for (const [other, similarity] of mostLike(vector, node, owners, vectors.length)) {
      tie(graph[node], other, similarity);
      tie(graph[other], node, similarity);
    }
  });
  return graph;
}

function vectorsOf(
  texts: readonly string[],
  background: readonly string[],
  checkpoint?: Checkpoint,
): readonly Vector[] {
  const numbering = createNumbering();
  const bags = [...texts, ...background].map((text) => {
    checkpoint?.();
    return bagOf(wordsOf(text), numbering.numberOf);
  });
  const weighing = weighingOf(bags, numbering.freeze().size);
  return bags.slice(0, texts.length).map((bag) => {
    const { features, values, ...novelty } = vectorOf(bag, weighing);
    return { ...novelty, features: features.slice(), values: values.slice() };
  });
}

/** Which messages have a feature, and how much of it. */
interface Owners {
  readonly messages: number[];
  readonly values: number[];
}

function ownersOf(vectors: readonly Vector[]): ReadonlyMap<number, Owners> {
  const owners = new Map<number, Owners>();
  vectors.forEach(({ features, values }, message) => {
    features.forEach((feature, at) => {
      const own = owners.get(feature) ?? { messages: [], values: [] };
      owners.set(feature, own);
      own.messages.push(message);
      own.values.push(values[at] ?? 0);
    });
  });
  return owners;
}

/** The messages most like one, with the cosine. What shares nothing with it is not among them. */
function mostLike(
  { features, values }: Vector,
  node: number,
  owners: ReadonlyMap<number, Owners>,
  count: number,
): readonly (readonly [number, number])[] {
  const sums = new Float32Array(count);
  features.forEach((feature, at) => {
    const own = owners.get(feature);
    if (own === undefined) return;
    const value = values[at] ?? 0;
    const { messages, values: theirs } = own;
    for (let place = 0; place < messages.length; place++) {
      const message = messages[place] ?? 0;
      sums[message] = (sums[message] ?? 0) + value * (theirs[place] ?? 0);
    }
  });
  sums[node] = 0;
  return greatest(sums);
}

function greatest(sums: Float32Array): readonly (readonly [number, number])[] {
  const places: number[] = [];
  for (let at = 0; at < sums.length; at++) {
    const sum = sums[at] ?? 0;
    const least = places.length < nearest ? 0 : (sums[places.at(-1) ?? 0] ?? 0);
    if (sum <= least) continue;
    const after = places.findIndex((other) => (sums[other] ?? 0) < sum);
    places.splice(after < 0 ? places.length : after, 0, at);
    places.length = Math.min(nearest, places.length);
  }
  return places.map((place) => [place, sums[place] ?? 0]);
}

/** Two messages that are among the nearest of each other are tied twice. */
function tie(neighbours: Map<number, number> | undefined, other: number, similarity: number): void {
  neighbours?.set(other, (neighbours.get(other) ?? 0) + similarity);
}
