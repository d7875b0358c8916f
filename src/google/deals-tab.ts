/** The deals tab as set-up makes it: empty, or a copy of the user's list that is converted in place. */
import { texts } from '../app/texts/texts';
import { type DraftColumn, draftTable, type TableDraft } from '../app/plan-set-up';
import { TO_CHECK } from '../app/to-check';
import { type CellKind, type Column, DEAL_COLUMNS, headerOf, OWNED_COLUMNS } from '../cells/columns';
import type { Cells } from '../app/ports';
import { dealLayout } from '../cells/deal-row';
import type { RecognisedRow } from '../cells/recognise/recognise-table';
import { columnLetter } from '../cells/recognise/suggest-columns';
import type { StageList } from '../domain/pipeline';
import type { Zone } from '../domain/zone';
import { freeTabName } from './free-tab-name';
import { formatColumns, formatColumnsAt } from './make-tab';
import { tabName } from './names';
import type { SourceList } from './source-list';
import { allowOnlyStages, colourStages } from './stage-rules';
import { isRuleAllowed } from './typed-columns';
import { mendText, writeUnchecked } from './user-text';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The deals tab as it stands before its log is opened. */
export interface DealsTab {
  readonly sheet: Sheet;
  readonly width: number;
  /** All that stands in it, header included, as it was read back. */
  readonly cells: Cells;
  /** Index of the first column that the add-on owns. */
  readonly owned: number;
  readonly stage: number;
  readonly rows: readonly (RecognisedRow | null)[];
  readonly hidden: readonly number[];
  readonly nextId: number;
  readonly toCheck: number;
  readonly questions: readonly string[];
}

export const EMPTY_COLUMNS = [...DEAL_COLUMNS, ...OWNED_COLUMNS];

/** Columns of an empty table that are hidden to begin with. */
const SELDOM: readonly string[] = [
  'contact',
  'phone',
  'email',
  'pipeline',
  'currency',
  'probability',
  'source',
  'priority',
  'lastActivity',
  'score',
];

export function emptyDeals(sheet: Sheet): DealsTab {
  formatColumns(sheet, EMPTY_COLUMNS, 0);
  return {
    sheet,
    cells: [EMPTY_COLUMNS.map((column) => headerOf(column))],
    width: EMPTY_COLUMNS.length,
    owned: DEAL_COLUMNS.length,
    stage: EMPTY_COLUMNS.findIndex((column) => column.key === 'stage'),
    rows: [],
    hidden: EMPTY_COLUMNS.flatMap((column, index) => (SELDOM.includes(column.key) ? [index] : [])),
    nextId: 1,
    toCheck: 0,
    questions: [],
  };
}

export function copySource(spreadsheet: Spreadsheet, source: SourceList, stages: StageList, zone: Zone): DealsTab {
  const formulas = source.formulas();
  const draft = draftTable({
    cells: source.cells,
    written: source.written,
    hasFormula: (row, column) => (formulas[row - 1]?.[column - 1] ?? '') !== '',
    table: source.table,
    stageNameOf: (row) =>
      stages.find(row.fields.stage ?? '', row.fields.pipeline ?? '')?.name ??
      stages.first(row.fields.pipeline ?? '')?.name ??
      '',
    zone,
  });
  const sheet = source.sheet.copyTo(spreadsheet).setName(freeTabName(spreadsheet, tabName('deals')));
  if (source.cells !== source.written) sheet.getDataRange().breakApart();
  for (const [first, count] of runsFromBottom(draft.dropped)) sheet.deleteRows(first, count);
  sheet.insertColumnsAfter(draft.sourceWidth, draft.header.length - draft.sourceWidth);
  return {
    sheet,
    cells: writeColumns(sheet, draft),
    width: draft.header.length,
    owned: draft.header.length - OWNED_COLUMNS.length,
    stage: dealLayout(draft.header).stage ?? 0,
    rows: draft.rows,
    hidden: draft.hidden,
    nextId: draft.nextId,
    toCheck: draft.toCheck,
    questions: draft.questions,
  };
}

