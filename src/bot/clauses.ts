/** How much of a message is read: a visitor may write 4,000 characters, but nobody asks more than a few things at once. */
const mostSentences = 8;
const mostClauses = 6;
const longestSentence = 300;

/** The sentences of a message, ended by marks, lines, or words that start something new: "… trus bisa cod ga". */
export function sentencesOf(text: string): readonly string[] {
  return pieces(text, sentenceEnds)
    .slice(0, mostSentences)
    .map((sentence) => sentence.slice(0, longestSentence));
}

/**
 * The clauses of a sentence: between commas and words for "and", and after a greeting without a comma. Such a place
 * is often none between two questions ("beda arabika sama robusta"), so a clause alone proves little.
 */
export function clausesOf(sentence: string): readonly string[] {
  return pieces(sentence, clauseEnds)
    .flatMap((clause) => {
      const greeting = greetings.exec(clause)?.[0];
      return greeting === undefined ? [clause] : [greeting.trim(), clause.slice(greeting.length)];
    })
    .slice(0, mostClauses);
}

/** Whether a clause has a question mark or a word that asks. */
export function isQuestion(text: string): boolean {
  return text.includes('?') || asking.test(text);
}

function pieces(text: string, ends: RegExp): readonly string[] {
  return text
    .split(ends)
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

const also = alternatives('trus terus trs lalu sekalian btw also plus', 'oh iya', 'oh ya');
const and = alternatives('sama sm ama dan and serta');

/** A point ends a sentence only before a space: "Rp9.000" goes on. */
const sentenceEnds = new RegExp(
  `(?<=[?!;])|(?<=\\.)\\s+|\\n+|[\\s,]+(?:(?:and|dan)\\s+)?(?=${also}\\s)`,
  'iu',
);
const clauseEnds = new RegExp(`,\\s+|\\s+(?=${and}\\s)|\\s+[+&]\\s+`, 'iu');

/** "halo kak ", "selamat pagi min ", with at least two words to come: "hai admin" is a greeting whole. */
const greetings = new RegExp(
  `^${alternatives(
    'halo hallo haloo hai hi hey hello helo permisi misi punten pagi siang sore malam assalamualaikum',
    "assalamu'alaikum",
    '(?:selamat|met) (?:pagi|siang|sore|malam|malem)',
    'good (?:morning|afternoon|evening)',
  )}(?:\\s+${alternatives('kak ka kakak min admin gan sis mas mba mbak bang there team')})*\\s+(?=\\S+\\s+\\S)`,
  'iu',
);

const asking = new RegExp(
  `(?<![\\p{L}\\p{N}])${alternatives(
    'berapa brp brapa berapaan gimana gmn gmna bagaimana kapan kpn apa apakah apaan mana dimana dmn kemana kenapa knp ' +
      'siapa bisa bs bisakah boleh blh bolehkah ada adakah ' +
      'how what when where why who which can could do does did is are may will',
  )}(?![\\p{L}\\p{N}])`,
  'iu',
);

/** One of these words, or of the patterns after them. */
function alternatives(words: string, ...patterns: readonly string[]): string {
  return `(?:${[...words.split(' '), ...patterns].join('|')})`;
}
