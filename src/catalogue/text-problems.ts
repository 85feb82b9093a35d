import { suggestion } from './nearest.ts';
import { fillPlaceholders, looseBrace, placeholderNames } from './placeholders.ts';
import { quote } from './yaml-file.ts';

/** What placeholders stand for, by name. */
export type Values = Readonly<Record<string, string>>;

/** Something wrong with a piece of a text. */
export interface Problem {
  readonly piece: string;
  readonly message: string;
}

/** What is wrong with a text that visitors read. Without values no placeholder can be called unknown. */
export function textProblems(text: string, values: Values | undefined): Problem[] {
  return [...placeholderProblems(text, values), ...htmlProblems(text), ...linkProblems(text, values)];
}

function placeholderProblems(text: string, values: Values | undefined): Problem[] {
  const unknown = new Set(placeholderNames(text).filter((name) => values && !Object.hasOwn(values, name)));
  const known = Object.keys(values ?? {});
  const expected = known.length === 0 ? 'no placeholders' : `a placeholder out of ${known.join(', ')}`;
  const problems = Array.from(unknown, (name) => ({
    piece: `{${name}}`,
    message: `expected ${expected}, found "{${name}}"${suggestion(name, known)}`,
  }));
  const brace = looseBrace(text);
  if (brace === undefined) return problems;
  return [
    ...problems,
    { piece: brace, message: `expected braces only around a placeholder, found ${quote(brace)}` },
  ];
}

function htmlProblems(text: string): Problem[] {
  const [piece] = /<[a-z/!?][^>\n]*>?/iu.exec(text) ?? [];
  if (piece === undefined) return [];
  return [{ piece, message: `expected Markdown, found HTML: ${quote(piece)}` }];
}

function linkProblems(text: string, values: Values = {}): Problem[] {
  return Array.from(text.matchAll(/(!?)(\[[^[\]]*)\](\([^()\s]*\)?)/gu)).flatMap(
    ([piece, image, label, address]) => {
      const problem = linkProblem(image, (label ?? '').slice(1), address ?? '', values);
      return problem === undefined ? [] : [{ piece, message: `expected ${problem}, found ${quote(piece)}` }];
    },
  );
}

/** What was expected of a link or image, absent where it is as it should be. */
function linkProblem(
  mark: string | undefined,
  label: string,
  address: string,
  values: Values,
): string | undefined {
  if (mark === '!') return 'text and links only, no images';
  if (label.trim() === '') return 'a text between the brackets of a link';
  if (!address.endsWith(')')) return 'an address in round brackets, without spaces or brackets in it';
  const target = fillPlaceholders(address.slice(1, -1), values);
  // A placeholder that stays is unknown, which is said elsewhere.
  if (/^(?:https?:\/\/|mailto:|tel:|\{)/iu.test(target)) return undefined;
  return 'a link to https://…, mailto:… or tel:…';
}
