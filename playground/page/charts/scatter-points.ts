/** The points of a scatter chart: each at two numbers. */
import type { ScatterSeriesOption } from 'echarts/charts';
import { colourOf } from './chart-colours';
import { textAt } from './chart-options';
import { domainLabel } from './domain-labels';
import type { DrawnChart } from './drawn-chart';
import { pointSize, pointSymbol } from './point-marks';
import { seriesWriter } from './chart-series';
import { isLabelled, seriesLabels, valueLabel } from './value-labels';

export function scatterPoints(chart: DrawnChart): ScatterSeriesOption[] {
  return chart.data.series.map(({ name }, index) => ({
    type: 'scatter',
    name,
    symbol: pointSymbol(chart, index),
    symbolSize: pointSize(chart, index),
    itemStyle: { color: colourOf(index, chart.options) },
    ...tooltip(chart, index),
    ...labels(chart, index),
    data: placed(chart, index).map(({ x, y, row }) => {
      const colour = textAt(chart.options, `series.${index}.items.${row}.color`);
      const label = isLabelled(chart, index) ? { label: valueLabel(chart, index, y, '') } : {};
      return { value: [x, y], ...label, ...(colour === undefined ? {} : { itemStyle: { color: colour } }) };
    }),
  }));
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly row: number;
}

function placed({ data }: DrawnChart, index: number): readonly Placed[] {
  return data.domain.flatMap(({ value: x }, row) => {
    const y = data.series[index]?.values[row] ?? null;
    return typeof x === 'number' && y !== null ? [{ x, y, row }] : [];
  });
}

function tooltip(chart: DrawnChart, index: number) {
  const write = seriesWriter(chart, index);
  const points = placed(chart, index);
  const valueFormatter = (_: unknown, at: number): string => {
    const point = points[at];
    if (!point) return '';
    return `${domainLabel(chart, chart.data.domain[point.row] ?? { value: null })}; ${write(point.y)}`;
  };
  return { tooltip: { valueFormatter } };
}

function labels(chart: DrawnChart, index: number) {
  const { label } = seriesLabels(chart, index, seriesWriter(chart, index));
  if (!label) return {};
  const points = placed(chart, index);
  const formatter = ({ dataIndex }: { readonly dataIndex: number }) =>
    label.formatter({ dataIndex: points[dataIndex]?.row ?? -1 });
  return { label: { ...label, formatter }, labelLayout: { hideOverlap: true } };
}
