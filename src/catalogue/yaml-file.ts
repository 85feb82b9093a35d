import { isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import type { Fault } from './types.ts';

/** One content file, parsed as YAML and free of syntax faults. */
export interface YamlFile {
  readonly path: string;
  /** The file's text without a byte order mark; node ranges are offsets into it. */
  readonly text: string;
  readonly root: Node | null;
  readonly lines: LineCounter;
  /** What the file says, as plain data of unknown shape. */
  readonly value: unknown;
}

/** Keys and indexes from the top of a file down to one value. */
export type Path = readonly PropertyKey[];

/** Counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The result of reading something: a value only where no fault stands in the way. */
export interface Read<T> {
  readonly value?: T;
  readonly faults: readonly Fault[];
}

export function errorAt(yaml: YamlFile, { line, column }: Position, message: string): Fault {
  return { file: yaml.path, line, column, severity: 'error', message };
}

export function warningAt(yaml: YamlFile, { line, column }: Position, message: string): Fault {
  return { file: yaml.path, line, column, severity: 'warning', message };
}

/** Where a value begins; for lists, mappings and empty values its key; for a missing value what should hold it. */
export function positionOf(yaml: YamlFile, path: Path): Position {
  const node = nodeAt(yaml.root, path);
  const key = keyAt(yaml.root, path);
  if (isScalar(node) && node.value !== null) return offsetPosition(yaml, start(node));
  if (key ?? node) return offsetPosition(yaml, start(key ?? node));
  return path.length === 0 ? offsetPosition(yaml, 0) : positionOf(yaml, path.slice(0, -1));
}

/** Where a key is written; where it has none (entries of a list) the value. */
export function keyPosition(yaml: YamlFile, path: Path): Position {
  const key = keyAt(yaml.root, path);
  return key === undefined ? positionOf(yaml, path) : offsetPosition(yaml, start(key));
}

/** Where a piece of a text value stands in the file; its beginning where escapes or folding hide the piece. */
export function piecePosition(yaml: YamlFile, path: Path, piece: string): Position {
  const range = nodeAt(yaml.root, path)?.range;
  if (!range) return positionOf(yaml, path);
  const within = yaml.text.slice(range[0], range[1]).indexOf(piece);
  return within < 0 ? positionOf(yaml, path) : offsetPosition(yaml, range[0] + within);
}

/** The value at a path in words, for `expected …, found …`. */
export function describeValue(yaml: YamlFile, path: Path): string {
  const node = nodeAt(yaml.root, path);
  if (isMap(node)) return typeof path.at(-1) === 'number' ? mappingFound : 'a mapping';
  if (isSeq(node)) return 'a list';
  if (!isScalar(node) || node.value === null) return isComment(yaml, path) ? commentFound : 'nothing';
  if (typeof node.value === 'string') return quote(node.value);
  return `the ${typeof node.value} ${String(node.value)}`;
}

const mappingFound = 'a mapping (text with ": " in it must be in quotes)';
const commentFound = 'only a comment (text that begins with # must be in quotes)';

/** Text in quotes on one line, shortened to what a terminal line can hold. */
export function quote(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 48 ? `"${line.slice(0, 47)}…"` : `"${line}"`;
}

/** Line and column of an offset into the file's text. */
export function offsetPosition(yaml: Pick<YamlFile, 'lines'>, offset: number): Position {
  const { line, col } = yaml.lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function nodeAt(root: unknown, path: Path): Node | undefined {
  let node = root;
  for (const step of path) {
    if (isSeq(node)) node = node.items[Number(step)];
    else node = isMap(node) ? pairAt(node.items, step)?.value : undefined;
  }
  return isScalar(node) || isMap(node) || isSeq(node) ? node : undefined;
}

function keyAt(root: unknown, path: Path): Node | undefined {
  const parent = nodeAt(root, path.slice(0, -1));
  const step = path.at(-1);
  if (step === undefined || !isMap(parent)) return undefined;
  const key = pairAt(parent.items, step)?.key;
  return isScalar(key) ? key : undefined;
}

function pairAt<P extends { key: unknown }>(pairs: readonly P[], step: PropertyKey): P | undefined {
  return pairs.find(({ key }) => isScalar(key) && String(key.value) === String(step));
}

function start(node: Node | undefined): number {
  return node?.range?.[0] ?? 0;
}

function isComment(yaml: YamlFile, path: Path): boolean {
  const { line } = positionOf(yaml, path);
  return /^\s*(?:- |[\w-]+: )\s*#/u.test(yaml.text.split('\n')[line - 1] ?? '');
}
