import { z } from 'zod';
import { suggestion } from './nearest.ts';
import type { Fault } from './types.ts';
import {
  describeValue,
  errorAt,
  keyPosition,
  type Path,
  positionOf,
  type Read,
  type YamlFile,
} from './yaml-file.ts';

/**
 * Reads a file's data through a schema. The message of every issue of our schemas says what was expected, so that a
 * fault can be written as `expected …, found …`; for unknown keys it lists the allowed ones, as `keysError` makes it.
 * A custom issue with `params: { concerns: 'key' }` is about the last key of its path, not about the value.
 */
export function readShape<T>(yaml: YamlFile, schema: z.ZodType<T>): Read<T> {
  const parsed = schema.safeParse(yaml.value);
  if (parsed.success) return { value: parsed.data, faults: [] };
  return { faults: parsed.error.issues.slice(0, mostFaults).flatMap((issue) => faultsOf(yaml, issue)) };
}

/** A mapping with exactly these keys. */
export function keyed<S extends z.core.$ZodLooseShape>(shape: S) {
  return z.strictObject(shape, { error: keysError(Object.keys(shape)) });
}

/** The messages of a mapping that may hold only these keys. */
export function keysError(keys: readonly string[]): z.core.$ZodErrorMap {
  const list = keys.join(separator);
  return ({ code }) => (code === 'unrecognized_keys' ? list : `a mapping with ${list}`);
}

const separator = ', ';

/** More faults of one kind in one file help nobody, and a hostile file could ask for millions. */
const mostFaults = 50;

function faultsOf(yaml: YamlFile, issue: z.core.$ZodIssue): Fault[] {
  const { code, path } = issue;
  if (code === 'unrecognized_keys') {
    return issue.keys.slice(0, mostFaults).map((key) => unknownKey(yaml, [...path, key], key, issue.message));
  }
  if (code === 'invalid_key') return [keyFault(yaml, path, issue.issues[0]?.message ?? issue.message)];
  if (code === 'custom' && issue.params?.concerns === 'key') return [keyFault(yaml, path, issue.message)];
  const message = `${label(path)}: expected ${issue.message}, found ${found(yaml, issue)}`;
  return [errorAt(yaml, positionOf(yaml, path), message)];
}

function keyFault(yaml: YamlFile, path: Path, expected: string): Fault {
  const parent = label(path.slice(0, -1));
  return errorAt(
    yaml,
    keyPosition(yaml, path),
    `${parent}: expected ${expected}, found "${String(path.at(-1))}"`,
  );
}

function unknownKey(yaml: YamlFile, path: Path, key: string, allowed: string): Fault {
  const like = suggestion(key, allowed.split(separator));
  return errorAt(yaml, keyPosition(yaml, path), `expected one of the keys ${allowed}, found "${key}"${like}`);
}

function found(yaml: YamlFile, issue: z.core.$ZodIssue): string {
  const value = describeValue(yaml, issue.path);
  if (issue.code !== 'too_big') return value;
  return issue.origin === 'string' ? `a longer one: ${value}` : 'more';
}

/** A path as editors say it: `utterances.id, entry 4`. */
function label(path: Path): string {
  if (path.length === 0) return 'the file';
  return path.map((step, depth) => stepLabel(step, depth)).join('');
}

function stepLabel(step: PropertyKey, depth: number): string {
  if (typeof step === 'number') return `, entry ${step + 1}`;
  return depth === 0 ? String(step) : `.${String(step)}`;
}
