/** Lays the charts of the document over the grid, each at its anchor cell, and keeps them as the cells are. */
import type { FUniver } from '@univerjs/core/facade';
import { createElement } from 'react';
import { type ChartContent, type ChartView, createChartView } from './chart-view';

export interface PlacedChart extends ChartContent {
  readonly id: string;
  readonly sheetId: string;
  /** The anchor cell, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
}

const COMPONENT = 'playground-chart';

interface Standing {
  readonly place: string;
  readonly remove: () => void;
}

export class ChartLayer {
  private readonly api: FUniver;
  private readonly charts = new Map<string, PlacedChart>();
  private readonly views = new Map<string, ChartView>();
  private readonly standing = new Map<string, Standing>();
  /** What each view shows, so that it is drawn again only for a reason. */
  private readonly drawn = new Map<string, string>();

  constructor(api: FUniver) {
    this.api = api;
    const attach = (id: string, place: HTMLElement | null) => this.attach(id, place);
    api.registerComponent(COMPONENT, ({ data }: { readonly data?: { readonly chartId: string } }) =>
      createElement('div', {
        className: 'chart',
        ref: (place: HTMLElement | null) => attach(data?.chartId ?? '', place),
      }),
    );
    // Only once the tab is laid out does Univer know where its cells are.
    api.addEvent(api.Event.ActiveSheetChanged, () => requestAnimationFrame(() => this.placeAll()));
  }

  /** Shows these charts and no others. */
  show(wanted: readonly PlacedChart[]): void {
    const ids = new Set(wanted.map(({ id }) => id));
    for (const id of [...this.standing.keys()]) if (!ids.has(id)) this.remove(id);
    for (const chart of wanted) {
      this.charts.set(chart.id, chart);
      this.draw(chart.id);
    }
    this.placeAll();
  }

  /** Those of the tab in view: Univer takes a place for one among the cells of that tab, whichever sheet it is meant for. */
  private placeAll(): void {
    const inView = this.api.getActiveWorkbook()?.getActiveSheet().getSheetId();
    for (const chart of this.charts.values()) if (chart.sheetId === inView) this.place(chart);
  }

  private remove(id: string): void {
    this.standing.get(id)?.remove();
    this.standing.delete(id);
    this.charts.delete(id);
  }

  private place(chart: PlacedChart): void {
    const sheet = this.api.getActiveWorkbook()?.getSheetBySheetId(chart.sheetId);
    if (!sheet) return;
    const { rowHeader, columnHeader } = sheet.getSheet().getConfig();
    const startX = rowHeader.width + sum(chart.column, (index) => sheet.getColumnWidth(index)) + chart.offsetX;
    const startY = columnHeader.height + sum(chart.row, (index) => sheet.getRowHeight(index)) + chart.offsetY;
    const initPosition = { startX, startY, endX: startX + chart.width, endY: startY + chart.height };
    const place = JSON.stringify([chart.sheetId, initPosition]);
    if (this.standing.get(chart.id)?.place === place) return;
    this.standing.get(chart.id)?.remove();
    const layer = { componentKey: COMPONENT, initPosition, allowTransform: true, data: { chartId: chart.id } };
    const box = sheet.addFloatDomToPosition(layer, `chart-${chart.id}`);
    if (box) this.standing.set(chart.id, { place, remove: box.dispose });
  }

  /** The element that Univer made for a chart has come; the answer says what to do when it goes. */
  private attach(id: string, place: HTMLElement | null): (() => void) | undefined {
    if (place === null) return undefined;
    const view = createChartView(place);
    this.views.set(id, view);
    this.drawn.delete(id);
    this.draw(id);
    return () => {
      view.dispose();
      if (this.views.get(id) === view) this.views.delete(id);
    };
  }

  private draw(id: string): void {
    const chart = this.charts.get(id);
    const view = this.views.get(id);
    if (!chart || !view) return;
    const content = JSON.stringify([chart.type, chart.data, chart.options, chart.locale.name]);
    if (this.drawn.get(id) === content) return;
    view.draw(chart);
    this.drawn.set(id, content);
  }
}

function sum(count: number, of: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < count; index += 1) total += of(index);
  return total;
}
