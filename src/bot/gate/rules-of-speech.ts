import { withoutAddresses } from './addresses.ts';
import type { Rule } from './rule.ts';
import { plainStems } from './rules-of-agreement.ts';
import { isIn } from './rules-of-support.ts';
import { sentencesOf } from './sentences.ts';
import { wordFacts } from './word-facts.ts';

const capital = /(?<=[\p{L}\p{N},;)"'”’] (?:["'(“‘*]*))\p{Lu}[\p{L}\p{M}]*(?![\p{L}\p{M}]|[-_/]?\d)/gu;

/** Names in a sentence are those of the cited passages. */
export const names: Rule = {
  name: 'names',
  judged: 'from-the-start',
  faults: ({ text }, { facts }) =>
    sentencesOf(withoutAddresses(text)).flatMap((sentence) =>
      (sentence.text.match(capital) ?? []).filter((name) => {
        const word = name.toLowerCase();
        const { stem } = wordFacts(word);
        return stem !== '' && !isIn(facts, stem) && !facts.some(({ words }) => words.has(word));
      }),
    ),
};

const assent =
  /^ (?:ya|iya|yes|yep|yup|bisa|boleh|tentu|betul|benar|siap|oke|ok|okay|baik|sure|of course|correct|right|certainly|absolutely|indeed|confirmed|noted) /;

/** A visitor who asks for a promise gets no "yes", whatever is said after it. */
export const yesToPromises: Rule = {
  name: 'assent',
  judged: 'from-the-start',
  faults: ({ sentences }, { visitor, facts }) => {
    const [first] = sentences;
    if (first === undefined || !assent.test(first.line)) return [];
    return visitor.wanted
      .filter(({ phrase }) => !facts.some(({ lines }) => lines.includes(` ${phrase}`)))
      .map(({ phrase }) => phrase.trim());
  },
};

const asks = /\?[)\]"'”’*!?]*$/u;

/** An answer tells: what it asks about something of the shop's is asked in a cited passage, not echoed from the visitor. */
export const questions: Rule = {
  name: 'questions',
  judged: 'from-the-start',
  faults: ({ sentences }, { facts }) =>
    sentences
      .filter(({ folded, clauses, line }) => {
        const stems = clauses.flatMap((clause) => clause.stems);
        const isAsked = asks.test(folded) && stems.some((stem) => !plainStems.has(stem));
        return isAsked && !facts.some(({ lines }) => lines.includes(line.trimEnd()));
      })
      .map(({ line }) => line.trim()),
};

/** Longest text, in words, whose language need not be told. */
const mostWords = 12;

/** The visitor's language. */
export const language: Rule = {
  name: 'language',
  judged: 'from-the-start',
  faults: ({ text, sentences }, { grounding }) => {
    const written = grounding.isLanguageOf(text);
    if (written === undefined) {
      const words = sentences.reduce((sum, { line }) => sum + line.trim().split(' ').length, 0);
      return words > mostWords ? ['unknown'] : [];
    }
    return written === grounding.language ? [] : [written];
  },
};
