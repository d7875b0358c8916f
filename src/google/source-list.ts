/** A tab of the user's, read and recognised. */
import type { Cells } from '../app/ports';
import type { Request } from '../app/rpc';
import { type RecognisedTable, recogniseTable } from '../cells/recognise/recognise-table';
import type { Zone } from '../domain/zone';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface SourceList {
  readonly sheet: Sheet;
  readonly cells: Cells;
  readonly table: RecognisedTable;
  /** The formulas of the same cells, '' where there is none. */
  readonly formulas: () => readonly (readonly string[])[];
}

type Said = Omit<Request<'suggestSetup'>, 'tab'>;

export function readSource(
  sheet: Sheet,
  zone: Zone,
  { columns = {}, kinds, dates, headerRow, currency }: Said,
): SourceList {
  const data = sheet.getDataRange();
  const cells: Cells = data.getValues();
  const table = recogniseTable(cells, {
    toCalendarDate: (date) => zone.dayOf(date.getTime()),
    columns,
    answers: { ...kinds, ...dates },
    ...(headerRow !== undefined && { headerRow }),
    ...(currency !== undefined && { currency }),
  });
  let formulas: string[][] | null = null;
  return { sheet, cells, table, formulas: () => (formulas ??= data.getFormulas()) };
}
