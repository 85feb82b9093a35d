/// <reference types="vite/types/importMeta.d.ts" />
import { languageTag } from './language-tag.ts';
import type { Texts } from './texts.ts';

/** Every language that has a file here. Each comes when it is spoken. */
const files = import.meta.glob<Texts>('./??.ts', { import: 'texts' });

/** How the bot's own buttons for a person are called in the languages it speaks, whichever the widget speaks. */
const persons = ['Bicara dengan manusia', 'Talk to a person'];

/** The language the widget speaks for a locale such as `id`, `en-GB`; Indonesian where it does not know the locale. */
export function pickLanguage(locale: string): string {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  return fileOf(language) in files ? language : 'id';
}

/** What the server is asked with: the locale, or where it is no language tag, the language that is spoken instead. */
export function askableLocale(locale: string): string {
  return languageTag(locale) ?? pickLanguage(locale);
}

/** The texts of a language that was picked. Rejects where they cannot be fetched. */
export async function fetchTexts(language: string): Promise<Texts> {
  const texts = await files[fileOf(language)]?.();
  if (texts === undefined) throw new Error(`There are no texts in ${language}.`);
  return texts;
}

/** Whether a button says what the button for a person says: the bot may speak another language than the widget. */
export function namesTalkToPerson(text: string, { talkToPerson }: Texts): boolean {
  return [talkToPerson, ...persons].includes(text.trim());
}

function fileOf(language: string): string {
  return `./${language}.ts`;
}
