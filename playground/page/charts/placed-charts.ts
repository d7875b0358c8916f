/** The charts of a document, ready to be drawn: the cells of their ranges, their place, their size. */
import type { Area } from '../../services/engine/area';
import type { Chart } from '../../services/engine/decorations';
import type { SheetDocument } from '../../services/engine/document';
import { BLANK, besideEachOther, type ChartCell, chartData } from './chart-data';
import { isOff, numberAt } from './chart-options';
import type { PlacedChart } from './chart-layer';

/** The size that Google gives a chart without one. */
const WIDTH = 600;
const HEIGHT = 371;

export function placedCharts(document: SheetDocument): PlacedChart[] {
  return document.decorations.charts
    .filter(({ sheetId }) => document.tabs.has(sheetId))
    .map((chart) => placedChart(document, chart));
}

function placedChart(document: SheetDocument, chart: Chart): PlacedChart {
  const { id, sheetId, type, options, position } = chart;
  return {
    id,
    sheetId,
    type,
    options,
    ...position,
    width: numberAt(options, 'width') ?? WIDTH,
    height: numberAt(options, 'height') ?? HEIGHT,
    locale: document.locale,
    data: chartData(rowsOf(document, chart), {
      headerRows: chart.numHeaders ?? 1,
      hasDomain: !isOff(options, 'useFirstColumnAsDomain'),
    }),
  };
}

function rowsOf(document: SheetDocument, { areas, mergeStrategy, transposed }: Chart): ChartCell[][] {
  const blocks = areas.filter(({ sheetId }) => document.tabs.has(sheetId)).map((area) => cellsOf(document, area));
  const rows = mergeStrategy === 'MERGE_ROWS' ? blocks.flat() : besideEachOther(blocks);
  return transposed ? turned(rows) : rows;
}

function cellsOf(document: SheetDocument, { sheetId, row, column, rows, columns }: Area): ChartCell[][] {
  const cells = document.cells(sheetId);
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, across): ChartCell => {
      const value = cells.scalar(row + down, column + across);
      return value === '' ? BLANK : { value, format: cells.format(row + down, column + across) };
    }),
  );
}

function turned(rows: readonly (readonly ChartCell[])[]): ChartCell[][] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, column) => rows.map((row) => row[column] ?? BLANK));
}
