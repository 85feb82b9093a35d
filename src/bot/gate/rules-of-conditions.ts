import { restrictions } from '../model-lexicon/polarity.ts';
import type { PassageFacts } from './passage-facts.ts';
import { keyOf } from './quantity.ts';
import { type Clause, stemsOver } from './read-clause.ts';
import type { ReadSentence } from './read-text.ts';
import type { Rule } from './rule.ts';
import { plainStems } from './rules-of-agreement.ts';
import { wordFacts } from './word-facts.ts';

/** Stems and keys of quantities: an answer that has one of them speaks of the condition. */
type Condition = ReadonlySet<string>;

/**
 * What a passage allows under a condition is not allowed without it: of "gratis selama belum dikemas" the packing is
 * spoken of somewhere in the answer, of "gratis mulai Rp250.000" the amount.
 */
export const conditions: Rule = {
  name: 'conditions',
  judged: 'at-the-end',
  faults: ({ sentences }, { facts }) => {
    const told = toldIn(sentences);
    return sentences
      .flatMap(({ clauses }) => clauses)
      .filter((clause) => allows(clause) && isLeftOpen(clause, facts, told))
      .map(({ words }) => words.join(' '));
  },
};

function toldIn(sentences: readonly ReadSentence[]): Condition {
  const stems = sentences.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.stems));
  return new Set([...stems, ...sentences.flatMap(({ quantities }) => quantities.map(keyOf))]);
}

function allows({ words, polarity }: Clause): boolean {
  return (
    polarity !== 'denies' && words.some((word) => wordFacts(word).speaks === 'affirmation' || isGift(word))
  );
}

function isGift(word: string): boolean {
  return wordFacts(word).weighty?.weighs === 'gift';
}

/** The passages allow it, and each time under a condition that the answer does not tell. */
function isLeftOpen(clause: Clause, facts: readonly PassageFacts[], told: Condition): boolean {
  const matter = matterOf(clause);
  const isGiven = clause.words.some(isGift);
  const likened = facts
    .filter(({ stems }) => matter.every((stem) => stems.has(stem)))
    .flatMap(({ sentences, topic }) => {
      const titled = topic.flatMap(({ stems }) => stems);
      return sentences.flatMap(({ clauses }) =>
        clauses.flatMap((theirs, at) =>
          isLike(matter, theirs, titled) ? [conditionsAt(clauses, at, isGiven ? 'given' : 'allowed')] : [],
        ),
      );
    });
  return (
    likened.length > 0 && likened.every((needed) => needed.some((condition) => !isTold(condition, told)))
  );
}

/** What a clause is about: its telling words, or where all are plain these. */
function matterOf({ terms }: Clause): readonly string[] {
  const all = terms.map(({ stem }) => stem);
  const telling = all.filter((stem) => !plainStems.has(stem));
  return telling.length > 0 ? telling : all;
}

function isTold(condition: Condition, told: Condition): boolean {
  return [...condition].some((one) => told.has(one));
}

/** A clause of a passage that allows the same. */
function isLike(matter: readonly string[], theirs: Clause, titled: readonly string[]): boolean {
  if (!allows(theirs)) return false;
  const own = [...theirs.stems, ...stemsOver(theirs)];
  return (
    matter.some((stem) => own.includes(stem)) &&
    matter.every((stem) => own.includes(stem) || titled.includes(stem))
  );
}

function conditionsAt(
  clauses: readonly Clause[],
  at: number,
  how: 'given' | 'allowed',
): readonly Condition[] {
  const beside = [clauses[at - 1], clauses[at + 1]].filter((clause) =>
    restrictions.has(clause?.words[0] ?? ''),
  );
  const spoken = beside.map((clause) => new Set(clause?.stems ?? [])).filter(({ size }) => size > 0);
  const keys = [...(clauses[at]?.numbers.values() ?? [])].flat();
  return how === 'given' && keys.length > 0 ? [...spoken, new Set(keys)] : spoken;
}
