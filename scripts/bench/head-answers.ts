import { type Bag, bagOf } from '../../src/matcher/bag.ts';
import { read } from '../../src/matcher/head.ts';
import { visitNgrams } from '../../src/matcher/ngrams.ts';
import { headOf, vectorOf, weighingOf } from '../../src/matcher/training-set.ts';
import { createNumbering, featureOf } from '../../src/matcher/vocabulary.ts';
import type { Row } from './labelled-data.ts';
import type { WordReader } from './normaliser-variants.ts';

/** What a head makes of a row that it has not learnt. */
export interface Answer {
  /** Whether the row's intent comes first. */
  readonly isRight: boolean;
  /** −ln of the probability that the head gives the row's intent, before calibration. */
  readonly surprise: number;
}

/** Trains the live model's head, without confidences, on rows that are read in a given way, and asks it others. */
export function answersOf(
  train: readonly Row[],
  asked: readonly Row[],
  { wordsOf, stemOf }: WordReader,
  seed: number,
): readonly Answer[] {
  const bag = (text: string, numberOf: (key: number) => number): Bag =>
    bagOf(wordsOf(text), numberOf, (words, visit) => visitNgrams(words, visit, stemOf));
  const intents = [...new Set(train.map(([, intent]) => intent))].sort();
  const numbering = createNumbering();
  const bags = train.map(([text]) => bag(text, numbering.numberOf));
  const vocabulary = numbering.freeze();
  const weighing = weighingOf(bags, vocabulary.size);
  const set = {
    labels: Int32Array.from(train, ([, intent]) => intents.indexOf(intent)),
    isDenied: [],
    classes: intents.length,
    features: vocabulary.size,
  };
  const head = headOf(
    set,
    bags.map((one) => vectorOf(one, weighing)),
    seed,
  );
  const known = (key: number): number => featureOf(vocabulary, key);
  return asked.map(([text, intent]) => {
    const { logits } = read(head, vectorOf(bag(text, known), weighing));
    return answerOf(logits, intents.indexOf(intent));
  });
}

function answerOf(logits: Float64Array, label: number): Answer {
  const top = logits.reduce((most, logit) => Math.max(most, logit), Number.NEGATIVE_INFINITY);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - top), 0);
  const own = logits[label] ?? Number.NEGATIVE_INFINITY;
  return { isRight: own === top, surprise: Math.log(total) + top - own };
}
