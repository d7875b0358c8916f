/** Recognises cells of a spreadsheet in Greenwich. */
import {
  type RecognisedRow,
  type RecogniseOptions,
  recogniseTable,
} from '../../../src/cells/recognise/recognise-table';
import type { CalendarDate } from '../../../src/domain/calendar-date';

const toCalendarDate = (date: Date): CalendarDate => Math.floor(date.getTime() / 86_400_000) + 25_569;

export function recognise(
  cells: readonly (readonly unknown[])[],
  options: Omit<RecogniseOptions, 'toCalendarDate'> = {},
) {
  return recogniseTable(cells, { toCalendarDate, ...options });
}

export function first(
  cells: readonly (readonly unknown[])[],
  options: Omit<RecogniseOptions, 'toCalendarDate'> = {},
): RecognisedRow {
  const [row] = recognise(cells, options).rows;
  if (!row) throw new Error('no row was recognised');
  return row;
}
