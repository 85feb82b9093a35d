import { readingsOf, type Spellings } from './spellings.ts';
import { tokenise } from './tokenise.ts';

/** Something that is done to the letters of a text before it is cut into words. */
export interface LetterRule {
  readonly name: string;
  readonly apply: (text: string) => string;
}

/** What a normaliser does, in parts, so that each can be left out to see what it is good for. */
export interface NormaliserRules {
  /** One after another. */
  readonly letters: readonly LetterRule[];
  /** By kinds. */
  readonly spellings: Readonly<Record<string, Spellings>>;
  /** Words that are dropped, unless there is nothing else. */
  readonly particles: ReadonlySet<string>;
}

/** Brings texts to the words that a model reads. */
export interface Normaliser {
  /** Brings letters to one form. */
  readonly normalise: (text: string) => string;
  /** The words of a message in one spelling of its letters but otherwise as the visitor wrote them. */
  readonly writtenWordsOf: (text: string) => readonly string[];
  /** The words as they are read, without particles. A message of nothing but particles keeps them. */
  readonly wordsOf: (text: string) => readonly string[];
}

/** A normaliser that follows these rules and no others. */
export function createNormaliser({ letters, spellings, particles }: NormaliserRules): Normaliser {
  const readings = readingsOf(spellings);
  const normalise = (text: string): string => letters.reduce((spelt, { apply }) => apply(spelt), text);
  const writtenWordsOf = (text: string): readonly string[] => tokenise(normalise(text));
  const wordsOf = (text: string): readonly string[] => {
    const words: string[] = [];
    for (const written of writtenWordsOf(text)) {
      const reading = readings.get(written);
      if (reading === undefined) words.push(written);
      else words.push(...reading);
    }
    const telling = words.filter((word) => !particles.has(word));
    return telling.length === 0 ? words : telling;
  };
  return { normalise, writtenWordsOf, wordsOf };
}
