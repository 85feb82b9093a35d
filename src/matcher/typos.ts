/**
 * The words with one typing mistake: in one of the words of four letters or more a letter is lost, doubled, swapped with
 * the next, or another one hit. Where all words are shorter they stay as they are.
 */
export function withTypo(words: readonly string[], random: () => number): readonly string[] {
  const long = words.flatMap((word, place) => (word.length >= least ? [place] : []));
  const chosen = long[Math.floor(random() * long.length)];
  return chosen === undefined ? words : words.with(chosen, mistype(words[chosen] ?? '', random));
}

const least = 4;
const letters = 'abcdefghijklmnopqrstuvwxyz';

function mistype(word: string, random: () => number): string {
  const at = Math.floor(random() * (word.length - 1));
  const [first = '', second = ''] = word.slice(at, at + 2);
  const other = letters[Math.floor(random() * letters.length)] ?? '';
  const mistakes = [second, first + first + second, second + first, other + second];
  return word.slice(0, at) + (mistakes[Math.floor(random() * mistakes.length)] ?? '') + word.slice(at + 2);
}
