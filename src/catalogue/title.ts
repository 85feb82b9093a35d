import type { Language, Localised } from './types.ts';

/** `Status pesanan / Order status` → its parts; with one language a slash is just a slash. */
export function titleParts(title: string, languages: readonly Language[]): readonly string[] {
  if (languages.length === 1) return [title];
  return ` ${title} `.split(' / ').map((part) => part.trim());
}

/** A title per language: the parts go by the order of the languages, one part is for all of them. */
export function localiseTitle(title: string, languages: readonly Language[]): Localised {
  const parts = titleParts(title, languages);
  return Object.fromEntries(
    languages.map((language, index) => [language, parts[index] ?? parts[0] ?? title]),
  );
}
