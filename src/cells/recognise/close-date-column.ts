import { type Assignments, columnFor, type HeadedColumn } from './assigned-columns';
import { isBlankCell } from './cell-text';
import { readFlag } from './read-flags';
import { sentences } from './sentences/sentences';
import { meaningOf } from './stage-words';

type Rows = readonly (readonly unknown[])[];

/** Whether the one `Close Date` is the expected close, the closing day, or either depending on the deal. */
export function settleCloseDate(columns: readonly HeadedColumn[], rows: Rows, chosen: Assignments): void {
  const index = columnFor(chosen, 'closeDate');
  if (index === null) return;
  const hasExpected = columnFor(chosen, 'expectedClose') !== null;
  const hasClosed =
    columnFor(chosen, 'closed') !== null ||
    (columnFor(chosen, 'wonAt') !== null && columnFor(chosen, 'lostAt') !== null);
  if (hasExpected && hasClosed) chosen.delete(index);
  else if (hasExpected) chosen.set(index, { field: 'closed', why: sentences().why.closedBeside(), sure: true });
  else if (hasClosed) chosen.set(index, { field: 'expectedClose', why: sentences().why.expectedOnly(), sure: true });
  else if (openDealsLeaveBlank(columns, rows, chosen, index)) {
    chosen.set(index, { field: 'closed', why: sentences().why.closedOnly(), sure: true, closeDateMeaning: 'by-kind' });
  } else
    chosen.set(index, {
      field: 'expectedClose',
      why: sentences().why.closeDate(),
      sure: true,
      closeDateMeaning: 'by-kind',
    });
}

function openDealsLeaveBlank(
  columns: readonly HeadedColumn[],
  rows: Rows,
  chosen: Assignments,
  closeDate: number,
): boolean {
  const wordColumns = columns.filter((column) => {
    const field = chosen.get(column.index)?.field;
    return field === 'stage' || field === 'status';
  });
  const flagColumns = columns.filter((column) => {
    const field = chosen.get(column.index)?.field;
    return field === 'isWon' || field === 'isLost' || field === 'isClosed';
  });
  if (wordColumns.length + flagColumns.length === 0) return false;
  const closes = new Map<string, boolean>();
  const isClosing = (word: string) => {
    const known = closes.get(word);
    if (known !== undefined) return known;
    const kind = meaningOf(word).kind;
    closes.set(word, kind === 'won' || kind === 'lost' || kind === 'closed');
    return closes.get(word) ?? false;
  };
  let closed = 0;
  for (const row of rows) {
    const isClosed =
      wordColumns.some((column) => isClosing(String(row[column.index] ?? ''))) ||
      flagColumns.some((column) => readFlag(row[column.index]) === true);
    if (isClosed) closed++;
    else if (!isBlankCell(row[closeDate])) return false;
  }
  return closed > 0;
}
