/** A phrase of a table that a line has. */
export interface FoundPhrase {
  readonly kind: string;
  /** Its words, each with a space after it. */
  readonly phrase: string;
  /** Of its first word in the line. */
  readonly index: number;
}

interface Phrase {
  readonly kind: string;
  readonly pattern: RegExp;
}

/** Phrases by the word that they begin with, or by the letters that it begins with. */
export interface PhraseTable {
  readonly byWord: ReadonlyMap<string, readonly Phrase[]>;
  readonly byLetters: ReadonlyMap<string, readonly Phrase[]>;
}

/** So many letters of a first word that goes on. */
const letters = 2;

/**
 * Tables of phrases, one phrase a line. A phrase is words between spaces: `a|b` is either, `a?` may be left out, `a~`
 * begins a word, `~a` ends it, `*` is any word, `!a|b` any but these, `…` up to three words. It begins with words that
 * are not left out, of at least two letters before a `~`.
 */
export function phraseTable(tables: Readonly<Record<string, string>>): PhraseTable {
  const byWord = new Map<string, Phrase[]>();
  const byLetters = new Map<string, Phrase[]>();
  for (const [kind, table] of Object.entries(tables)) {
    for (const words of table.split('\n').map((line) => line.trim().split(/\s+/))) {
      const phrase = { kind, pattern: new RegExp(words.map(wordPattern).join(''), 'uy') };
      for (const first of words[0]?.split('|').filter(Boolean) ?? []) {
        const [index, key] = first.includes('~') ? [byLetters, first.slice(0, letters)] : [byWord, first];
        index.set(key, [...(index.get(key) ?? []), phrase]);
      }
    }
  }
  return { byWord, byLetters };
}

function wordPattern(word: string): string {
  if (word === '…') return '(?:[^ ]+ ){0,3}?';
  if (word === '*') return '[^ ]+ ';
  if (word.startsWith('!')) return `(?!(?:${word.slice(1)}) )[^ ]+ `;
  const isOptional = word.endsWith('?');
  const spellings = (isOptional ? word.slice(0, -1) : word)
    .split('|')
    .map((one) => one.replaceAll('~', '[^ ]*'));
  return isOptional ? `(?:(?:${spellings.join('|')}) )?` : `(?:${spellings.join('|')}) `;
}

/** The phrases of a table that begin somewhere in a line (words between single spaces, with one at each end). */
export function phrasesIn(line: string, { byWord, byLetters }: PhraseTable): readonly FoundPhrase[] {
  const found: FoundPhrase[] = [];
  for (let index = 1; index < line.length; index = line.indexOf(' ', index) + 1) {
    const word = line.slice(index, line.indexOf(' ', index));
    for (const phrases of [byWord.get(word), byLetters.get(word.slice(0, letters))]) {
      for (const { kind, pattern } of phrases ?? []) {
        pattern.lastIndex = index;
        const match = pattern.exec(line);
        if (match !== null) found.push({ kind, phrase: match[0], index });
      }
    }
  }
  return found;
}
