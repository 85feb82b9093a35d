import { en } from './en.ts';
import { id } from './id.ts';
import type { Texts } from './texts.ts';

const languages: Readonly<Record<string, Texts>> = { en, id };

/** The language the widget speaks for a locale such as `id`, `en-GB`; Indonesian where it does not know the locale. */
export function pickLanguage(locale: string): string {
  const language = locale.toLowerCase().split('-')[0] ?? '';
  return language in languages ? language : 'id';
}

/** The texts for a locale. */
export function textsFor(locale: string): Texts {
  return languages[pickLanguage(locale)] ?? id;
}

/** Whether a button says what the button for a person says, in any language: the bot may speak another than the widget. */
export function namesTalkToPerson(text: string): boolean {
  return Object.values(languages).some(({ talkToPerson }) => talkToPerson === text.trim());
}
