import { isNode, LineCounter, parseDocument } from 'yaml';
import { decodeText } from './decode.ts';
import { type ForeignFile, ForeignFormatError } from './exchange.ts';

/** A YAML file of another product's. */
export interface ForeignYaml {
  readonly data: unknown;
  /** The line of an entry of a list at the top, from 1: `lineOf('nlu', 3)`. */
  readonly lineOf: (list: string, index: number) => number;
}

/** Reads YAML of another product's, in which a text may be referred to again, but not so often that it explodes. */
export function readForeignYaml(file: ForeignFile): ForeignYaml {
  const lines = new LineCounter();
  const document = parseDocument(decodeText(file), { lineCounter: lines, prettyErrors: false });
  const [fault] = document.errors;
  if (fault !== undefined) {
    const { line, col } = lines.linePos(fault.pos[0]);
    throw new ForeignFormatError(file.path, `expected YAML, found a fault: ${fault.message}`, {
      line,
      column: col,
    });
  }
  return {
    data: dataOf(file, document),
    lineOf(list, index) {
      const node = document.getIn([list, index], true);
      return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
    },
  };
}

function dataOf(file: ForeignFile, document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    const error = new ForeignFormatError(file.path, 'expected few references to other parts, found too many');
    throw Object.assign(error, { cause });
  }
}
