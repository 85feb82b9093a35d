import { Document } from 'yaml';
import { z } from 'zod';
import type { Language } from '../types.ts';
import { answerFrom } from './answer-text.ts';
import {
  type Exportable,
  type Exported,
  type ExportOptions,
  keptFor,
  type Loss,
  nameIn,
} from './exchange.ts';
import { type Response, response } from './rasa-shapes.ts';
import { unsaid } from './unsaid.ts';

const version = '3.1';
const sayable = ['utterances', 'answer', 'tests', 'follow_ups'] as const;

/** A folder for each language, since a Rasa project has one: `nlu.yml`, `domain.yml`, `rules.yml` and `tests/nlu.yml`. */
export function writeRasa(intents: readonly Exportable[], options: ExportOptions): Exported {
  const names = new Map(intents.map((intent) => [intent.id, nameIn('rasa', intent)]));
  const titles = new Map(intents.map((intent) => [intent.id, intent.title]));
  const files = options.languages.flatMap((language) => {
    const asked = intents.filter(({ shape }) => (shape.utterances[language] ?? []).length > 0);
    const tested = intents.filter(({ shape }) => (shape.tests[language] ?? []).length > 0);
    const answered = intents.filter(({ shape }) => shape.answer[language] !== undefined);
    const responses = Object.fromEntries(
      answered.map((intent) => [
        `utter_${nameIn('rasa', intent)}`,
        responsesFor(intent, language, options, { names, titles }),
      ]),
    );
    return [
      yamlFile(`${language}/nlu.yml`, { version, nlu: nluOf(asked, 'utterances', language) }),
      yamlFile(`${language}/domain.yml`, {
        version,
        intents: [...new Set(asked.map(domainName))],
        responses,
      }),
      yamlFile(`${language}/rules.yml`, { version, rules: rulesFor(answered) }),
      ...(tested.length === 0
        ? []
        : [yamlFile(`${language}/tests/nlu.yml`, { version, nlu: nluOf(tested, 'tests', language) })]),
    ];
  });
  return { files, losses: [...unsaid(intents, sayable, 'Rasa'), ...marksIn(intents)] };
}

function yamlFile(path: string, data: object): { path: string; text: string } {
  return { path, text: new Document(data).toString({ lineWidth: 0 }) };
}

function nluOf(
  intents: readonly Exportable[],
  key: 'utterances' | 'tests',
  language: Language,
): readonly object[] {
  return intents.map((intent) => ({
    intent: nameIn('rasa', intent),
    examples: (intent.shape[key][language] ?? []).map((text) => `- ${oneLine(text)}\n`).join(''),
  }));
}

/** An intent of the form `faq/ask_hours` is one of the retrieval intent `faq`. */
function domainName(intent: Exportable): string {
  return nameIn('rasa', intent).split('/')[0] ?? intent.id;
}

function rulesFor(intents: readonly Exportable[]): readonly object[] {
  return [...new Set(intents.map(domainName))].map((name) => ({
    rule: `answer ${name}`,
    steps: [{ intent: name }, { action: `utter_${name}` }],
  }));
}

function responsesFor(
  intent: Exportable,
  language: Language,
  { placeholders }: ExportOptions,
  known: {
    readonly names: ReadonlyMap<string, string>;
    readonly titles: ReadonlyMap<string, Readonly<Record<string, string>>>;
  },
): readonly Response[] {
  const text = intent.shape.answer[language] ?? '';
  const all = keptFor('rasa', intent);
  const texts = z.array(z.string()).catch([]).parse(all[`answers-${language}`]);
  const kept = z
    .array(response)
    .catch(texts.map((one) => ({ text: one })))
    .parse(all[`responses-${language}`]);
  if (kept.some((one) => answerFrom(one.text ?? '', placeholders).text === text)) return kept;
  const buttons = intent.shape.follow_ups.flatMap((id) => {
    const name = known.names.get(id);
    return name === undefined ? [] : [{ title: known.titles.get(id)?.[language] ?? id, payload: `/${name}` }];
  });
  return [{ text, ...(buttons.length > 0 && { buttons }) }];
}

/** Rasa would read `[text](text)` in an example as an entity. */
function marksIn(intents: readonly Exportable[]): readonly Loss[] {
  return intents.flatMap(({ id, shape }) => {
    const texts = Object.values({ ...shape.utterances, ...shape.tests }).flat();
    const marked = texts.filter((text) => /\[[^\]]*\][({]/u.test(text)).length;
    return marked === 0
      ? []
      : [{ place: id, message: `Rasa reads brackets in ${marked} utterances as entities` }];
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
