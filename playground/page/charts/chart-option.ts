/** A chart of Google Sheets as options of ECharts. */
import type { BarSeriesOption, LineSeriesOption, PieSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type {
  GridComponentOption,
  LegendComponentOption,
  TitleComponentOption,
  TooltipComponentOption,
} from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { domainAxis, pointsAxis, valueAxes } from './chart-axes';
import { inksOf } from './chart-colours';
import { chartLegend } from './chart-legend';
import { textAt } from './chart-options';
import { chartSeries } from './chart-series';
import { chartTitle } from './chart-title';
import { type DrawnChart, isSideways } from './drawn-chart';
import { pieSlices, slicesOf } from './pie-slices';
import { legendTop, plotArea, type PlotArea } from './plot-area';
import { scatterPoints } from './scatter-points';

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | PieSeriesOption
  | ScatterSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | TitleComponentOption
  | TooltipComponentOption
>;

export function chartOption(chart: DrawnChart): ChartOption {
  if (!hasData(chart)) return { ...frame(chart), title: [chartTitle(chart), noData(chart)] };
  const plot = plotArea(chart);
  return {
    ...frame(chart),
    title: chartTitle(chart),
    tooltip: tooltip(chart),
    legend: chartLegend(chart, legendTop(chart)),
    ...figures(chart, plot),
  };
}

function figures(chart: DrawnChart, plot: PlotArea): Pick<ChartOption, 'grid' | 'xAxis' | 'yAxis' | 'series'> {
  if (chart.type === 'PIE') return { series: [pieSlices(chart, plot)] };
  // The labels of the axes stay within the plot area too.
  const grid: GridComponentOption = { ...plot, outerBoundsMode: 'same' };
  const values = valueAxes(chart);
  if (chart.type === 'SCATTER') return { grid, xAxis: pointsAxis(chart), yAxis: values, series: scatterPoints(chart) };
  const { width, height } = chart.size;
  const domain = domainAxis(chart, { width: width - plot.left - plot.right, height: height - plot.top - plot.bottom });
  const [xAxis, yAxis] = isSideways(chart) ? [values, [domain]] : [[domain], values];
  return { grid, xAxis, yAxis, series: chartSeries(chart) };
}

/** Nothing but blanks, words and errors is nothing to draw. */
function hasData(chart: DrawnChart): boolean {
  const { type, data } = chart;
  if (type === 'PIE') return slicesOf(chart).some(({ value }) => value > 0);
  if (type === 'SCATTER' && !data.domain.some(({ value }) => typeof value === 'number')) return false;
  return data.series.some(({ values }) => values.some((value) => value !== null));
}

function frame({ options }: DrawnChart): Pick<ChartOption, 'animation' | 'backgroundColor' | 'textStyle'> {
  return {
    animation: false,
    backgroundColor: inksOf(options).paper,
    textStyle: { fontFamily: 'Roboto, Arial, "Helvetica Neue", "Noto Sans", "Noto Sans CJK SC", sans-serif' },
  };
}

function noData({ options }: DrawnChart): TitleComponentOption {
  const { quiet } = inksOf(options);
  return {
    text: 'No data',
    left: 'center',
    top: 'middle',
    textStyle: { fontSize: 14, fontWeight: 'normal', color: quiet },
  };
}

function tooltip({ type, options }: DrawnChart): TooltipComponentOption {
  const show = textAt(options, 'tooltip.trigger') !== 'none';
  if (type === 'PIE' || type === 'SCATTER') return { show, trigger: 'item', confine: true };
  return { show, trigger: 'axis', axisPointer: { type: type === 'LINE' ? 'line' : 'shadow' }, confine: true };
}
