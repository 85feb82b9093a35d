/** Spreadsheets take such a cell for a formula. */
const formula = /^'*[=+\-@\t\r]/u;

/** A cell that no spreadsheet runs: it begins with a quote where it would begin with a formula's sign. */
export function quoteCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The cell as it was before it was quoted. */
export function unquoteCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
