/**
 * Text as it is stored: NFC, well-formed, line ends as \n, without the characters that only hide or disguise: controls
 * but tab and line feed, bidirectional overrides and isolates, invisible separators and the Unicode tag block. Joiners
 * stay, because emoji and several scripts need them.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(lineEnds, '\n')
    .replace(hidden, '')
    .normalize('NFC')
    .replace(stackedMarks, '$1')
    .trim();
}

/** Unicode's mandatory breaks (UAX 14). */
const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is the point
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** More than four marks on one letter are no writing system's but a prank's. */
const stackedMarks = /(\p{M}{4})\p{M}+/gu;
