import { withoutInvisible } from '../invisible.ts';
import { placeholderNames } from '../placeholders.ts';

/** An answer in our Markdown, and what had to be changed for that. */
export interface AnswerText {
  readonly text: string;
  readonly changes: readonly string[];
}

/** As long as an answer may be. */
const longest = 4_000;

/** Turns an answer of another product's into one of ours: HTML into Markdown, unknown placeholders and images into text. */
export function answerFrom(written: string, placeholders: ReadonlySet<string>): AnswerText {
  const changes = new Set<string>();
  const change = (text: string, pattern: RegExp, by: (...groups: string[]) => string, message: string) =>
    text.replace(pattern, (...groups: string[]) => {
      changes.add(message);
      return by(...groups);
    });
  let text = withoutInvisible(written.replace(/\r\n?/gu, '\n'));
  for (const [pattern, by] of tags) text = text.replace(pattern, by);
  text = change(text, /<[a-z/!?][^>\n]*>?/giu, () => '', 'HTML is left out');
  text = text.replace(/\{\{\s*([\w.]+)\s*\}\}/gu, '{$1}');
  text = text.replace(/\{([^{}]*)\}/gu, (whole, name: string) => {
    if (placeholders.has(name)) return whole;
    changes.add('placeholders that _settings.yaml does not know are shown in square brackets');
    return `[${name.trim()}]`;
  });
  text = changeLoose(text, changes);
  text = change(
    text,
    /!\[([^[\]]*)\]\(/gu,
    (_, label = '') => `[${label.trim() || 'gambar'}](`,
    'images become links',
  );
  text = text.replace(link, (whole, label: string, address: string) => {
    if (label.trim() !== '' && isAddress(address)) return whole;
    changes.add('links that lead nowhere become text');
    return label.trim() || address;
  });
  if (text.length > longest) changes.add(`it is cut to ${longest.toLocaleString('en')} characters`);
  return { text: text.slice(0, longest).trim(), changes: [...changes] };
}

const tags: readonly (readonly [RegExp, string])[] = [
  [/<br\s*\/?>/giu, '\n'],
  [/<\/(?:p|div)>/giu, '\n\n'],
  [/<(?:p|div|ul|ol|\/ul|\/ol|\/li|i|em|\/i|\/em|u|\/u|span|\/span)(?:\s[^>]*)?>/giu, ''],
  [/<li(?:\s[^>]*)?>/giu, '\n- '],
  [/<\/?(?:b|strong)(?:\s[^>]*)?>/giu, '**'],
  [/<a\s[^>]*href=["']([^"'>]*)["'][^>]*>([^<]*)<\/a>/giu, '[$2]($1)'],
];

const link = /\[([^[\]]*)\]\(([^()]*)\)?/gu;

function isAddress(address: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:|\{)\S*$/iu.test(address);
}

/** Braces that belong to nothing. */
function changeLoose(text: string, changes: Set<string>): string {
  const names = new Set(placeholderNames(text));
  let result = '';
  let rest = text;
  for (const name of names.size === 0 ? [] : (text.match(/\{[^{}]*\}/gu) ?? [])) {
    const at = rest.indexOf(name);
    result += withoutBraces(rest.slice(0, at), changes) + name;
    rest = rest.slice(at + name.length);
  }
  return result + withoutBraces(rest, changes);
}

function withoutBraces(text: string, changes: Set<string>): string {
  if (!/[{}]/u.test(text)) return text;
  changes.add('braces become round brackets');
  return text.replaceAll('{', '(').replaceAll('}', ')');
}
