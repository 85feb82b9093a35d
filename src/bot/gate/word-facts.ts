import { readings } from '../../matcher/informal-indonesian.ts';
import { stem } from '../../matcher/stem.ts';
import { months, weekdays } from '../model-lexicon/calendar.ts';
import { generalWords } from '../model-lexicon/general-words.ts';
import { numberWords, onesOfUnits } from '../model-lexicon/number-words.ts';
import {
  affirmations,
  afterWords,
  beforeWords,
  conditions,
  negations,
  withoutWords,
} from '../model-lexicon/polarity.ts';
import { synonyms } from '../model-lexicon/synonyms.ts';
import { halvesOfDay, unitOf } from '../model-lexicon/units.ts';
import { type WeightyWord, weightyWord } from '../model-lexicon/weighty-words.ts';

/** What one word is, wherever it stands. */
export interface WordFacts {
  /** Its stem, one for words that may stand for each other; empty where it tells nothing by itself. */
  readonly stem: string;
  readonly speaks: 'number' | 'denial' | 'affirmation' | 'condition' | 'otherwise';
  readonly weighty?: WeightyWord;
}

/** More words than a shop's answers have: beyond them somebody makes words up. */
const mostWords = 20_000;
const known = new Map<string, WordFacts>();

/** What a word of a line is. */
export function wordFacts(word: string): WordFacts {
  const facts = known.get(word);
  if (facts !== undefined) return facts;
  if (known.size >= mostWords) known.clear();
  const read = readWord(word);
  known.set(word, read);
  return read;
}

function readWord(word: string): WordFacts {
  const weighty = weightyWord(word);
  return { stem: tells(word) ? stemOf(word) : '', speaks: speaks(word), ...(weighty && { weighty }) };
}

function speaks(word: string): WordFacts['speaks'] {
  if (numberWords.has(word) || onesOfUnits.has(word)) return 'number';
  if (negations.has(word)) return 'denial';
  if (conditions.has(word)) return 'condition';
  return affirmations.has(word) ? 'affirmation' : 'otherwise';
}

function tells(word: string): boolean {
  if (word.length < 2 || /^\p{N}/u.test(word) || isGeneral(word)) return false;
  if (afterWords.has(word) || beforeWords.has(word) || withoutWords.has(word)) return false;
  if (numberWords.has(word) || onesOfUnits.has(word) || weekdays.has(word) || months.has(word)) return false;
  return !halvesOfDay.has(word) && unitOf(word) === undefined;
}

/** Also with the endings that a small word may carry: "caranya", "bisakah". */
function isGeneral(word: string): boolean {
  return generalWords.has(word) || generalWords.has(word.replace(/(?:nya|kah|lah|pun)$/, ''));
}

/** What may stand at the end of any noun; the stemmer looks for it only after other endings. */
const possessive = /'s?$|(?<=.{3})nya$/;
/** "Keterlambatan", "perbedaan": nouns that the stemmer leaves as they are. */
const around = /^(?:ke|per)(?=\p{L}{4,}an$)/u;

/** The stem of a word, or that of the first word of its group of synonyms. */
export function stemOf(word: string): string {
  const stemmed = stem(word.replace(possessive, '').replace(around, ''));
  return synonyms.get(stemmed) ?? stemmed;
}

/** So long a beginning of a stem is enough to know it by, whatever ending the stemmer left: "indonesia", "indonesian". */
const beginning = 7;

/** A stem, and of a long one its beginning. */
export function formsOf(stemmed: string): readonly string[] {
  return stemmed.length > beginning ? [stemmed, stemmed.slice(0, beginning)] : [stemmed];
}

const spellings = new Map([...readings].map(([informal, words]) => [informal, words]));
const wordsAndNumbers = /\p{L}+(?:'\p{L}+)*|\p{N}+/gu;
const ascii = /^[\n -~\u2013]*$/;
const asciiWords = /[a-z]+(?:'[a-z]+)*|\d+/g;

/** The words of a folded text, informal Indonesian spellings as the ones they stand for. */
export function wordsOf(folded: string): readonly string[] {
  const written = folded.match(ascii.test(folded) ? asciiWords : wordsAndNumbers) ?? [];
  return written.some((word) => spellings.has(word))
    ? written.flatMap((word) => spellings.get(word) ?? word)
    : written;
}

/** Words between single spaces, with one at each end: what phrases are held against. */
export function lineOf(words: readonly string[]): string {
  return words.length === 0 ? ' ' : ` ${words.join(' ')} `;
}
