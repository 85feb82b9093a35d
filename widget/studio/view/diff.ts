/** A line of two texts laid beside each other. */
export interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** A run of changed lines with some around it, or how many lines between two runs are the same. */
export type DiffPart =
  | { readonly kind: 'lines'; readonly lines: readonly DiffLine[] }
  | { readonly kind: 'skipped'; readonly count: number };

/** Beyond this many lines on both sides the middle is shown as removed and added as a whole. */
const mostLines = 2_000;

/** What turns one text into the other, line by line, by a longest common subsequence; null is no text. */
export function diffLines(before: string | null, after: string | null): readonly DiffLine[] {
  const [was, is] = [linesOf(before), linesOf(after)];
  let head = 0;
  while (head < was.length && head < is.length && was[head] === is[head]) head += 1;
  let tail = 0;
  while (tail < was.length - head && tail < is.length - head && was.at(-1 - tail) === is.at(-1 - tail))
    tail += 1;
  const middle = middleOf(was.slice(head, was.length - tail), is.slice(head, is.length - tail));
  const same = (text: string): DiffLine => ({ kind: 'same', text });
  return [...was.slice(0, head).map(same), ...middle, ...was.slice(was.length - tail).map(same)];
}

/** The same with only `around` lines beside each change. */
export function diffParts(lines: readonly DiffLine[], around = 2): readonly DiffPart[] {
  const near = new Set<number>();
  lines.forEach(({ kind }, at) => {
    if (kind === 'same') return;
    for (let beside = at - around; beside <= at + around; beside += 1) near.add(beside);
  });
  const parts: DiffPart[] = [];
  lines.forEach((line, at) => {
    const last = parts.at(-1);
    if (near.has(at)) {
      if (last?.kind === 'lines') parts[parts.length - 1] = { kind: 'lines', lines: [...last.lines, line] };
      else parts.push({ kind: 'lines', lines: [line] });
    } else if (last?.kind === 'skipped') parts[parts.length - 1] = { kind: 'skipped', count: last.count + 1 };
    else parts.push({ kind: 'skipped', count: 1 });
  });
  return parts;
}

function linesOf(text: string | null): readonly string[] {
  return text === null ? [] : text.replace(/\n$/u, '').split('\n');
}

function middleOf(was: readonly string[], is: readonly string[]): readonly DiffLine[] {
  const removed = (text: string): DiffLine => ({ kind: 'removed', text });
  const added = (text: string): DiffLine => ({ kind: 'added', text });
  if (was.length + is.length > mostLines) return [...was.map(removed), ...is.map(added)];
  const longest = commonLengths(was, is);
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < was.length || j < is.length) {
    const [mine = '', theirs = ''] = [was[i], is[j]];
    if (i < was.length && j < is.length && mine === theirs) {
      lines.push({ kind: 'same', text: mine });
      i += 1;
      j += 1;
    } else if (j >= is.length || (i < was.length && at(longest, i + 1, j) >= at(longest, i, j + 1))) {
      lines.push(removed(mine));
      i += 1;
    } else {
      lines.push(added(theirs));
      j += 1;
    }
  }
  return lines;
}

/** How many lines the rests from each pair of places on have in common. */
function commonLengths(was: readonly string[], is: readonly string[]): readonly Uint16Array[] {
  const rows = Array.from({ length: was.length + 1 }, () => new Uint16Array(is.length + 1));
  for (let i = was.length - 1; i >= 0; i -= 1) {
    for (let j = is.length - 1; j >= 0; j -= 1) {
      const row = rows[i];
      if (row === undefined) continue;
      row[j] =
        was[i] === is[j] ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
    }
  }
  return rows;
}

function at(rows: readonly Uint16Array[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}
