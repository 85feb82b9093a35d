import { firstSquare, type Learner } from './adagrad.ts';
import { type Bag, bagOf } from './bag.ts';
import { wordsOf } from './normalise.ts';
import { lessonsOf, type Notes, type Sorted } from './notes.ts';
import { vectorOf, type Weighing } from './training-set.ts';
import type { Example } from './types.ts';
import { createNumbering } from './vocabulary.ts';
import { inverseDocumentFrequencies } from './weigh.ts';

/** The intents that gained or lost an example. */
export function editedIntents(before: readonly Example[], after: readonly Example[]): ReadonlySet<string> {
  const [had, has] = [before, after].map((examples) => new Set(examples.map(keyOf)));
  const lost = before.filter((example) => !has?.has(keyOf(example)));
  const gained = after.filter((example) => !had?.has(keyOf(example)));
  return new Set([...lost, ...gained].map(({ intentId }) => intentId));
}

/**
 * The notes with other examples and intents. Vectors of known examples and everything that was learnt are taken over;
 * the notes given stay as they are.
 */
export function reviseNotes(notes: Notes, { intents, learnt }: Sorted): Notes {
  const numbering = createNumbering(notes.vocabulary);
  const known = new Map(notes.learnt.map((example, index) => [keyOf(example), notes.vectors[index]]));
  const read = learnt.map(
    (example) => known.get(keyOf(example)) ?? bagOf(wordsOf(example.text), numbering.numberOf),
  );
  const vocabulary = numbering.freeze();
  const weighing = widen(notes, read.filter(isBag), vocabulary.size);
  const vectors = read.map((one) => (isBag(one) ? vectorOf(one, weighing) : one));
  const learner = resize(notes, intents, vocabulary.size);
  return { learnt, intents, vocabulary, weighing, vectors, learner, ...lessonsOf(learnt, intents) };
}

function keyOf({ intentId, text, source = 'utterance' }: Example): string {
  return `${intentId}\n${source}\n${text}`;
}

function isBag(read: object): read is Bag {
  return 'counts' in read;
}

/** Weighs features that are new by the messages that brought them; the others as before, so that old vectors stay true. */
function widen({ weighing, learnt }: Notes, bags: readonly Bag[], size: number): Weighing {
  const idf = inverseDocumentFrequencies(bags, size, learnt.length + bags.length);
  idf.set(weighing.idf);
  return { ...weighing, idf };
}

/** Makes room for new features and classes, and drops classes that are gone. */
function resize({ learner, intents: before }: Notes, intents: readonly string[], features: number): Learner {
  const origins = Int32Array.from(intents, (intentId) => before.indexOf(intentId));
  const table = (old: Float32Array, rows: number, first: number): Float32Array =>
    rearrange(old, { rows, before: before.length, origins, first });
  return {
    classes: intents.length,
    weights: table(learner.weights, features, 0),
    squares: table(learner.squares, features, firstSquare),
    bias: table(learner.bias, 1, 0),
    biasSquares: table(learner.biasSquares, 1, firstSquare),
  };
}

interface Plan {
  readonly rows: number;
  /** How many columns there were. */
  readonly before: number;
  /** Which of them each new column comes from; -1: none. */
  readonly origins: Int32Array;
  /** What stands where nothing was. */
  readonly first: number;
}

function rearrange(old: Float32Array, { rows, before, origins, first }: Plan): Float32Array {
  const width = origins.length;
  const table = new Float32Array(rows * width).fill(first);
  if (width === before && origins.every((origin, label) => origin === label)) {
    table.set(old);
    return table;
  }
  for (const { to, from, length } of runsOf(origins)) {
    for (let row = 0; row * before < old.length; row++) {
      const target = row * width + to;
      const source = row * before + from;
      for (let step = 0; step < length; step++) table[target + step] = old[source + step] ?? 0;
    }
  }
  return table;
}

/** Columns that stay side by side. */
interface Run {
  readonly to: number;
  readonly from: number;
  length: number;
}

/** An edit moves few columns apart, so that they are copied in long runs. */
function runsOf(origins: Int32Array): readonly Run[] {
  const runs: Run[] = [];
  origins.forEach((from, to) => {
    const last = runs.at(-1);
    if (from < 0) return;
    if (last && to === last.to + last.length && from === last.from + last.length) last.length++;
    else runs.push({ to, from, length: 1 });
  });
  return runs;
}
