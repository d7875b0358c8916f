/** What a chart shows: the cells of its ranges, taken apart into domain and series as Google Charts does it. */

export type ChartCell = string | number | boolean | null;

export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

export interface ChartData {
  /** What the domain column is called. */
  readonly domainName: string;
  readonly domain: readonly ChartCell[];
  readonly series: readonly ChartSeries[];
}

/** Options as scripts set them: nested, `{hAxis: {title}}`, or by path, `'hAxis.title'`. */
export type ChartOptions = Readonly<Record<string, unknown>>;

/** Takes one block of cells apart; rows that are blank throughout are spare room and left out. */
export function chartData(rows: readonly (readonly ChartCell[])[], headerRows: number): ChartData {
  const headers = rows.slice(0, headerRows).at(-1) ?? [];
  const filled = rows.slice(headerRows).filter((row) => row.some((cell) => cell !== null && cell !== ''));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return {
    domainName: String(headers[0] ?? ''),
    domain: filled.map((row) => row[0] ?? null),
    series: Array.from({ length: Math.max(0, columns - 1) }, (_, index) => ({
      name: String(headers[index + 1] ?? ''),
      values: filled.map((row) => numberOf(row[index + 1])),
    })),
  };
}

/** Places blocks of cells beside each other, as a chart over several ranges merges their columns. */
export function besideEachOther(blocks: readonly (readonly (readonly ChartCell[])[])[]): ChartCell[][] {
  const height = Math.max(0, ...blocks.map((block) => block.length));
  return Array.from({ length: height }, (_, row) =>
    blocks.flatMap((block) => block[row] ?? block[0]?.map(() => null) ?? []),
  );
}

function numberOf(cell: ChartCell | undefined): number | null {
  return typeof cell === 'number' ? cell : null;
}

/** The option at a path such as `hAxis.title`, however the script spelled it. */
export function optionAt(options: ChartOptions, path: string): unknown {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const value = options[parts.slice(0, length).join('.')];
    if (value === undefined) continue;
    const rest = parts.slice(length);
    if (rest.length === 0) return value;
    const inner: unknown = isRecord(value) ? optionAt(value, rest.join('.')) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

export function textAt(options: ChartOptions, path: string): string | undefined {
  const value = optionAt(options, path);
  return typeof value === 'string' ? value : undefined;
}

export function numberAt(options: ChartOptions, path: string): number | undefined {
  const value = optionAt(options, path);
  return typeof value === 'number' ? value : undefined;
}

function isRecord(value: unknown): value is ChartOptions {
  return typeof value === 'object' && value !== null;
}
