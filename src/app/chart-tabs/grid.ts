/** Where things stand on a chart tab: eight equal columns, cards two wide, charts four wide, the tables below side by side. */
import { areaName, cellName, fixedCell } from './cell-names';
import { literal } from './formula';
import { type Metric } from './metric';
import type { Area, Block, ChartOptions, ChartType, PlannedCell, PlannedChart, TabPlan } from './tab-plan';
import { type HeaderOf, TABLES, type TableName } from './tables';

export const COLUMN_WIDTH = 118;
export const CARD_COLUMNS = 2;
const CARDS_ABREAST = 4;
const CARD_ROWS = 4;
const CHART_COLUMNS = 4;
const CHARTS_ABREAST = 2;
/** Cards and charts stand in these; right of them are only tables. */
export const CHART_COLUMNS_IN_ALL = CHART_COLUMNS * CHARTS_ABREAST;
/** Rows of the usual height that a chart covers. */
const CHART_ROWS = 15;
/** With the row of its definition and a free one. */
const BAND_ROWS = CHART_ROWS + 2;
export const CHART_WIDTH = CHART_COLUMNS * COLUMN_WIDTH - 12;
export const CHART_HEIGHT = 300;
/** Rows of a table that its charts look at: far more stages or owners than most have, so that both can grow. */
const ROOM = 60;
const BASIS_HEIGHT = 104;
const NOTE_HEIGHT = 38;

/** The rows at which the parts of a tab begin, for so many cards and charts. */
export interface Layout {
  readonly cards: number;
  readonly charts: number;
  readonly tables: number;
}

export function layoutFor(top: number, count: { readonly cards: number; readonly charts: number }): Layout {
  const charts = top + Math.ceil(count.cards / CARDS_ABREAST) * CARD_ROWS;
  return { cards: top, charts, tables: charts + Math.ceil(count.charts / CHARTS_ABREAST) * BAND_ROWS + 1 };
}

export interface Card {
  readonly name: string;
  readonly figure: string;
  readonly format: PlannedCell['format'];
  /** What stands below the figure; it may look at the figure's cell. */
  readonly note: string | ((figure: string) => string);
  /** The tables that figure and note are read from. */
  readonly from?: readonly Pick<PlacedTable<TableName>, 'isCounted'>[];
}

/** Cards from a row down, four abreast. */
export function cardsFrom(row: number, cards: readonly Card[]): Pick<TabPlan, 'cells' | 'heights'> {
  const rowOf = (index: number) => row + Math.floor(index / CARDS_ABREAST) * CARD_ROWS;
  const cells = cards.flatMap(({ name, figure, format = 'text', note, from = [] }, index): readonly PlannedCell[] => {
    const at = rowOf(index);
    const once = (content: string) => onceCounted(content, from);
    const shared = { column: (index % CARDS_ABREAST) * CARD_COLUMNS + 1, across: CARD_COLUMNS };
    return [
      { ...shared, row: at, content: name, look: 'cardName' },
      { ...shared, row: at + 1, content: once(figure), look: format === 'text' ? 'cardWord' : 'cardFigure', format },
      {
        ...shared,
        row: at + 2,
        look: 'cardNote',
        content: once(typeof note === 'string' ? note : note(cellName(at + 1, shared.column))),
      },
    ];
  });
  const noteRows = new Set(cards.map((_, index) => rowOf(index) + 2));
  return { cells, heights: [...noteRows].map((at) => ({ row: at, rows: 1, height: NOTE_HEIGHT })) };
}

/** Blank cells add up to 0: a table that still loads must not be taken for one of nothing, nor must an error. */
export function onceCounted(content: string, from: NonNullable<Card['from']>): string {
  if (from.length === 0 || !content.startsWith('=')) return content;
  const conditions = from.map(({ isCounted }) => isCounted).join(';');
  return `=IF(${from.length > 1 ? `AND(${conditions})` : conditions};${content.slice(1)};"…")`;
}

export interface ChartDraft {
  readonly key: string;
  readonly type: ChartType;
  readonly title: string;
  readonly ranges: readonly Area[];
  readonly options?: ChartOptions;
  /** A formula whose text stands under the chart. */
  readonly basis: string;
}

/** Charts from a row down, two abreast, each over the definition of what it shows. */
export function chartsFrom(row: number, drafts: readonly ChartDraft[]): Pick<TabPlan, 'cells' | 'charts' | 'heights'> {
  const asked = new Map<string, string>();
  const placed = drafts.map((draft, index) => ({
    draft,
    row: row + Math.floor(index / CHARTS_ABREAST) * BAND_ROWS,
    column: (index % CHARTS_ABREAST) * CHART_COLUMNS + 1,
  }));
  const cells = placed.map(({ draft, row: top, column }): PlannedCell => {
    // The same question is asked once: each asking is an execution of its own.
    const known = asked.get(draft.basis);
    const at = top + CHART_ROWS;
    if (known === undefined) asked.set(draft.basis, fixedCell(at, column));
    const content = known === undefined ? draft.basis : `=${known}`;
    return { row: at, column, across: CHART_COLUMNS, content, look: 'basis' };
  });
  const charts = placed.map(
    ({ draft: { key, type, title, ranges, options = {} }, row: top, column }): PlannedChart => ({
      key,
      type,
      title,
      ranges,
      options,
      row: top,
      column,
    }),
  );
  const basisRows = new Set(cells.map((cell) => cell.row));
  return { cells, charts, heights: [...basisRows].map((at) => ({ row: at, rows: 1, height: BASIS_HEIGHT })) };
}

/** A spilled table, and what cards and charts look at in it. */
export interface PlacedTable<T extends TableName> {
  /** Whether its headers stand there: false while it loads, an error where its function ended with one. */
  readonly isCounted: string;
  /** A column with its header, for a chart. */
  area(header: HeaderOf<T>): Area;
  /** The same below the header, as it is written in a formula. */
  column(header: HeaderOf<T>): string;
  /** So many of its first rows below the header. */
  first(header: HeaderOf<T>, rows: number): string;
  /** The cell in a row below the header, counted from 1. */
  cell(header: HeaderOf<T>, row: number): string;
}

/** Places tables beside each other, from a row down, one column left free between them; nothing may stand below them. */
export interface TableRow {
  place<T extends TableName>(table: T, metric: Pick<Metric, 'formula'>, rows?: number): PlacedTable<T>;
  readonly placed: () => readonly Block[];
}

export function tableRow(row: number): TableRow {
  const blocks: Block[] = [];
  let next = 1;
  return {
    place: (table, { formula }, rows = ROOM) => {
      const columns = TABLES[table];
      const block: Block = { row, column: next, formula, columns, rows };
      blocks.push(block);
      next += columns.length + 1;
      return placedTable(block);
    },
    placed: () => blocks,
  };
}

function placedTable<T extends TableName>(block: Block): PlacedTable<T> {
  const { row } = block;
  const columnOf = (header: HeaderOf<T>) => block.column + block.columns.findIndex(([name]) => name === header);
  return {
    isCounted: `${fixedCell(row, block.column)}=${literal(block.columns[0]?.[0] ?? '')}`,
    area: (header) => ({ row, column: columnOf(header), rows: ROOM + 1, columns: 1 }),
    column: (header) => areaName({ row: row + 1, column: columnOf(header), rows: ROOM, columns: 1 }),
    first: (header, rows) => areaName({ row: row + 1, column: columnOf(header), rows, columns: 1 }),
    cell: (header, below) => cellName(row + below, columnOf(header)),
  };
}
