import { type WeightyWord, weightyWords } from '../model-lexicon/weighty-words.ts';
import type { PassageFacts } from './passage-facts.ts';
import type { Clause } from './read-clause.ts';
import type { ReadSentence } from './read-text.ts';
import type { Rule } from './rule.ts';
import { lineOf, stemOf, wordFacts } from './word-facts.ts';

/** A weighty word is used where a cited passage uses it, of the same thing; a bare "gratis" answers whether what was asked about is. */
export const weighty: Rule = {
  name: 'weighty-words',
  judged: 'from-the-start',
  faults: ({ sentences }, { facts, visitor }) => {
    const clauses = sentences.flatMap((sentence) => sentence.clauses.map((clause) => ({ clause, sentence })));
    return clauses.flatMap(({ clause, sentence }, at) => {
      const around = about(clause, sentence, clauses[at - 1]?.clause);
      return clause.words.filter((word, place) => {
        const { weighty: one } = wordFacts(word);
        if (one === undefined) return false;
        const isGiven = one.weighs === 'gift';
        const said = isGiven ? givenAt(clause.words, place) : undefined;
        const isAsked = isGiven && around.size === 0 && visitor.words.some(isOneOf(one));
        const thing = said ?? (isAsked ? visitor.stems : around);
        return !facts.some((passage) => uses(passage, one, thing, said === undefined ? 'some' : 'every'));
      });
    });
  },
};

const weightyStems = new Set([...weightyWords.keys()].map(stemOf));
const pointsBack = / (?:it|its|it's|they|this|that|ini|itu) /;

/** The stems a clause is about; "it is free" is about what the clause before is about, a bare "gratis" about its sentence. */
function about(
  { words, stems, head }: Clause,
  { clauses }: ReadSentence,
  before: Clause | undefined,
): ReadonlySet<string> {
  const back = pointsBack.test(lineOf(words)) ? (before?.stems ?? []) : [];
  const own = light([...stems, ...head.map(({ stem }) => stem), ...back]);
  return new Set(
    own.length > 0 || !words.some(isGift) ? own : light(clauses.flatMap((clause) => clause.stems)),
  );
}

function light(stems: readonly string[]): readonly string[] {
  return stems.filter((one) => !weightyStems.has(one));
}

function isGift(word: string): boolean {
  return wordFacts(word).weighty?.weighs === 'gift';
}

/**
 * What is given: of "gratis ongkir" the shipping, of "giling gratis" the grinding, of "mesin dan grinder kami asuransikan
 * gratis" both, and without cost their insurance; undefined where nothing stands there.
 */
function givenAt(words: readonly string[], at: number): ReadonlySet<string> | undefined {
  const next = wordFacts(words.slice(at + 1).find((word) => !isGift(word)) ?? '').stem;
  if (next !== '') return new Set([next]);
  const before = words.slice(0, at);
  const beside = before.at(-1) ?? '';
  if (isGift(beside)) return new Set([wordFacts(beside).stem]);
  const last = before.findLastIndex(isThing);
  if (last < 0) return undefined;
  return new Set([last, ...joinedTo(before, last)].map((place) => wordFacts(words[place] ?? '').stem));
}

/** Where the last word stands of what begins the clause and is joined by an "and" to what ends at this place. */
function joinedTo(words: readonly string[], end: number): readonly number[] {
  if (end === words.length - 1) return [];
  const and = words.slice(0, end).findLastIndex((word) => !isThing(word));
  const isJoined = joins.has(words[and] ?? '') && words.slice(0, and).every(isThing);
  return isJoined && and > 0 ? [and - 1] : [];
}

const joins: ReadonlySet<string> = new Set(['dan', 'and']);

/** It names something that may be given. */
function isThing(word: string): boolean {
  return wordFacts(word).stem !== '' && !isGift(word);
}

function isOneOf({ group }: Pick<WeightyWord, 'group'>): (word: string) => boolean {
  return (word) => wordFacts(word).weighty?.group === group;
}

function uses(
  { clauses, topic }: PassageFacts,
  { group, weighs }: WeightyWord,
  around: ReadonlySet<string>,
  of: 'some' | 'every',
): boolean {
  const isOne = isOneOf({ group });
  if (weighs === 'matter' && topic.some(({ words }) => words.some(isOne))) return true;
  return clauses.some((clause) => {
    const at = clause.words.findIndex(isOne);
    if (at < 0) return false;
    const given = weighs === 'gift' ? givenAt(clause.words, at) : undefined;
    const head = clause.head.map(({ stem }) => stem);
    const own = given === undefined ? light([...clause.stems, ...head]) : [...given, ...light(head)];
    const theirs = own.length === 0 ? topic.flatMap(({ stems }) => stems) : own;
    if (of === 'every') return [...around].every((one) => theirs.includes(one));
    return around.size === 0 || theirs.some((one) => around.has(one));
  });
}
