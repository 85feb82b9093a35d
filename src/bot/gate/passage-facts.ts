import type { Passage } from '../passage.ts';
import { addressesOf } from './addresses.ts';
import { fold, squash } from './fold.ts';
import { keyOf, type Quantity } from './quantity.ts';
import { type Clause, type Family, stemsOver } from './read-clause.ts';
import { type ReadSentence, readText } from './read-text.ts';
import { namedWeekdays } from './weekdays.ts';
import { type Window, windowsOf } from './windows.ts';
import { formsOf } from './word-facts.ts';

/** What a passage says, in the forms that answers are held against. */
export interface PassageFacts {
  /** The lines of its title and sentences, each between line ends. */
  readonly lines: string;
  readonly squashed: string;
  readonly words: ReadonlySet<string>;
  /** Of long stems their beginnings too. */
  readonly stems: ReadonlySet<string>;
  /** Its title. */
  readonly topic: readonly Clause[];
  readonly clauses: readonly Clause[];
  readonly windows: readonly Window[];
  readonly sentences: readonly ReadSentence[];
  /** By family and stem, the keys of the numbers that stand by it: in its clause, or under it. */
  readonly numbersBy: ReadonlyMap<string, ReadonlySet<string>>;
  /** Keys of its quantities. */
  readonly quantities: ReadonlySet<string>;
  /** Keys of those that stand somewhere else than at the low end of a range. */
  readonly unranged: ReadonlySet<string>;
  /** Keys of both ends of its ranges. */
  readonly ranges: ReadonlySet<string>;
  /** Its numbers without their units. */
  readonly numbers: ReadonlySet<number>;
  readonly identifiers: ReadonlySet<string>;
  readonly weekdays: ReadonlySet<number>;
  readonly addresses: ReadonlySet<string>;
  readonly hosts: ReadonlySet<string>;
}

const known = new WeakMap<Passage, PassageFacts>();

/** Reads a passage; a passage never changes, so each is read once. */
export function factsOf(passage: Passage): PassageFacts {
  const facts = known.get(passage) ?? readFacts(passage);
  known.set(passage, facts);
  return facts;
}

function readFacts({ title, text }: Passage): PassageFacts {
  const folded = fold(`${title}\n${text}`);
  const heading = readText(title);
  const body = readText(text);
  const all = [...heading, ...body];
  const clauses = body.flatMap((sentence) => sentence.clauses);
  const topic = heading.flatMap((sentence) => sentence.clauses);
  return {
    lines: `\n${all.map(({ line }) => line).join('\n')}\n`,
    squashed: squash(folded),
    words: new Set([...topic, ...clauses].flatMap(({ words }) => words)),
    stems: new Set([...topic, ...clauses].flatMap(({ stems }) => stems).flatMap(formsOf)),
    topic,
    clauses,
    sentences: body,
    windows: windowsOf(topic, body),
    numbersBy: gather(clauses.flatMap(numbersByStem)),
    ...countedIn(all),
    weekdays: namedWeekdays(folded),
    ...linkedIn(`${title}\n${text}`),
  };
}

function gather<Value>(
  pairs: readonly (readonly [key: string, value: Value])[],
): ReadonlyMap<string, ReadonlySet<Value>> {
  const gathered = new Map<string, Set<Value>>();
  for (const [key, value] of pairs) gathered.set(key, (gathered.get(key) ?? new Set<Value>()).add(value));
  return gathered;
}

/** Numbers of a family under a stem. */
export function underStem(family: Family, stem: string): string {
  return `${family} ${stem}`;
}

function numbersByStem(clause: Clause): (readonly [string, string])[] {
  return [...clause.numbers].flatMap(([family, keys]) =>
    [...clause.stems, ...stemsOver(clause)].flatMap((stem) =>
      keys.map((key) => [underStem(family, stem), key] as const),
    ),
  );
}

function countedIn(
  sentences: readonly ReadSentence[],
): Pick<PassageFacts, 'quantities' | 'unranged' | 'ranges' | 'numbers' | 'identifiers'> {
  const quantities = sentences.flatMap((sentence) => sentence.quantities);
  return {
    quantities: new Set(quantities.map(keyOf)),
    unranged: new Set(quantities.filter(({ of }) => of !== 'low').map(keyOf)),
    ranges: new Set(sentences.flatMap((sentence) => rangesOf(sentence.quantities))),
    numbers: new Set(quantities.map(({ written }) => written)),
    identifiers: new Set(sentences.flatMap(({ identifiers }) => identifiers.map(({ code }) => code))),
  };
}

/** The ranges among the quantities of a sentence, as the keys of their ends. */
export function rangesOf(quantities: readonly Quantity[]): readonly string[] {
  return quantities.flatMap((low, at) => {
    const high = quantities[at + 1];
    return low.of === 'low' && high !== undefined ? [`${keyOf(low)}–${keyOf(high)}`] : [];
  });
}

function linkedIn(text: string): Pick<PassageFacts, 'addresses' | 'hosts'> {
  const addresses = addressesOf(text).flatMap(({ key }) => key ?? []);
  const pages = addresses.filter((key) => key.startsWith('page:'));
  return {
    addresses: new Set(addresses),
    hosts: new Set(pages.map((key) => key.split('/')[0] ?? '')),
  };
}
