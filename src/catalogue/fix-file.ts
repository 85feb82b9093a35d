import { readIntentFile } from './content.ts';
import { findInvisible, withoutInvisible } from './invisible.ts';
import { normaliseWording } from './normalise.ts';
import { openYaml } from './open-yaml.ts';
import { isRecord } from './same-data.ts';
import { intentKeys } from './shapes.ts';
import type { SourceFile } from './source.ts';
import type { Fault } from './types.ts';
import { changeYaml } from './write-yaml.ts';

/** Something that was put right, where it stood. */
export type Fix = Pick<Fault, 'file' | 'line' | 'message'>;

/** An intent's file with what was put right in it. */
export interface Fixed {
  readonly text: string;
  readonly fixes: readonly Fix[];
}

/**
 * Puts right what can only be meant in one way: invisible characters go, tabs that indent become spaces, entries of lists
 * that YAML takes for something else get quotes, and a wording that an intent has twice goes the second time. All else,
 * and how the rest is written, stays.
 */
export function fixFile(file: SourceFile): Fixed {
  const fixes: Fix[] = [];
  const steps = [seeAll, indentWithSpaces, quoteEntries, keepOnce];
  const text = steps.reduce((before, step) => step({ ...file, text: before }, fixes), file.text);
  return { text, fixes: fixes.toSorted((a, b) => a.line - b.line) };
}

function seeAll({ path, text }: SourceFile, fixes: Fix[]): string {
  const plain = text.replace(/^\uFEFF/u, '');
  const found = findInvisible(plain);
  if (found === undefined) return text;
  const line = plain.slice(0, found.offset).split('\n').length;
  fixes.push({ file: path, line, message: `took out invisible characters such as ${found.name}` });
  return withoutInvisible(plain);
}

function indentWithSpaces({ path, text }: SourceFile, fixes: Fix[]): string {
  const [fault] = openYaml({ path, text }).faults;
  if (fault?.message.includes('found a tab') !== true) return text;
  fixes.push({ file: path, line: fault.line, message: 'indented with spaces instead of tabs' });
  return text.replace(/^[ \t]+/gmu, (indent) => indent.replaceAll('\t', '  '));
}

const wantsQuotes =
  /must be in quotes|since it begins with|more text \(quotes must|expected text, found the (?:number|boolean)/u;
const entry = /^(\s*- +)(\S.*?)(\s*)$/u;
const mostEntries = 200;

/** One fault after another, since YAML shows only the first. */
function quoteEntries({ path, text }: SourceFile, fixes: Fix[]): string {
  let current = text;
  for (let round = 0; round < mostEntries; round++) {
    const lines = current.split('\n');
    const fault = readIntentFile({ path, text: current }).faults.find(({ line, message }) => {
      const [, , written = ''] = entry.exec(lines[line - 1] ?? '') ?? [];
      return wantsQuotes.test(message) && written !== '' && !/^["']/u.test(written);
    });
    if (fault === undefined) return current;
    const [, dash = '', written = '', end = ''] = entry.exec(lines[fault.line - 1] ?? '') ?? [];
    lines[fault.line - 1] = `${dash}'${written.replaceAll("'", "''")}'${end}`;
    fixes.push({ file: path, line: fault.line, message: `put quotes around ${written}` });
    current = lines.join('\n');
  }
  return current;
}

function keepOnce({ path, text }: SourceFile, fixes: Fix[]): string {
  const data = openYaml({ path, text }).value?.value;
  if (!isRecord(data)) return text;
  const repeated: string[] = [];
  const utterances = once(data.utterances, repeated);
  const tests = once(data.tests, repeated);
  if (repeated.length === 0) return text;
  fixes.push({ file: path, line: 1, message: `took out what is there twice: ${repeated.join(', ')}` });
  return changeYaml(path, text, { ...data, utterances, tests }, intentKeys);
}

/** Lists by language without what they have twice. */
function once(lists: unknown, repeated: string[]): unknown {
  if (!isRecord(lists)) return lists;
  const met = new Set<string>();
  const first = (text: unknown): boolean => {
    if (typeof text !== 'string') return true;
    const key = normaliseWording(text);
    if (!met.has(key)) return Boolean(met.add(key));
    repeated.push(text);
    return false;
  };
  return Object.fromEntries(
    Object.entries(lists).map(([language, list]) => [
      language,
      Array.isArray(list) ? list.filter(first) : list,
    ]),
  );
}
