/** The bars, lines and areas of a chart. */
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import { seriesName } from './series-name';
import { axisFormat } from './axis-options';
import { colourOf, isInvisible } from './chart-colours';
import { isOff, isOn, numberAt, optionAt, textAt } from './chart-options';
import { type DrawnChart, isSideways } from './drawn-chart';
import { pointSize, pointSymbol } from './point-marks';
import { seriesKind } from './series-kind';
import { dashesAt, ownOr } from './series-options';
import { axisIndex, drawnValues, stackingOf, stackName } from './stacking';
import { valueWriter, type WriteNumber } from './value-format';
import { isLabelled, seriesLabels, valueLabel } from './value-labels';

const LINE_WIDTH = 2;
const AREA_OPACITY = 0.3;
const WIDEST_BAR = 72;
/** Google's golden ratio: what of its group's room a group of bars fills. */
const GROUP_SHARE = '61.8%';

export function chartSeries(chart: DrawnChart): (BarSeriesOption | LineSeriesOption)[] {
  return chart.data.series.map((_, index) =>
    seriesKind(chart, index) === 'bars' ? bars(chart, index) : line(chart, index),
  );
}

/** Writes the values of a series as its cells do, else as its axis does. */
export function seriesWriter(chart: DrawnChart, index: number): WriteNumber {
  return valueWriter(axisFormat(chart, axisIndex(chart, index)), chart.data.series[index]?.format, chart.locale);
}

function bars(chart: DrawnChart, index: number): BarSeriesOption {
  const width = optionAt(chart.options, 'bar.groupWidth') ?? GROUP_SHARE;
  const share = typeof width === 'string' && width.endsWith('%') ? parseFloat(width) : null;
  return {
    ...shared(chart, index),
    type: 'bar',
    data: items(chart, index),
    barMaxWidth: typeof width === 'number' ? width : WIDEST_BAR,
    barCategoryGap: share === null ? '20%' : `${100 - share}%`,
    barGap: '5%',
  };
}

function line(chart: DrawnChart, index: number): LineSeriesOption {
  const { options } = chart;
  const kind = seriesKind(chart, index);
  const own = (name: string): string => ownOr(options, index, name);
  const width = numberAt(options, own('lineWidth')) ?? LINE_WIDTH;
  const size = pointSize(chart, index);
  return {
    ...shared(chart, index),
    type: 'line',
    data: items(chart, index),
    smooth: textAt(options, own('curveType')) === 'function',
    symbol: size === 0 ? 'none' : pointSymbol(chart, index),
    symbolSize: size,
    showAllSymbol: true,
    lineStyle: { color: colourOf(index, options), width, type: dashesAt(options, index) ?? 'solid' },
    connectNulls: isOn(options, 'interpolateNulls'),
    step: kind === 'steppedArea' ? 'middle' : false,
    ...(kind === 'line' ? {} : { areaStyle: { opacity: numberAt(options, own('areaOpacity')) ?? AREA_OPACITY } }),
  };
}

function shared(chart: DrawnChart, index: number) {
  const { data, options } = chart;
  const colour = colourOf(index, options);
  const write = seriesWriter(chart, index);
  const values = data.series[index]?.values ?? [];
  const isSilent = isInvisible(colour) || isOff(options, `series.${index}.enableInteractivity`);
  const valueFormatter = (_: unknown, row: number): string => {
    const value = values[row] ?? null;
    return value === null ? '–' : write(value);
  };
  return {
    name: seriesName(chart, index),
    itemStyle: { color: isInvisible(colour) ? 'transparent' : colour },
    tooltip: isSilent ? { show: false } : { valueFormatter },
    ...(isSilent ? { silent: true } : {}),
    ...(stackingOf(chart, index) === 'none' ? {} : { stack: stackName(chart, index) }),
    ...seriesLabels(chart, index, write),
    [isSideways(chart) ? 'xAxisIndex' : 'yAxisIndex']: axisIndex(chart, index),
  };
}

/** Each value with what is its own: a colour, the place of its label, a dot where no line reaches it. */
function items(chart: DrawnChart, index: number) {
  const { options } = chart;
  const values = drawnValues(chart, index);
  return values.map((value, row) => {
    if (value === null) return null;
    const colour = textAt(options, `series.${index}.items.${row}.color`);
    const label = isLabelled(chart, index) ? valueLabel(chart, index, value, colour ?? colourOf(index, options)) : null;
    const isAlone = isLonely(values, row) && !isOn(options, 'interpolateNulls');
    const dot = seriesKind(chart, index) !== 'bars' && isAlone && pointSize(chart, index) === 0;
    if (colour === undefined && label === null && !dot) return value;
    return {
      value,
      ...(colour === undefined ? {} : { itemStyle: { color: colour } }),
      ...(label === null ? {} : { label }),
      ...(dot
        ? { symbol: 'circle', symbolSize: numberAt(options, ownOr(options, index, 'lineWidth')) ?? LINE_WIDTH }
        : {}),
    };
  });
}

function isLonely(values: readonly (number | null)[], row: number): boolean {
  return (values[row - 1] ?? null) === null && (values[row + 1] ?? null) === null;
}
