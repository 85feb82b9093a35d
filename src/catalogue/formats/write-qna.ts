import type { Language } from '../types.ts';
import { type Exportable, type Exported, type ExportOptions, keptFor, nameIn } from './exchange.ts';
import { unsaid } from './unsaid.ts';

const header = [
  'Question',
  'Answer',
  'Source',
  'Metadata',
  'SuggestedQuestions',
  'IsContextOnly',
  'Prompts',
  'QnaId',
];
const testHeader = ['Question', 'Metadata', 'Expected answer ID'];
const sayable = ['utterances', 'answer', 'tests', 'tags', 'department', 'follow_ups'] as const;

/** A knowledge base for each language, with a row per wording, and its batch tests. */
export function writeQna(intents: readonly Exportable[], { languages }: ExportOptions): Exported {
  const numbers = numbersOf(intents);
  const files = languages.flatMap((language) => {
    const own = intents.filter(({ shape }) => shape.answer[language] !== undefined);
    const rows = own.flatMap((intent) => rowsOf(intent, language, intents, numbers));
    const tests = own.flatMap((intent) =>
      (intent.shape.tests[language] ?? []).map((text) => [text, '', numbers.get(intent.id) ?? '']),
    );
    return [
      tsvFile(`qna-${language}.tsv`, [header, ...rows]),
      ...(tests.length === 0 ? [] : [tsvFile(`qna-${language}-tests.tsv`, [testHeader, ...tests])]),
    ];
  });
  return { files, losses: unsaid(intents, sayable, 'QnA Maker') };
}

/** The numbers that an import came with, and new ones for the others. */
function numbersOf(intents: readonly Exportable[]): ReadonlyMap<string, string> {
  const given = new Map(
    intents.flatMap((intent) => {
      const [, number] = /^qna\/(\d+)$/u.exec(nameIn('qna', intent)) ?? [];
      return number === undefined ? [] : [[intent.id, number] as const];
    }),
  );
  const greatest = Math.max(0, ...[...given.values()].map(Number));
  const others = intents.filter(({ id }) => !given.has(id));
  return new Map([...given, ...others.map(({ id }, index) => [id, String(greatest + index + 1)] as const)]);
}

function rowsOf(
  intent: Exportable,
  language: Language,
  intents: readonly Exportable[],
  numbers: ReadonlyMap<string, string>,
): readonly string[][] {
  const { shape, id } = intent;
  const kept = keptFor('qna', intent);
  const keptText = (key: string, usual: string) => (typeof kept[key] === 'string' ? kept[key] : usual);
  const prompts = shape.follow_ups.map((followUp, displayOrder) => ({
    displayOrder,
    qnaId: Number(numbers.get(followUp)),
    displayText: intents.find((other) => other.id === followUp)?.title[language] ?? followUp,
  }));
  const rest = [
    shape.answer[language] ?? '',
    keptText('source', 'Editorial'),
    metadataOf(intent),
    keptText('suggestedquestions', '[]'),
    keptText('iscontextonly', 'False'),
    JSON.stringify(prompts),
    numbers.get(id) ?? '',
  ];
  const questions = shape.utterances[language] ?? [];
  return (questions.length === 0 ? [''] : questions).map((question) => [question, ...rest]);
}

/** The intent's name goes along, so that it is found again; tags that were metadata become that again. */
function metadataOf(intent: Exportable): string {
  const { tags, department } = intent.shape;
  const name = nameIn('qna', intent);
  return [
    ...(name.startsWith('qna/') ? [] : [`intent:${name}`]),
    ...(department === undefined ? [] : [`department:${department}`]),
    ...tags.map((tag) => (/^[^:|]+:/u.test(tag) ? tag : `tag:${tag}`)),
  ]
    .map((pair) => pair.replaceAll('|', ' '))
    .join('|');
}

function tsvFile(path: string, rows: readonly (readonly string[])[]): { path: string; text: string } {
  const lines = rows.map((row) => row.map(asCell).join('\t'));
  return { path, text: `${lines.join('\n')}\n` };
}

function asCell(cell: string): string {
  return cell.replaceAll('\t', ' ').replace(/\r?\n/gu, String.raw`\n`);
}
