/** A tab of the user's, read and recognised. */
import { fillMerged, type MergedArea, mayBeMerged } from '../app/fill-merged';
import type { Cells } from '../app/ports';
import type { Request } from '../app/rpc';
import { type RecognisedTable, recogniseTable } from '../cells/recognise/recognise-table';
import type { Zone } from '../domain/zone';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface SourceList {
  readonly sheet: Sheet;
  /** As they are to be read: with the text of merged cells in each of their rows. */
  readonly cells: Cells;
  /** As they stand in the sheet. */
  readonly written: Cells;
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
  const written: Cells = data.getValues();
  const options = {
    toCalendarDate: (date: Date) => zone.dayOf(date.getTime()),
    columns,
    answers: { ...kinds, ...dates },
    ...(headerRow !== undefined && { headerRow }),
    ...(currency !== undefined && { currency }),
  };
  const seen = recogniseTable(written, options);
  const merged = mayBeMerged(seen) ? mergedAreas(data) : [];
  const cells = merged.length > 0 ? fillMerged(written, merged) : written;
  const table = merged.length > 0 ? recogniseTable(cells, options) : seen;
  let formulas: string[][] | null = null;
  return { sheet, cells, written, table, formulas: () => (formulas ??= data.getFormulas()) };
}

function mergedAreas(data: GoogleAppsScript.Spreadsheet.Range): readonly MergedArea[] {
  return data
    .getMergedRanges()
    .map((area) => ({ row: area.getRow(), column: area.getColumn(), rows: area.getNumRows() }))
    .filter(({ rows }) => rows > 1);
}
