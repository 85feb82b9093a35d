import { againstWords, reasonWords, undeniable } from '../model-lexicon/polarity.ts';
import type { Kind } from '../model-lexicon/units.ts';
import { keyOf, type Quantity } from './quantity.ts';
import type { Piece } from './sentences.ts';
import { type Term, termsOf } from './terms.ts';
import { namedWeekdays } from './weekdays.ts';
import { lineOf, wordFacts } from './word-facts.ts';

/** Numbers that can stand for one another in a wrong answer: two prices, two durations, two times. */
export type Family = 'money' | 'percent' | 'duration' | 'clock';

/** What the line of a clause and the line over its list are about. */
export interface Over {
  /** The label of its line. */
  readonly head: readonly Term[];
  /** The line that its list stands under. */
  readonly lead: readonly Term[];
}

/** A clause: what it is about, whether it denies, and its numbers. */
export interface Clause extends Over {
  readonly words: readonly string[];
  /** A comma stands after it, so that a list may go on. */
  readonly isFollowed: boolean;
  /** A colon stands after it. */
  readonly isLabel: boolean;
  /** Weekdays among them. */
  readonly terms: readonly Term[];
  /** What it is about: the stems of its terms, or of a clause of nothing but a number those beside it. */
  readonly stems: readonly string[];
  /** `awaits`: said of what has not happened yet; `listed`: goes on with a list that begins with a denial. */
  readonly polarity: 'affirms' | 'denies' | 'awaits' | 'listed';
  readonly quantities: readonly Quantity[];
  /** Keys of its numbers by family. */
  readonly numbers: ReadonlyMap<Family, readonly string[]>;
}

const noNumbers: ReadonlyMap<Family, readonly string[]> = new Map();

/** Reads a clause with the quantities that are in it; `telling` are its words without codes such as "v60". */
export function readClause(
  piece: Piece,
  { words, telling }: { readonly words: readonly string[]; readonly telling: readonly string[] },
  quantities: readonly Quantity[],
  over: Over,
): Clause {
  const days = Array.from(
    namedWeekdays(piece.text),
    (day) => ({ stem: `weekday ${day}`, state: 'plain' }) as const,
  );
  const terms = [...termsOf(telling), ...days];
  const stems = terms.map(({ stem }) => stem);
  const clause = {
    ...over,
    words,
    isFollowed: piece.text.endsWith(','),
    isLabel: /:\**$/.test(piece.text),
    terms,
    stems,
    polarity: polarityOf(words),
    quantities,
    numbers: noNumbers,
  };
  if (quantities.length === 0) return clause;
  const numbers = new Map<Family, readonly string[]>();
  for (const quantity of quantities) {
    const family = familyOf(quantity.kind);
    if (family !== undefined) numbers.set(family, [...(numbers.get(family) ?? []), keyOf(quantity)]);
  }
  return { ...clause, numbers };
}

function familyOf(kind: Kind): Family | undefined {
  if (kind === 'minutes' || kind === 'months' || kind === 'workdays') return 'duration';
  return kind === 'money' || kind === 'percent' || kind === 'clock' ? kind : undefined;
}

/** "Selama belum dikemas", "barang yang belum dibuka", "not packed yet" */
const waiting =
  / (?:selama|yang|kalau|jika|if|that|still|as) (?:[^ ]+ ){0,3}(?:belum|not)(?= )| not (?:[^ ]+ )?yet(?= )/g;

function polarityOf(words: readonly string[]): Clause['polarity'] {
  const denials = words.filter((word, at) => isDenial(word) && !undeniable.has(words[at + 1] ?? ''));
  if (denials.length === 0) return 'affirms';
  return (lineOf(words).match(waiting)?.length ?? 0) >= denials.length ? 'awaits' : 'denies';
}

function isDenial(word: string): boolean {
  return wordFacts(word).speaks === 'denial';
}

/**
 * A clause of nothing but a number is about what the one before it is about, or else the one after; a thing of a list
 * is denied by the list's predicate ("Paylater, DP dan cicilan belum ada"), or may be by what its list begins with
 * ("Jangan kirim OTP, PIN").
 */
export function joinClauses(clauses: readonly Clause[]): readonly Clause[] {
  if (clauses.length < 2) return clauses;
  const joined: Clause[] = [];
  for (const clause of clauses.toReversed()) {
    const before = clauses[clauses.length - joined.length - 2];
    joined.unshift(joinOne(clause, before, joined[0]));
  }
  return joined.map((clause, at) => goOn(clause, joined.slice(0, at)));
}

function joinOne(clause: Clause, before: Clause | undefined, next: Clause | undefined): Clause {
  if (clause.stems.length === 0 && clause.numbers.size > 0) {
    const near = before === undefined || before.stems.length === 0 ? next : before;
    return { ...clause, stems: near?.stems ?? [] };
  }
  if (!mayBeListed(clause) || clause.stems.length > 1 || next?.polarity !== 'denies') return clause;
  return isPredicate(next) || !next.words.some(isDenial) ? { ...clause, polarity: 'denies' } : clause;
}

function mayBeListed({ polarity, numbers, words }: Clause): boolean {
  return polarity === 'affirms' && numbers.size === 0 && !words.some(isAffirmation);
}

function isAffirmation(word: string): boolean {
  return wordFacts(word).speaks === 'affirmation';
}

/** Its denial stands at its end: "belum ada", "are not available yet". */
function isPredicate({ words }: Clause): boolean {
  const last = words.findLastIndex(isDenial);
  return last >= 0 && words.slice(last).every((word) => wordFacts(word).stem === '');
}

/** Most stems of one more thing of a list; of one after a colon, where "Tidak menyala: coba stopkontak lain" begins anew. */
const longestListed = 5;
const longestNamed = 2;

/** A short clause right after a denying one, or after more such clauses, may go on with its list. */
function goOn(clause: Clause, before: readonly Clause[]): Clause {
  const isReason = reasonWords.has(clause.words[0] ?? '') && before.at(-1)?.stems.length !== 0;
  if (isReason || !mayBeListed(clause) || before.at(-1)?.isFollowed !== true) return clause;
  const at = before.findLastIndex((one) => !isShort(one));
  const opener = before[at];
  const begins = opener?.polarity === 'denies' && wordFacts(opener.words[0] ?? '').speaks !== 'condition';
  if (!begins || !isShort(clause) || isPredicate(opener)) return clause;
  const isOneList = before.slice(at).every(({ isFollowed }) => isFollowed);
  return isOneList || clause.stems.length <= longestNamed ? { ...clause, polarity: 'listed' } : clause;
}

function isShort({ polarity, stems, words }: Clause): boolean {
  if (polarity === 'denies' || againstWords.has(words[0] ?? '')) return false;
  return stems.length <= longestListed && !words.some(isAffirmation);
}

/** What stands over a clause, as stems. */
export function stemsOver({ head, lead }: Over): readonly string[] {
  return [...head, ...lead].map(({ stem }) => stem);
}
