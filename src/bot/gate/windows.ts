import { againstWords, conditions } from '../model-lexicon/polarity.ts';
import { keyOf } from './quantity.ts';
import type { Clause } from './read-clause.ts';
import type { ReadSentence } from './read-text.ts';
import type { Term } from './terms.ts';
import { formsOf } from './word-facts.ts';

/** A part of a passage that says one thing: what an answer puts together in a sentence stands together in one. */
export interface Window {
  /** Of long stems their beginnings too. */
  readonly stems: ReadonlySet<string>;
  readonly states: ReadonlyMap<string, ReadonlySet<Term['state']>>;
  /** Keys of its quantities, and their numbers alone. */
  readonly quantities: ReadonlySet<string>;
  readonly numbers: ReadonlySet<number>;
  /** Stems of what is said to be so, with the title's that are not denied. */
  readonly affirmed: ReadonlySet<string>;
  /** Stems of what is said not to be so, with those of the conditions under which it is not. */
  readonly denied: ReadonlySet<string>;
  readonly denies: boolean;
}

/** Most terms of an item that only names something: "transfer bank (virtual account)". */
const mostNamed = 4;

/** Each sentence, of a paragraph also two and three in a row, and lists of names whole; under the passage's title. */
export function windowsOf(title: readonly Clause[], sentences: readonly ReadSentence[]): readonly Window[] {
  const groups: (readonly ReadSentence[])[] = sentences.map((sentence) => [sentence]);
  sentences.forEach((sentence, at) => {
    for (const size of [2, 3]) {
      const group = sentences.slice(at, at + size);
      const isOne = group.every(({ block, isItem }) => block === sentence.block && !isItem);
      if (isOne && group.length === size) groups.push(group);
    }
  });
  for (const block of new Set(sentences.filter(({ isItem }) => isItem).map((sentence) => sentence.block))) {
    const list = sentences.filter((sentence) => sentence.block === block);
    const isOfNames = list.every(({ clauses }) => clauses.flatMap(({ terms }) => terms).length <= mostNamed);
    if (isOfNames) groups.push(list);
    const after = sentences.filter(
      (sentence) => sentence.block === block + 1 && !sentence.clauses.some(denies),
    );
    groups.push(...list.flatMap((item) => after.map((sentence) => [item, sentence])));
  }
  const negated = new Set(sentences.filter(isDenyingLead).map(({ block }) => block));
  const heard = (sentence: ReadSentence) =>
    sentence.isItem && negated.has(sentence.block) ? 'denied' : 'said';
  const choices = choicesIn(sentences.filter((sentence) => heard(sentence) === 'said'));
  return [
    ...groups.map((group) => windowOf(title, group, heard)),
    ...choices.map((over) => windowOf(title, [], heard, over)),
  ];
}

/** "Belum tersedia di:", over a list: all of it is denied. */
function isDenyingLead({ clauses, isItem }: ReadSentence): boolean {
  const last = clauses.at(-1);
  return !isItem && last?.isLabel === true && denies(last) && !conditions.has(last.words[0] ?? '');
}

/** Of each list under a line the things that it is a choice of, by their labels; a thing that is denied is none. */
function choicesIn(sentences: readonly ReadSentence[]): readonly (readonly Term[])[] {
  const denied = new Set(sentences.filter(({ clauses }) => clauses.some(denies)).map(headOf));
  const items = sentences.filter((sentence) => sentence.isItem && !denied.has(headOf(sentence)));
  return [...Map.groupBy(items, ({ block }) => block).values()].flatMap((list) => {
    const over = list.flatMap(({ clauses: [first] }) => (first ? [[...first.lead], [...first.head]] : []));
    const isChoice = list.length > 1 && over.every(({ length }) => length > 0);
    return isChoice ? [over.flat()] : [];
  });
}

/** One array for all sentences of a line. */
function headOf({ clauses: [first] }: ReadSentence): readonly Term[] | undefined {
  return first?.head;
}

function windowOf(
  title: readonly Clause[],
  sentences: readonly ReadSentence[],
  heard: (sentence: ReadSentence) => 'said' | 'denied',
  over: readonly Term[] = sentences.flatMap(({ clauses }) =>
    clauses.flatMap(({ head, lead }) => [...head, ...lead]),
  ),
): Window {
  const clauses = sentences.flatMap((sentence) => sentence.clauses);
  const topic = title.flatMap(({ stems }) => stems);
  const states = new Map<string, Set<Term['state']>>();
  const add = ({ stem, state }: Term) =>
    states.set(stem, (states.get(stem) ?? new Set<Term['state']>()).add(state));
  for (const term of [...over, ...clauses.flatMap(heardTerms)]) add(term);
  for (const stem of topic) if (!states.has(stem)) add({ stem, state: 'plain' });
  const denying = sentences.flatMap((sentence) =>
    heard(sentence) === 'denied' ? sentence.clauses : denyingClauses(sentence.clauses),
  );
  const denied = new Set(stemsIn(denying).flatMap(formsOf));
  const affirming = stemsIn(clauses.filter((clause) => !denying.includes(clause)));
  const named = [...topic, ...over.map(({ stem }) => stem)].filter((stem) => !denied.has(stem));
  return {
    stems: new Set([...states.keys()].flatMap(formsOf)),
    states,
    quantities: new Set(sentences.flatMap(({ quantities }) => quantities.map(keyOf))),
    numbers: new Set(sentences.flatMap(({ quantities }) => quantities.map(({ written }) => written))),
    affirmed: new Set([...named, ...affirming].flatMap(formsOf)),
    denied,
    denies: denying.length > 0,
  };
}

/** Most terms of what is denied as one of a list: "tanpa gula, susu, perisa". */
const mostListed = 2;

function heardTerms({ terms, polarity }: Clause): readonly Term[] {
  const isDenied = polarity === 'listed' && terms.length <= mostListed;
  return isDenied ? terms.map(({ stem }) => ({ stem, state: 'not' })) : terms;
}

function stemsIn(clauses: readonly Clause[]): readonly string[] {
  return clauses.flatMap(({ stems }) => stems);
}

/**
 * What denies or may deny, and the conditions after it: "tidak muncul kalau alamatnya di luar Jawa, totalnya …"; what
 * stands under a denial that says nothing else ("belum tersedia di: Papua, Maluku"), and over one ("Papua Barat: belum ada").
 */
function denyingClauses(clauses: readonly Clause[]): readonly Clause[] {
  let isUnder = false;
  return clauses.filter((clause, at) => {
    const before = clauses[at - 1];
    const next = clauses[at + 1];
    if (before?.isLabel === true && isBareDenial(before)) isUnder = true;
    if (clause.isLabel && next !== undefined && isBareDenial(next)) return true;
    const begins = conditions.has(clause.words[0] ?? '') && before !== undefined && denies(before);
    isUnder = begins || (isUnder && !denies(clause) && !againstWords.has(clause.words[0] ?? ''));
    return denies(clause) || isUnder;
  });
}

function isBareDenial({ polarity, stems }: Clause): boolean {
  return polarity === 'denies' && stems.length === 0;
}

function denies({ polarity }: Clause): boolean {
  return polarity === 'denies' || polarity === 'listed';
}