/** Neighbouring rows as [first, count], the lowest first, so that a deletion moves none that is still to be deleted. */
function runsFromBottom(rows: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => b - a)) {
    const run = runs[runs.length - 1];
    if (run && row === run[0] - 1) {
      run[0] = row;
      run[1] += 1;
    } else runs.push([row, 1]);
  }
  return runs;
}

/** Answers with the whole table as it then stands: one reading shows for all columns whether text stayed text. */
function writeColumns(sheet: Sheet, draft: TableDraft): Cells {
  const layout = dealLayout(draft.header);
  const stage = layout.stage;
  // The copy brings the source's own dropdown along, which would refuse the stages' names.
  if (stage !== undefined)
    isRuleAllowed(() => sheet.getRange(`${columnLetter(stage)}2:${columnLetter(stage)}`).clearDataValidations());
  formatColumnsAt(sheet, formattedColumns(draft));
  sheet.getRange(1, 1, 1, draft.header.length).setValues([[...draft.header]]);
  sheet.getRange('1:1').setFontWeight('bold');
  if (draft.rows.length === 0) return [draft.header];
  const written = sideBySide(draft.columns).map((band) => {
    const left = band[0]?.index ?? 0;
    const range = sheet.getRange(2, left + 1, draft.rows.length, band.length);
    const cells = draft.rows.map((_, row) => band.map((column) => column.cells[row]));
    writeUnchecked(range, cells);
    return { left, range, cells };
  });
  const read: Cells = sheet.getRange(1, 1, draft.rows.length + 1, draft.header.length).getValues();
  for (const { left, range, cells } of written)
    mendText(
      range,
      cells,
      cells.map((row, at) => (read[at + 1] ?? []).slice(left, left + row.length)),
    );
  return withWritten(read, written);
}

/** What was read, with the text that had to be mended as it now stands. */
function withWritten(read: Cells, written: readonly { readonly left: number; readonly cells: Cells }[]): Cells {
  const rows = read.map((row) => [...row]);
  for (const { left, cells } of written)
    cells.forEach((row, at) => {
      row.forEach((cell, right) => {
        const target = rows[at + 1];
        if (target && typeof cell === 'string') target[left + right] = cell;
      });
    });
  return rows;
}

/**
 * Columns that are added, and those of the source whose cells are rewritten, get the format of their kind; all others
 * keep their own, but for that of the stages: one called 007 or 3/4 has to stay text, or the dropdown would refuse what
 * it offers.
 */
function formattedColumns(draft: TableDraft): readonly { readonly kind: CellKind; readonly index: number }[] {
  const rewritten = new Set(draft.columns.map(({ index }) => index));
  return draft.header.flatMap((header, index) => {
    const isAdded = index >= draft.sourceWidth;
    const known: readonly Column[] = isAdded ? [TO_CHECK, ...EMPTY_COLUMNS] : DEAL_COLUMNS;
    const column = known.find((each) => headerOf(each) === header);
    if (!column || !(isAdded || rewritten.has(index) || column.key === 'stage')) return [];
    return [{ kind: column.kind, index }];
  });
}

/** Neighbouring columns are written as one rectangle. */
function sideBySide(columns: readonly DraftColumn[]): readonly (readonly DraftColumn[])[] {
  const bands: DraftColumn[][] = [];
  for (const column of [...columns].sort((a, b) => a.index - b.index)) {
    const band = bands[bands.length - 1];
    if (band?.[band.length - 1]?.index === column.index - 1) band.push(column);
    else bands.push([column]);
  }
  return bands;
}

/** Dropdown, colours, frozen header, filter and hidden columns; the user's own rules and filter stay. Answers with what to tell. */
export function dressDeals(deals: DealsTab, stagesTab: Sheet, stages: StageList): readonly string[] {
  const { sheet } = deals;
  const isLimited = allowOnlyStages(sheet, deals.stage, stagesTab);
  colourStages(sheet, deals.stage, stages);
  sheet.setFrozenRows(1);
  if (!sheet.getFilter()) sheet.getRange(`A:${columnLetter(deals.width - 1)}`).createFilter();
  for (const [first, count] of runsFromBottom([...deals.hidden, deals.width - 1])) sheet.hideColumns(first + 1, count);
  return isLimited ? [] : [texts().typedColumns];
}
