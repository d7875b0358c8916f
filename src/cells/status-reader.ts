import type { Issue } from '../domain/issue';
import type { Status } from '../domain/stage';
import { isBlank } from './cell-value';
import type { RowReader } from './column-readers';
import type { Reading } from './reading';
import { shownCell } from './shown-cell';
import { columnOf, type Table, whereIs } from './table';

/** What the Status of a row says; null where it says nothing: such a row is not logged yet and no deal. */
export function statusReader(deals: Table<'status'>, reading: Reading): RowReader<Status | null> {
  const column = columnOf(deals, 'status');
  const { cells } = deals;
  return (row) => {
    const cell = cells[row]?.[column];
    if (cell === 'Open' || cell === 'Won' || cell === 'Lost' || cell === 'Parked') return cell;
    if (isBlank(cell)) return null;
    const word = shownCell(cell).trim().toLowerCase();
    const status = BY_WORD.get(word) ?? null;
    if (status === null && word !== '') reading.issues.push(noStatus(cell, whereIs(deals, row, column)));
    return status;
  };
}

const BY_WORD: ReadonlyMap<string, Status> = new Map([
  ['open', 'Open'],
  ['won', 'Won'],
  ['lost', 'Lost'],
  ['parked', 'Parked'],
]);

function noStatus(cell: unknown, where: string): Issue {
  const fix = 'Choose a stage: Dealsheet fills in the status.';
  return { code: 'not-a-status', where, received: shownCell(cell), expected: 'Open, Won, Lost or Parked', fix };
}
