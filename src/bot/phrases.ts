import { particles, readings } from '../matcher/informal-indonesian.ts';
import { writtenWordsOf } from '../matcher/normalise.ts';

/** Phrases as they are looked for: by their first word, which most texts do not have. */
export interface PhraseBook {
  readonly all: Index;
  /** Phrases without particles, which may stand between their words. */
  readonly telling: Index;
}

interface Index {
  readonly byFirst: ReadonlyMap<string, readonly Phrase[]>;
  /** Those whose first word may be written with a slip. */
  readonly bySlip: ReadonlyMap<string, readonly Phrase[]>;
  /** Phrases by all their words as one, as hasty people write them. */
  readonly joined: ReadonlyMap<string, Phrase>;
  /** By word, what was found to begin with it, or to be it: words come again and again. */
  readonly begun: Map<string, readonly Phrase[]>;
}

interface Phrase {
  readonly written: string;
  /** The words between gaps. */
  readonly pieces: readonly (readonly string[])[];
}

/** The words of a part of a message that ends with a mark: all of them, and without particles. */
export interface ClauseWords {
  readonly all: readonly string[];
  readonly telling: readonly string[];
}

/** How many words a gap takes at most; it may be none. */
const widestGap = 2;
/** Shorter words with a letter more or less are other words: "mati" and "mat". */
const leastForSlip = 5;
const leastJoined = 8;
/** So many words of so many letters at most are remembered, and the clauses of so many texts. */
const mostWords = 20_000;
const longestWord = 40;
const mostTexts = 64;

/** Phrases, with `…` between their words for a gap of up to two others. */
export function phraseBook(phrases: readonly string[]): PhraseBook {
  const read = phrases.map((written) => ({ written, pieces: written.split(/…|\.{3}/).map(plainWords) }));
  const { all = [], telling = [] } = Object.groupBy(read, ({ pieces }) =>
    pieces.flat().some((word) => particles.has(word)) ? 'all' : 'telling',
  );
  return { all: indexOf(all), telling: indexOf(telling) };
}

function indexOf(phrases: readonly Phrase[]): Index {
  const firstWord = ({ pieces }: Phrase): string => pieces[0]?.[0] ?? '';
  const several = phrases.filter(({ pieces }) => pieces.flat().length > 1);
  return {
    byFirst: Map.groupBy(phrases, firstWord),
    bySlip: Map.groupBy(
      several.filter((phrase) => firstWord(phrase).length >= leastForSlip),
      firstWord,
    ),
    joined: new Map(
      several
        .filter(({ pieces }) => pieces.length === 1)
        .map((phrase) => [squeeze(phrase.pieces.flat().join('')), phrase] as const)
        .filter(([word]) => word.length >= leastJoined),
    ),
    begun: new Map(),
  };
}

/**
 * The clauses of a text, where no elongation, invisible character, usual abbreviation or letter written as a digit
 * ("k1ll") stands in the way. A phrase never goes over the end of a clause.
 */
export function clauseWords(text: string): readonly ClauseWords[] {
  const known = latest.get(text);
  if (known !== undefined) return known;
  const clauses = withLetters(text)
    .split(clauseEnds)
    .map(plainWords)
    .filter((all) => all.length > 0)
    .map((all) => ({ all, telling: all.filter((word) => !particles.has(word)) }));
  const [oldest] = latest.size < mostTexts ? [] : latest.keys();
  if (oldest !== undefined) latest.delete(oldest);
  latest.set(text, clauses);
  return clauses;
}

/** One turn's texts are looked through for danger, for a wish, and for moods, and again with those that follow. */
const latest = new Map<string, readonly ClauseWords[]>();

/** A phrase of the book that is in the clause, as it is written in the book. */
export function phraseIn(book: PhraseBook, clause: ClauseWords): string | undefined {
  const [phrase] = found(book, clause);
  return phrase?.written;
}

