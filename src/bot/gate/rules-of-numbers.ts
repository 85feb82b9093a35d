import { bareStates } from '../model-lexicon/deeds.ts';
import type { DraftSentence } from './draft.ts';
import type { Evidence } from './evidence.ts';
import type { Identifier } from './identifiers.ts';
import { type PassageFacts, rangesOf, underStem } from './passage-facts.ts';
import { keyOf, type Quantity } from './quantity.ts';
import { type Clause, type Family, stemsOver } from './read-clause.ts';
import type { Rule } from './rule.ts';
import { plainStems } from './rules-of-agreement.ts';
import { namedWeekdays } from './weekdays.ts';
import { lineOf, wordFacts } from './word-facts.ts';

/**
 * Every amount, duration, date, time and count stands in a cited passage, whatever the visitor says: a number of the
 * visitor's would read as confirmed.
 */
export const numbers: Rule = {
  name: 'numbers',
  judged: 'from-the-start',
  faults: ({ sentences }, { facts }) =>
    sentences.flatMap(({ folded, quantities }) =>
      quantities
        .filter(
          (quantity) =>
            !isSmallWord(quantity, folded) && !facts.some((passage) => has(passage, quantity, folded)),
        )
        .map(({ start, end }) => folded.slice(start, end)),
    ),
};

/** "Salah satu", "this one", "Kedua, …": a number's word that counts nothing. */
function isSmallWord({ kind, value, inWords, start, end }: Quantity, folded: string): boolean {
  if (!inWords || kind !== 'plain') return false;
  return value === 1 || (start === 0 && folded[end] === ',');
}

function has(
  { quantities, numbers }: PassageFacts,
  { kind, value, written, end }: Quantity,
  folded: string,
): boolean {
  if (quantities.has(keyOf({ kind, value }))) return true;
  switch (kind) {
    case 'plain':
      return numbers.has(written) && !countsThings(folded.slice(end));
    case 'money':
      return value >= 1000 && quantities.has(keyOf({ kind: 'plain', value }));
    case 'hour':
      return [value, value + 12].some((hour) => quantities.has(keyOf({ kind: 'clock', value: hour * 60 })));
    case 'date':
      return value < 10_000 && [...quantities].some((key) => isSameDay(key, value));
    default:
      return false;
  }
}

/** "15 orang": of things, which a number of days is not. */
function countsThings(after: string): boolean {
  const next = /^ ?(\p{L}+)/u.exec(after)?.[1];
  return next !== undefined && wordFacts(next).stem !== '';
}

function isSameDay(key: string, day: number): boolean {
  return key.startsWith('date ') && Number(key.slice(5)) % 10_000 === day;
}

const fromWords =
  /(?:mulai|dari|antara|minimal|paling cepat|from|between|starting|starts|start|at least)(?: (?:dari|di|at|from|rp))*[ .]*$/;

/** A range stays whole: both its ends, or the high one alone; the low one only as the beginning that it is. */
export const ranges: Rule = {
  name: 'ranges',
  judged: 'from-the-start',
  faults: ({ sentences }, { facts }) =>
    sentences.flatMap(({ folded, quantities }) => {
      const known = facts.flatMap((passage) => [...passage.ranges]);
      const others = rangesOf(quantities).filter((range) => !known.includes(range));
      const keys = quantities.map(keyOf);
      const alone = quantities
        .filter(({ of, start }) => of === undefined && !fromWords.test(folded.slice(0, start)))
        .map(keyOf)
        .filter((low) => known.some((range) => range.startsWith(`${low}–`)))
        .filter((low) => !facts.some((passage) => passage.unranged.has(low)))
        .filter((low) => !keys.some((high) => known.includes(`${low}–${high}`)));
      return [...others, ...alone];
    }),
};

/** Fewest plain numbers in a row that spell something: a telephone number in pieces. */
const spelling = 5;

export const spelledNumbers: Rule = {
  name: 'spelled-numbers',
  judged: 'from-the-start',
  faults: ({ sentences }) =>
    sentences.flatMap(({ folded, quantities }) => {
      const runs = quantities.map((_, at) => runFrom(quantities, at, folded));
      return runs.some((run) => run >= spelling) ? [folded.slice(0, 40)] : [];
    }),
};

