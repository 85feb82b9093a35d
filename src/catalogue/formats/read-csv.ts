import { date, language as languageShape } from '../values.ts';
import { unquoteCell } from './cells.ts';
import { type Columns, readColumns } from './columns.ts';
import type { ForeignFile, Imported, ImportOptions, Loss } from './exchange.ts';
import { add, createGatherer, type Gathering } from './gather.ts';
import { type Row, readTable } from './table.ts';

/**
 * A table with a question and an answer in each row. Rows with the same `intent`, or without one the same answer in the
 * same language, are one intent.
 */
export function readCsv(files: readonly ForeignFile[], options: ImportOptions): Imported {
  const gatherer = createGatherer();
  const losses: Loss[] = [];
  let columns: Readonly<Record<string, string>> = {};
  for (const file of files) {
    const [header, ...rows] = readTable(file);
    const known = readColumns(file, header, options.columns);
    columns = { ...columns, ...known.known };
    const nameOf = namer(known);
    for (const row of rows) {
      const place = `${file.path}:${row.line}`;
      const name = nameOf(row);
      if (name === undefined)
        losses.push({ place, message: 'expected an intent or an answer, found neither' });
      else
        losses.push(
          ...takeRow(gatherer.of(name, titleOf(row, known, name)), row, known, options).map((message) => ({
            place,
            message,
          })),
        );
    }
  }
  return { intents: gatherer.all(), losses, columns };
}

/** What the intent of each row is called: by the first question of those that share an answer, where nothing says it. */
function namer(columns: Columns): (row: Row) => string | undefined {
  const byAnswer = new Map<string, string>();
  return (row) => {
    const written = unquoteCell(columns.cell(row, 'intent'));
    if (written !== '') return written;
    const answer = columns.cell(row, 'answer');
    if (answer === '') return undefined;
    const key = `${columns.cell(row, 'language')}\n${answer}`;
    const name = byAnswer.get(key) ?? unquoteCell(columns.cell(row, 'question'));
    byAnswer.set(key, name);
    return name === '' ? undefined : name;
  };
}

function titleOf(row: Row, columns: Columns, name: string): string {
  return unquoteCell(columns.cell(row, 'question')) || name;
}

/** Adds a row to its intent and says what of it has no place. */
function takeRow(intent: Gathering, row: Row, columns: Columns, options: ImportOptions): readonly string[] {
  const cell = (name: Parameters<Columns['cell']>[1]) => unquoteCell(columns.cell(row, name));
  const losses: string[] = [];
  const language = languageOf(cell('language'), options.language, losses);
  const question = cell('question');
  const asked = [question, ...split(cell('alternatives'))].filter((text) => text !== '');
  add(isYes(cell('test')) ? intent.tests : intent.utterances, language, ...asked);
  takeAnswer(intent, language, cell('answer'), losses);
  intent.tags.push(...split(cell('tags')).filter((tag) => !intent.tags.includes(tag)));
  const department = cell('department');
  if (department !== '') intent.department = department;
  for (const [column, key] of [
    ['valid_from', 'validFrom'],
    ['valid_until', 'validUntil'],
  ] as const) {
    const written = cell(column);
    if (date.safeParse(written).success) intent[key] = written;
    else if (written !== '') losses.push(`${column}: expected a date such as 2027-01-31, found "${written}"`);
  }
  for (const { name, index } of columns.unknown) {
    const value = unquoteCell(row.cells[index]?.trim() ?? '');
    if (value === '') continue;
    losses.push(`the column "${name}" has no place here: "${value}" is kept under source`);
    intent.kept[name] = value;
  }
  return losses;
}

function takeAnswer(intent: Gathering, language: string, answer: string, losses: string[]): void {
  const before = intent.answers[language];
  if (answer === '' || before === answer) return;
  if (before === undefined) intent.answers[language] = answer;
  else losses.push(`a second answer in "${language}" is left out, the first one counts`);
}

function languageOf(written: string, otherwise: string, losses: string[]): string {
  if (written === '') return otherwise;
  const [base = '', ...region] = written.split(/[-_]/u);
  const language = [base.toLowerCase(), ...region].join('-');
  if (languageShape.safeParse(language).success) return language;
  losses.push(`language: expected one such as id or en, found "${written}"; ${otherwise} is taken`);
  return otherwise;
}

function split(cell: string): readonly string[] {
  return cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isYes(cell: string): boolean {
  return /^(?:yes|y|ya|true|1|x)$/iu.test(cell);
}
