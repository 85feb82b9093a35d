import { type ESTree, Visitor } from 'vite';
import { isNamed, literalText, parseSource } from './parse-source.ts';

/** `worker` is a file named by `new URL('./file.ts', import.meta.url)`, to be run on a thread of its own. */
export type ImportKind = 'value' | 'type' | 'worker';

export type ScannedImport = {
  /** Nothing when it is worked out while running, so that nobody can check it. */
  readonly specifier: string | undefined;
  readonly kind: ImportKind;
  readonly line: number;
};

/** Every way in which a TypeScript file names another module, in the order of the text. */
export function scanImports(path: string, text: string): readonly ScannedImport[] {
  const { program, lineOf } = parseSource(path, text);
  const imports: ScannedImport[] = [];
  const note = (node: ESTree.Node, source: ESTree.Node, kind: ImportKind): void => {
    imports.push({ specifier: literalText(source), kind, line: lineOf(node) });
  };
  new Visitor({
    // `import { type A }` still loads the file when types are stripped: only `import type` does not.
    ImportDeclaration: (node) => note(node, node.source, node.importKind ?? 'value'),
    ExportAllDeclaration: (node) => note(node, node.source, node.exportKind ?? 'value'),
    ExportNamedDeclaration: (node) => {
      if (node.source) note(node, node.source, node.exportKind ?? 'value');
    },
    TSImportType: (node) => note(node, node.source, 'type'),
    TSExternalModuleReference: (node) => note(node, node.expression, 'value'),
    ImportExpression: (node) => note(node, node.source, 'value'),
    CallExpression: (node) => {
      const [source] = node.arguments;
      if (source && isNamed(node.callee, 'require')) note(node, source, 'value');
    },
    NewExpression: (node) => {
      const [file, base] = node.arguments;
      if (file && base && isNamed(node.callee, 'URL') && isOwnUrl(base) && namesSource(file)) {
        note(node, file, 'worker');
      }
    },
  }).visit(program);
  return imports;
}

function isOwnUrl(node: ESTree.Node): boolean {
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'MetaProperty' &&
    !node.computed &&
    isNamed(node.property, 'url')
  );
}

function namesSource(node: ESTree.Node): boolean {
  return /\.m?[jt]s$/.test(literalText(node) ?? '');
}
