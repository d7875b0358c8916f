import { type RowReader, textReader } from '../cells/column-readers';
import type { Reading } from '../cells/reading';
import type { DealsTable } from '../cells/table';
import { spreadsheet } from './spreadsheet-port';

const DOES_NOT_COUNT = 'closed for a reason that Settings leave out of win rates';

/** Whether a decided deal counts in a win rate: not where the settings leave out the reason it was closed for. */
export function winRateCounter(deals: DealsTable, reading: Reading): RowReader<boolean> {
  const reason = textReader(deals, 'closeReason');
  const known = new Map<string, boolean>();
  return (row) => {
    const given = reason(row);
    if (given === '') return true;
    let counts = known.get(given);
    if (counts === undefined) {
      counts = spreadsheet().settings().countsInWinRate(given);
      known.set(given, counts);
    }
    if (!counts) reading.trace?.leaveOut(row, DOES_NOT_COUNT);
    return counts;
  };
}
