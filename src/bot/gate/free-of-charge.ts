/** "Tidak ada biaya daftar atau target" goes on denying: only what ends with the cost says that something is free. */
const end = '(?=[^\\p{L}\\p{N} ]|$| (?:kak|ya|untuk|di|ke|saat|for|to|in|when)(?:[^\\p{L}]|$))';
const withoutIt = 'tanpa|tidak ada|tidak dikenakan|tidak dipungut';
const it = '(?:biaya|ongkos|tarif|bayaran|pungutan)(?:nya)?';
const atNo = '(?:(?:at|for) )?no|without|free of';
const cost = '(?:cost|charge|fee|payment)s?';

/** "Tanpa biaya apa pun", "without any charge", "no fee": it costs nothing. */
const nothing = [
  phrase(`(?:${withoutIt}) ${it}(?: (?:apa ?pun|sepeser ?pun|sama sekali))?`),
  phrase(`(?:${atNo})(?: any)? ${cost}(?: at all| whatsoever)?`),
] as const;
/** "Tanpa biaya tambahan", "at no extra cost": it costs nothing more. */
const nothingMore = [
  phrase(`(?:${withoutIt})(?: ${it})? tambahan(?: ${it})?(?: (?:apa ?pun|sepeser ?pun|sama sekali))?`),
  phrase(`(?:${atNo})(?: any)? (?:extra|additional|further|added) ${cost}(?: at all| whatsoever)?`),
] as const;
const may = /tanpa|tidak|no|without|free/;

/** What stands for "costs nothing more" in either language: a word that nobody writes. */
export const noExtraCost = 'takbertambahbiaya';

/**
 * A folded text in which whatever costs nothing is "gratis" or "free", in however many words it is said, so that no denial
 * is seen in it and the rules of gifts hold.
 */
export function saidFree(folded: string): string {
  if (!may.test(folded)) return folded;
  const [moreInIndonesian, moreInEnglish] = nothingMore;
  const [inIndonesian, inEnglish] = nothing;
  return folded
    .replace(moreInIndonesian, noExtraCost)
    .replace(moreInEnglish, noExtraCost)
    .replace(inIndonesian, 'gratis')
    .replace(inEnglish, 'free');
}

/** Of whole words, with marks of bold and brackets between them or not. */
function phrase(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.replaceAll(' ', '[ *_()"-]+')})${end}`, 'gu');
}
