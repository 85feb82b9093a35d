import { afterWords, beforeWords, needs, undeniable, withoutWords } from '../model-lexicon/polarity.ts';
import { stemOf, wordFacts } from './word-facts.ts';

/** A telling word with how it is said. */
export interface Term {
  readonly stem: string;
  /** As such; as something that has happened, or has not yet; before or after something else; or denied. */
  readonly state: 'plain' | 'after' | 'before' | 'first' | 'later' | 'not';
}

const unfinished = /^un(?=(?:opened|used|paid|packed|washed|worn|sealed|roasted|shipped|confirmed)$)/;

/** The telling words of a clause, in order. "Sebelum pesanan dikemas" says it of the packing. */
export function termsOf(words: readonly string[]): readonly Term[] {
  const terms: Term[] = [];
  words.forEach((word, at) => {
    const { stem } = wordFacts(word);
    if (stem === '') return;
    terms.push({ stem, state: stateAt(words, at) });
    if (unfinished.test(word)) terms.push({ stem: stemOf(word.replace(unfinished, '')), state: 'before' });
  });
  return terms;
}

/** "Until the order is packed": so many words after it the verb is looked for. */
const farthest = 4;

/** The state that the nearest mark before a word says it is in. */
function stateAt(words: readonly string[], at: number): Term['state'] {
  const first = Math.max(0, at - farthest);
  const mark = words.findLastIndex(
    (word, before) => before >= first && before < at && isMark(words, word, before),
  );
  if (isFirst(words, at)) return 'first';
  if (mark < 0 || isNumber(words[mark] ?? '')) return 'plain';
  const state = states.get(words[mark] ?? '') ?? 'not';
  const isMeant = state === 'not' ? words.slice(mark + 1, at).every(isNeed) : at === meantBy(words, mark);
  return isMeant ? state : 'plain';
}

const states: ReadonlyMap<string, Term['state']> = new Map([
  ...Array.from(afterWords, (word) => [word, 'after'] as const),
  ...Array.from(beforeWords, (word) => [word, 'before'] as const),
  ...Array.from(withoutWords, (word) => [word, 'not'] as const),
  ...['baru', 'lalu', 'kemudian', 'then'].map((word) => [word, 'later'] as const),
]);

/** "Dibayar dulu", "paid for first" */
function isFirst(words: readonly string[], at: number): boolean {
  const next = words
    .slice(at + 1)
    .findIndex((word) => word === 'dulu' || word === 'dahulu' || word === 'first');
  return (
    next >= 0 && next <= 1 && words.slice(at + 1, at + 1 + next).every((word) => wordFacts(word).stem === '')
  );
}

/** "Setelah itu" is said of nothing that follows. */
const pointing = /^(?:itu|ini|that|this|then|there)$/;

function isMark(words: readonly string[], word: string, at: number): boolean {
  const next = words[at + 1] ?? '';
  if (pointing.test(next) || undeniable.has(next)) return false;
  return states.has(word) || word.endsWith("n't") || isNumber(word);
}

function isNumber(word: string): boolean {
  return /^\d/.test(word);
}

function isNeed(word: string): boolean {
  return needs.has(word);
}

const verb = /^(?:di|ter|ber|me).{3}|(?:ed|kan)$/;

/** "Sudah" is said of the first verb after it, or of the first telling word where no verb is near. */
function meantBy(words: readonly string[], mark: number): number {
  const near = words.slice(mark + 1, mark + 1 + farthest);
  const telling = near.findIndex((word) => wordFacts(word).stem !== '');
  const doing = near.findIndex((word) => verb.test(word) && wordFacts(word).stem !== '');
  return mark + 1 + (doing < 0 ? telling : doing);
}
