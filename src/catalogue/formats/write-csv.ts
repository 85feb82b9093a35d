import { stringify } from 'csv-stringify/sync';
import type { Language } from '../types.ts';
import { quoteCell } from './cells.ts';
import { columnNames } from './columns.ts';
import { type Exportable, type Exported, type ExportOptions, keptFor, nameIn } from './exchange.ts';
import { unsaid } from './unsaid.ts';

const sayable = ['utterances', 'answer', 'tests', 'tags', 'department', 'valid_from', 'valid_until'] as const;

/** One table: a row per intent and language, then one per test, and per utterance with a `|` in it. */
export function writeCsv(intents: readonly Exportable[], { languages }: ExportOptions): Exported {
  const extra = [...new Set(intents.flatMap(extraColumns))];
  const rows = intents.flatMap((intent) =>
    languagesOf(intent, languages).flatMap((language) => rowsOf(intent, language, extra)),
  );
  const cells = rows.map((row) => row.map(quoteCell));
  const text = stringify([[...columnNames, ...extra], ...cells], { bom: true, record_delimiter: 'windows' });
  return { files: [{ path: 'intents.csv', text }], losses: unsaid(intents, sayable, 'CSV') };
}

/** Columns of the table that was imported. */
function extraColumns(intent: Exportable): readonly string[] {
  return Object.entries(keptFor('csv', intent)).flatMap(([name, value]) =>
    typeof value === 'string' ? name : [],
  );
}

/** Those of the settings first, then what the intent has besides. */
function languagesOf({ shape }: Exportable, languages: readonly Language[]): readonly Language[] {
  const spoken = Object.keys({ ...shape.answer, ...shape.utterances, ...shape.tests });
  return [...new Set([...languages.filter((language) => spoken.includes(language)), ...spoken])];
}

function rowsOf(intent: Exportable, language: Language, extra: readonly string[]): readonly string[][] {
  const { shape } = intent;
  const name = nameIn('csv', intent);
  const kept = keptFor('csv', intent);
  const utterances = shape.utterances[language] ?? [];
  const plain = utterances.filter((text) => !text.includes('|'));
  const [question = '', ...alternatives] = plain;
  const first = {
    question,
    answer: shape.answer[language] ?? '',
    alternatives: alternatives.join('|'),
    tags: shape.tags.join('|'),
    department: shape.department ?? '',
    valid_from: shape.valid_from ?? '',
    valid_until: shape.valid_until ?? '',
    ...Object.fromEntries(extra.map((column) => [column, String(kept[column] ?? '')])),
  };
  const others = utterances.filter((text) => text.includes('|')).map((text) => ({ question: text }));
  const tests = (shape.tests[language] ?? []).map((text) => ({ question: text, test: 'yes' }));
  return [first, ...others, ...tests].map((row): string[] => {
    const whole: Readonly<Record<string, string>> = { intent: name, language, ...row };
    return [...columnNames, ...extra].map((column) => whole[column] ?? '');
  });
}
