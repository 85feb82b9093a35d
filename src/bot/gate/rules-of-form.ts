import type { Rule } from './rule.ts';

/** Longest answer, in characters. */
const mostCharacters = 1200;

export const length: Rule = {
  name: 'length',
  judged: 'from-the-start',
  faults: ({ text }) => (text.length > mostCharacters ? [`${text.length} characters`] : []),
};

export const something: Rule = {
  name: 'something',
  judged: 'at-the-end',
  faults: ({ text }) => (text === '' ? ['nothing is said'] : []),
};

const forms: readonly (readonly [name: string, form: RegExp])[] = [
  ['an image', /!\[/u],
  ['HTML', /<[\p{L}/!?]/u],
  ['an entity', /&#|&\p{L}{2,};/u],
  ['a link by reference', /\]\s*\[|^\s*\[[^\]\n]+\]:/mu],
  ['a placeholder', /[{}]|\[[\p{Lu}\d]+(?:[_ -][\p{Lu}\d]+)*\](?!\()/u],
  ['a table', /^\s*\|.*\|/mu],
  ['a quotation', /^\s*>/mu],
  [
    'a scheme',
    /(?<!\p{L})(?:java ?script|vb ?script|data|blob|file|ftp|wss?|sms|intent|whatsapp|tg|skype|view-source|about|chrome)\s*:(?=\S|\s*\/\/)/iu,
  ],
];

/** Every form has one of these. */
const mayBeMarkup = /[!<&[\]{}|>:]/;

/** Answers are paragraphs, lists, bold and links; an image or HTML could carry data away. */
export const markup: Rule = {
  name: 'markup',
  judged: 'from-the-start',
  faults: ({ text }) =>
    mayBeMarkup.test(text) ? forms.flatMap(([name, form]) => (form.test(text) ? [name] : [])) : [],
};

/** Latin letters with the accents of European languages, digits, and the marks of ordinary writing. */
const ordinary =
  /[\n -~\u00a1-\u00ac\u00ae-\u024f\u1e00-\u1eff\u2010-\u2015\u2018-\u201f\u2022\u2026\u2032\u2033\u20a0-\u20bf\u2190-\u2193\u00d7\u2212]/u;
const latin = /\p{Script=Latin}/u;
const scripts = [
  /\p{Script=Arabic}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  /\p{Script=Hangul}/u,
  /\p{Script=Thai}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Bengali}/u,
  /\p{Script=Tamil}/u,
  /\p{Script=Javanese}/u,
];

/**
 * Other characters must be those of a cited passage, or of a script that it is written in and no Latin: letters that only
 * look Latin would pass by every table of words.
 */
export const characters: Rule = {
  name: 'characters',
  judged: 'from-the-start',
  faults: ({ text }, { cited }) => {
    const strange = [...new Set(text.match(/[^\n -~]/gu) ?? [])].filter(
      (character) => !ordinary.test(character),
    );
    if (strange.length === 0) return [];
    const written = cited.map((passage) => passage.title + passage.text).join('');
    const spoken = scripts.filter((script) => script.test(written));
    return strange
      .filter((character) => !written.includes(character) && !spoken.some((script) => script.test(character)))
      .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
  },
};

const ordinaryLetters = /^[\n -\u024f\u1e00-\u1eff\u2000-\u22ff]*$/;

/** A word of two scripts is a disguise. */
export const mixedWords: Rule = {
  name: 'mixed-words',
  judged: 'from-the-start',
  faults: ({ text }) =>
    ordinaryLetters.test(text)
      ? []
      : (text.match(/\p{L}+/gu) ?? []).filter(
          (word) => latin.test(word) && /(?!\p{Script=Latin})\p{L}/u.test(word),
        ),
};

/** A run of letters and digits that somebody could decode, unless a cited passage has it. */
const longWord = /[\p{L}\p{N}+/=_]{25,}/gu;
const hasLongWord = (text: string) => text.split(' ').some((word) => word.length >= 25);

export const readable: Rule = {
  name: 'readable',
  judged: 'from-the-start',
  faults: ({ sentences }, { facts }) =>
    sentences
      .flatMap(({ folded }) => (hasLongWord(folded) ? (folded.match(longWord) ?? []) : []))
      .filter((word) => !facts.some(({ squashed }) => squashed.includes(word))),
};
