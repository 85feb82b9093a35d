import type { Language } from '../catalogue/types.ts';
import type { Checkpoint } from './adagrad.ts';
import { bagOf } from './bag.ts';
import type { Head } from './head.ts';
import { writtenWordsOf } from './normalise.ts';
import { rank } from './ranking.ts';
import { readWords } from './read-words.ts';
import { headOf, vectorsOf, type Weighing, weighingOf } from './training-set.ts';
import type { Example } from './types.ts';
import { createNumbering, type Vocabulary } from './vocabulary.ts';

/**
 * Tells the languages of the catalogue apart. It reads messages as they are written: "gmn" and "kak", which the
 * intents' model replaces and drops, are the surest signs of a language.
 */
export interface LanguageModel {
  readonly languages: readonly Language[];
  readonly vocabulary: Vocabulary;
  readonly weighing: Weighing;
  readonly head: Head;
}

/** Least probability at which a language is named: 99 of 100 of the demo shop's tests are, all of them rightly. */
const leastProbability = 0.8;

/** Learns from the examples whose language is known. */
export function trainLanguage(
  examples: readonly Example[],
  seed: number,
  checkpoint?: Checkpoint,
): LanguageModel {
  const known = examples.flatMap(({ text, language }) =>
    language === undefined ? [] : [{ text, language }],
  );
  const languages = [...new Set(known.map(({ language }) => language))].toSorted();
  const numbering = createNumbering();
  const bags = known.map(({ text }) => {
    checkpoint?.();
    return bagOf(writtenWordsOf(text), numbering.numberOf);
  });
  const vocabulary = numbering.freeze();
  const weighing = weighingOf(bags, vocabulary.size);
  const labels = Int32Array.from(known, ({ language }) => languages.indexOf(language));
  const vectors = vectorsOf(bags, weighing, checkpoint);
  const head = headOf(
    { labels, isDenied: [], classes: languages.length, features: vocabulary.size },
    vectors,
    seed,
    checkpoint,
  );
  return { languages, vocabulary, weighing, head };
}

/**
 * The language of a message; undefined where it could be several, or none of its words is known. A catalogue in one
 * language takes every message to be in it.
 */
export function languageOf(model: LanguageModel, text: string): Language | undefined {
  if (model.languages.length < 2) return model.languages[0];
  const { reading } = readWords(model, writtenWordsOf(text));
  if (reading.novelty.unseenWords === 1) return undefined;
  const { classes, probabilities } = rank(reading, 1);
  return (probabilities[0] ?? 0) >= leastProbability ? model.languages[classes[0] ?? 0] : undefined;
}
