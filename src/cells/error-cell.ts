/** The errors that Sheets shows in the place of a formula's value. */
const ERRORS: ReadonlySet<unknown> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#ERROR!',
]);

/** Whether a formula stands in the cell that could not be computed. */
export function isErrorCell(cell: unknown): boolean {
  return ERRORS.has(cell);
}
