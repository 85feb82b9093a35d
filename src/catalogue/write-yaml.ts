import { Document, isMap, isNode, isScalar, type Pair, parseDocument, YAMLMap } from 'yaml';
import { asWritten, mergeNode, nameOf } from './merge-yaml.ts';
import { openYaml } from './open-yaml.ts';
import { sameData } from './same-data.ts';

/** What a content file says, as plain data. A key that is undefined is left out. */
export type FileData = Readonly<Record<string, unknown>>;

/** The file cannot be changed key by key, since it has faults or is no mapping; it can only be written as text. */
export class UnwritableError extends Error {
  constructor(path: string, reason: string) {
    super(`${path} can only be changed as text: ${reason}`);
    this.name = 'UnwritableError';
  }
}

/** The text of a new content file, its keys in this order. */
export function newYaml(data: FileData, keyOrder: readonly string[]): string {
  const present = Object.entries(data).filter(([, value]) => value !== undefined);
  const sorted = present.toSorted(([a], [b]) => keyOrder.indexOf(a) - keyOrder.indexOf(b));
  return new Document(asWritten(Object.fromEntries(sorted))).toString(spelling(''));
}

/**
 * The file's text, changed to say `data`. What says the same already stays as it is written, letter by letter, with its
 * comments, its place, quotes and empty lines; comments above a key that goes stay too. A new key comes after those that
 * `keyOrder` has before it. Throws UnwritableError.
 */
export function changeYaml(path: string, text: string, data: FileData, keyOrder: readonly string[]): string {
  const { value: opened, faults } = openYaml({ path, text });
  if (opened === undefined) throw new UnwritableError(path, faults[0]?.message ?? 'it has faults');
  if (sameData(opened.value, data)) return text;
  const plain = opened.text.replaceAll('\r\n', '\n');
  const changed = changeKeys(path, plain, data, keyOrder);
  const { value: result } = openYaml({ path, text: changed });
  if (!sameData(result?.value, data)) throw new UnwritableError(path, 'its YAML is too unusual');
  return opened.text === plain ? changed : changed.replaceAll('\n', '\r\n');
}

/** One key as it stands in the file: what is above it, and itself with its value. */
interface Segment {
  readonly key: string;
  readonly above: string;
  readonly body: string;
}

function changeKeys(path: string, text: string, data: FileData, keyOrder: readonly string[]): string {
  const document = parseDocument(text, { prettyErrors: false });
  const root = document.contents;
  if (!isMap(root) || root.flow) throw new UnwritableError(path, 'it does not hold one key below the other');
  const { segments, tail } = cut(text, root.items);
  const written = segments.map(({ key, above, body }, index): Segment => {
    const value = data[key];
    const pair = root.items[index];
    if (value === undefined || pair === undefined) return { key, above, body: '' };
    if (isNode(pair.value) && sameData(pair.value.toJS(document), value)) return { key, above, body };
    return { key, above, body: render(document, pair, value, body) };
  });
  for (const [key, value] of Object.entries(data)) {
    if (value === undefined || segments.some((segment) => segment.key === key)) continue;
    const body = new Document(asWritten({ [key]: value })).toString(spelling(text));
    written.splice(placeFor(key, written, keyOrder), 0, { key, above: '', body });
  }
  return written.map(({ above, body }) => above + closed(body)).join('') + tail;
}

/** Cuts a text before and after every key of its top mapping. */
function cut(text: string, pairs: readonly Pair[]): { segments: readonly Segment[]; tail: string } {
  let done = 0;
  const segments = pairs.map(({ key, value }) => {
    const start = (isNode(key) ? key.range?.[0] : undefined) ?? done;
    const last = isNode(value) ? value : key;
    const end = (isNode(last) ? last.range?.[2] : undefined) ?? start;
    const segment = { key: nameOf(key), above: text.slice(done, start), body: text.slice(start, end) };
    done = end;
    return segment;
  });
  return { segments, tail: text.slice(done) };
}

/** A key with another value, spelt as it was before. What is above the key is not repeated. */
function render(document: Document, pair: Pair, value: unknown, before: string): string {
  const { key } = pair;
  if (isScalar(key)) {
    key.commentBefore = null;
    key.spaceBefore = false;
  }
  pair.value = mergeNode(document, pair.value, value);
  const alone = new Document();
  const map = new YAMLMap();
  map.items.push(pair);
  alone.contents = map;
  return alone.toString(spelling(before));
}

/** How YAML is spelt where something is like this text: never folded, brackets and lists as there. */
function spelling(like: string) {
  return {
    lineWidth: 0,
    flowCollectionPadding: /\{ /u.test(like) || !/[[{]\S/u.test(like),
    indentSeq: !/:[^\n]*\n- /u.test(like),
  };
}

/** After the last key that comes before it in the order; at the end where that is nowhere. */
function placeFor(key: string, segments: readonly Segment[], keyOrder: readonly string[]): number {
  const before = keyOrder.slice(0, Math.max(0, keyOrder.indexOf(key)));
  const last = segments.findLastIndex((segment) => before.includes(segment.key));
  return last < 0 ? segments.length : last + 1;
}

function closed(body: string): string {
  return body === '' || body.endsWith('\n') ? body : `${body}\n`;
}
