/**
 * Rows of deleted deals on a hidden tab. Each deal has two rows there: the headers that stood above it, and its own with
 * its ID and what no copy keeps as it was: formulas, which would shift, and notes.
 */
import type { DealBin, LostCell } from '../app/ports';
import { headerKey } from '../cells/columns';
import { isErrorCell } from '../cells/error-cell';
import { formulaInRow } from '../cells/formula-in-row';
import { columnLetter } from '../cells/recognise/suggest-columns';
import { insertHiddenTab } from './hidden-tab';
import { nameColumns } from './make-tab';
import { NAMES, tabName } from './names';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Columns before the copy: the deal's ID, and what is kept as text. */
const ID = 1;
const EXTRAS = 2;
const COPY = 3;
const HEADER = ['Deal', 'Formulas and notes'];
/** The oldest go when there are more. */
const MOST_DEALS = 100;

interface Extras {
  /** The row in which the formulas stood. */
  readonly row: number;
  /** Position of the column from 0 → what stood there. */
  readonly formulas: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
}

export function dealBin(spreadsheet: Spreadsheet): DealBin {
  const bin = () => spreadsheet.getRangeByName(NAMES.bin)?.getSheet() ?? null;
  const deals = () => {
    const named = spreadsheet.getRangeByName(NAMES.deals);
    if (!named) throw new Error('there is no deals table');
    return { sheet: named.getSheet(), first: named.getColumn(), width: named.getNumColumns() };
  };
  return {
    keep: (dealId, row) => {
      const { sheet, first, width } = deals();
      const kept = bin() ?? makeBin(spreadsheet);
      const at = roomFor(kept, COPY + width - 1);
      const source = sheet.getRange(row, first, 1, width);
      const extras = extrasOf(source, row);
      sheet.getRange(1, first, 1, width).copyTo(kept.getRange(at, COPY));
      source.copyTo(kept.getRange(at + 1, COPY));
      // Formulas of another tab would compute on, and on other cells.
      if (Object.keys(extras.formulas).length > 0)
        source.copyTo(kept.getRange(at + 1, COPY), SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
      kept.getRange(at + 1, ID, 1, 2).setValues([[`#${dealId}`, `#${JSON.stringify(extras)}`]]);
      const copy: readonly unknown[] = kept.getRange(at + 1, COPY, 1, width).getValues()[0] ?? [];
      return copy.some((cell) => String(cell).trim() === dealId);
    },
    has: (dealId) => {
      const kept = bin();
      return kept !== null && rowOf(kept, dealId) !== null;
    },
    putBack: (dealId, row) => {
      const kept = bin();
      const at = kept && rowOf(kept, dealId);
      if (!kept || at === null) return [];
      const { sheet, first, width } = deals();
      grow(sheet, row);
      const last = kept.getLastColumn();
      const [then = [], cells = []] = kept.getRange(at - 1, COPY, 2, Math.max(last - COPY + 1, 1)).getValues();
      const [now = []] = sheet.getRange(1, first, 1, width).getValues();
      const moves = placesOf(then, now);
      for (const { from, to, count } of runsOf(moves))
        kept.getRange(at, COPY + from, 1, count).copyTo(sheet.getRange(row, first + to));
      return then.flatMap((header, index): readonly LostCell[] =>
        moves.has(index) || cells[index] === undefined || cells[index] === ''
          ? []
          : [{ header: String(header), text: String(cells[index]) }],
      );
    },
    putBackFormulas: (dealId, row) => {
      const kept = bin();
      const at = kept && rowOf(kept, dealId);
      if (!kept || at === null) return [];
      const { sheet, first, width } = deals();
      const extras = JSON.parse(String(kept.getRange(at, EXTRAS).getValue()).slice(1)) as Extras;
      if (Object.keys({ ...extras.formulas, ...extras.notes }).length === 0) return [];
      const [then = []] = kept.getRange(at - 1, COPY, 1, Math.max(kept.getLastColumn() - COPY + 1, 1)).getValues();
      const [now = []] = sheet.getRange(1, first, 1, width).getValues();
      const moves = placesOf(then, now);
      const cellAt = (from: string) => {
        const to = moves.get(Number(from));
        return to === undefined ? null : sheet.getRange(row, first + to);
      };
      for (const [from, note] of Object.entries(extras.notes)) cellAt(from)?.setNote(note);
      return Object.entries(extras.formulas).flatMap(([from, formula]): readonly LostCell[] => {
        const cell = cellAt(from);
        const shown = kept.getRange(at, COPY + Number(from));
        if (!cell || isTaken(cell, formulaInRow(formula, extras.row, row), shown.getValue())) return [];
        shown.copyTo(cell);
        return [{ header: String(then[Number(from)] ?? ''), text: formula }];
      });
    },
    forget: (dealId) => {
      const kept = bin();
      if (!kept) return;
      for (let at = rowOf(kept, dealId); at !== null; at = rowOf(kept, dealId)) kept.deleteRows(at - 1, 2);
    },
    clear: () => {
      const kept = bin();
      if (kept) spreadsheet.deleteSheet(kept);
    },
  };
}

/**
 * Whether the formula computes in its cell, where it did so before. Some locales write decimals with a comma; whether a
 * formula that was read there may be written the same way is not told, so both ways are tried.
 */
function isTaken(cell: GoogleAppsScript.Spreadsheet.Range, formula: string, shown: unknown): boolean {
  return [formula, withDecimalPoints(formula)].some((text) => {
    cell.setFormula(text);
    return isErrorCell(shown) || !isErrorCell(cell.getValue());
  });
}

function withDecimalPoints(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|(\d),(?=\d)/g, (token: string, digit: string | undefined) =>
    digit === undefined ? token : `${digit}.`,
  );
}

