import { plainWords } from '../model-lexicon/plain-words.ts';
import { againstWords, soothing } from '../model-lexicon/polarity.ts';
import { thingWords } from '../model-lexicon/thing-words.ts';
import { tradeWords } from '../model-lexicon/trade-words.ts';
import type { PassageFacts } from './passage-facts.ts';
import { keyOf, type Quantity } from './quantity.ts';
import type { Clause } from './read-clause.ts';
import { readSmallClauses } from './read-text.ts';
import type { Rule } from './rule.ts';
import type { Term } from './terms.ts';
import type { Window } from './windows.ts';
import { formsOf, stemOf, wordFacts } from './word-facts.ts';

/** The stems of words that need no passage behind them. */
export const plainStems: ReadonlySet<string> = new Set(plainWords.split(/\s+/).filter(Boolean).map(stemOf));

/** Stems that a clause that makes a rule may have only of a passage. */
const tradeStems = new Set(tradeWords.trim().split(/\s+/).map(stemOf));

/** Stems that a clause may name wherever the passage has them. */
const thingStems = new Set(thingWords.trim().split(/\s+/).map(stemOf));

/**
 * What a sentence puts together stands together in a passage, and is said there in the same way: done, not yet done, or
 * denied. Else "bisa dibatalkan" and "sudah dikemas", each in the passage, would make a new rule.
 */
export const together: Rule = {
  name: 'together',
  judged: 'from-the-start',
  faults: ({ sentences }, { facts }) =>
    sentences.flatMap((sentence) => {
      const parts = partsOf(sentence.clauses, againstWords).filter((part) => !fits(part, facts));
      if (parts.length === 0) return [];
      const small = partsOf(readSmallClauses(sentence), turnings);
      return small
        .filter((part) => !fits(part, facts))
        .map((part) => part.flatMap(({ words }) => words).join(' '));
    }),
};

const turnings: ReadonlySet<string> = new Set([
  ...againstWords,
  ...'dan and lalu kemudian serta jadi so then juga also'.split(' '),
]);

/** Clauses in parts, each begun by such a word. */
function partsOf(
  clauses: readonly Clause[],
  beginnings: ReadonlySet<string>,
): readonly (readonly Clause[])[] {
  const parts: Clause[][] = [];
  for (const clause of clauses) {
    const last = parts.at(-1);
    if (last === undefined || beginnings.has(clause.words[0] ?? '')) parts.push([clause]);
    else last.push(clause);
  }
  return parts;
}

function fits(part: readonly Clause[], facts: readonly PassageFacts[]): boolean {
  if (part.every(({ terms, polarity }) => terms.length === 0 || polarity === 'listed')) return true;
  const windows = facts.flatMap((passage) => passage.windows);
  const isIn = (clauses: readonly Clause[]) =>
    windows.some((window) => clauses.every((clause) => fitsIn(clause, window, facts)));
  return isIn(part) || (!part.some(rules) && part.every((clause) => isIn([clause])));
}

function fitsIn(clause: Clause, window: Window, facts: readonly PassageFacts[]): boolean {
  return (
    clause.terms.every((term) => isSaid(term, clause, window)) &&
    isAboutIt(clause, window, facts) &&
    clause.quantities.every(isCounted(window)) &&
    isSaidSo(clause, window)
  );
}

/** How many plain words a clause has that the cited passages say elsewhere: one, and no rule any but a thing. */
function isAboutIt(clause: Clause, { stems }: Window, facts: readonly PassageFacts[]): boolean {
  const foreign = clause.terms.filter(({ stem }) => !formsOf(stem).some((form) => stems.has(form)));
  const elsewhere = foreign.filter(({ stem }) => facts.some((passage) => passage.stems.has(stem)));
  const others = elsewhere.filter(({ stem }) => !thingStems.has(stem));
  if (rules(clause)) return elsewhere.length <= 1 && others.length === 0;
  return others.length <= 1 && others.every(({ stem }) => !tradeStems.has(stem) && isAffirmed(stem, facts));
}

/** Somewhere it is said as such. */
function isAffirmed(stem: string, facts: readonly PassageFacts[]): boolean {
  return facts.some(({ windows }) => windows.some(({ states }) => states.get(stem)?.has('plain')));
}

function isSaid({ stem, state }: Term, clause: Clause, window: Window): boolean {
  const theirs = window.states.get(stem);
  if (theirs === undefined) return isBeside(stem, clause, window);
  return (clause.polarity !== 'affirms' && state === 'plain') || agrees(state, theirs);
}

function isCounted({ quantities, numbers }: Window): (quantity: Quantity) => boolean {
  return ({ kind, value, written, inWords }) => {
    if (quantities.has(keyOf({ kind, value })) || (kind === 'plain' && inWords)) return true;
    return (kind === 'plain' || kind === 'hour' || kind === 'date') && numbers.has(written);
  };
}

/** A window need not have a plain word, unless it would make another rule. */
function isBeside(stem: string, clause: Clause, { stems }: Window): boolean {
  if (formsOf(stem).some((form) => stems.has(form))) return true;
  return plainStems.has(stem) && !(rules(clause) && tradeStems.has(stem));
}

const affirmedStates: readonly Term['state'][] = ['plain', 'after', 'first', 'later'];

function agrees(said: Term['state'], theirs: ReadonlySet<Term['state']>): boolean {
  switch (said) {
    case 'plain':
    case 'after':
      return affirmedStates.some((state) => theirs.has(state));
    case 'first':
      return theirs.has('first') || !theirs.has('later');
    case 'later':
      return theirs.has('later') || !theirs.has('first');
    case 'before':
    case 'not':
      return theirs.has('before') || theirs.has('not');
  }
}

/** It allows or denies something, so that it could be a rule of the shop. */
function rules({ words, polarity }: Clause): boolean {
  return polarity !== 'affirms' || words.some((word) => wordFacts(word).speaks === 'affirmation');
}

/** What a clause denies the window denies, half of it at least; nothing of what it allows is only denied there. */
function isSaidSo({ words, terms, polarity }: Clause, { stems, affirmed, denied, denies }: Window): boolean {
  const speaks = words.map((word) => wordFacts(word).speaks);
  if (terms.length === 0 || speaks[0] === 'condition') return true;
  if (polarity === 'awaits' || polarity === 'listed') return true;
  const has = (said: ReadonlySet<string>) => (one: Term) => formsOf(one.stem).some((form) => said.has(form));
  const common = terms.filter(has(stems));
  if (polarity === 'denies') {
    const agreeing = common.filter(has(denied));
    if (common.length === 0 && denies) return true;
    if (agreeing.length === 0) return words.some((word) => soothing.has(word));
    return agreeing.length * 2 >= common.length;
  }
  if (!speaks.includes('affirmation')) return common.every(has(affirmed));
  return common.length * 2 >= terms.length && common.every(has(affirmed));
}
