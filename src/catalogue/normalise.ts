/**
 * The form in which two wordings count as the same: Unicode NFKC, lower case, and punctuation and spaces as single
 * spaces. Wordings of nothing but punctuation stay as they are.
 */
export function normaliseWording(wording: string): string {
  const folded = wording.normalize('NFKC').toLowerCase().trim();
  return folded.replace(/[\p{P}\s]+/gu, ' ').trim() || folded;
}
