import { clauseAt, type DraftSentence } from './draft.ts';
import { unleet } from './fold.ts';
import type { PassageFacts } from './passage-facts.ts';
import type { FoundPhrase } from './phrases.ts';
import type { Rule } from './rule.ts';
import { lineOf, wordFacts } from './word-facts.ts';

/** The canary, whole or in part, forwards or backwards, however it is spaced. */
export const canary: Rule = {
  name: 'canary',
  judged: 'from-the-start',
  faults: ({ squashed, backwards }, { secrets }) =>
    secrets.canaryParts.some((part) => squashed.includes(part) || backwards.includes(part))
      ? ['the canary']
      : [],
};

/** Eight words of the instructions in a row, unless a cited passage has them. */
export const instructions: Rule = {
  name: 'instructions',
  judged: 'from-the-start',
  faults: ({ squashed, backwards }, { secrets, facts }) => {
    const texts = [unleet(squashed), unleet(backwards)];
    const isTold = (run: string) => texts.some((text) => text.includes(run));
    if (!secrets.probes.some(isTold)) return [];
    const told = secrets.runs.find(isTold);
    return told === undefined || facts.some((passage) => unleet(passage.squashed).includes(told))
      ? []
      : [told];
  },
};

/** Nobody is asked for a code, a card number or a password; only warnings name them, in a passage's words. */
export const credentials: Rule = {
  name: 'credentials',
  judged: 'from-the-start',
  faults: ({ sentences }, { facts }) =>
    sentences.flatMap((sentence) =>
      sentence.phrases
        .filter(
          ({ kind, index }) => (kind === 'secret' || kind === 'password') && !isWarnedOf(sentence, index),
        )
        .flatMap(({ kind, phrase, index }) => {
          const asked = askingIn(sentence, clauseAt(sentence, index));
          if (kind === 'password' && asked.length === 0) return [];
          const needed = kind === 'password' ? [phrase, ...asked] : [phrase];
          return facts.some((passage) => says(passage, needed)) ? [] : [phrase.trim()];
        }),
    ),
};

/** "Jangan kirim OTP, PIN atau nomor kartu": a warning goes on over the things of its list. */
function isWarnedOf(sentence: DraftSentence, index: number): boolean {
  const at = clauseAt(sentence, index);
  for (let clause = at; clause >= 0; clause -= 1) {
    if (sentence.clauses[clause]?.words.some((word) => wordFacts(word).speaks === 'denial')) return true;
    const isListed =
      clause === at || sentence.phrases.some((one) => one.kind === 'secret' && isIn(sentence, one, clause));
    if (!isListed || askingIn(sentence, clause).length > 0) return false;
  }
  return false;
}

function askingIn(sentence: DraftSentence, clause: number): readonly string[] {
  return sentence.phrases
    .filter((one) => one.kind === 'asking' && isIn(sentence, one, clause))
    .map(({ phrase }) => phrase);
}

function isIn(sentence: DraftSentence, { index }: FoundPhrase, clause: number): boolean {
  return clauseAt(sentence, index) === clause;
}

/** One clause has all these phrases, and is no part of a warning. */
function says({ clauses }: PassageFacts, phrases: readonly string[]): boolean {
  return clauses.some(({ words, polarity }) => {
    const line = lineOf(words);
    return polarity === 'affirms' && phrases.every((phrase) => line.includes(` ${phrase}`));
  });
}
