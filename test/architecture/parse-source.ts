import { type ESTree, parseSync } from 'vite';

export type ParsedSource = {
  readonly program: ESTree.Program;
  /** The line a node begins on, counted from 1. */
  readonly lineOf: (node: { readonly start: number }) => number;
};

/** Reads TypeScript with a real parser, so that neither strings nor comments can pass for code. */
export function parseSource(path: string, text: string): ParsedSource {
  const { program, errors } = parseSync(path, text);
  const [error] = errors;
  if (error) throw new Error(`${path} does not parse: ${error.message}`);
  return { program, lineOf: (node) => text.slice(0, node.start).split('\n').length };
}

/** The text of `'a'` or of a template without placeholders; nothing for what is known only while running. */
export function literalText(node: ESTree.Node): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) {
    return node.quasis[0]?.value.cooked ?? undefined;
  }
  return undefined;
}

export function isNamed(node: ESTree.Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}