function makeBin(spreadsheet: Spreadsheet): Sheet {
  const sheet = insertHiddenTab(spreadsheet, tabName('bin'));
  sheet.getRange(1, 1, 1, HEADER.length).setValues([HEADER]);
  nameColumns(spreadsheet, NAMES.bin, sheet, HEADER.length);
  return sheet;
}

/** The first of two free rows in a tab that is wide enough. */
function roomFor(kept: Sheet, columns: number): number {
  const missing = columns - kept.getMaxColumns();
  if (missing > 0) kept.insertColumnsAfter(kept.getMaxColumns(), missing);
  if (kept.getLastRow() >= 1 + 2 * MOST_DEALS) kept.deleteRows(2, 2);
  const at = kept.getLastRow() + 1;
  grow(kept, at + 1);
  return at;
}

function grow(sheet: Sheet, row: number): void {
  const rows = sheet.getMaxRows();
  if (row > rows) sheet.insertRowsAfter(rows, row - rows);
}

function extrasOf(source: GoogleAppsScript.Spreadsheet.Range, row: number): Extras {
  return { row, formulas: filled(source.getFormulas()[0]), notes: filled(source.getNotes()[0]) };
}

function filled(texts: readonly string[] = []): Readonly<Record<string, string>> {
  return Object.fromEntries(texts.flatMap((text, at) => (text === '' ? [] : [[String(at), text]])));
}

/** The deal's row in the bin; the latest where it was deleted more than once. */
function rowOf(kept: Sheet, dealId: string): number | null {
  const found = kept
    .getRange(`A1:${columnLetter(ID - 1)}`)
    .createTextFinder(`#${dealId}`)
    .matchEntireCell(true)
    .matchCase(true)
    .findAll();
  return found[found.length - 1]?.getRow() ?? null;
}

/** Position of each old column → where the column with its header stands now. */
function placesOf(then: readonly unknown[], now: readonly unknown[]): ReadonlyMap<number, number> {
  const taken = new Set<number>();
  const places = new Map<number, number>();
  then.forEach((header, from) => {
    // The same place is tried first, for headers that stand there twice or are empty.
    const isSame = (to: number) => !taken.has(to) && headerKey(String(now[to])) === headerKey(String(header));
    const to = isSame(from) ? from : now.findIndex((_, index) => headerKey(String(header)) !== '' && isSame(index));
    if (to < 0) return;
    taken.add(to);
    places.set(from, to);
  });
  return places;
}

/** Neighbours that are still neighbours are copied in one go. */
function runsOf(places: ReadonlyMap<number, number>) {
  const runs: { from: number; to: number; count: number }[] = [];
  for (const [from, to] of places) {
    const run = runs[runs.length - 1];
    if (run && from === run.from + run.count && to === run.to + run.count) run.count += 1;
    else runs.push({ from, to, count: 1 });
  }
  return runs;
}
