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

interface Cells {
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

/** Where the page begins that has this class of the feature. It is made where there is none. */
export function pageOf(table: LearningTable, feature: number, label: number): number {
  const at = feature * table.across + Math.floor(label / table.width);
  const page = table.pages[at] ?? 0;
  if (page > 0) return page - 1;
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
  table.pages.forEach((page, at) => {
    if (page === 0) return;
    const feature = Math.floor(at / table.across);
    const first = (at % table.across) * table.width;
    copyPage(table, page - 1, next, feature, places.subarray(first, first + table.width));
  });
  return next;
}

/** Copies a page; `places` says which class each of its columns becomes. */
function copyPage(
  { cells }: LearningTable,
  from: number,
  next: LearningTable,
  feature: number,
  places: Int32Array,
): void {
  let page = 0;
  let first = 0;
  let end = 0;
  for (let column = 0; column < places.length; column++) {
    const label = places[column] ?? -1;
    const square = cells.squares[from + column] ?? firstSquare;
    const weight = cells.weights[from + column] ?? 0;
    if (label < 0 || (weight === 0 && square === untouched)) continue;
    if (label < first || label >= end) {
      first = label - (label % next.width);
      end = first + next.width;
      page = pageOf(next, feature, label);
    }
    next.cells.weights[page + label - first] = weight;
    next.cells.squares[page + label - first] = square;
  }
}

/** What the squares begin at, as the cells have it. */
const untouched = Math.fround(firstSquare);
