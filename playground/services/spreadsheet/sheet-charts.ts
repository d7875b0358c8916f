/** The part of a Sheet that holds charts. */
import { EmbeddedChart } from './embedded-chart';
import { EmbeddedChartBuilder } from './embedded-chart-builder';
import { inner } from './handles';
import { SheetContent } from './sheet-content';
import { spreadsheetErrors } from '../errors';

export class SheetCharts extends SheetContent {
  newChart(): EmbeddedChartBuilder {
    const { handles, sheetId } = this[inner];
    const blank = {
      id: null,
      sheetId,
      type: '',
      areas: [],
      options: {},
      position: { row: 0, column: 0, offsetX: 0, offsetY: 0 },
      numHeaders: null,
      transposed: false,
      mergeStrategy: 'MERGE_COLUMNS' as const,
      hiddenStrategy: null,
    };
    return new EmbeddedChartBuilder(handles, blank, EmbeddedChart);
  }

  insertChart(chart: unknown): void {
    this.#put('insertChart', chart, false);
  }

  updateChart(chart: unknown): void {
    this.#put('updateChart', chart, true);
  }

  removeChart(chart: unknown): void {
    if (!(chart instanceof EmbeddedChart))
      throw spreadsheetErrors.signature('Object', 'SpreadsheetApp.Sheet.removeChart');
    const { decorations } = this[inner].handles.session.document;
    const { id } = chart[inner].chart;
    this.change('removeChart', () => {
      if (id !== null) decorations.removeChart(id);
    });
  }

  getCharts(): EmbeddedChart[] {
    const { handles, sheetId } = this[inner];
    const { decorations } = handles.session.document;
    const charts = this.query('getCharts', () => decorations.charts.filter((chart) => chart.sheetId === sheetId));
    return charts.map((chart) => new EmbeddedChart(handles, chart));
  }

  #put(method: string, chart: unknown, keepId: boolean): void {
    if (!(chart instanceof EmbeddedChart))
      throw spreadsheetErrors.signature('Object', `SpreadsheetApp.Sheet.${method}`);
    const { handles, sheetId } = this[inner];
    const { decorations } = handles.session.document;
    const { id, ...described } = chart[inner].chart;
    this.change(method, () => {
      const placed = decorations.putChart(
        { ...described, type: described.type || 'COLUMN', sheetId },
        keepId ? id : null,
      );
      chart[inner].chart = placed;
    });
  }
}
