/** A part of a text, with where it stands in it. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A sentence ends at a line's end, a semicolon, or a mark with what closes it and a space: "Rp25.000" and "1. Open" go on. */
const sentenceEnds = /\n+|(?<!(?:^|\n)\d{1,2})[.!?…]+[)\]"'”’*]*(?= )|;(?= )/g;

/** The sentences and lines of a text, in order. */
export function sentencesOf(text: string): readonly Piece[] {
  return pieces(text, sentenceEnds);
}

/** Words that a clause begins with: what sets one thing against another, "without", reasons, conditions, "and not". */
const beginnings = [
  'tetapi|tapi|namun|sedangkan|but|while|whereas',
  'tanpa|kecuali|karena|sebab|without|except|because',
  'kalau|jika|bila|apabila|asal|asalkan|if|unless|until|as long as|provided that',
  'selama(?! \\d)',
  '(?:dan|atau|and|or) (?:tidak|jangan|bukan|belum|not|never|do not|cannot|(?:do|ca|wo)n[\\x27’]t)',
].join('|');
const clauseEnds = new RegExp(`[,;()→]+(?!\\d)|:\\**(?= |$)|(?<= )(?=(?:${beginnings}) )`, 'gi');

/** Between two facts: numbers on both sides, or a denial on one. */
const and = / (?=(?:dan|and) )/g;
const denial = /(?:^| )(?:tidak|tak|belum|bukan|jangan|not|never|no|[a-z]+n't)(?= |$)/;

/** The clauses of a sentence, in order. */
export function clausesOf(sentence: string): readonly Piece[] {
  return pieces(sentence, clauseEnds).flatMap((clause) => {
    const parts = pieces(clause.text, and);
    const isOne =
      parts.length < 2 ||
      !parts.some(({ text }, at) => at > 0 && tellsMore(clause.text.slice(0, parts[at]?.start), text));
    const shifted = parts.map(({ text, start, end }) => ({
      text,
      start: clause.start + start,
      end: clause.start + end,
    }));
    return isOne ? [clause] : shifted;
  });
}

/** The clauses of a sentence as small as they may be taken to be: each "and" begins another. */
export function smallClausesOf(sentence: string): readonly Piece[] {
  return clausesOf(sentence).flatMap((clause) =>
    pieces(clause.text, and).map(({ text, start, end }) => ({
      text,
      start: clause.start + start,
      end: clause.start + end,
    })),
  );
}

function tellsMore(before: string, after: string): boolean {
  if (/\d/.test(before) && /\d/.test(after)) return true;
  return denial.test(before) !== denial.test(after);
}

function pieces(text: string, ends: RegExp): readonly Piece[] {
  const found: Piece[] = [];
  let from = 0;
  const add = (to: number) => {
    const piece = text.slice(from, to);
    const trimmed = piece.trim();
    const start = from + piece.indexOf(trimmed);
    if (trimmed !== '') found.push({ text: trimmed, start, end: start + trimmed.length });
    from = to;
  };
  for (const end of text.matchAll(ends)) add(end.index + end[0].length);
  add(text.length);
  return found;
}
