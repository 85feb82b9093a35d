import { type Checkpoint, learn, probabilitiesOf } from './adagrad.ts';
import { compact } from './head.ts';
import type { Model } from './model.ts';
import { type Notes, sortExamples, takeNotes } from './notes.ts';
import { randomFrom, shuffle } from './random.ts';
import { editedIntents, reviseNotes } from './revise-notes.ts';
import type { Trained } from './train.ts';
import type { Example } from './types.ts';

const epochs = 3;
/** How many intents an edited one is told apart from anew: those it is most likely to be taken for. */
const rivals = 4;
/** How many messages of other intents are gone through again, so that these are not forgotten. */
const reminders = 1_500;

/**
 * Brings a model up to date after an edit, in a tenth of the time that training takes: what was learnt stays, and only
 * the edited intents are learnt anew, against their strongest rivals and a sample of everything else. Confidences,
 * thresholds and languages stay as they were, so all should be trained again soon.
 */
export function updateModel({ model, notes }: Trained, examples: readonly Example[], seed = 1): Trained {
  const sorted = sortExamples(examples);
  const edited = editedIntents(notes.learnt, sorted.learnt);
  if (edited.size === 0) return { model, notes };
  const revised = reviseNotes(notes, sorted);
  const { intents, vocabulary, weighing, vectors, learner } = revised;
  learn(learner, vectors, revised, { epochs, seed, chosen: choose(revised, edited, seed) });
  const head = compact(learner, vectors, revised);
  return { model: { ...model, intents, vocabulary, weighing, head }, notes: revised };
}

/** Learns other examples from scratch, but takes confidences, thresholds and languages from a model that is there. */
export function relearn(model: Model, examples: readonly Example[], checkpoint?: Checkpoint): Trained {
  const notes = notesOf(examples, checkpoint);
  const { intents, vocabulary, weighing, vectors, learner } = notes;
  const head = compact(learner, vectors, notes);
  return { model: { ...model, intents, vocabulary, weighing, head }, notes };
}

/** What a model that was trained on these examples would need to be updated. */
export function notesOf(examples: readonly Example[], checkpoint?: Checkpoint): Notes {
  const { bags: _, ...notes } = takeNotes(sortExamples(examples), 1, checkpoint);
  return notes;
}

/** The messages to go through: all of the edited intents and their rivals, and some of the others. */
function choose(notes: Notes, edited: ReadonlySet<string>, seed: number): Int32Array {
  const studied = withRivals(notes, edited);
  const chosen: number[] = [];
  const others: number[] = [];
  notes.labels.forEach((label, index) => {
    (studied.has(label) ? chosen : others).push(index);
  });
  return Int32Array.from([...chosen, ...shuffle(others, randomFrom(seed)).slice(0, reminders)]);
}

function withRivals(notes: Notes, edited: ReadonlySet<string>): ReadonlySet<number> {
  const own = notes.intents.flatMap((intentId, label) => (edited.has(intentId) ? [label] : []));
  return new Set([...own, ...own.flatMap((label) => rivalsOf(notes, label))]);
}

/** The classes that the messages of a class are most likely taken for. */
function rivalsOf({ labels, vectors, learner }: Notes, own: number): readonly number[] {
  const likely = new Float64Array(learner.table.classes);
  vectors.forEach((vector, index) => {
    if (labels[index] !== own) return;
    probabilitiesOf(learner, vector).forEach((probability, label) => {
      likely[label] = (likely[label] ?? 0) + probability;
    });
  });
  return [...likely.keys()]
    .filter((label) => label !== own)
    .toSorted((a, b) => (likely[b] ?? 0) - (likely[a] ?? 0))
    .slice(0, rivals);
}
