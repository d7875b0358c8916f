/** What a chart shows: the cells of its ranges, taken apart into domain and series as Google Charts does it. */
import { isDateFormat } from '../../services/engine/cell-value';

/** A cell as a chart reads it; null where it is blank. */
export interface ChartCell {
  readonly value: string | number | boolean | null;
  /** The number format of the cell, undefined where it has none. */
  readonly format?: string | undefined;
}

export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** How the sheet writes the numbers of this column. */
  readonly format?: string | undefined;
}

export interface ChartData {
  /** What the domain column is called. */
  readonly domainName: string;
  readonly domain: readonly ChartCell[];
  readonly series: readonly ChartSeries[];
}

export interface Headings {
  readonly headerRows: number;
  /** Whether the first column names the points; else they are counted. */
  readonly hasDomain: boolean;
}

export const BLANK: ChartCell = { value: null };

type Rows = readonly (readonly ChartCell[])[];

/** Takes one block of cells apart; rows that are blank throughout are spare room and left out. */
export function chartData(rows: Rows, { headerRows, hasDomain }: Headings): ChartData {
  const headers = rows.slice(0, headerRows).at(-1) ?? [];
  const filled = rows.slice(headerRows).filter((row) => row.some((cell) => !isBlank(cell)));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const first = hasDomain ? 1 : 0;
  return {
    domainName: hasDomain ? nameOf(headers[0]) : '',
    domain: filled.map((row, index) => (hasDomain ? (row[0] ?? BLANK) : { value: index + 1 })),
    series: Array.from({ length: Math.max(0, columns - first) }, (_, index) => {
      const cells = filled.map((row) => row[index + first] ?? BLANK);
      const values = cells.map(numberOf);
      return { name: nameOf(headers[index + first]), values, format: formatOf(cells) };
    }),
  };
}

/** Places blocks of cells beside each other, as a chart over several ranges merges their columns. */
export function besideEachOther(blocks: readonly Rows[]): ChartCell[][] {
  const height = Math.max(0, ...blocks.map((block) => block.length));
  return Array.from({ length: height }, (_, row) =>
    blocks.flatMap((block) => block[row] ?? block[0]?.map(() => BLANK) ?? []),
  );
}

export function isDateCell({ value, format }: ChartCell): boolean {
  return typeof value === 'number' && isDateFormat(format);
}

function isBlank({ value }: ChartCell): boolean {
  return value === null || value === '';
}

function nameOf(cell: ChartCell | undefined): string {
  return String(cell?.value ?? '');
}

/** Words and errors among the numbers are gaps. */
function numberOf({ value }: ChartCell): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function formatOf(cells: readonly ChartCell[]): string | undefined {
  return cells.find(({ value, format }) => typeof value === 'number' && format !== undefined)?.format;
}
