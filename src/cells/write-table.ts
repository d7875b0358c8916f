/** Results as cells: a full rectangle under a header row, blank where there is no number. */

export type ResultCell = number | string | Date;

/** What a custom function answers: one figure, or a table that spills. */
export type Answer = ResultCell | ResultCell[][];

export function writeTable(
  header: readonly string[],
  rows: readonly (readonly (ResultCell | null)[])[],
): ResultCell[][] {
  const top: ResultCell[] = [...header];
  return [top].concat(rows.map((row) => writeRow(row, header.length)));
}

/** Numbers that words stand beside: "no data" of a figure is a blank in a table. */
export function numberOrNull(figure: number | object | null): number | null {
  return typeof figure === 'number' ? figure : null;
}

/** By index, since a table may have hundreds of thousands of rows and a callback for each of their cells is dear. */
function writeRow(row: readonly (ResultCell | null)[], width: number): ResultCell[] {
  const cells: ResultCell[] = [];
  for (let column = 0; column < width; column += 1) cells.push(writeCell(row[column] ?? null));
  return cells;
}

function writeCell(value: ResultCell | null): ResultCell {
  // Only amounts beyond any currency overflow.
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return '';
  return value;
}
