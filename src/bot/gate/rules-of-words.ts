import { bareStates as bareStateWords, ownThings } from '../model-lexicon/deeds.ts';
import { unmistakable } from '../model-lexicon/promises.ts';
import { clauseAt, type DraftSentence } from './draft.ts';
import type { Evidence } from './evidence.ts';
import type { FoundPhrase } from './phrases.ts';
import type { Clause } from './read-clause.ts';
import type { Rule } from './rule.ts';
import { wordFacts } from './word-facts.ts';

/** What binds the shop is said only where a cited passage says the very phrase, or where it is denied. */
export const promises: Rule = {
  name: 'promises',
  judged: 'from-the-start',
  faults: ({ sentences, squashed }, { facts }) => [
    ...sentences.flatMap((sentence) => unsaid(sentence, 'promise', facts)),
    ...unmistakable.filter(
      (word) => squashed.includes(word) && !facts.some((one) => one.squashed.includes(word)),
    ),
  ],
};

/** The assistant has done nothing, will do nothing and has looked nothing up. */
export const deeds: Rule = {
  name: 'deeds',
  judged: 'from-the-start',
  faults: ({ sentences }, { facts }) =>
    sentences.flatMap((sentence) => unsaid(sentence, 'deed', facts, isSupposed)),
};

/** It does not know how an order, a parcel or a payment of this visitor is. */
export const states: Rule = {
  name: 'states',
  judged: 'from-the-start',
  faults: ({ sentences }, { facts }) =>
    sentences
      .filter(({ line }) => !definition.test(line))
      .flatMap((sentence) => unsaid(sentence, 'state', facts, isSupposed)),
};

/** "Siap, dibatalkan.": a sentence that tells nothing but that something is so. */
export const bareStates: Rule = {
  name: 'bare-states',
  judged: 'from-the-start',
  faults: ({ sentences }, { facts }) =>
    sentences
      .filter(
        ({ quantities, line }) =>
          quantities.length === 0 && !facts.some(({ lines }) => lines.includes(`\n${line}\n`)),
      )
      .filter(({ clauses, line }) => !definition.test(line) && isBare(clauses))
      .map(({ line }) => line.trim()),
};

function isBare(clauses: readonly Clause[]): boolean {
  const words = clauses.flatMap((clause) => clause.words);
  if (!words.some((word) => bareStateWords.has(word)) || words.some(isHedge)) return false;
  return words.every(
    (word) => bareStateWords.has(word) || ownThings.has(word) || wordFacts(word).stem === '',
  );
}

/** What makes a sentence a rule or a question rather than a report. */
function isHedge(word: string): boolean {
  const { speaks } = wordFacts(word);
  return (
    speaks === 'denial' ||
    speaks === 'condition' ||
    /^(?:bisa|dapat|boleh|can|may|apakah|when|kapan)$/.test(word)
  );
}

/** Where money goes is said in a passage's very words. */
export const payments: Rule = {
  name: 'payments',
  judged: 'from-the-start',
  faults: ({ sentences }, { facts }) => sentences.flatMap((sentence) => unsaid(sentence, 'payment', facts)),
};

/** "Kapan saja", "now", "in full": only as a passage says it. */
export const emphasis: Rule = {
  name: 'emphasis',
  judged: 'from-the-start',
  faults: ({ sentences }, { facts }) => sentences.flatMap((sentence) => unsaid(sentence, 'emphasis', facts)),
};

/** "Dikemas artinya …" tells what a state means, not that something has it. */
const definition = / (?:artinya|berarti|maksudnya|means) /;

/** It is no person. */
export const person: Rule = {
  name: 'person',
  judged: 'from-the-start',
  faults: ({ sentences }, { facts }) => sentences.flatMap((sentence) => unsaid(sentence, 'person', facts)),
};

type IsExcused = (sentence: DraftSentence, phrase: FoundPhrase) => boolean;

const never: IsExcused = () => false;

/** Phrases of a kind that no cited passage says, and that are not denied. */
function unsaid(
  sentence: DraftSentence,
  kind: string,
  facts: Evidence['facts'],
  isExcused: IsExcused = never,
): readonly string[] {
  return sentence.phrases
    .filter((found) => {
      if (found.kind !== kind || denial.test(sentence.line.slice(0, found.index))) return false;
      return !isExcused(sentence, found) && !facts.some(({ lines }) => says(lines, found.phrase));
    })
    .map(({ phrase }) => phrase.trim());
}

const denial =
  /(?<! (?:tidak|bukan|not|tanpa) (?:[^ ]+ )?) (?:tidak|tak|belum|not|never|cannot|can't|don't|won't|couldn't) (?:(?:bisa|dapat|akan|pernah|kami|saya|kita|we|be|able|to|yet|are|is) ){0,3}$/;

/** A passage that says it, with or without "-nya", and not that it is not so. */
function says(lines: string, found: string): boolean {
  return [found, found.replaceAll('nya ', ' ')].some((phrase) => affirms(lines, phrase));
}

function affirms(lines: string, phrase: string): boolean {
  for (let at = lines.indexOf(` ${phrase}`); at >= 0; at = lines.indexOf(` ${phrase}`, at + 1)) {
    const start = lines.lastIndexOf('\n', at) + 1;
    if (!denial.test(lines.slice(start, at + 1))) return true;
  }
  return false;
}

/** Words that make no condition of the "kalau" or "if" before them. */
const idle = /^(?:begitu|demikian|jujur|boleh|so|not|then)$/;

/** It stands right after "kalau" or "if", or with one word between: it is not said to be so. */
function isSupposed(sentence: DraftSentence, { index }: FoundPhrase): boolean {
  const clause = sentence.clauses[clauseAt(sentence, index)];
  const before = sentence.line.slice(0, index).trim().split(' ').slice(-2);
  const [second = '', last = ''] = before.length < 2 ? ['', ...before] : before;
  if (clause === undefined || !clause.words.some(isCondition)) return false;
  return isCondition(last) || (isCondition(second) && !idle.test(last));
}

function isCondition(word: string): boolean {
  return wordFacts(word).speaks === 'condition';
}
