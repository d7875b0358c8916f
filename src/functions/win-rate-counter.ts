import { isBlank } from '../cells/cell-value';
import type { RowReader } from '../cells/column-readers';
import type { Reading } from '../cells/reading';
import type { DealsTable } from '../cells/table';
import { spreadsheet } from './spreadsheet-port';

const DOES_NOT_COUNT = 'closed for a reason that Settings leave out of win rates';

/** Whether a decided deal counts in a win rate: not where the settings leave out the reason it was closed for. */
export function winRateCounter(deals: DealsTable, reading: Reading): RowReader<boolean> {
  const column = deals.layout.closeReason;
  if (column === undefined) return () => true;
  const { cells } = deals;
  const counts = new Map<unknown, boolean>();
  return (row) => {
    const reason = cells[row]?.[column];
    if (isBlank(reason)) return true;
    let isCounted = counts.get(reason);
    if (isCounted === undefined) {
      isCounted = spreadsheet().settings().countsInWinRate(String(reason).trim());
      counts.set(reason, isCounted);
    }
    if (!isCounted) reading.trace?.leaveOut(row, DOES_NOT_COUNT);
    return isCounted;
  };
}
