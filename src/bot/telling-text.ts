/**
 * What of a message can tell an intent: without links, addresses, and numbers that only name one order, person or
 * account. A message of nothing but emoji, or of one letter, is read as the word it stands for. Empty: nothing is said.
 */
export function tellingText(text: string): string {
  const telling = text
    .replace(/\S+/g, (token) => (link.test(token) ? ' ' : token))
    .replace(phoneNumbers, ' ')
    .replace(codes, (code) => (namesOne(code) ? ' ' : code))
    .trim();
  const [only, ...more] = telling.match(wordsAndSigns) ?? [];
  if (only === undefined) return textOfEmoji(telling);
  return more.length === 0 ? (letters.get(only.toLowerCase()) ?? telling) : telling;
}

/** What in a text only names one order, person or account. */
export function codesIn(text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(codes)].filter(([code]) => namesOne(code));
}

const link = /^\W*(?:https?:\/\/|www\.)|[\p{L}\p{N}]@[\p{L}\p{N}]/iu;
/** Indonesian mobile numbers, however they are spaced. */
const phoneNumbers = /(?<![\p{L}\p{N}])(?:\+?62|0)[\s-]?8\d(?:[\s-]?\d){6,11}(?!\p{N})/gu;
const codes = /[#\p{L}\p{N}][\p{L}\p{N}/_-]*/gu;
const wordsAndSigns = /[\p{L}\p{M}]+|\p{N}+|\p{Sc}/gu;

/** "INV-7781" and "20231123" name one thing; "2 kg", "v60" and "2026" do not. */
function namesOne(code: string): boolean {
  const digits = code.match(/\p{N}/gu)?.length ?? 0;
  return digits > 4 || (digits === 4 && digits < code.length);
}

/** "p" is how a phone in Indonesia knocks at the door. */
const letters: ReadonlyMap<string, string> = new Map([
  ['p', 'halo'],
  ['y', 'ya'],
]);

/** What emoji alone say. Anger and sorrow say that something is wrong, but not what. */
const emoji: readonly (readonly [word: string, of: RegExp])[] = [
  [
    '',
    /[\u{1f612}\u{1f614}\u{1f61e}-\u{1f622}\u{1f624}\u{1f625}\u{1f629}-\u{1f62b}\u{1f62d}\u{1f630}\u{1f631}\u{1f63e}\u{1f63f}\u{1f641}\u{1f92c}\u{1f926}\u{1f44e}\u{1f494}\u2639\u274c]/u,
  ],
  ['halo', /\u{1f44b}/u],
  ['terima kasih', /[\u{1f64f}\u{1f917}]/u],
  ['ok', /\p{Extended_Pictographic}/u],
];

function textOfEmoji(text: string): string {
  return emoji.find(([, of]) => of.test(text))?.[0] ?? '';
}
