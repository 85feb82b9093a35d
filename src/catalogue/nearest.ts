/** `; did you mean "…"?` for the allowed word most like the given one, or nothing where none is like it. */
export function suggestion(word: string, allowed: Iterable<string>): string {
  const nearest = nearestWord(word, allowed);
  return nearest === undefined ? '' : `; did you mean "${nearest}"?`;
}

/** The allowed word that differs least, provided it shares more than half with the given one. */
export function nearestWord(word: string, allowed: Iterable<string>): string | undefined {
  const given = word.toLowerCase();
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of allowed) {
    const distance = editDistance(given, candidate.toLowerCase());
    if (distance > likeness * Math.max(given.length, candidate.length)) continue;
    if (best === undefined || distance < best.distance) best = { candidate, distance };
  }
  return best?.candidate;
}

/** Differences beyond this share of the longer word make two words unlike. */
const likeness = 0.45;

/** Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const substitution = at(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swap =
        a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
          ? at(beforeLast, column - 2) + 1
          : Infinity;
      current.push(Math.min(substitution, swap, at(last, column) + 1, at(current, column - 1) + 1));
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
