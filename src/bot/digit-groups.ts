/** Digits as they are written in a text: `0812-3456-7890`, `4111 1111 1111 1111`. */
export interface DigitGroup {
  /** In UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly digits: string;
}

/** Digits with at most two separators between two of them. `\u2060` keeps the place of a digit's second code unit. */
const runs = /\+?\d(?:[ .()\-\u2060]{0,2}\d)*\u2060?/gu;

/** What may be one number or several side by side: each run of digits, as the groups that blanks part it into. */
export function digitRuns(text: string): readonly (readonly DigitGroup[])[] {
  return [...text.matchAll(runs)].map(({ 0: run, index }) =>
    [...run.matchAll(/\S+/gu)].map(({ 0: piece, index: at }) => groupOf(text, index + at, piece.length)),
  );
}

/** Neighbouring groups as one. */
export function joined(text: string, groups: readonly DigitGroup[]): DigitGroup {
  const start = groups[0]?.start ?? 0;
  return groupOf(text, start, (groups.at(-1)?.end ?? start) - start);
}

function groupOf(text: string, start: number, length: number): DigitGroup {
  const written = text.slice(start, start + length);
  return { start, end: start + length, written, digits: written.replace(/\D/gu, '') };
}
