export const languages = { id: 'Bahasa Indonesia', en: 'English' } as const;

/** A language that the desk and the studio speak. */
export type StaffLanguage = keyof typeof languages;

/** The first of the reader's languages that we speak, else English. `in` is what some systems still call id. */
export function pickLanguage(preferred: readonly string[]): StaffLanguage {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'id' || primary === 'in') return 'id';
    if (primary === 'en') return 'en';
  }
  return 'en';
}
