import type { Language } from '../catalogue/types.ts';
import { type Bag, bagOf } from './bag.ts';
import { curveOf, widestAt } from './curve.ts';
import { type Head, read } from './head.ts';
import { writtenWordsOf } from './normalise.ts';
import { rank } from './ranking.ts';
import { headOf, vectorOf, type Weighing, weighingOf } from './training-set.ts';
import type { Example } from './types.ts';
import { createNumbering, featureOf, type Vocabulary } from './vocabulary.ts';
import type { Vector } from './weigh.ts';

/**
 * Tells the languages of the catalogue apart. It reads messages as they are written: "gmn" and "kak", which the
 * intents' model replaces and drops, are the surest signs of a language.
 */
export interface LanguageModel {
  readonly languages: readonly Language[];
  readonly vocabulary: Vocabulary;
  readonly weighing: Weighing;
  readonly head: Head;
  /** Least probability at which a language is named. */
  readonly least: number;
}

/** How often a named language must be right. */
const precision = 0.99;
const folds = 3;

/**
 * Learns from the examples whose language is known. The least probability comes from messages held out of training,
 * a third at a time.
 */
export function trainLanguage(examples: readonly Example[], seed: number): LanguageModel {
  const languages = [...new Set(examples.flatMap(({ language }) => language ?? []))].toSorted();
  const numbering = createNumbering();
  const bags = examples.map(({ text }) => bagOf(writtenWordsOf(text), numbering.numberOf));
  const vocabulary = numbering.freeze();
  const weighing = weighingOf(bags, vocabulary.size);
  const rows = examples.flatMap(({ language }, index): readonly Row[] => {
    const bag = bags[index];
    if (bag === undefined || language === undefined) return [];
    return [{ vector: vectorOf(bag, weighing), label: languages.indexOf(language) }];
  });
  const train = (chosen: readonly Row[]): Head => {
    const labels = Int32Array.from(chosen, ({ label }) => label);
    const vectors = chosen.map(({ vector }) => vector);
    return headOf({ labels, classes: languages.length, features: vocabulary.size }, vectors, seed);
  };
  return { languages, vocabulary, weighing, head: train(rows), least: leastProbability(rows, train) };
}

/** The language of a message; undefined where it could be several, or nothing of it is known. */
export function languageOf(model: LanguageModel, text: string): Language | undefined {
  const bag: Bag = bagOf(writtenWordsOf(text), (key) => featureOf(model.vocabulary, key));
  const vector = vectorOf(bag, model.weighing);
  if (vector.features.length === 0) return undefined;
  const { classes, probabilities } = rank(read(model.head, vector), 1);
  return (probabilities[0] ?? 0) >= model.least ? model.languages[classes[0] ?? 0] : undefined;
}

interface Row {
  readonly vector: Vector;
  readonly label: number;
}

function leastProbability(rows: readonly Row[], train: (rows: readonly Row[]) => Head): number {
  const outcomes = Array.from({ length: folds }, (_, fold) => {
    const head = train(rows.filter((_row, index) => index % folds !== fold));
    return rows.filter((_row, index) => index % folds === fold).map((row) => outcomeOf(head, row));
  }).flat();
  return widestAt(curveOf(outcomes), precision)?.confidence ?? 1;
}

function outcomeOf(head: Head, { vector, label }: Row) {
  const { classes, probabilities } = rank(read(head, vector), 1);
  return { confidences: probabilities, rightPlace: classes.indexOf(label), weight: 1 };
}
