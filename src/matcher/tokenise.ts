const words = /[\p{L}\p{M}]+|\p{Nd}+|\p{Sc}/gu;

/** The words of a normalised text: runs of letters with their marks, runs of digits, single currency signs. */
export function tokenise(text: string): readonly string[] {
  return plainWords(text) ?? text.match(words) ?? [];
}

const between = 0;
const sign = 3;
/** What each character of ASCII is part of: letters 1, digits 2, a currency sign, or nothing. */
const kinds = Uint8Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (/[a-z]/i.test(character)) return 1;
  if (/\d/.test(character)) return 2;
  return character === '$' ? sign : between;
});

/** The words of a text in ASCII, as most are, in half of the time; undefined for any other. */
function plainWords(text: string): readonly string[] | undefined {
  const found: string[] = [];
  let start = 0;
  let kind = between;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= kinds.length) return undefined;
    const next = kinds[unit] ?? between;
    if (next === kind && kind !== sign) continue;
    if (kind !== between) found.push(text.slice(start, at));
    start = at;
    kind = next;
  }
  if (kind !== between) found.push(text.slice(start));
  return found;
}
