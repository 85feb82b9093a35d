import { type Document, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { findInvisible } from './invisible.ts';
import { type SourceFile, sourceLimits } from './source.ts';
import type { Fault } from './types.ts';
import { offsetPosition, type Read, type YamlFile } from './yaml-file.ts';
import { syntaxFault } from './yaml-syntax.ts';

/**
 * Parses one content file as YAML 1.2 (core schema) without aliases, anchors, tags of its own and repeated keys.
 * Of several syntax faults only the first is named, since the others mostly follow from it.
 */
export function openYaml(file: SourceFile): Read<YamlFile> {
  const text = file.text.replace(/^\uFEFF/u, '');
  const refused = refuseText(file.path, text);
  if (refused !== undefined) return { faults: [refused] };

  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false });
  const yaml = { path: file.path, text, root: document.contents, lines };
  const syntax = syntaxFault(yaml, document);
  if (syntax !== undefined) return { faults: [syntax] };

  const faults = [...findReferences(yaml, document), ...findRepeatedKeys(yaml, document)].slice(
    0,
    mostFaults,
  );
  if (faults.length > 0) return { faults };
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  return { value: { ...yaml, value }, faults: [] };
}

/** More of one kind help nobody, and a hostile file could ask for many thousands. */
const mostFaults = 50;

function refuseText(path: string, text: string): Fault | undefined {
  const bytes = Buffer.byteLength(text);
  if (bytes > sourceLimits.fileBytes) {
    const message = `expected at most ${sourceLimits.fileBytes / 1024} kB, found ${Math.ceil(bytes / 1024)} kB`;
    return { file: path, line: 1, column: 1, severity: 'error', message };
  }
  const invisible = findInvisible(text);
  if (invisible === undefined) return undefined;
  const before = text.slice(0, invisible.offset).split('\n');
  return {
    file: path,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    severity: 'error',
    message: `expected characters that can be seen, found the invisible character ${invisible.name}`,
  };
}

/** Aliases can make a small file explode, and `*` or `&` at the start of a text is nearly always just text. */
function findReferences(yaml: Omit<YamlFile, 'value'>, document: Document): Fault[] {
  const faults: Fault[] = [];
  const refuse = (node: Node, sign: string) => {
    const offset = yaml.text.lastIndexOf(sign, node.range?.[0]);
    faults.push(
      fault(yaml, offset, `expected text in quotes, since it begins with ${sign}, found it without quotes`),
    );
  };
  visit(document, {
    Alias: (_, node) => refuse(node, '*'),
    Value: (_, node) => (node.anchor === undefined ? undefined : refuse(node, '&')),
  });
  return faults;
}

function findRepeatedKeys(yaml: Omit<YamlFile, 'value'>, document: Document): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Map: (_, map) => {
      const firstLines = new Map<string, number>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        const offset = key.range?.[0] ?? 0;
        const first = firstLines.get(name);
        if (first === undefined) firstLines.set(name, offsetPosition(yaml, offset).line);
        else
          faults.push(
            fault(yaml, offset, `expected "${name}" once, found it again (first in line ${first})`),
          );
      }
    },
  });
  return faults;
}

function fault(yaml: Omit<YamlFile, 'value'>, offset: number, message: string): Fault {
  return { file: yaml.path, ...offsetPosition(yaml, offset), severity: 'error', message };
}
