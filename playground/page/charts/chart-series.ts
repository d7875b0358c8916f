/** The bars, lines, slices and points of a chart. */
import type { BarSeriesOption, LineSeriesOption, PieSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import { colourOf, isInvisible, short, TEXT } from './chart-colours';
import {
  type ChartCell,
  type ChartData,
  type ChartOptions,
  type ChartSeries,
  numberAt,
  optionAt,
  textAt,
} from './chart-data';
import type { DrawnType } from './drawn-types';

export function drawnSeries(
  type: DrawnType,
  series: ChartSeries,
  index: number,
  data: ChartData,
  options: ChartOptions,
): BarSeriesOption | LineSeriesOption {
  const isSideways = type === 'BAR';
  const colour = colourOf(index, options);
  const stacking = optionAt(options, 'isStacked');
  const isStacked = stacking === true || stacking === 'true' || stacking === 'absolute' || stacking === 'percent';
  const values = stacking === 'percent' ? shares(data, index) : series.values;
  const shared = {
    name: series.name,
    data: [...values],
    itemStyle: { color: isInvisible(colour) ? 'transparent' : colour },
    ...(isStacked ? { stack: 'all' } : {}),
    ...(isInvisible(colour) ? { silent: true, tooltip: { show: false } } : {}),
    ...valueLabel(options, index, isSideways, isStacked),
    [isSideways ? 'xAxisIndex' : 'yAxisIndex']: axisIndex(options, index),
  };
  const kind = seriesKind(type, index, options);
  if (kind === 'bars') return { ...shared, type: 'bar', barMaxWidth: 56, barCategoryGap: '30%' };
  const line: LineSeriesOption = {
    ...shared,
    type: 'line',
    smooth: textAt(options, 'curveType') === 'function',
    symbolSize: numberAt(options, 'pointSize') ?? 5,
    lineStyle: {
      color: colour,
      width: numberAt(options, `series.${index}.lineWidth`) ?? numberAt(options, 'lineWidth') ?? 2,
    },
    connectNulls: optionAt(options, 'interpolateNulls') === true,
  };
  return kind === 'line'
    ? line
    : { ...line, step: type === 'STEPPED_AREA' ? 'middle' : false, areaStyle: { opacity: 0.3 } };
}

export function axisIndex(options: ChartOptions, index: number): number {
  return numberAt(options, `series.${index}.targetAxisIndex`) ?? 0;
}

export function pie(data: ChartData, options: ChartOptions): PieSeriesOption {
  const hole = numberAt(options, 'pieHole') ?? 0;
  const values = data.series[0]?.values ?? [];
  return {
    type: 'pie',
    radius: [`${hole * 70}%`, '70%'],
    center: ['40%', '55%'],
    label: { formatter: '{d}%', color: TEXT },
    data: data.domain.map((name, index) => ({
      name: label(name),
      value: values[index] ?? 0,
      itemStyle: { color: textAt(options, `slices.${index}.color`) ?? colourOf(index, options) },
    })),
  };
}

export function points(data: ChartData, options: ChartOptions): ScatterSeriesOption[] {
  return data.series.map((series, index) => ({
    type: 'scatter',
    name: series.name,
    symbolSize: numberAt(options, 'pointSize') ?? 7,
    itemStyle: { color: colourOf(index, options) },
    data: data.domain.flatMap((x, row) => {
      const y = series.values[row];
      return typeof x === 'number' && y !== null && y !== undefined ? [[x, y]] : [];
    }),
  }));
}

export function label(cell: ChartCell): string {
  return cell === null ? '' : String(cell);
}

function seriesKind(type: DrawnType, index: number, options: ChartOptions): 'bars' | 'line' | 'area' {
  if (type === 'COMBO') {
    const own = textAt(options, `series.${index}.type`) ?? textAt(options, 'seriesType') ?? 'bars';
    return own === 'line' || own === 'area' ? own : 'bars';
  }
  if (type === 'LINE') return 'line';
  return type === 'AREA' || type === 'STEPPED_AREA' ? 'area' : 'bars';
}

function shares(data: ChartData, index: number): readonly (number | null)[] {
  return data.domain.map((_, row) => {
    const sum = data.series.reduce((total, { values }) => total + Math.abs(values[row] ?? 0), 0);
    const value = data.series[index]?.values[row] ?? null;
    return value === null || sum === 0 ? null : value / sum;
  });
}

function valueLabel(options: ChartOptions, index: number, isSideways: boolean, isStacked: boolean) {
  const wanted =
    textAt(options, `series.${index}.dataLabel`) === 'value' ||
    optionAt(options, `series.${index}.annotations`) === true;
  if (!wanted) return {};
  const outside = isSideways ? ('right' as const) : ('top' as const);
  return {
    label: {
      show: true,
      position: isStacked ? ('inside' as const) : outside,
      color: isStacked ? '#ffffff' : TEXT,
      formatter: ({ value }: { readonly value: unknown }) => (typeof value === 'number' ? short(value) : ''),
    },
  };
}
