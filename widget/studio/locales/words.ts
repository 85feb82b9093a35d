import type { StaffLanguage } from '../../shared/staff/languages.ts';
import { en } from './en.ts';
import { id } from './id.ts';
import type { Words } from './type.ts';

const words: Record<StaffLanguage, Words> = { id, en };

/** The studio's words in a language. */
export function wordsIn(language: StaffLanguage): Words {
  return words[language];
}
