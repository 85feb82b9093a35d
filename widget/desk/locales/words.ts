import { en } from './en.ts';
import { id } from './id.ts';
import type { Words } from './type.ts';

export const languages = { id: 'Bahasa Indonesia', en: 'English' } as const;

export type DeskLanguage = keyof typeof languages;

const words: Record<DeskLanguage, Words> = { id, en };

/** The desk's words in a language. */
export function wordsIn(language: DeskLanguage): Words {
  return words[language];
}

/** The first of the reader's languages that the desk speaks, else English. `in` is what some systems still call id. */
export function pickLanguage(preferred: readonly string[]): DeskLanguage {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'id' || primary === 'in') return 'id';
    if (primary === 'en') return 'en';
  }
  return 'en';
}
