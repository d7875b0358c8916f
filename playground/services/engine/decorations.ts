/** Alternating colours and charts: data beside the cells, drawn by whoever shows the document. */
import { type Area, areasMeet } from './area';
import type { MovingAreas } from './moving-areas';

export interface Banding {
  readonly id: string;
  readonly by: 'rows' | 'columns';
  area: Area;
  header: string | null;
  first: string | null;
  second: string | null;
  footer: string | null;
}

export type ChartOption =
  | string
  | number
  | boolean
  | null
  | readonly ChartOption[]
  | { readonly [key: string]: ChartOption };

export interface Chart {
  readonly id: string;
  readonly sheetId: string;
  /** Google's name, such as `BAR`. */
  type: string;
  areas: Area[];
  options: Readonly<Record<string, ChartOption>>;
  position: { readonly row: number; readonly column: number; readonly offsetX: number; readonly offsetY: number };
  numHeaders: number | null;
  transposed: boolean;
  mergeStrategy: 'MERGE_COLUMNS' | 'MERGE_ROWS';
  hiddenStrategy: string | null;
}

/** A chart that need not be on a sheet yet. */
export type DescribedChart = Omit<Chart, 'id'> & { readonly id: string | null };

export class Decorations {
  bandings: Banding[] = [];
  charts: Chart[] = [];
  /** Told whenever a chart is added, changed or taken away. */
  onChartsChanged: (() => void) | null = null;
  private count = 0;

  constructor(areas: MovingAreas) {
    areas.keep(() => [
      ...this.bandings.map((one) => ({ area: one.area, place: (area: Area) => void (one.area = area) })),
      ...this.charts.flatMap((one) =>
        one.areas.map((area, i) => ({ area, place: (moved: Area) => void (one.areas[i] = moved) })),
      ),
    ]);
    areas.onSheetGone((sheetId) => {
      this.bandings = this.bandings.filter(({ area }) => area.sheetId !== sheetId);
      this.charts = this.charts.filter((chart) => chart.sheetId !== sheetId);
      this.onChartsChanged?.();
    });
  }

  bandingsOn(area: Area): Banding[] {
    return this.bandings.filter((one) => one.area.sheetId === area.sheetId && areasMeet(one.area, area));
  }

  addBanding(area: Area, by: Banding['by'], colors: Pick<Banding, 'header' | 'first' | 'second' | 'footer'>): Banding {
    const banding: Banding = { id: this.nextId('banding'), area, by, ...colors };
    this.bandings.push(banding);
    return banding;
  }

  putChart(chart: Omit<Chart, 'id'>, id: string | null): Chart {
    const placed = { ...chart, id: id ?? this.nextId('chart') };
    this.charts = [...this.charts.filter((one) => one.id !== placed.id), placed];
    this.onChartsChanged?.();
    return placed;
  }

  removeChart(id: string): void {
    this.charts = this.charts.filter((one) => one.id !== id);
    this.onChartsChanged?.();
  }

  private nextId(what: string): string {
    const used = new Set([...this.bandings, ...this.charts].map(({ id }) => id));
    do this.count += 1;
    while (used.has(`${what}-${this.count}`));
    return `${what}-${this.count}`;
  }
}
