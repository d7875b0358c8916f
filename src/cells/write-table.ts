/** Results as cells: a full rectangle under a header row, blank where there is no number. */

type ResultCell = number | string;

export function writeTable(
  header: readonly string[],
  rows: readonly (readonly (number | string | null)[])[],
): ResultCell[][] {
  const body = rows.map((row) => header.map((_, column) => writeCell(row[column] ?? null)));
  return [[...header], ...body];
}

function writeCell(value: number | string | null): ResultCell {
  // Only amounts beyond any currency overflow.
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return '';
  return value;
}
