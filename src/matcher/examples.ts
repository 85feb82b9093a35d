import { isValidOn } from '../catalogue/still-valid.ts';
import type { Catalogue, Intent, Language, Localised } from '../catalogue/types.ts';
import type { Example, Source } from './types.ts';

/** With fewer utterances an intent's title and answer are learnt from as well. */
const few = 30;

/**
 * The catalogue as training examples: the utterances of every language together, so that mixed messages work, with the
 * tests, and where utterances are few with the title and the sentences of the answer. Intents that are not valid on
 * `today` (YYYY-MM-DD) are left out.
 */
export function examplesOf(catalogue: Catalogue, today: string): readonly Example[] {
  return [...catalogue.intents.values()]
    .filter((intent) => isValidOn(intent, today))
    .flatMap(examplesOfIntent);
}

function examplesOfIntent({ id, title, utterances, answer, tests, not }: Intent): readonly Example[] {
  const from = (source: Source, texts: Readonly<Record<Language, readonly string[]>>): readonly Example[] =>
    Object.entries(texts).flatMap(([language, list]) =>
      list.map((text) => ({ text, intentId: id, language, source })),
    );
  const written = from('utterance', utterances);
  const denied = not.map((text): Example => ({ text, intentId: id, source: 'not' }));
  const helping = [
    ...from(
      'title',
      perLanguage(title, (text) => [text]),
    ),
    ...from('answer', perLanguage(answer, sentencesOf)),
  ];
  return [...written, ...(written.length < few ? helping : []), ...from('test', tests), ...denied];
}

function perLanguage(
  texts: Localised,
  split: (text: string) => readonly string[],
): Record<Language, readonly string[]> {
  return Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, split(text)]));
}

/** The sentences, lines and list items of an answer, without its placeholders and the targets of its links. */
function sentencesOf(answer: string): readonly string[] {
  return answer
    .replace(/\]\([^)]*\)/g, '] ')
    .replace(/\{\w+\}/g, ' ')
    .split(/(?<=[.?!:])\s+|\n+/)
    .filter((sentence) => /\p{L}/u.test(sentence));
}
