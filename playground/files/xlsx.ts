/** Workbooks of Excel: values, dates as day numbers; formulas come as their last result, looks stay behind. */
import readWorkbook, { type CellValue } from 'read-excel-file/universal';
import writeWorkbook, { type Cell } from 'write-excel-file/universal';
import { DAY_PATTERN, isDateCell, MINUTE_PATTERN, type PlainCell, type PlainTable } from './plain-table';

const MS_PER_DAY = 86_400_000;
const UNIX_EPOCH = 25_569;

export async function readXlsx(bytes: Uint8Array): Promise<PlainTable[]> {
  const sheets = await readWorkbook(bytes.slice().buffer);
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(readCell)) }));
}

/** The package's type for dates is the constructor; what comes is a Date at midnight UTC. */
function readCell(value: CellValue | null): PlainCell {
  const cell: unknown = value;
  if (cell instanceof Date) {
    const serial = cell.getTime() / MS_PER_DAY + UNIX_EPOCH;
    return { serial, pattern: Number.isInteger(serial) ? DAY_PATTERN : MINUTE_PATTERN };
  }
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null;
}

export async function writeXlsx(tables: readonly PlainTable[]): Promise<Blob> {
  const sheets = tables.map((table) => ({
    sheet: sheetName(table.name),
    data: table.rows.map((row, index) => row.map((cell) => writeCell(cell, index === 0))),
  }));
  return writeWorkbook(sheets).toBlob();
}

function writeCell(cell: PlainCell, isHeader: boolean): Cell {
  if (cell === null || cell === '') return null;
  if (isDateCell(cell)) {
    return { value: new Date((cell.serial - UNIX_EPOCH) * MS_PER_DAY), type: Date, format: cell.pattern };
  }
  if (typeof cell === 'string')
    return isHeader ? { value: cell, type: String, fontWeight: 'bold' } : { value: cell, type: String };
  return cell;
}

const LONGEST_NAME = 31;

/** Excel refuses these characters in the name of a tab, and long names. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, LONGEST_NAME);
}
