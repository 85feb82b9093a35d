/**
 * A text with "Kak" wherever it addresses the visitor in the team's own way, such as "Bapak/Ibu": that says no more than
 * "Kak" does, which the rules know.
 *
 * @param form from the settings: letters, spaces, hyphens and apostrophes, of several forms a slash between
 */
export function addressedAsKak(text: string, form: string): string {
  if (form === 'Kak' || form === 'Anda') return text;
  const forms = form.split('/').map((one) => one.trim());
  const any = `(?:${forms.filter((one) => one !== '').join('|')})`;
  return text.replace(
    new RegExp(`(?<![\\p{L}\\p{N}])${any}(?: ?/ ?${any})*(?![\\p{L}\\p{N}])`, 'giu'),
    'Kak',
  );
}
