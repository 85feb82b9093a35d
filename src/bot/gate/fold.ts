const marks = /\p{M}+/gu;
const apostrophes = /[\u2018\u2019\u02bc\u00b4\u2032]/g;
const foreignDigit = /(?![0-9])\p{Nd}/gu;
const ascii = /^[\n -~]*$/;

/**
 * A text in one form of its letters: compatibility characters (NFKC), small letters, no accents, digits of any script
 * as 0…9. Its offsets are not those of the text.
 */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(apostrophes, "'")
    .replace(foreignDigit, digitOf);
}

/** Decimal digits stand in blocks of ten, from nought to nine. */
function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}

const signs: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const suspicious = /[@$0-9]\p{L}|\p{L}[0-9@$!]\p{L}|(?<!\p{L})\p{L}[ .*_-]{1,2}\p{L}(?!\p{L})|(\p{L})\1\1/u;
const suspiciousAscii =
  /[@$0-9][a-z]|[a-z][0-9@$!][a-z]|(?<![a-z])[a-z][ .*_-]{1,2}[a-z](?![a-z])|([a-z])\1\1/;
/** "d1setujui", "k@mi", "5etuju": signs that stand for letters before or between letters. */
const disguised =
  /(?<=\p{L}[0134578@$!]{0,2})[0134578@$!](?=[0134578@$!]{0,2}\p{L})|(?<![\p{L}\p{N}])[0134578@$](?=\p{L}{2})/gu;
/** "d i s e t u j u i", "d.e.a.l" */
const spaced = /(?<![\p{L}\p{N}])\p{L}(?:[ .*_-]{1,2}\p{L}(?![\p{L}\p{N}])){2,}/gu;
const elongated = /(\p{L})\1{2,}/gu;

/** Whether words of a folded text may be disguised. */
export function isDisguised(folded: string): boolean {
  return (ascii.test(folded) ? suspiciousAscii : suspicious).test(folded);
}

/** A folded text without the disguises of words that are cheap to see through: signs for letters, letters set apart. */
export function undisguise(folded: string): string {
  return folded
    .replace(disguised, (sign) => signs[sign] ?? sign)
    .replace(spaced, (letters) => letters.replace(/[^\p{L}]/gu, ''))
    .replace(elongated, '$1');
}

/** Nothing but the letters and digits of a folded text, so that spaces and marks hide nothing. */
export function squash(folded: string): string {
  return ascii.test(folded) ? folded.replace(/[^a-z0-9]+/g, '') : folded.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A squashed text with every digit that may stand for a letter as that letter: to compare with another such one. */
export function unleet(squashed: string): string {
  return squashed.replace(/[0134578]/g, (sign) => signs[sign] ?? sign);
}
