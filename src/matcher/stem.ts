/** A rule cuts or replaces an ending or a beginning, unless too little of the word would be left. */
interface Rule {
  readonly pattern: RegExp;
  readonly replacement: string;
  /** Least length of what is left. */
  readonly least: number;
}

const rule = (pattern: RegExp, replacement: string, least: number): Rule => ({ pattern, replacement, least });

/** No rule leaves fewer than three letters, and each takes one. */
const shortest = 4;

/** Of each list the first rule that fits is used. */
const english: readonly (readonly Rule[])[] = [
  [rule(/ies$/, 'y', 3), rule(/(?<![sui])s$/, '', 3)],
  [rule(/ing$/, '', 3), rule(/ed$/, '', 3), rule(/ly$/, '', 4)],
  [rule(/e$/, '', 3)],
  [rule(/([b-df-hj-np-tv-z])\1$/, '$1', 3)],
];

const indonesian: readonly (readonly Rule[])[] = [
  [
    rule(/^(?:me|pe)?ny(?=[aiueo])/, 's', 4),
    rule(/^(?:me|pe)?ng(?=irim|embali|urang|onfirmasi)/, 'k', 4),
    rule(/^nge/, '', 4),
    rule(/^(?:me|pe)?ng(?=[aiueogh])/, '', 4),
    rule(/^(?:me|pe)n(?=[cdj])/, '', 4),
    rule(/^(?:me|pe)n(?=[aiueo])/, 't', 4),
    rule(/^(?:me|pe)m(?=[bf])/, '', 4),
    rule(/^(?:me|pe)m(?=[aiueo])/, 'p', 4),
    rule(/^me(?=[lrwy])/, '', 4),
    rule(/^(?:di|se|ber|ter)/, '', 4),
  ],
  [rule(/(?:lah|kah|pun)$/, '', 4)],
  [rule(/(?:nya|ku|mu)$/, '', 4)],
  [rule(/(?:kan|an|in)$/, '', 4)],
  [rule(/i$/, '', 4)],
];

/**
 * A light stem: "pengirimannya" and "dikirim" become "kirim", "orders" and "ordered" become "order". The word's
 * language is not known, so both languages' rules are applied; a stem is only ever compared with other stems.
 */
export function stem(word: string): string {
  if (word.length < shortest) return word;
  return [...english, ...indonesian].reduce(apply, word);
}

function apply(word: string, rules: readonly Rule[]): string {
  for (const { pattern, replacement, least } of rules) {
    if (!pattern.test(word)) continue;
    const stemmed = word.replace(pattern, replacement);
    return stemmed.length >= least ? stemmed : word;
  }
  return word;
}
