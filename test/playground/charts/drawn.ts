/** Charts for tests: cells written as a sheet shows its values, and the options that they are drawn with. */
import { type ChartCell, chartData } from '../../../playground/page/charts/chart-data';
import { chartOption } from '../../../playground/page/charts/chart-option';
import type { ChartOptions } from '../../../playground/page/charts/chart-options';
import type { DrawnChart } from '../../../playground/page/charts/drawn-chart';
import type { DrawnType } from '../../../playground/page/charts/drawn-types';
import { sheetLocale } from '../../../playground/services/engine/locale';

export type Value = string | number | boolean | null;

interface Setting {
  /** Number formats of the columns. */
  readonly formats?: readonly (string | undefined)[];
  readonly size?: { readonly width: number; readonly height: number };
  readonly locale?: string;
}

export interface DrawnItem {
  readonly value: number | readonly number[];
  readonly name?: string;
  readonly symbol?: string;
  readonly itemStyle?: { readonly color?: string };
  readonly label?: { readonly position?: string; readonly color?: string; readonly formatter?: () => string };
}

export interface DrawnSeries {
  readonly type: string;
  readonly name: string;
  readonly data: readonly (number | null | DrawnItem)[];
  readonly stack?: string;
  readonly tooltip: { readonly show?: boolean; readonly valueFormatter?: (value: unknown, row: number) => string };
  readonly label?: { readonly formatter: (at: { readonly dataIndex: number }) => string };
  readonly lineStyle?: object;
  readonly barMaxWidth?: number;
}

export interface DrawnAxis {
  readonly type: string;
  readonly name: string;
  readonly data?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly axisLabel: { readonly show: boolean; readonly formatter: (value: unknown) => string };
  readonly splitLine?: { readonly show: boolean };
}

/** What tests look at of ECharts' options. */
export interface Drawn {
  readonly title: { readonly text: string; readonly subtext: string } | readonly { readonly text: string }[];
  readonly legend: {
    readonly show: boolean;
    readonly data: readonly { readonly name: string; readonly icon: string }[];
    readonly formatter: (name: string) => string;
    readonly top?: number;
  };
  readonly grid: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly xAxis: readonly DrawnAxis[];
  readonly yAxis: readonly DrawnAxis[];
  readonly series: readonly DrawnSeries[];
}

export function cells(rows: readonly (readonly Value[])[], formats: Setting['formats'] = []): ChartCell[][] {
  return rows.map((row) =>
    row.map((value, column) => ({ value, format: typeof value === 'number' ? formats[column] : undefined })),
  );
}

/** The first row names the columns, the first column the points. */
export function drawnChart(
  type: DrawnType,
  rows: readonly (readonly Value[])[],
  options: ChartOptions = {},
  { formats, size = { width: 600, height: 371 }, locale = 'en_US' }: Setting = {},
): DrawnChart {
  const data = chartData(cells(rows, formats), { headerRows: 1, hasDomain: true });
  return { type, data, options, size, locale: sheetLocale(locale) };
}

export function draw(...chart: Parameters<typeof drawnChart>): Drawn {
  return chartOption(drawnChart(...chart)) as unknown as Drawn;
}

/** An axis says these values so. */
export function shownOn(axis: DrawnAxis | undefined, ...values: readonly number[]): readonly string[] {
  return values.map((value) => axis?.axisLabel.formatter(value) ?? '');
}

export const STAGES = [
  ['Stage', 'Spacer', 'Deals'],
  ['Lead', 0, 40],
  ['Demo', 10, 20],
];
/** 1 January 2026 and the months after it, as a sheet counts days. */
const JANUARY = 46_023;
export const MONTHS = [
  ['Month', 'Won', 'Rate'],
  [JANUARY, 120_000, 0.31],
  [JANUARY + 31, 151_000, null],
  [JANUARY + 59, 182_000, 0.6315],
];
export const MONTH_FORMATS = { formats: ['mmm yy', '#,##0', '0%'] };
