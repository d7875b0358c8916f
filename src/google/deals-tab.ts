/** The deals tab as set-up makes it: empty, or a copy of the user's list that is converted in place. */
import { draftTable, type TableDraft, TO_CHECK } from '../app/plan-set-up';
import { type CellKind, type Column, DEAL_COLUMNS, OWNED_COLUMNS } from '../cells/columns';
import { dealLayout } from '../cells/deal-row';
import type { RecognisedRow } from '../cells/recognise/recognise-table';
import { columnLetter } from '../cells/recognise/suggest-columns';
import type { StageList } from '../domain/pipeline';
import type { Zone } from '../domain/zone';
import { freeTabName } from './free-tab-name';
import { formatColumns, formatColumnsAt } from './make-tab';
import { TABS } from './names';
import type { SourceList } from './source-list';
import { allowOnlyStages, colourStages } from './stage-rules';
import { writeCells } from './user-text';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The deals tab as it stands before its log is opened. */
export interface DealsTab {
  readonly sheet: Sheet;
  readonly width: number;
  /** Rows with content, header included. */
  readonly height: number;
  /** Index of the first column that the add-on owns. */
  readonly owned: number;
  readonly stage: number;
  readonly rows: readonly (RecognisedRow | null)[];
  readonly hidden: readonly number[];
  readonly nextId: number;
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
    width: EMPTY_COLUMNS.length,
    height: 1,
    owned: DEAL_COLUMNS.length,
    stage: EMPTY_COLUMNS.findIndex((column) => column.key === 'stage'),
    rows: [],
    hidden: EMPTY_COLUMNS.flatMap((column, index) => (SELDOM.includes(column.key) ? [index] : [])),
    nextId: 1,
    questions: [],
  };
}

export function copySource(spreadsheet: Spreadsheet, source: SourceList, stages: StageList, zone: Zone): DealsTab {
  const formulas = source.formulas();
  const draft = draftTable({
    cells: source.cells,
    hasFormula: (row, column) => (formulas[row - 1]?.[column - 1] ?? '') !== '',
    table: source.table,
    stageNameOf: (row) =>
      stages.find(row.fields.stage ?? '', row.fields.pipeline ?? '')?.name ??
      stages.first(row.fields.pipeline ?? '')?.name ??
      '',
    zone,
  });
  const sheet = source.sheet.copyTo(spreadsheet).setName(freeTabName(spreadsheet, TABS.deals));
  for (const [first, count] of runsFromBottom(draft.dropped)) sheet.deleteRows(first, count);
  sheet.insertColumnsAfter(draft.sourceWidth, draft.header.length - draft.sourceWidth);
  writeColumns(sheet, draft);
  return {
    sheet,
    width: draft.header.length,
    height: draft.rows.length + 1,
    owned: draft.header.length - OWNED_COLUMNS.length,
    stage: dealLayout(draft.header).stage ?? 0,
    rows: draft.rows,
    hidden: draft.hidden,
    nextId: draft.nextId,
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

function writeColumns(sheet: Sheet, draft: TableDraft): void {
  const layout = dealLayout(draft.header);
  const stage = layout.stage;
  // The copy brings the source's own dropdown along, which would refuse the stages' names.
  if (stage !== undefined) sheet.getRange(`${columnLetter(stage)}2:${columnLetter(stage)}`).clearDataValidations();
  formatColumnsAt(sheet, formattedColumns(draft));
  sheet.getRange(1, 1, 1, draft.header.length).setValues([[...draft.header]]);
  sheet.getRange('1:1').setFontWeight('bold');
  for (const { index, cells } of draft.columns) {
    if (cells.length > 0)
      writeCells(
        sheet.getRange(2, index + 1, cells.length, 1),
        cells.map((cell) => [cell]),
      );
  }
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
    const column = known.find((each) => each.header === header);
    if (!column || !(isAdded || rewritten.has(index) || column.key === 'stage')) return [];
    return [{ kind: column.kind, index }];
  });
}

/** Dropdown, colours, frozen header, filter and hidden columns; the user's own rules and filter stay. */
export function dressDeals(deals: DealsTab, stagesTab: Sheet, stages: StageList): void {
  const { sheet } = deals;
  allowOnlyStages(sheet, deals.stage, stagesTab);
  colourStages(sheet, deals.stage, stages);
  sheet.setFrozenRows(1);
  if (!sheet.getFilter()) sheet.getRange(`A:${columnLetter(deals.width - 1)}`).createFilter();
  for (const [first, count] of runsFromBottom([...deals.hidden, deals.width - 1])) sheet.hideColumns(first + 1, count);
}
