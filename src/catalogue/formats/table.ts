import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { decodeText } from './decode.ts';
import { type ForeignFile, ForeignFormatError } from './exchange.ts';

/** One row of a table, and the line of the file where it ends. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

const delimiters = [',', ';', '\t'] as const;
const rows = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/** The rows of a CSV or TSV file. The delimiter is the one that the first line has most of. */
export function readTable(
  file: ForeignFile,
  { quote = '"', delimiter }: { quote?: '"' | false; delimiter?: string } = {},
): readonly Row[] {
  const text = decodeText(file);
  try {
    const parsed: unknown = parse(text, {
      delimiter: delimiter ?? delimiterOf(text),
      info: true,
      quote,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return rows.parse(parsed).map(({ record, info: { lines } }) => ({ line: lines, cells: record }));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const { lines = 1, column = 1 } = z
      .object({ lines: z.number().optional(), column: z.number().optional().catch(undefined) })
      .catch({})
      .parse({ ...cause });
    const message = `expected quotes around whole cells and a closing one for each, found otherwise (${cause.code})`;
    throw Object.assign(new ForeignFormatError(file.path, message, { line: lines, column: column + 1 }), {
      cause,
    });
  }
}

function delimiterOf(text: string): string {
  const [line = ''] = text.replace(/"[^"]*"/gu, '').split(/\r?\n/u);
  const counts = delimiters.map((delimiter) => line.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
