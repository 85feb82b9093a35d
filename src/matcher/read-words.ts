import type { Head, Reading } from './head.ts';
import type { LinearModel } from './known-word.ts';
import { sumWords } from './sum-words.ts';

/** What a head says to the words of a message. */
export interface WordsReading {
  /** Its logits are good until the next message is read with the head. */
  readonly reading: Reading;
  /** Whether the head knows anything of the message. */
  readonly isKnown: boolean;
  /** Share of the words, 0…1, that no training message contains; all words weigh the same. */
  readonly unknownWords: number;
}

/** What a model's head says to the words of a message: what `read` says to their vector, but sooner. */
export function readWords(
  { vocabulary, weighing, head }: Omit<LinearModel, 'table'> & { readonly head: Head },
  words: readonly string[],
): WordsReading {
  const { sums, novelty, isKnown, unknownWords } = sumWords({ vocabulary, weighing, table: head }, words);
  return { reading: { logits: sums, level: head.level, novelty }, isKnown, unknownWords };
}
