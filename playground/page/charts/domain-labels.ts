/** What the points of a chart are called: dates by the format of their axis or of their cells, names as they are. */
import { type ChartCell, isDateCell } from './chart-data';
import { textAt } from './chart-options';
import { domainPath, type DrawnChart } from './drawn-chart';
import { axisWriter, writeDate } from './value-format';

export function domainLabels(chart: DrawnChart): readonly string[] {
  return chart.data.domain.map((cell) => domainLabel(chart, cell));
}

export function domainLabel(chart: DrawnChart, cell: ChartCell): string {
  const { value, format } = cell;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const own = textAt(chart.options, `${domainPath(chart)}.format`);
  if (isDateCell(cell)) return writeDate(value, own, format, chart.locale);
  return axisWriter(own, format, chart.locale)(value);
}
