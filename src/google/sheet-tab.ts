import type { CellBlock, Cells, Tab } from '../app/ports';
import { runsOf } from '../app/carry-out';
import { columnLetter } from '../cells/recognise/suggest-columns';
import { writeAsText, writeCells, writePlainCells } from './user-text';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Rows that a full tab grows by beyond what is needed, so that it does not grow at every write. */
const SPARE_ROWS = 500;

/** A tab behind its named range of whole columns; columns count from the range's first one. */
export function sheetTab(named: Range): Tab {
  const sheet: Sheet = named.getSheet();
  const firstColumn = named.getColumn();
  const width = named.getNumColumns();
  let rows = named.getLastRow();
  let formulas: ReadonlySet<number> | null = null;

  const range = (row: number, column: number, count: number, columns: number): Range =>
    sheet.getRange(row, firstColumn + column - 1, count, columns);
  const grow = (last: number): void => {
    if (last <= rows) return;
    const more = last - rows + SPARE_ROWS;
    sheet.insertRowsAfter(rows, more);
    rows += more;
  };
  const finder = (column: number, text: string) =>
    range(2, column, Math.max(rows - 1, 1), 1)
      .createTextFinder(text)
      .matchEntireCell(true)
      .matchCase(true);
  const put = (row: number, column: number, cells: Cells, writeTo = writeCells): void => {
    const [first] = cells;
    if (!first || first.length === 0) return;
    grow(row + cells.length - 1);
    writeTo(range(row, column, cells.length, first.length), cells);
  };

  return {
    name: sheet.getName(),
    width,
    lastRow: () => sheet.getLastRow(),
    lastRowIn: (column) => {
      const bottom = range(rows, column, 1, 1);
      const last = bottom.getNextDataCell(SpreadsheetApp.Direction.UP).getRow();
      return last === 1 && !bottom.isBlank() ? rows : last;
    },
    readHeader: () => {
      const [header = []]: Cells = range(1, 1, 1, width).getValues();
      return header;
    },
    // The whole grid in one call: asking how far the content goes would be another one.
    readAll: () => trimmed(range(1, 1, rows, width).getValues()),
    readRows: (row, count) => (row + count - 1 > rows ? [] : range(row, 1, count, width).getValues()),
    findRow: (column, text) => finder(column, text).findNext()?.getRow() ?? null,
    findRows: (column, text) =>
      finder(column, text)
        .findAll()
        .map((found) => found.getRow()),
    write: ({ row, column, cells, asText = false }: CellBlock) =>
      put(row, column, cells, asText ? writeAsText : writeCells),
    clearRows: (numbers) => {
      const letters = [columnLetter(firstColumn - 1), columnLetter(firstColumn + width - 2)] as const;
      const runs = runsOf(numbers).map(([first, last]) => `${letters[0]}${first}:${letters[1]}${last}`);
      if (runs.length > 0) sheet.getRangeList(runs).clearContent();
    },
    columnsWithFormulas: () => {
      // Nobody fills a column with formulas in the middle of a run.
      formulas ??= new Set(
        range(1, 1, rows, width)
          .getFormulas()
          .flatMap((row) => row.flatMap((formula, at) => (formula === '' ? [] : [at]))),
      );
      return formulas;
    },
    // Only the log is appended to, and its columns of text were made plain text by set-up.
    append: (row, cells) => {
      try {
        put(row, 1, cells, writePlainCells);
      } catch (error) {
        if (!dropWarnings(sheet, error)) throw error;
        put(row, 1, cells, writePlainCells);
      }
    },
    insertRowBelow: (row) => {
      sheet.insertRowAfter(row);
      rows += 1;
    },
    deleteRows: (row, count) => {
      sheet.deleteRows(row, count);
      rows -= count;
    },
    readNotes: (row, column, count) =>
      range(row, column, count, 1)
        .getNotes()
        .map(([note = '']) => note),
    writeNotes: (row, column, notes) => {
      range(row, column, notes.length, 1).setNotes(notes.map((note) => [note]));
    },
  };
}

/**
 * Whether Google lets a script pass a protection that only warns is not written anywhere. Where it does not, the warning
 * goes: a log that cannot be written is worse than one that does not warn.
 */
function dropWarnings(sheet: Sheet, error: unknown): boolean {
  if (!String(error).includes('protected cell or object')) return false;
  const warnings = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).filter((one) => one.isWarningOnly());
  for (const warning of warnings) warning.remove();
  return warnings.length > 0;
}

/** Without the blank rows below the content. */
function trimmed(cells: Cells): Cells {
  let count = cells.length;
  while (count > 1 && (cells[count - 1] ?? []).every((cell) => cell === '')) count -= 1;
  return cells.slice(0, count);
}
