/** What a chart tab holds, before anything is written: cells, spilled blocks, charts. Rows and columns count from 1. */
import type { CellFormat } from './cell-format';

/** What a cell is for, which decides how it is dressed. */
export type CellLook =
  | 'title'
  | 'asOf'
  | 'hint'
  | 'filterName'
  | 'filter'
  | 'computed'
  | 'cardName'
  | 'cardFigure'
  | 'cardWord'
  | 'cardNote'
  | 'section'
  | 'label'
  | 'figure'
  | 'input'
  | 'basis'
  | 'textHead'
  | 'numberHead';

/** What a dropdown offers: the values of a column of the deals table, its headers, the pipelines, cells of the tab, or words. */
export type Choices =
  | { readonly kind: 'deals'; readonly column: string }
  | { readonly kind: 'headers' }
  | { readonly kind: 'pipelines' }
  | { readonly kind: 'cells'; readonly area: string }
  | { readonly kind: 'words'; readonly words: readonly string[] };

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  /** A text, a number or a formula that begins with `=`. */
  readonly content: string | number;
  readonly look: CellLook;
  readonly format?: CellFormat;
  /** How many columns the cell is wide; 1 unless said. */
  readonly across?: number;
  readonly note?: string;
  readonly choices?: Choices;
  /** Whether it is there to be typed into: what stands in it is kept when the tab is made again. */
  readonly isInput?: boolean;
}

/** A formula that spills: nothing else stands in its columns from its row down. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly columns: readonly BlockColumn[];
  /** Rows below the header that there must be room for. */
  readonly rows: number;
}

/** Header as the function writes it, and how what stands under it is shown. */
export type BlockColumn = readonly [header: string, format: CellFormat];

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type ChartType = 'BAR' | 'COLUMN' | 'LINE' | 'COMBO';
export type ChartOption = string | number | boolean | null | ChartOptions | readonly ChartOption[];
export interface ChartOptions {
  readonly [option: string]: ChartOption;
}

export interface PlannedChart {
  /** Tells the chart from the others of its tab. */
  readonly key: string;
  readonly type: ChartType;
  readonly title: string;
  /** The domain first, then a series each; header rows included, with room for more rows. */
  readonly ranges: readonly Area[];
  readonly options: ChartOptions;
  readonly row: number;
  readonly column: number;
}

export interface TabPlan {
  readonly cells: readonly PlannedCell[];
  readonly blocks: readonly Block[];
  readonly charts: readonly PlannedChart[];
  /** Heights of rows, in pixels, where they are not the usual ones. */
  readonly heights: readonly { readonly row: number; readonly rows: number; readonly height: number }[];
}
