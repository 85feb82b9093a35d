/** A rule cuts or replaces an ending or a beginning, unless too little of the word would be left. */
export interface StemRule {
  /** The kind of rule, so that a kind can be left out to see what it is good for. */
  readonly kind: string;
  readonly pattern: RegExp;
  readonly replacement: string;
  /** Least length of what is left. */
  readonly least: number;
}

/** Rules of which the first that fits is used. */
export type StemStep = readonly StemRule[];

const rule = (kind: string, pattern: RegExp, replacement: string, least: number): StemRule => ({
  kind,
  pattern,
  replacement,
  least,
});

/** No rule leaves fewer than three letters, and each takes one. */
const shortest = 4;

const english: readonly StemStep[] = [
  [rule('English -s', /ies$/, 'y', 3), rule('English -s', /(?<![sui])s$/, '', 3)],
  [
    rule('English -ing, -ed, -ly', /ing$/, '', 3),
    rule('English -ing, -ed, -ly', /ed$/, '', 3),
    rule('English -ing, -ed, -ly', /ly$/, '', 4),
  ],
  [rule('English -e', /e$/, '', 3)],
  [rule('English doubled consonant', /([b-df-hj-np-tv-z])\1$/, '$1', 3)],
];

const nasal = 'Indonesian me-, pe-, N-, nge-';
const indonesian: readonly StemStep[] = [
  [
    rule(nasal, /^(?:me|pe)?ny(?=[aiueo])/, 's', 4),
    rule(nasal, /^(?:me|pe)?ng(?=irim|embali|urang|onfirmasi)/, 'k', 4),
    rule(nasal, /^nge/, '', 4),
    rule(nasal, /^(?:me|pe)?ng(?=[aiueogh])/, '', 4),
    rule(nasal, /^(?:me|pe)n(?=[cdj])/, '', 4),
    rule(nasal, /^(?:me|pe)n(?=[aiueo])/, 't', 4),
    rule(nasal, /^(?:me|pe)m(?=[bf])/, '', 4),
    rule(nasal, /^(?:me|pe)m(?=[aiueo])/, 'p', 4),
    rule(nasal, /^me(?=[lrwy])/, '', 4),
    rule('Indonesian di-, se-, ber-, ter-', /^(?:di|se|ber|ter)/, '', 4),
  ],
  [rule('Indonesian -lah, -kah, -pun', /(?:lah|kah|pun)$/, '', 4)],
  [rule('Indonesian -nya, -ku, -mu', /(?:nya|ku|mu)$/, '', 4)],
  [rule('Indonesian -kan, -an, -in', /(?:kan|an|in)$/, '', 4)],
];

/** One after another. */
export const stemSteps: readonly StemStep[] = [...english, ...indonesian];

/**
 * A light stem: "pengirimannya" and "dikirim" become "kirim", "orders" and "ordered" become "order". The word's
 * language is not known, so both languages' rules are applied; a stem is only ever compared with other stems.
 */
export const stem = createStemmer(stemSteps);

/** A stemmer that takes these steps and no others. */
export function createStemmer(steps: readonly StemStep[]): (word: string) => string {
  return (word) => (word.length < shortest ? word : steps.reduce(apply, word));
}

function apply(word: string, rules: StemStep): string {
  for (const { pattern, replacement, least } of rules) {
    if (!pattern.test(word)) continue;
    const stemmed = word.replace(pattern, replacement);
    return stemmed.length >= least ? stemmed : word;
  }
  return word;
}
