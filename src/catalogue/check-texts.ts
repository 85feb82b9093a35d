import type { Content } from './content.ts';
import { suggestion } from './nearest.ts';
import { fillPlaceholders, looseBrace, placeholderNames } from './placeholders.ts';
import type { Fault, Localised } from './types.ts';
import { errorAt, type Path, piecePosition, quote, type YamlFile } from './yaml-file.ts';

/** Placeholders that the server's own replies may use. */
const replyPlaceholders = ['agent', 'department', 'opens', 'shop_name'] as const;

/** What visitors read: placeholders must be known, links must lead somewhere, and raw HTML is refused. */
export function checkTexts(content: Content): Fault[] {
  const { settings, departments, replies, placeholders } = content;
  // Without the settings no placeholder of an answer can be called unknown.
  const inAnswers = placeholders && { ...placeholders, shop_name: settings?.shape.name ?? '' };
  const inReplies = Object.fromEntries(replyPlaceholders.map((name) => [name, name]));
  return [
    ...(settings ? checkText(settings.yaml, ['assistant'], settings.shape.assistant, {}) : []),
    ...(settings ? checkText(settings.yaml, ['greeting'], settings.shape.greeting, {}) : []),
    ...Object.entries(departments?.shape ?? {}).flatMap(([id, { name }]) =>
      departments ? checkText(departments.yaml, [id, 'name'], name, {}) : [],
    ),
    ...Object.entries(replies?.shape ?? {}).flatMap(([key, text]) =>
      replies ? checkText(replies.yaml, [key], text, inReplies) : [],
    ),
    ...content.intents.flatMap(({ yaml, shape }) => checkText(yaml, ['answer'], shape.answer, inAnswers)),
  ];
}

type Values = Readonly<Record<string, string>>;

function checkText(yaml: YamlFile, path: Path, text: Localised, values: Values | undefined): Fault[] {
  return Object.entries(text).flatMap(([language, written]) =>
    [...placeholderProblems(written, values), ...htmlProblems(written), ...linkProblems(written, values)].map(
      ({ piece, message }) => {
        const place = [...path, language];
        return errorAt(yaml, piecePosition(yaml, place, piece), `${place.join('.')}: ${message}`);
      },
    ),
  );
}

/** Something wrong with a piece of a text. */
interface Problem {
  readonly piece: string;
  readonly message: string;
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
