import type { Catalogue, Language } from '../catalogue/types.ts';
import { wordsOf } from './normalise.ts';
import { stem } from './stem.ts';

/** An utterance, and whose it is. */
export interface Owned {
  readonly intentId: string;
  readonly language: Language;
  readonly text: string;
}

/** Two utterances of different intents that say nearly the same. */
export interface NearDuplicate {
  readonly one: Owned;
  readonly other: Owned;
  /** Share of their words that they have in common, rare words counting more, 0…1. */
  readonly similarity: number;
}

/** From here on two utterances are hard to tell apart. */
const leastSimilarity = 0.85;
/** Pairs share one of the words of each that are rarest. */
const rarest = 2;

/**
 * Utterances of different intents that, read as the matcher reads them, have nearly the same words in any order; the most
 * alike first. Takes about as long as there are utterances.
 */
export function nearDuplicates({ intents }: Catalogue): readonly NearDuplicate[] {
  const utterances = [...intents.values()].flatMap(({ id, utterances: lists }) =>
    Object.entries(lists).flatMap(([language, texts]) =>
      texts.map((text) => ({ intentId: id, language, text })),
    ),
  );
  const bags = utterances.map(({ text }) => [...new Set(wordsOf(text).map((word) => stem(word)))]);
  const weights = weigh(bags);
  const byWord = new Map<string, number[]>();
  const found: NearDuplicate[] = [];
  bags.forEach((bag, index) => {
    const telling = bag.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0)).slice(0, rarest);
    const met = new Set(telling.flatMap((word) => byWord.get(word) ?? []));
    for (const earlier of met) {
      const [one, other] = [utterances[earlier], utterances[index]];
      if (one === undefined || other === undefined || one.intentId === other.intentId) continue;
      const similarity = shared(bags[earlier] ?? [], bag, weights);
      if (similarity >= leastSimilarity) found.push({ one, other, similarity });
    }
    for (const word of telling) byWord.set(word, [...(byWord.get(word) ?? []), index]);
  });
  return found.toSorted((a, b) => b.similarity - a.similarity);
}

/** How rare each word is, ln(1 + N / count): what nearly everybody writes counts little. */
function weigh(bags: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of bags.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, Math.log(1 + bags.length / count)]));
}

function shared(
  one: readonly string[],
  other: readonly string[],
  weights: ReadonlyMap<string, number>,
): number {
  const weightOf = (words: readonly string[]) =>
    words.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);
  const both = weightOf(one.filter((word) => other.includes(word)));
  return both / Math.max(1e-9, weightOf(one) + weightOf(other) - both);
}
