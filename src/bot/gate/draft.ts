import { deeds, states } from '../model-lexicon/deeds.ts';
import { emphasis } from '../model-lexicon/emphasis.ts';
import { payments } from '../model-lexicon/payments.ts';
import { personClaims } from '../model-lexicon/person.ts';
import { binding } from '../model-lexicon/promises.ts';
import { asking, passwords, paymentSecrets } from '../model-lexicon/secrets.ts';
import { fold, squash } from './fold.ts';
import { type FoundPhrase, phrasesIn, phraseTable } from './phrases.ts';
import { type ReadSentence, readText } from './read-text.ts';

/** An answer's cleaned text in the forms that the rules look at. */
export interface Draft {
  readonly text: string;
  readonly folded: string;
  /** Letters and digits only. */
  readonly squashed: string;
  /** The same from its end. */
  readonly backwards: string;
  readonly sentences: readonly DraftSentence[];
}

export interface DraftSentence extends ReadSentence {
  readonly phrases: readonly FoundPhrase[];
}

/** What kind of thing a phrase of the tables says. */
export const phraseKinds = phraseTable({
  promise: binding,
  deed: deeds,
  state: states,
  person: personClaims,
  emphasis,
  payment: payments,
  secret: paymentSecrets,
  password: passwords,
  asking,
});

/** Reads a cleaned text. */
export function draftOf(text: string): Draft {
  const folded = fold(text);
  const sentences = readText(text).map((sentence) => ({
    ...sentence,
    phrases: phrasesIn(sentence.line, phraseKinds),
  }));
  const squashed = squash(folded);
  return { text, folded, squashed, backwards: squashed.split('').reverse().join(''), sentences };
}

/** The number of the clause of a sentence in which this place of its line is. */
export function clauseAt({ clauses }: ReadSentence, index: number): number {
  let end = 1;
  return clauses.findIndex(({ words }) => {
    for (const word of words) end += word.length + 1;
    return index < end;
  });
}
