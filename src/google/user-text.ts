/**
 * Writes text that stays text. Sheets parses every string as if it were typed: `=1+1` would become a formula, `007` a
 * number, `1-2` a date. What is written is therefore read back, and mended where it changed.
 */
import type { Cells } from '../app/ports';
import { columnLetter } from '../cells/recognise/suggest-columns';

/** First characters with which a number, date, amount or formula can begin. */
const PARSEABLE = /^\s*[\d=+\-@'"$€£¥₹₽%(.,/]|^\s*(true|false|#\S+[!?]|#n\/a)\s*$/i;
/**
 * What needs the apostrophe that marks text, because it would be a formula or lose an apostrophe of its own. A telephone
 * number can do no harm for the moment before it is mended.
 */
const NEEDS_MARK = /^\s*(?:[=']|\+(?![\d\s().-]*$))/;

function isParseable(cell: unknown): cell is string {
  return typeof cell === 'string' && PARSEABLE.test(cell);
}

export function writeCells(range: GoogleAppsScript.Spreadsheet.Range, cells: Cells): void {
  writeChecked(range, cells, isParseable);
}

/**
 * The same for rows of the user's own columns: one that holds text only, and some that could be parsed, is made one of
 * plain text first, instead of mending its cells one by one.
 */
export function writeAsText(range: GoogleAppsScript.Spreadsheet.Range, cells: Cells): void {
  const [first = []] = cells;
  const columns = first.flatMap((_, at) => {
    const filled = cells.map((row) => row[at]).filter((cell) => cell !== '');
    return filled.every((cell) => typeof cell === 'string') && filled.some(isParseable) ? [at] : [];
  });
  if (columns.length > 0) {
    const sheet = range.getSheet();
    const [top, bottom] = [range.getRow(), range.getLastRow()];
    const letters = columns.map((at) => columnLetter(range.getColumn() - 1 + at));
    sheet.getRangeList(letters.map((letter) => `${letter}${top}:${letter}${bottom}`)).setNumberFormat('@');
  }
  writeCells(range, cells);
}

/** The same where every column of text has just been made one of plain text, which keeps numbers and dates as they are typed. */
export function writePlainCells(range: GoogleAppsScript.Spreadsheet.Range, cells: Cells): void {
  writeChecked(range, cells, (cell) => typeof cell === 'string' && NEEDS_MARK.test(cell));
}

function writeChecked(
  range: GoogleAppsScript.Spreadsheet.Range,
  cells: Cells,
  isRisky: (cell: unknown) => boolean,
): void {
  writeUnchecked(range, cells);
  if (cells.some((row) => row.some(isRisky))) mendText(range, cells, range.getValues());
}

/** Writes what the caller mends himself, because he reads it back anyway. */
export function writeUnchecked(range: GoogleAppsScript.Spreadsheet.Range, cells: Cells): void {
  range.setValues(cells.map((row) => row.map(guarded)));
}

/** Puts right what was written into a range as text and reads otherwise there. */
export function mendText(range: GoogleAppsScript.Spreadsheet.Range, written: Cells, read: Cells): void {
  written.forEach((row, down) => {
    row.forEach((cell, right) => {
      if (typeof cell !== 'string' || read[down]?.[right] === cell) return;
      mend(range.getCell(down + 1, right + 1), cell);
    });
  });
}

/** A formula must never run, not even for a moment: its text goes in behind the apostrophe that marks text. */
function guarded(cell: unknown): unknown {
  return typeof cell === 'string' && NEEDS_MARK.test(cell) ? `'${cell}` : cell;
}

/** What a cell of plain text does with a formula is tried with one that cannot do harm. */
const HARMLESS = '=1';

/**
 * Number-like text needs a cell of plain text. The apostrophe may be kept as part of the text there, so that a formula's
 * text goes into an automatic cell; only where that keeps it too, and formulas are inert in plain text, it is left out.
 */
function mend(cell: GoogleAppsScript.Spreadsheet.Range, text: string): void {
  if (guarded(text) === text) {
    cell.setNumberFormat('@').setValue(text);
    return;
  }
  cell.setNumberFormat('General').setValue(guarded(text));
  if (cell.getValue() === text) return;
  cell.setNumberFormat('@').setValue(HARMLESS);
  const isInert = cell.getValue() === HARMLESS;
  cell.setValue(isInert ? text : guarded(text));
}
