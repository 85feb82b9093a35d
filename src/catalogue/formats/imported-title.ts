import type { Language } from '../types.ts';

/** What fits on a button. */
const longest = 28;

/** A title made of a question or a name; it is the same in all languages, until somebody writes others. */
export function importedTitle(from: string, languages: readonly Language[]): string {
  const plain = from
    .replace(/\s+/gu, ' ')
    .replace(/[?!.\s]+$/u, '')
    .trim();
  const text = languages.length > 1 ? plain.replaceAll(' / ', '/') : plain;
  if (text.length <= longest) return text || 'Tanpa judul';
  const cut = text.slice(0, longest);
  const words = cut.replace(/\s+\S*$/u, '');
  return words === '' ? cut : words;
}
