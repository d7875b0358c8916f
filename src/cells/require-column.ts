import { scalarOf } from './read-argument';
import { refusal } from './refusal';
import { shownCell } from './shown-cell';
import { columnNamed, type Table } from './table';

/** The index of the column whose header stands in a formula's place, one of the user's own columns included. */
export function requireColumn(table: Table, argument: unknown, name: string): number {
  const cell = scalarOf(argument);
  const column = columnNamed(table, cell);
  if (column !== null) return column;
  throw refusal([
    {
      code: 'not-a-header',
      where: name,
      received: shownCell(cell),
      expected: `the header of a column of ${table.shape.name}`,
      fix: 'Type it in quotes, such as "Owner".',
    },
  ]);
}

/** The header of a column as the sheet shows it. */
export function headerOf(table: Table, column: number): string {
  return String(table.cells[0]?.[column] ?? '').trim();
}
