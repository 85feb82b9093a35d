import { z } from 'zod';
import type { Language } from '../types.ts';
import { answerFrom } from './answer-text.ts';
import { decodeJson } from './decode.ts';
import {
  type Exportable,
  type Exported,
  type ExportOptions,
  type ForeignFile,
  type Imported,
  keptFor,
  type Loss,
  nameIn,
} from './exchange.ts';
import { add, createGatherer, type Gathering } from './gather.ts';
import { unsaid } from './unsaid.ts';

const texts = z.array(z.string()).default([]);
const answer = z.union([z.string(), z.looseObject({ answer: z.string() })]);
const item = z.looseObject({
  intent: z.string().min(1),
  utterances: texts,
  tests: texts,
  answers: z.array(answer).default([]),
});
/** https://github.com/axa-group/nlp.js, `corpus.json`. */
const corpus = z.looseObject({ name: z.string().optional(), locale: z.string().min(2), data: z.array(item) });

type Answer = z.infer<typeof answer>;

/** Corpora of nlp.js, one language each. */
export function readNlpjs(files: readonly ForeignFile[]): Imported {
  const gatherer = createGatherer();
  const losses: Loss[] = [];
  for (const file of files) {
    const { name: _, locale, data, ...others } = decodeJson(file, corpus);
    const language = locale.split('-')[0]?.toLowerCase() ?? locale;
    for (const key of Object.keys(others)) {
      losses.push({ place: file.path, message: `${key}: there is no place for this here` });
    }
    for (const { intent, utterances, tests, answers, ...rest } of data) {
      const into = gatherer.of(intent, titleOf(intent));
      add(into.utterances, language, ...utterances);
      if (tests.length > 0) add(into.tests, language, ...tests);
      const lost = [
        ...takeAnswers(into, language, answers),
        ...takeRest(into, rest),
        ...entitiesIn(utterances),
      ];
      losses.push(...lost.map((message) => ({ place: `${file.path}: ${intent}`, message })));
    }
  }
  return { intents: gatherer.all(), losses };
}

/** `agent.acquaintance` is about acquaintance. */
function titleOf(intent: string): string {
  const words = (intent.split(/[./]/u).at(-1) ?? intent).replace(/[-_]+/gu, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** One answer is given; of several, or one with conditions, all are kept. */
function takeAnswers(into: Gathering, language: Language, answers: readonly Answer[]): readonly string[] {
  const first = answers.find((one) => typeof one === 'string') ?? answers[0];
  if (first === undefined) return [];
  into.answers[language] = textOf(first);
  if (answers.length === 1 && typeof first === 'string') return [];
  into.kept[`answers-${language}`] = answers;
  return [
    `one of ${answers.length} answers in "${language}" is given, without conditions; all are kept under source`,
  ];
}

function takeRest(into: Gathering, rest: Readonly<Record<string, unknown>>): readonly string[] {
  Object.assign(into.kept, rest);
  return Object.keys(rest).map((key) => `${key}: there is no place for this here; it is kept under source`);
}

function entitiesIn(utterances: readonly string[]): readonly string[] {
  const count = utterances.filter((text) => /(?:^|\s)[@%]\w+/u.test(text)).length;
  return count === 0 ? [] : [`${count} utterances name an entity, such as @city, which is read as a word`];
}

function textOf(one: Answer): string {
  return typeof one === 'string' ? one : one.answer;
}

/** A corpus for each language. */
export function writeNlpjs(intents: readonly Exportable[], options: ExportOptions): Exported {
  const files = options.languages.map((language) => {
    const data = intents.flatMap((intent) => dataOf(intent, language, options));
    const text = `${JSON.stringify({ name: `Corpus ${language}`, locale: language, data }, null, 2)}\n`;
    return { path: `corpus-${language}.json`, text };
  });
  return { files, losses: unsaid(intents, ['utterances', 'answer', 'tests'], 'nlp.js') };
}

function dataOf(intent: Exportable, language: Language, { placeholders }: ExportOptions): readonly object[] {
  const { utterances, tests, answer } = intent.shape;
  const asked = utterances[language] ?? [];
  const tried = tests[language] ?? [];
  if (asked.length === 0 && tried.length === 0 && answer[language] === undefined) return [];
  const { [`answers-${language}`]: answers, ...rest } = keptFor('nlpjs', intent);
  const own = Object.fromEntries(Object.entries(rest).filter(([key]) => !key.startsWith('answers-')));
  return [
    {
      intent: nameIn('nlpjs', intent),
      utterances: asked,
      ...(tried.length > 0 && { tests: tried }),
      answers: answersFrom(answers, answer[language], placeholders),
      ...own,
    },
  ];
}

/** All that were there, as long as the one that is given is among them. */
function answersFrom(
  kept: unknown,
  given: string | undefined,
  placeholders: ReadonlySet<string>,
): readonly Answer[] {
  if (given === undefined) return [];
  const all = z.array(answer).catch([]).parse(kept);
  if (all.some((one) => answerFrom(textOf(one), placeholders).text === given)) return all;
  return [given.replace(/\{(\w+)\}/gu, '{{ $1 }}')];
}
