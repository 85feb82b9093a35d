/** What no answer needs and what hides or disguises text: controls, invisible characters, emoji, marks of code. */
const unwanted =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\u2800\uFFFD\u0060]|[ ]?[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/gu;
const headingMarks = /^[ ]{0,3}#{1,6}[ ]+/gm;
const lineEnds = /\r\n?|[\u0085\u2028\u2029\v\f]/g;

/**
 * A model's text as visitors would get it: Unicode NFC; without invisible and control characters, emoji and Markdown
 * that the widget does not know; spaces and empty lines as single ones. A part of a text is cleaned as it will be in
 * the whole, up to its last space. Cleaning twice changes nothing.
 */
export function cleanText(text: string): string {
  const seen = ordinary.test(text) ? text : visible(text);
  return seen
    .replace(headingMarks, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Nothing to clean but spaces. */
const ordinary = /^[\n -_a-~\u2013\u2019]*$/;

function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(lineEnds, '\n')
    .replace(/[\p{Zs}\t]/gu, ' ')
    .replace(unwanted, (character) => (character === '\n' ? '\n' : ''))
    .normalize('NFC');
}
