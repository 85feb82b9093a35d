import type { Learner } from './adagrad.ts';
import { type Bag, bagOf } from './bag.ts';
import { firstSquare, rearrange } from './learning-table.ts';
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

/** An edit asks for the keys of all examples several times. */
const keys = new WeakMap<Example, string>();

function keyOf(example: Example): string {
  const known = keys.get(example);
  if (known !== undefined) return known;
  const { intentId, text, source = 'utterance' } = example;
  const key = `${intentId}\n${source}\n${text}`;
  keys.set(example, key);
  return key;
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
  const moved = (old: Float32Array, first: number): Float32Array =>
    Float32Array.from(origins, (origin) => old[origin] ?? first);
  return {
    table: rearrange(learner.table, features, origins),
    bias: moved(learner.bias, 0),
    biasSquares: moved(learner.biasSquares, firstSquare),
  };
}
