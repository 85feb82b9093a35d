import { pickLanguage, type StaffLanguage } from './languages.ts';

const KEY = 'sapa-desk-language';

/** The language chosen last in this browser, else the browser's own. */
export function chosenLanguage(): StaffLanguage {
  const stored = readStored();
  return pickLanguage(stored === null ? navigator.languages : [stored]);
}

/** Keeps the choice for the next visit, and tells the page which language it is in. */
export function chooseLanguage(language: StaffLanguage): void {
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
