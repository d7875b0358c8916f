/** The looks of a planned tab, and what its cells offer: each property of all cells in one call. */
import { runsOf } from '../../app/carry-out';
import { type CellFormat, patternOf } from '../../app/chart-tabs/cell-format';
import { cellName } from '../../app/chart-tabs/cell-names';
import { type CellStyle, PLAIN, STYLES } from '../../app/chart-tabs/cell-style';
import { NOT_TODAY } from '../../app/chart-tabs/frame';
import { CARD_COLUMNS, CHART_COLUMNS_IN_ALL, COLUMN_WIDTH } from '../../app/chart-tabs/grid';
import type { CellLook, PlannedCell, TabPlan } from '../../app/chart-tabs/tab-plan';
import type { RuleOf } from './choices';
import { grid, lastColumn, lastRow, put } from './planned-grid';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const TEXT_WIDTH = 200;
const WARNING = { background: '#fff3c4', ink: '#7a4f01' };

export interface Surroundings {
  readonly locale: string;
  readonly ruleOf: RuleOf;
}

export function dressTab(sheet: Sheet, plan: TabPlan, { locale, ruleOf }: Surroundings): void {
  const columns = lastColumn(plan);
  sheet.setColumnWidths(1, columns, COLUMN_WIDTH);
  widenText(sheet, plan);
  dress(sheet, plan, lastRow(plan), columns);
  formatNumbers(sheet, plan, locale);
  addRules(sheet, plan, ruleOf);
  merge(sheet, plan);
  for (const { row, rows: count, height } of plan.heights) sheet.setRowHeights(row, count, height);
  sheet.setHiddenGridlines(true);
  sheet.setConditionalFormatRules([warningRule(sheet)]);
}

/** Right of the charts a column may be as wide as its text needs. */
function widenText(sheet: Sheet, { blocks }: TabPlan): void {
  const columns = blocks.flatMap((block) =>
    block.columns.flatMap(([header, format], index) =>
      // A note runs on over the blank column behind it.
      format === 'text' && header !== 'Note' ? [block.column + index] : [],
    ),
  );
  for (const [first, last] of runsOf(columns.filter((column) => column > CHART_COLUMNS_IN_ALL))) {
    sheet.setColumnWidths(first, last - first + 1, TEXT_WIDTH);
  }
}

function dress(sheet: Sheet, { cells, blocks }: TabPlan, rows: number, columns: number): void {
  const styles = grid<CellStyle>(rows, columns, PLAIN);
  const style = (look: CellLook, row: number, column: number, across: number) =>
    put(styles, row, column, STYLES[look], across);
  for (const { look, row, column, across = 1 } of cells) style(look, row, column, across);
  for (const { row, column, columns: heads } of blocks) {
    heads.forEach(([, format], index) => style(format === 'text' ? 'textHead' : 'numberHead', row, column + index, 1));
  }
  const each = <T>(pick: (style: CellStyle) => T): T[][] => styles.map((line) => line.map(pick));
  sheet
    .getRange(1, 1, rows, columns)
    .setFontSizes(each(({ size }) => size))
    .setFontWeights(each(({ weight }) => weight))
    .setFontColors(each(({ ink }) => ink))
    .setBackgrounds(each(({ background }) => background))
    .setHorizontalAlignments(each(({ horizontal }) => horizontal))
    .setVerticalAlignments(each(({ vertical }) => vertical))
    .setWraps(each(({ wrap }) => wrap));
}

function formatNumbers(sheet: Sheet, { cells, blocks }: TabPlan, locale: string): void {
  const areas = new Map<CellFormat, string[]>();
  const add = (format: CellFormat, area: string) => areas.set(format, [...(areas.get(format) ?? []), area]);
  for (const { format, row, column } of cells) if (format) add(format, cellName(row, column));
  for (const { row, rows, column, columns } of blocks) {
    columns.forEach(([, format], index) => {
      add(format, `${cellName(row + 1, column + index)}:${cellName(row + rows, column + index)}`);
    });
  }
  areas.delete('text');
  for (const [format, found] of areas) sheet.getRangeList(found).setNumberFormat(patternOf(format, locale));
}

function addRules(sheet: Sheet, { cells }: TabPlan, ruleOf: RuleOf): void {
  for (const [row, noted] of byRow(cells.filter(({ note }) => note !== undefined))) {
    sheet.getRange(row, 1, 1, CHART_COLUMNS_IN_ALL).setNotes([acrossTheTop(noted, ({ note }) => note ?? '', '')]);
  }
  for (const [row, choosing] of byRow(cells.filter(({ choices }) => choices !== undefined))) {
    const rules = acrossTheTop(choosing, ({ choices }) => (choices ? ruleOf(choices, sheet) : null), null);
    sheet.getRange(row, 1, 1, CHART_COLUMNS_IN_ALL).setDataValidations([rules]);
  }
}

function byRow(cells: readonly PlannedCell[]): ReadonlyMap<number, readonly PlannedCell[]> {
  const rows = new Map<number, PlannedCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return rows;
}

/** One value for each column of cards and charts. */
function acrossTheTop<T>(cells: readonly PlannedCell[], of: (cell: PlannedCell) => T, otherwise: T): T[] {
  return Array.from({ length: CHART_COLUMNS_IN_ALL }, (_, index) => {
    const cell = cells.find(({ column }) => column === index + 1);
    return cell ? of(cell) : otherwise;
  });
}

/** Cards that stand above each other are merged in one call, the rows between them too. */
function merge(sheet: Sheet, { cells }: TabPlan): void {
  const cards = cells.filter(({ across }) => across === CARD_COLUMNS);
  for (const column of new Set(cards.map((card) => card.column))) {
    const rows = cards.filter((card) => card.column === column).map(({ row }) => row);
    const [first, last] = [Math.min(...rows), Math.max(...rows)];
    sheet
      .getRange(first, column, last - first + 1, CARD_COLUMNS)
      .setBorder(null, null, null, true, null, null, '#ffffff', SpreadsheetApp.BorderStyle.SOLID_THICK)
      .mergeAcross();
  }
  for (const { row, column, across = 1, look } of cells)
    if (look === 'basis') sheet.getRange(row, column, 1, across).merge();
}

function warningRule(sheet: Sheet) {
  return SpreadsheetApp.newConditionalFormatRule()
    .whenTextStartsWith(NOT_TODAY)
    .setBackground(WARNING.background)
    .setFontColor(WARNING.ink)
    .setRanges([sheet.getRange('A2:H2')])
    .build();
}
