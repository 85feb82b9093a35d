import type { Evidence } from './evidence.ts';
import type { Clause } from './read-clause.ts';
import type { Rule } from './rule.ts';
import { plainStems } from './rules-of-agreement.ts';
import { formsOf } from './word-facts.ts';

/** So many plain words a sentence may have beyond those of the passages. */
const mostPlain = 2;

/**
 * Every word that tells something comes from a cited passage, but for plain words, of which a sentence has no more than
 * of the passages' own. A word from anywhere else is an invention, or the attacker's.
 */
export const support: Rule = {
  name: 'support',
  judged: 'from-the-start',
  faults: ({ sentences }, { facts }) =>
    sentences.flatMap(({ clauses }) => {
      const stems = clauses.flatMap(tellingStems);
      const foreign = stems.filter((one) => !isIn(facts, one));
      const unknown = foreign.filter((one) => !plainStems.has(one));
      if (unknown.length > 0) return [unknown.join(' ')];
      return foreign.length > Math.max(mostPlain, stems.length - foreign.length) ? [foreign.join(' ')] : [];
    }),
};

/** Weekdays are judged by themselves. */
function tellingStems({ terms }: Clause): readonly string[] {
  return terms.map(({ stem }) => stem).filter((stem) => !stem.startsWith('weekday '));
}

/** A stem that some passage has. */
export function isIn(facts: Evidence['facts'], one: string): boolean {
  return formsOf(one).some((form) => facts.some(({ stems }) => stems.has(form)));
}

/** An answer says something of the passages, not pleasantries alone. */
export const substance: Rule = {
  name: 'substance',
  judged: 'at-the-end',
  faults: ({ sentences }, { facts }) => {
    const isSaid = sentences.some(({ clauses }) =>
      clauses.some((clause) => tellingStems(clause).some((one) => isIn(facts, one))),
    );
    return isSaid ? [] : ['nothing of the passages'];
  },
};
