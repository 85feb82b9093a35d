const words = /[\p{L}\p{M}]+|\p{Nd}+|\p{Sc}/gu;

/** The words of a normalised text: runs of letters with their marks, runs of digits, single currency signs. */
export function tokenise(text: string): readonly string[] {
  return text.match(words) ?? [];
}
