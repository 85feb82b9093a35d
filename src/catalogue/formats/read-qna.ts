import { z } from 'zod';
import {
  type ForeignFile,
  ForeignFormatError,
  type Imported,
  type ImportOptions,
  type Loss,
} from './exchange.ts';
import { add, createGatherer, type Gathering } from './gather.ts';
import { type Row, readTable } from './table.ts';

/** `[{displayOrder, qnaId, displayText}]`: the buttons under an answer. */
const prompts = z.array(
  z.looseObject({ displayOrder: z.number().optional(), qnaId: z.union([z.number(), z.string()]).optional() }),
);

/** Columns that are understood, folded; others are kept. */
const understood: readonly string[] = ['question', 'answer', 'metadata', 'prompts', 'qnaid'];
const usual: Readonly<Record<string, readonly string[]>> = {
  source: ['', 'editorial', 'sapa'],
  suggestedquestions: ['', '[]'],
  iscontextonly: ['', 'false'],
};

type Cells = (name: string) => string;

/** What was read so far. */
interface Base {
  readonly gatherer: ReturnType<typeof createGatherer>;
  readonly losses: Loss[];
  readonly nameOfId: Map<string, string>;
  readonly prompted: { readonly into: Gathering; readonly ids: readonly string[] }[];
  readonly tests: { readonly place: string; readonly text: string; readonly id: string }[];
}

/**
 * Knowledge bases of QnA Maker and of custom question answering as TSV, a row per wording, and their batch tests. Rows are
 * one intent that share a QnaId, or an answer. All in one language.
 */
export function readQna(files: readonly ForeignFile[], { language }: ImportOptions): Imported {
  const base: Base = { gatherer: createGatherer(), losses: [], nameOfId: new Map(), prompted: [], tests: [] };
  for (const file of files) takeFile(file, base, language);
  for (const { into, ids } of base.prompted) linkPrompts(into, ids, base);
  for (const { place, text, id } of base.tests) {
    const name = base.nameOfId.get(id);
    if (name !== undefined) add(base.gatherer.of(name).tests, language, text);
    else
      base.losses.push({
        place,
        message: `the test expects the answer ${id}, which is in none of the files`,
      });
  }
  return { intents: base.gatherer.all(), losses: base.losses };
}

function takeFile(file: ForeignFile, base: Base, language: string): void {
  const { header, rows } = open(file);
  const nameByAnswer = new Map<string, string>();
  for (const row of rows) {
    const place = `${file.path}:${row.line}`;
    const cell: Cells = (name) => textOf(row.cells[header.indexOf(name)] ?? '');
    if (header.includes('expectedanswerid')) {
      base.tests.push({ place, text: cell('question'), id: cell('expectedanswerid') });
      continue;
    }
    const name = nameOf(cell, nameByAnswer);
    if (name === undefined) {
      base.losses.push({ place, message: 'expected a question and an answer, found neither' });
      continue;
    }
    base.nameOfId.set(cell('qnaid') || name, name);
    const into = base.gatherer.of(name, cell('question') || name);
    takeRow(into, cell, language);
    base.losses.push(...keepOthers(into, header, cell).map((message) => ({ place, message })));
    base.prompted.push({ into, ids: promptsIn(cell('prompts')) });
  }
}

function open(file: ForeignFile): { header: readonly string[]; rows: readonly Row[] } {
  const [first, ...rows] = readTable(file, { quote: false, delimiter: '\t' });
  const header = (first?.cells ?? []).map((cell) => cell.toLowerCase().replace(/[\s_]+/gu, ''));
  const needed = header.includes('expectedanswerid') ? ['question'] : ['question', 'answer'];
  for (const name of needed) {
    if (!header.includes(name)) {
      throw new ForeignFormatError(
        file.path,
        `expected a first line with Question and Answer and tabs between, found none`,
      );
    }
  }
  return { header, rows };
}

/** As our export says it, else the QnaId, else the first question with the same answer. */
function nameOf(cell: Cells, nameByAnswer: Map<string, string>): string | undefined {
  const own = metadataOf(cell('metadata')).find(([key]) => key === 'intent')?.[1];
  if (own !== undefined) return own;
  if (cell('qnaid') !== '') return `qna/${cell('qnaid')}`;
  const answer = cell('answer');
  const name = nameByAnswer.get(answer) ?? cell('question');
  if (answer === '' || name === '') return undefined;
  nameByAnswer.set(answer, name);
  return name;
}

function takeRow(into: Gathering, cell: Cells, language: string): void {
  add(into.utterances, language, ...[cell('question')].filter((text) => text !== ''));
  const answer = cell('answer');
  if (answer !== '') into.answers[language] ??= answer;
  for (const [key, value] of metadataOf(cell('metadata'))) {
    if (key === 'intent') continue;
    const tag = key === 'tag' ? value : `${key}:${value}`;
    if (key === 'department') into.department = value;
    else if (!into.tags.includes(tag)) into.tags.push(tag);
  }
}

function keepOthers(into: Gathering, header: readonly string[], cell: Cells): readonly string[] {
  return header.flatMap((name) => {
    const value = cell(name);
    const isUsual = value === '' || (usual[name] ?? []).includes(value.toLowerCase());
    if (understood.includes(name) || isUsual || into.kept[name] === value) return [];
    into.kept[name] = value;
    return [`${name}: there is no place for "${value.slice(0, 40)}" here; it is kept under source`];
  });
}

/** `k:v|k:v` */
function metadataOf(cell: string): readonly (readonly [string, string])[] {
  return cell.split('|').flatMap((pair): readonly (readonly [string, string])[] => {
    const [key = '', ...value] = pair.split(':');
    return value.length === 0 ? [] : [[key.trim().toLowerCase(), value.join(':').trim()]];
  });
}

function promptsIn(cell: string): readonly string[] {
  if (cell === '') return [];
  const parsed = prompts.safeParse(parseJson(cell));
  const inOrder = (parsed.data ?? []).toSorted((a, b) => (a.displayOrder ?? 0) - (b.displayOrder ?? 0));
  return inOrder.flatMap(({ qnaId }) => (qnaId === undefined ? [] : [String(qnaId)]));
}

function linkPrompts(into: Gathering, ids: readonly string[], { nameOfId, losses }: Base): void {
  for (const id of ids) {
    const name = nameOfId.get(id);
    if (name === undefined) {
      losses.push({ place: into.name, message: `the prompt for ${id} leads nowhere: it is left out` });
    } else if (!into.followUps.includes(name)) into.followUps.push(name);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A line break is written `\n` in a cell. */
function textOf(cell: string): string {
  return cell.replaceAll(String.raw`\n`, '\n').replaceAll(String.raw`\t`, ' ').trim();
}
