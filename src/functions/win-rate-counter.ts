import { type RowReader, textReader } from '../cells/column-readers';
import type { DealsTable } from '../cells/table';
import { spreadsheet } from './spreadsheet-port';

/** Whether a decided deal counts in a win rate: not where the settings leave out the reason it was closed for. */
export function winRateCounter(deals: DealsTable): RowReader<boolean> {
  const { countsInWinRate } = spreadsheet();
  if (countsInWinRate === null) return () => true;
  const reason = textReader(deals, 'closeReason');
  return (row) => countsInWinRate(reason(row));
}
