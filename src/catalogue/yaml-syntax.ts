import { type Document, type ErrorCode, isScalar, Scalar, visit } from 'yaml';
import type { Fault } from './types.ts';
import { offsetPosition, type YamlFile } from './yaml-file.ts';

/** The first thing that keeps a file from being YAML, in words an editor can act on. */
export function syntaxFault(yaml: Omit<YamlFile, 'value'>, document: Document): Fault | undefined {
  const [first] = [...document.errors, ...document.warnings];
  if (first === undefined) return undefined;
  const openQuote = first.code === 'MISSING_CHAR' ? openQuoteBefore(document, first.pos[0]) : undefined;
  const offset = openQuote ?? skipSpaces(yaml.text, first.pos[0]);
  const message =
    openQuote === undefined ? words[first.code] : 'expected a closing quote, found none for this one';
  return {
    file: yaml.path,
    ...offsetPosition(yaml, offset),
    severity: 'error',
    message: message ?? `expected YAML, found a fault: ${first.message}`,
  };
}

/** The parser notices a missing quote where the text ends; what the editor looks for is where it began. */
function openQuoteBefore(document: Document, end: number): number | undefined {
  let open: number | undefined;
  visit(document, (_, node) => {
    if (!isScalar(node) || !node.range || node.range[0] >= end) return;
    const quoted = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE;
    if (quoted && node.range[1] >= end) open = node.range[0];
  });
  return open;
}

function skipSpaces(text: string, offset: number): number {
  let at = offset;
  while (text[at] === ' ') at += 1;
  return at;
}

const oneLine =
  'expected "key: value" on one line, found a line without a colon and a space, or one that is indented wrongly';

const words: Partial<Record<ErrorCode, string>> = {
  BAD_DQ_ESCAPE: 'expected \\n, \\" or \\\\ after a backslash in double quotes, found another character',
  BAD_INDENT: 'expected the same indentation as the lines this one belongs to, found another',
  BAD_SCALAR_START: 'expected text in quotes, since it begins with @, `, % or another special character',
  BLOCK_AS_IMPLICIT_KEY:
    'expected the same indentation as the entries above, or quotes around text with ": " in it, found neither',
  MISSING_CHAR: 'expected a colon, comma or closing bracket or quote here, found none',
  MULTILINE_IMPLICIT_KEY: oneLine,
  MULTIPLE_DOCS: 'expected one document, found a second one after ---',
  RESOURCE_EXHAUSTION: 'expected a few levels of nesting, found too many',
  TAB_AS_INDENT: 'expected spaces for indentation, found a tab',
  TAG_RESOLVE_FAILED: 'expected text in quotes, since it begins with !, found it without quotes',
  UNEXPECTED_TOKEN: 'expected the end of the value, found more text (quotes must go around the whole text)',
};