/** How many phrases of the book are in the clause. */
export function phrasesIn(book: PhraseBook, clause: ClauseWords): number {
  return new Set(found(book, clause).map(({ written }) => written)).size;
}

function found(book: PhraseBook, clause: ClauseWords): readonly Phrase[] {
  const telling = foundAmong(book.telling, clause.telling);
  const all = foundAmong(book.all, clause.all);
  if (all.length === 0) return telling;
  return telling.length === 0 ? all : [...telling, ...all];
}

const none: readonly Phrase[] = [];

/** Nearly every text has none, and every turn is asked many times: looking costs little and makes nothing. */
function foundAmong(index: Index, words: readonly string[]): readonly Phrase[] {
  let phrases = none;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    for (const phrase of beginningWith(index, word)) {
      const isHere = index.joined.get(word) === phrase || standsAt(phrase, words, at);
      if (isHere) phrases = [...phrases, phrase];
    }
  }
  return phrases;
}

/** The phrases whose first word this may be, and the one that is this word when it is written as one. */
function beginningWith(index: Index, word: string): readonly Phrase[] {
  const known = index.begun.get(word);
  if (known !== undefined) return known;
  const phrases = [...joinedAs(index, word), ...(index.byFirst.get(word) ?? none), ...slippedTo(index, word)];
  const found = phrases.length === 0 ? none : phrases;
  if (index.begun.size < mostWords && word.length <= longestWord) index.begun.set(word, found);
  return found;
}

function joinedAs({ joined }: Index, word: string): readonly Phrase[] {
  const whole = joined.get(word);
  return whole === undefined ? none : [whole];
}

function slippedTo({ bySlip }: Index, word: string): readonly Phrase[] {
  if (word.length < leastForSlip - 1) return none;
  const slipped = [...bySlip.keys()].filter((first) => isSlip(word, first));
  return slipped.flatMap((first) => bySlip.get(first) ?? none);
}

const clauseEnds = /[.!?;:…]+(?=\s|$)|,(?!\d)|\n+/u;

const letterOf: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

/** Digits and signs in words as the letters they look like. */
function withLetters(text: string): string {
  return text.replace(/[\p{L}\d@$]+/gu, (word) =>
    /\p{L}/u.test(word) ? word.replace(/[013457@$]/g, (sign) => letterOf[sign] ?? sign) : word,
  );
}

/** Each letter once where it is doubled, by a slip or for stress; contractions as one word. */
function plainWords(text: string): readonly string[] {
  return writtenWordsOf(text.replace(/(?<=\p{L})['’](?=\p{L})/gu, ''))
    .flatMap((word) => readings.get(word) ?? word)
    .map(squeeze);
}

function squeeze(word: string): string {
  return word.replace(/(\p{L})\1+/gu, '$1');
}

/** Whether the phrase stands among the words from `at` on, its pieces one after the other with small gaps. */
function standsAt({ pieces }: Pick<Phrase, 'pieces'>, words: readonly string[], at: number): boolean {
  const [piece = [], ...rest] = pieces;
  const isHere = piece.every((word, place) => isWord(words[at + place] ?? '', word));
  if (!isHere || rest.length === 0) return isHere;
  const end = at + piece.length;
  return Array.from({ length: widestGap + 1 }, (_, gap) => end + gap).some((next) =>
    standsAt({ pieces: rest }, words, next),
  );
}

function isWord(written: string, wanted: string): boolean {
  return written === wanted || (wanted.length >= leastForSlip && isSlip(written, wanted));
}

/** One letter is missing, too many, or changed places with the next. Another letter makes another word ("posisi", "polisi"). */
function isSlip(written: string, wanted: string): boolean {
  const [short, long] = written.length < wanted.length ? [written, wanted] : [wanted, written];
  if (long.length - short.length > 1 || short === long) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const swapped = `${long[at + 1] ?? ''}${long[at] ?? ''}`;
  return short.slice(at, at + 2) === swapped && short.slice(at + 2) === long.slice(at + 2);
}
