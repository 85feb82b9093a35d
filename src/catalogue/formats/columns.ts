import { type ForeignFile, ForeignFormatError } from './exchange.ts';
import type { Row } from './table.ts';

/** Column names that are understood, the first of each as it is written. */
const names = {
  question: ['question', 'pertanyaan', 'tanya', 'q', 'utterance'],
  answer: ['answer', 'jawaban', 'jawab', 'a', 'response'],
  intent: ['intent', 'id', 'intent_id'],
  language: ['language', 'bahasa', 'lang', 'locale'],
  alternatives: ['alternatives', 'alternative', 'variations', 'variasi', 'alternatif'],
  tags: ['tags', 'tag', 'label', 'kategori', 'category'],
  department: ['department', 'departemen', 'bagian'],
  valid_from: ['valid_from', 'berlaku_dari'],
  valid_until: ['valid_until', 'berlaku_sampai'],
  test: ['test', 'tes', 'uji'],
} as const;

export type ColumnName = keyof typeof names;
export const columnNames: readonly ColumnName[] = Object.keys(names).filter(isColumnName);

/** What a table's columns are. */
export interface Columns {
  /** The name that each known column has in the file. */
  readonly known: Readonly<Partial<Record<ColumnName, string>>>;
  /** The columns that have no place. */
  readonly unknown: readonly { readonly name: string; readonly index: number }[];
  /** A row's cell, trimmed; empty where there is none. */
  readonly cell: (row: Row, name: ColumnName) => string;
}

/** Tells by the first row what the columns are, or as it was said: `{ question: 'Tanya' }`. Throws where one is missing. */
export function readColumns(
  file: ForeignFile,
  header: Row | undefined,
  said: Readonly<Record<string, string>> = {},
): Columns {
  const cells = header?.cells.map((cell) => cell.trim()) ?? [];
  const places = new Map<ColumnName, number>();
  for (const name of columnNames) {
    const index = cells.findIndex((cell) => isCalled(cell, name, said[name]));
    if (index >= 0) places.set(name, index);
  }
  for (const name of ['question', 'answer'] as const) {
    if (places.has(name)) continue;
    const found = cells.length === 0 ? 'none' : cells.map((cell) => `"${cell}"`).join(', ');
    throw new ForeignFormatError(file.path, `expected a column "${name}", found ${found.slice(0, 200)}`);
  }
  const taken = new Set(places.values());
  return {
    known: Object.fromEntries([...places].map(([name, index]) => [name, cells[index] ?? ''])),
    unknown: cells.flatMap((name, index) => (taken.has(index) || name === '' ? [] : [{ name, index }])),
    cell: (row, name) => row.cells[places.get(name) ?? -1]?.trim() ?? '',
  };
}

function isCalled(cell: string, name: ColumnName, said: string | undefined): boolean {
  if (said !== undefined) return cell === said;
  const folded = cell.toLowerCase().replace(/[\s-]+/gu, '_');
  return names[name].some((known) => known === folded);
}

function isColumnName(name: string): name is ColumnName {
  return Object.hasOwn(names, name);
}
