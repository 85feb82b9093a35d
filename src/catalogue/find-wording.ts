import { openYaml } from './open-yaml.ts';
import { isRecord } from './same-data.ts';
import type { SourceFile } from './source.ts';
import type { Language } from './types.ts';
import { type Path, type Position, positionOf } from './yaml-file.ts';

/** Where a list of an intent's file has a wording; the list itself where it does not. Counted from 1. */
export function findWording(file: SourceFile, list: 'utterances' | 'tests' | 'not', text: string): Position {
  const { value: yaml } = openYaml(file);
  if (yaml === undefined || !isRecord(yaml.value)) return { line: 1, column: 1 };
  return positionOf(yaml, pathOf(yaml.value[list], [list], text) ?? [list]);
}

/** Where an intent's file has the answer in a language. */
export function findAnswer(file: SourceFile, language: Language): Position {
  const { value: yaml } = openYaml(file);
  return yaml === undefined ? { line: 1, column: 1 } : positionOf(yaml, ['answer', language]);
}

function pathOf(value: unknown, path: Path, text: string): Path | undefined {
  if (typeof value === 'string') return value.trim() === text ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, own] of Object.entries(value)) {
    const found = pathOf(own, [...path, Array.isArray(value) ? Number(key) : key], text);
    if (found !== undefined) return found;
  }
  return undefined;
}
