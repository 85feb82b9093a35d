/**
 * Characters that an editor cannot see and that are used to smuggle or disguise text: control characters,
 * zero-width spaces, direction overrides (Unicode TR 36) and tag characters. Joiners stay: emoji and some
 * scripts need them.
 */
const invisible = /(?![\t\n\r])\p{Cc}|[\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/u;

/** The first invisible character of the text, with its offset; absent where all can be seen. */
export function findInvisible(text: string): { offset: number; name: string } | undefined {
  const found = invisible.exec(text);
  const code = found?.[0].codePointAt(0);
  if (found === null || code === undefined) return undefined;
  return { offset: found.index, name: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` };
}

/** The text without them. */
export function withoutInvisible(text: string): string {
  return text.replace(everyInvisible, '').toWellFormed();
}

const everyInvisible = new RegExp(invisible, 'gu');
