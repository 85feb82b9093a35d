import { type DeskLanguage, pickLanguage } from './words.ts';

const KEY = 'sapa-desk-language';

/** The language chosen last in this browser, else the browser's own. */
export function chosenLanguage(): DeskLanguage {
  const stored = readStored();
  return pickLanguage(stored === null ? navigator.languages : [stored]);
}

/** Keeps the choice for the next visit, and tells the page which language it is in. */
export function chooseLanguage(language: DeskLanguage): void {
  document.documentElement.lang = language;
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Forbidden: the choice holds until the page is left.
  }
}

function readStored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
