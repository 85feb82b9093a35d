import { type ESTree, Visitor } from 'vite';
import { isNamed, literalText, parseSource } from './parse-source.ts';

/** The lines of `x as T` and `<T>x`, but not of `as const`, which claims nothing the code does not show. */
export function findCasts(path: string, text: string): readonly number[] {
  const { program, lineOf } = parseSource(path, text);
  const lines: number[] = [];
  new Visitor({
    TSAsExpression: (node) => {
      const claimed = node.typeAnnotation;
      const isConst = claimed.type === 'TSTypeReference' && isNamed(claimed.typeName, 'const');
      if (!isConst) lines.push(lineOf(node));
    },
    TSTypeAssertion: (node) => {
      lines.push(lineOf(node));
    },
  }).visit(program);
  return lines;
}

/** The lines that read the environment: `process.env` in any spelling, or `env` from `node:process`. */
export function findEnvironmentReads(path: string, text: string): readonly number[] {
  const { program, lineOf } = parseSource(path, text);
  const lines: number[] = [];
  new Visitor({
    MemberExpression: (node) => {
      if (isProcess(node.object) && memberName(node) === 'env') lines.push(lineOf(node));
    },
    VariableDeclarator: (node) => {
      if (node.init && isProcess(node.init) && takesEnv(node.id)) lines.push(lineOf(node));
    },
    ImportDeclaration: (node) => {
      const isProcessModule = /^(node:)?process$/.test(node.source.value);
      if (isProcessModule && node.specifiers.some(importsEnv)) lines.push(lineOf(node));
    },
  }).visit(program);
  return lines;
}

function isProcess(node: ESTree.Node): boolean {
  return isNamed(node, 'process') || (node.type === 'MemberExpression' && memberName(node) === 'process');
}

function memberName(node: ESTree.MemberExpression): string | undefined {
  if (node.computed) return literalText(node.property);
  return node.property.type === 'Identifier' ? node.property.name : undefined;
}

function takesEnv(pattern: ESTree.Node): boolean {
  if (pattern.type !== 'ObjectPattern') return false;
  return pattern.properties.some(
    (property) => property.type === 'RestElement' || isNamed(property.key, 'env'),
  );
}

function importsEnv(specifier: ESTree.ImportDeclarationSpecifier): boolean {
  return specifier.type === 'ImportSpecifier' && isNamed(specifier.imported, 'env');
}
