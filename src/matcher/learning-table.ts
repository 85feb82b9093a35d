/**
 * What a head learns: a weight for each feature and class, and beside it how far the weight was moved already. It is
 * kept in pages, a stretch of classes of one feature each, which are made when something in them is learnt for the first
 * time. With a few classes a page is a whole row; with thousands less than one weight in a hundred is ever moved, and all
 * of them would take gigabytes.
 */
export interface LearningTable {
  readonly features: number;
  readonly classes: number;
  /** How many classes a page has. */
  readonly width: number;
  /** How many pages a row can have. */
  readonly across: number;
  /** Row by row where each page begins in the cells, plus one; 0 where there is no page. */
  readonly pages: Int32Array;
  cells: Cells;
  /** How many cells are taken. */
  taken: number;
}

export interface Cells {
  readonly weights: Float32Array;
  /** The sum of the squared gradients of each weight. */
  readonly squares: Float32Array;
}

/** What the squares begin at. */
export const firstSquare = 1e-3;

/** Up to so many classes a page is a whole row, which is read fastest, and the table takes 100 MB at most. */
const widestRow = 512;
const narrow = 64;

/** A table in which nothing is learnt yet. */
export function createTable(features: number, classes: number): LearningTable {
  const width = Math.max(1, classes <= widestRow ? classes : narrow);
  const across = Math.ceil(classes / width);
  const pages = new Int32Array(features * across);
  return { features, classes, width, across, pages, cells: cellsFor(features * width), taken: 0 };
}

function cellsFor(count: number): Cells {
  return { weights: new Float32Array(count), squares: new Float32Array(count).fill(firstSquare) };
}

/** Where the page begins that a feature has for this stretch of classes. It is made where there is none. */
export function pageAt(table: LearningTable, feature: number, stretch: number): number {
  const at = feature * table.across + stretch;
  const page = table.pages[at] ?? 0;
  return page > 0 ? page - 1 : makePage(table, at);
}

function makePage(table: LearningTable, at: number): number {
  const made = table.taken;
  table.taken += table.width;
  if (table.taken > table.cells.weights.length) table.cells = grown(table.cells, table.taken);
  table.pages[at] = made + 1;
  return made;
}

function grown(cells: Cells, least: number): Cells {
  const wider = cellsFor(Math.max(least, Math.ceil(1.5 * cells.weights.length)));
  wider.weights.set(cells.weights);
  wider.squares.set(cells.squares);
  return wider;
}

/** Writes the weights of a feature, one per class. */
export function writeRow(table: LearningTable, feature: number, row: Float32Array): void {
  const { across, width, pages, cells } = table;
  row.fill(0);
  for (let nth = 0; nth < across; nth++) {
    const page = (pages[feature * across + nth] ?? 0) - 1;
    if (page < 0) continue;
    const first = nth * width;
    row.set(cells.weights.subarray(page, page + Math.min(width, row.length - first)), first);
  }
}

/** All weights, a row per feature. */
export function toMatrix(table: LearningTable): Float32Array {
  const { features, classes } = table;
  const matrix = new Float32Array(features * classes);
  for (let feature = 0; feature < features; feature++) {
    writeRow(table, feature, matrix.subarray(feature * classes, (feature + 1) * classes));
  }
  return matrix;
}

/** The same with room for more features, and for other classes: `origins` says which one each was, -1 for a new one. */
export function rearrange(table: LearningTable, features: number, origins: Int32Array): LearningTable {
  const next = createTable(features, origins.length);
  const places = new Int32Array(table.classes).fill(-1);
  origins.forEach((origin, label) => {
    if (origin >= 0) places[origin] = label;
  });
  const { across, width, pages } = table;
  const runs = Array.from({ length: across }, (_, nth) =>
    runsOf(places.subarray(nth * width, (nth + 1) * width), next.width),
  );
  for (let at = 0; at < pages.length; at++) {
    const page = (pages[at] ?? 0) - 1;
    if (page >= 0) copyPage(table, page, next, Math.floor(at / across), runs[at % across] ?? []);
  }
  return next;
}

/** Columns of a page that stay side by side within one page. */
interface Run {
  readonly from: number;
  readonly label: number;
  length: number;
}

/** An edit moves few columns apart, so that they are copied in long runs. `places` says which class each column becomes. */
function runsOf(places: Int32Array, width: number): readonly Run[] {
  const runs: Run[] = [];
  places.forEach((label, from) => {
    const last = runs.at(-1);
    const goesOn = last && from === last.from + last.length && label === last.label + last.length;
    if (label < 0) return;
    if (goesOn && label % width > 0) last.length++;
    else runs.push({ from, label, length: 1 });
  });
  return runs;
}

function copyPage(
  { cells: { weights, squares } }: LearningTable,
  page: number,
  next: LearningTable,
  feature: number,
  runs: readonly Run[],
): void {
  for (const { from, label, length } of runs) {
    const source = page + from;
    if (isUntouched(squares, source, source + length)) continue;
    const target = pageAt(next, feature, Math.floor(label / next.width)) + (label % next.width);
    const { cells } = next;
    for (let step = 0; step < length; step++) {
      cells.weights[target + step] = weights[source + step] ?? 0;
      cells.squares[target + step] = squares[source + step] ?? 0;
    }
  }
}

/** What the squares begin at, as the cells have it. */
const untouched = Math.fround(firstSquare);

/** Whether nothing was learnt there: every step adds to the square. */
function isUntouched(squares: Float32Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (squares[at] !== untouched) return false;
  return true;
}
