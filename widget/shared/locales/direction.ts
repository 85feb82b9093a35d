/** Which way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return ['ar', 'dv', 'fa', 'he', 'ps', 'ug', 'ur', 'yi'].includes(language) ? 'rtl' : 'ltr';
}
