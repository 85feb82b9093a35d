import { type Document, isMap, isNode, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { isRecord, sameData } from './same-data.ts';

/**
 * Makes a node say `value` and gives it back, or a new one in its place. Within lists and mappings the nodes that say
 * the same already stay, with their comments and the way they are written.
 */
export function mergeNode(document: Document, node: unknown, value: unknown): Node {
  if (isNode(node) && sameData(node.toJS(document), value)) return node;
  if (isMap(node) && isRecord(value)) return mergeMap(document, node, value);
  if (isSeq(node) && Array.isArray(value)) return mergeList(document, node, value);
  if (isScalar(node) && typeof node.value === typeof value && typeof value !== 'object') {
    node.value = isClosed(node.value) ? closed(value) : value;
    return node;
  }
  return document.createNode(asWritten(value));
}

function mergeMap(document: Document, map: YAMLMap, value: Readonly<Record<string, unknown>>): YAMLMap {
  const wanted = Object.entries(value).filter(([, own]) => own !== undefined);
  const names = new Set(wanted.map(([key]) => key));
  if (map.items.length === 0) map.flow = false; // `{}` says that nothing is there, not how it is to be written
  map.items = map.items.filter(({ key }) => names.has(nameOf(key)));
  for (const [key, own] of wanted) {
    const pair = map.items.find((item) => nameOf(item.key) === key);
    if (pair === undefined) map.items.push(document.createPair(key, asWritten(own)));
    else pair.value = mergeNode(document, pair.value, own);
  }
  return map;
}

/** Entries are known by what they say; one that was rewritten in its place keeps its comment. */
function mergeList(document: Document, list: YAMLSeq, values: readonly unknown[]): YAMLSeq {
  const free = new Map(list.items.map((item, index) => [index, item]));
  const kept = values.map((value) => {
    for (const [index, item] of free) {
      if (!isNode(item) || !sameData(item.toJS(document), value)) continue;
      free.delete(index);
      return item;
    }
    return undefined;
  });
  list.items = values.map((value, index) => {
    const before = kept[index] ?? free.get(index);
    free.delete(index);
    return mergeNode(document, before, value);
  });
  return list;
}

/** Plain data as it is written in a new place: texts of several lines end with a line break, as people write them. */
export function asWritten(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('\n') ? closed(value) : value;
  if (Array.isArray(value)) return value.map(asWritten);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, asWritten(own)]));
}

function isClosed(value: unknown): boolean {
  return typeof value === 'string' && value.endsWith('\n');
}

function closed(value: unknown): unknown {
  return typeof value === 'string' ? `${value.trimEnd()}\n` : value;
}

/** A key as text. */
export function nameOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}
