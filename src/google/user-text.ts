/**
 * Writes text that stays text. Sheets parses every string as if it were typed: `=1+1` would become a formula, `007` a
 * number, `1-2` a date. What is written is therefore read back, and mended where it changed.
 */
import { isSameCell } from '../app/displaced';
import type { Cells } from '../app/ports';

/** First characters with which a number, date, amount or formula can begin. */
const PARSEABLE = /^\s*[\d=+\-@'"$€£¥₹₽%(.,#/]|^\s*(true|false)\s*$/i;

export function isParseable(cell: unknown): cell is string {
  return typeof cell === 'string' && PARSEABLE.test(cell);
}

export function writeCells(range: GoogleAppsScript.Spreadsheet.Range, cells: Cells): void {
  range.setValues(cells.map((row) => row.map(guarded)));
  if (!cells.some((row) => row.some(isParseable))) return;
  const read: Cells = range.getValues();
  cells.forEach((row, down) => {
    row.forEach((cell, right) => {
      if (!isParseable(cell) || isSameCell(read[down]?.[right], cell)) return;
      mend(range.getCell(down + 1, right + 1), cell);
    });
  });
}

/** A formula must never run, not even for a moment: its text goes in behind the apostrophe that marks text. */
function guarded(cell: unknown): unknown {
  return typeof cell === 'string' && /^\s*[='+]/.test(cell) ? `'${cell}` : cell;
}

function mend(cell: GoogleAppsScript.Spreadsheet.Range, text: string): void {
  cell.setNumberFormat('@');
  cell.setValue(guarded(text));
}
