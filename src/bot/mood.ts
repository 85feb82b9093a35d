import { standingMood } from '../catalogue/default-escalation.ts';
import type { MoodRules } from '../catalogue/escalation.ts';
import {
  type ClauseWords,
  clauseWords,
  type PhraseBook,
  phraseBook,
  phraseIn,
  phrasesIn,
} from './phrases.ts';

/** How a visitor seems to feel. */
export type Mood = 'calm' | 'impatient' | 'upset';

/** Moods pass: older texts than the last so many say nothing of the present one. */
const mostTexts = 5;
/** Shouting and piled-up marks together make nobody impatient by themselves. */
const loud = 2;

/**
 * The mood that a visitor's texts show, oldest first. Upset: words of anger, and together with shouting and piled-up
 * marks as many signs as the rules say. Impatient: any word of anger or impatience, or shouting with piled-up marks.
 * Without rules, by words that mean the same in every shop.
 */
export function moodOf(texts: readonly string[], rules: MoodRules = standingMood): Mood {
  const books = booksOf(rules);
  const latest = texts.slice(-mostTexts);
  const clauses = latest.flatMap(clauseWords).filter((clause) => phraseIn(books.not, clause) === undefined);
  const anger = total(clauses, books.anger);
  const loudness = latest.reduce((sum, text) => Math.max(sum, loudnessOf(text)), 0);
  if (anger > 0 && anger + loudness >= rules.upsetAfter) return 'upset';
  const isImpatient = anger > 0 || total(clauses, books.impatience) > 0 || loudness >= loud;
  return isImpatient ? 'impatient' : 'calm';
}

interface Books {
  readonly anger: PhraseBook;
  readonly impatience: PhraseBook;
  readonly not: PhraseBook;
}

/** Rules never change, so their phrases are read once. */
const read = new WeakMap<MoodRules, Books>();

function booksOf(rules: MoodRules): Books {
  const known = read.get(rules);
  if (known !== undefined) return known;
  const books = {
    anger: phraseBook(Object.values(rules.anger).flat()),
    impatience: phraseBook(Object.values(rules.impatience).flat()),
    not: phraseBook(rules.not),
  };
  read.set(rules, books);
  return books;
}

function total(clauses: readonly ClauseWords[], book: PhraseBook): number {
  return clauses.reduce((sum, clause) => sum + phrasesIn(book, clause), 0);
}

/** One for capitals, one for several marks at the end of a sentence. */
function loudnessOf(text: string): number {
  return Number(isShouted(text)) + Number(/!{2}|\?{2}|\?!|!\?/u.test(text));
}

const leastShouted = 8;
const capitalShare = 0.8;

/** Mostly capitals, in more than one word: "QRIS" and "INV-77" are not shouted. */
function isShouted(text: string): boolean {
  const words = (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => /\p{Lu}|\p{Ll}/u.test(word));
  const letters = words.join('');
  const capitals = letters.match(/\p{Lu}/gu)?.length ?? 0;
  return words.length > 1 && letters.length >= leastShouted && capitals >= capitalShare * letters.length;
}
