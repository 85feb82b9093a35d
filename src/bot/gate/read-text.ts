import { withoutAddresses } from './addresses.ts';
import { fold, isDisguised, undisguise } from './fold.ts';
import { saidFree } from './free-of-charge.ts';
import { type Identifier, takeIdentifiers } from './identifiers.ts';
import { quantitiesOf } from './quantities.ts';
import type { Quantity } from './quantity.ts';
import { type Clause, joinClauses, type Over, readClause } from './read-clause.ts';
import { clausesOf, type Piece, sentencesOf, smallClausesOf } from './sentences.ts';
import { type Term, termsOf } from './terms.ts';
import { lineOf, wordFacts, wordsOf } from './word-facts.ts';

/** A sentence, or a line of a list, of a passage or an answer. Addresses are left out; they are judged by themselves. */
export interface ReadSentence {
  readonly folded: string;
  /** Its words between single spaces, with one at each end. */
  readonly line: string;
  readonly identifiers: readonly Identifier[];
  readonly quantities: readonly Quantity[];
  readonly clauses: readonly Clause[];
  /** Sentences of one paragraph, or of one list with the line over it, have one number. */
  readonly block: number;
  readonly isItem: boolean;
}

/** Reads a text: the sentences of its paragraphs and lists, with what stands over each. */
export function readText(text: string): readonly ReadSentence[] {
  return linesOf(saidFree(fold(withoutAddresses(text)))).flatMap(({ line, block, isItem, lead }) => {
    const [, bold, named] = label.exec(line) ?? [];
    const over = { head: termsOf(wordsOf(bold ?? named ?? '')), lead };
    return sentencesOf(line).map((sentence) => ({ ...readSentence(sentence.text, over), block, isItem }));
  });
}

interface Line {
  readonly line: string;
  readonly block: number;
  readonly isItem: boolean;
  /** What the line over its list says. */
  readonly lead: readonly Term[];
}

const listItem = /^(?:[-*•]|(\d{1,2})[.)]) /;
/** A few words in bold, or before a colon. */
const label = /^(?:\*\*([^*]{1,60})\*\*|((?:[^\s:]+ ){0,6}[^\s:]+):(?= |$))/;
const leading = /:\**$/;

/** The lines of a text. The numbers of a list's items count nothing as long as they count 1, 2, 3. */
function linesOf(folded: string): readonly Line[] {
  const lines: Line[] = [];
  let count = 0;
  for (const written of folded.split('\n').filter((one) => one !== '')) {
    const [mark = '', number] = listItem.exec(written) ?? [];
    const isCounted = number === undefined || Number(number) === 1 || Number(number) === count + 1;
    if (number !== undefined && isCounted) count = Number(number);
    const line = isCounted ? written.slice(mark.length) : written;
    lines.push(mark === '' ? paragraphAfter(lines.at(-1), line) : itemAfter(lines.at(-1), line));
  }
  return lines;
}

function paragraphAfter(before: Line | undefined, line: string): Line {
  return { line, block: (before?.block ?? 0) + 1, isItem: false, lead: [] };
}

/** An item is of the list that the line before is an item of, or leads to with a colon. */
function itemAfter(before: Line | undefined, line: string): Line {
  if (before?.isItem === true) return { ...before, line };
  const isLed = before !== undefined && leading.test(before.line);
  return {
    line,
    block: (before?.block ?? 0) + (isLed ? 0 : 1),
    isItem: true,
    lead: isLed ? termsOf(wordsOf(before.line)) : [],
  };
}

/** The clauses of a sentence, each "and" beginning another. */
export function readSmallClauses({ folded }: ReadSentence): readonly Clause[] {
  return readPieces(folded, smallClausesOf(folded), { head: [], lead: [] }).clauses;
}

function readSentence(folded: string, over: Over): Omit<ReadSentence, 'block' | 'isItem'> {
  return readPieces(folded, clausesOf(folded), over);
}

function readPieces(
  folded: string,
  written: readonly Piece[],
  over: Over,
): Omit<ReadSentence, 'block' | 'isItem'> {
  const { identifiers, rest } = takeIdentifiers(folded);
  const hides = isDisguised(folded);
  const pieces = written.map((piece) => ({
    piece,
    words: wordsOf(hides ? saidFree(undisguise(piece.text)) : piece.text),
    telling: identifiers.length === 0 ? undefined : wordsOf(rest.slice(piece.start, piece.end)),
  }));
  const words = pieces.flatMap((piece) => piece.words);
  const counts = /\d/.test(rest) || words.some((word) => wordFacts(word).speaks === 'number');
  const quantities = counts ? quantitiesOf(rest) : [];
  const clauses = pieces.map(({ piece, words: own, telling = own }) => {
    const within = quantities.filter(({ start }) => start >= piece.start && start < piece.end);
    return readClause(piece, { words: own, telling }, within, over);
  });
  return { folded, line: lineOf(words), identifiers, quantities, clauses: joinClauses(clauses) };
}
