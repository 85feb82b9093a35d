import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { type ForeignFile, ForeignFormatError } from './exchange.ts';

/** No file of questions and answers is larger. */
const mostBytes = 50 * 1024 * 1024;

/** A file's text: UTF-8 with or without a byte order mark, or UTF-16 with one, as spreadsheets save it. */
export function decodeText({ path, bytes }: ForeignFile): string {
  if (bytes.length > mostBytes) {
    throw new ForeignFormatError(path, `expected at most ${mostBytes / 1024 / 1024} MB, found more`);
  }
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    const message = 'expected text saved as UTF-8, found other bytes';
    throw Object.assign(new ForeignFormatError(path, message), { cause });
  }
}

/** A JSON file, as far as the schema knows it. */
export function decodeJson<T>(file: ForeignFile, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(parseJson(file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.map(String).join('.') ?? '';
  throw new ForeignFormatError(
    file.path,
    `${place || 'the file'}: ${issue?.message ?? 'expected something else'}`,
  );
}

function parseJson(file: ForeignFile): unknown {
  const text = decodeText(file);
  try {
    return JSON.parse(text);
  } catch (cause) {
    const error = new ForeignFormatError(
      file.path,
      'expected JSON, found a fault here',
      faultIn(text, cause),
    );
    throw Object.assign(error, { cause });
  }
}

/** Where JSON stops being JSON. Not every message says it; YAML, which JSON is a part of, is read more patiently. */
function faultIn(text: string, cause: unknown): { readonly line: number; readonly column: number } {
  const [, said] = /position (\d+)/u.exec(cause instanceof Error ? cause.message : '') ?? [];
  const [fault] = said === undefined ? parseDocument(text, { prettyErrors: false }).errors : [];
  const before = text.slice(0, said === undefined ? fault?.pos[0] : Number(said)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