/** How many plain numbers follow each other from here with no word between. */
function runFrom(quantities: readonly Quantity[], from: number, folded: string): number {
  let length = 0;
  for (let at = from; at < quantities.length; at += 1) {
    const [before, quantity] = [quantities[at - 1], quantities[at]];
    if (quantity?.kind !== 'plain') break;
    if (length > 0 && /\p{L}/u.test(folded.slice(before?.end ?? 0, quantity.start))) break;
    length += 1;
  }
  return length;
}

/** Shortest code of the visitor's that may be repeated. */
const shortestCode = 5;
const namesOrder = / (?:pesanan|order|invoice|faktur|resi|tracking|pelacakan) (?:[^ ]+ ){0,2}$/;
const aboutMoney =
  / (?:rekening|norek|transfer|bayar|pembayaran|kirim|whatsapp|wa|hubungi|account|pay|payment|send|call|contact|bca|bri|bni|mandiri) /;

/**
 * Codes and long numbers stand in a cited passage. The visitor's own may be repeated only where the sentence calls it
 * the number of an order, and speaks neither of payment nor of what became of it.
 */
export const identifiers: Rule = {
  name: 'identifiers',
  judged: 'from-the-start',
  faults: ({ sentences }, evidence) =>
    sentences.flatMap((sentence) =>
      sentence.identifiers
        .filter((one) => !isKnown(one, evidence) && !isVisitorsOrder(one, sentence, evidence))
        .map(({ code }) => code),
    ),
};

function isKnown({ code }: Identifier, { facts }: Evidence): boolean {
  return facts.some((passage) => passage.identifiers.has(code));
}

function isVisitorsOrder(
  { code, start }: Identifier,
  { folded, line }: DraftSentence,
  { visitor }: Evidence,
): boolean {
  if (code.length < shortestCode || /^(?:0|62|\+)/.test(code) || !visitor.identifiers.has(code)) return false;
  const before = ` ${
    folded
      .slice(0, start)
      .match(/\p{L}+/gu)
      ?.join(' ') ?? ''
  } `;
  const tellsState = line.split(' ').some((word) => bareStates.has(word));
  return namesOrder.test(before) && !aboutMoney.test(line) && !tellsState;
}

export const weekdays: Rule = {
  name: 'weekdays',
  judged: 'from-the-start',
  faults: ({ folded }, { facts }) =>
    Array.from(namedWeekdays(folded))
      .filter((day) => !facts.some((passage) => passage.weekdays.has(day)))
      .map((day) => `weekday ${day}`),
};

/**
 * A price, a duration, a share or a time stands by what it stands by in the passages: "mesin espresso" has a price
 * there, so no other price is put to it. A word says the more about a number the fewer it stands by.
 */
export const numbersInPlace: Rule = {
  name: 'numbers-in-place',
  judged: 'from-the-start',
  faults: ({ sentences }, { facts }) =>
    sentences
      .flatMap(({ clauses }) => clauses)
      .flatMap((clause) =>
        [...clause.numbers]
          .filter(([family, keys]) => isMisplaced(clause, family, keys, facts))
          .map(([family]) => `${family} in "${lineOf(clause.words).trim()}"`),
      ),
};

/** Of these a number never stands by words that have none of the kind. */
const mustAgree: ReadonlySet<Family> = new Set(['money', 'percent']);

function isMisplaced(
  clause: Clause,
  family: Family,
  keys: readonly string[],
  facts: readonly PassageFacts[],
): boolean {
  let agreeing = 0;
  let differing = 0;
  for (const stem of new Set([...clause.stems, ...stemsOver(clause)])) {
    const theirs = facts.flatMap(({ numbersBy }) => numbersBy.get(underStem(family, stem)) ?? []);
    const count = theirs.reduce((sum, { size }) => sum + size, 0);
    if (count === 0) continue;
    if (keys.some((key) => theirs.some((some) => some.has(key)))) agreeing += 1 / count;
    else differing += 1 / count;
  }
  if (agreeing === 0 && mustAgree.has(family) && clause.terms.some(({ stem }) => !plainStems.has(stem)))
    return true;
  return differing > 0 && differing >= agreeing;
}
