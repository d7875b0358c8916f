/** A chart of Google Sheets as options of ECharts. */
import type { BarSeriesOption, LineSeriesOption, PieSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type {
  GridComponentOption,
  LegendComponentOption,
  TitleComponentOption,
  TooltipComponentOption,
} from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { colourOf, FAINT, isInvisible, percent, short, TEXT } from './chart-colours';
import { type ChartData, type ChartOptions, type ChartSeries, numberAt, optionAt, textAt } from './chart-data';
import { axisIndex, drawnSeries, label, pie, points } from './chart-series';
import type { DrawnType } from './drawn-types';

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

export function chartOption(type: DrawnType, data: ChartData, options: ChartOptions): ChartOption {
  const shared = { ...frame(options), tooltip: tooltip(type) };
  if (type === 'PIE') return { ...shared, legend: legend(type, data, options), series: [pie(data, options)] };
  if (type === 'SCATTER') return { ...shared, ...scatter(data, options), legend: legend(type, data, options) };
  return { ...shared, ...cartesian(type, data, options), legend: legend(type, data, options) };
}

function frame(options: ChartOptions): Pick<ChartOption, 'title' | 'backgroundColor' | 'textStyle' | 'animation'> {
  const title = textAt(options, 'title') ?? '';
  return {
    animation: false,
    backgroundColor: textAt(options, 'backgroundColor') ?? textAt(options, 'backgroundColor.fill') ?? '#ffffff',
    textStyle: { fontFamily: 'Roboto, Arial, "Helvetica Neue", sans-serif' },
    title: {
      text: title,
      subtext: textAt(options, 'subtitle') ?? '',
      left: 16,
      top: 12,
      textStyle: { fontSize: 16, fontWeight: 'normal', color: textAt(options, 'titleTextStyle.color') ?? '#5f6368' },
    },
  };
}

function tooltip(type: DrawnType): TooltipComponentOption {
  if (type === 'PIE' || type === 'SCATTER') return { trigger: 'item', confine: true };
  return { trigger: 'axis', axisPointer: { type: type === 'LINE' ? 'line' : 'shadow' }, confine: true };
}

function legend(type: DrawnType, data: ChartData, options: ChartOptions): LegendComponentOption {
  const position =
    textAt(options, 'legend.position') ?? textAt(options, 'legend') ?? (type === 'PIE' ? 'right' : 'top');
  const names =
    type === 'PIE' ? data.domain.map(label) : data.series.filter(isInLegend(options, data)).map(({ name }) => name);
  const isHidden = position === 'none' || (type !== 'PIE' && data.series.length < 2);
  const base = {
    show: !isHidden,
    data: names,
    icon: 'roundRect',
    itemWidth: 12,
    itemHeight: 12,
    textStyle: { color: TEXT },
  };
  if (position === 'right') return { ...base, orient: 'vertical', right: 16, top: 'middle' };
  if (position === 'left') return { ...base, orient: 'vertical', left: 16, top: 'middle' };
  return position === 'bottom'
    ? { ...base, bottom: 8 }
    : { ...base, top: textAt(options, 'title') ? 40 : 12, left: 16 };
}

function isInLegend(options: ChartOptions, data: ChartData) {
  return (series: ChartSeries): boolean => {
    const index = data.series.indexOf(series);
    return optionAt(options, `series.${index}.visibleInLegend`) !== false && !isInvisible(colourOf(index, options));
  };
}

function cartesian(
  type: DrawnType,
  data: ChartData,
  options: ChartOptions,
): Pick<ChartOption, 'grid' | 'xAxis' | 'yAxis' | 'series'> {
  const isSideways = type === 'BAR';
  const domain = {
    type: 'category' as const,
    data: data.domain.map(label),
    // Sheets writes the first row of a bar chart at the top.
    inverse: isSideways,
    axisLine: { lineStyle: { color: FAINT } },
    axisTick: { show: false },
    axisLabel: { color: TEXT, fontSize: 11, ...(isSideways ? { hideOverlap: true } : domainLabels(data)) },
    ...axisName(options, isSideways ? 'vAxis' : 'hAxis', isSideways),
  };
  const isShare = optionAt(options, 'isStacked') === 'percent';
  const values = [0, 1].map((index) => valueAxis(options, isSideways, index, isShare));
  const usesSecond = data.series.some((_, index) => axisIndex(options, index) === 1);
  const shown = usesSecond ? values : values.slice(0, 1);
  return {
    grid: plotArea(data, options),
    xAxis: isSideways ? shown : [domain],
    yAxis: isSideways ? [domain] : shown,
    series: data.series.map((series, index) => drawnSeries(type, series, index, data, options)),
  };
}

function scatter(data: ChartData, options: ChartOptions): Pick<ChartOption, 'grid' | 'xAxis' | 'yAxis' | 'series'> {
  return {
    grid: plotArea(data, options),
    xAxis: [valueAxis(options, true, 0, false)],
    yAxis: [valueAxis(options, false, 0, false)],
    series: points(data, options),
  };
}

const MOST_LABELS = 14;
const WIDEST_LEVEL = 70;

/** Every label while they are few, slanted where they would not fit side by side. */
function domainLabels(data: ChartData): {
  readonly interval?: 0;
  readonly rotate?: number;
  readonly hideOverlap?: true;
} {
  const labels = data.domain.map(label);
  if (labels.length > MOST_LABELS) return { hideOverlap: true };
  const characters = Math.max(0, ...labels.map(({ length }) => length)) * labels.length;
  return { interval: 0, rotate: characters > WIDEST_LEVEL ? 30 : 0 };
}

function plotArea(data: ChartData, options: ChartOptions): GridComponentOption {
  const position = textAt(options, 'legend.position') ?? textAt(options, 'legend') ?? 'top';
  const hasLegend = position !== 'none' && data.series.length > 1;
  const hasTitle = textAt(options, 'title') !== undefined;
  const above = (hasTitle ? 48 : 20) + (hasLegend && position === 'top' ? 28 : 0);
  const beside = hasLegend && position === 'right' ? 140 : 24;
  return {
    left: 20,
    right: beside,
    top: above,
    bottom: hasLegend && position === 'bottom' ? 44 : 20,
    outerBoundsMode: 'same',
  };
}

function valueAxis(options: ChartOptions, isSideways: boolean, index: number, isShare: boolean) {
  const path = isSideways ? 'hAxis' : 'vAxis';
  const own = index === 0 ? path : `${path}es.${index}`;
  const lowest = numberAt(options, `${own}.viewWindow.min`) ?? numberAt(options, `${own}.minValue`);
  const highest = numberAt(options, `${own}.viewWindow.max`) ?? numberAt(options, `${own}.maxValue`);
  const isHidden = textAt(options, `${own}.textPosition`) === 'none';
  const count = numberAt(options, `${own}.gridlines.count`);
  return {
    type: 'value' as const,
    ...(lowest === undefined ? {} : { min: lowest }),
    ...(isShare ? { max: 1 } : highest === undefined ? {} : { max: highest }),
    splitLine: { show: index === 0 && count !== 0, lineStyle: { color: FAINT } },
    axisLabel: {
      show: !isHidden,
      color: TEXT,
      formatter: (value: number) => (isShare ? percent(value) : short(value)),
    },
    ...axisName(options, own, !isSideways),
  };
}

function axisName(options: ChartOptions, path: string, isUpright: boolean) {
  const name = textAt(options, `${path}.title`) ?? '';
  return { name, nameLocation: 'middle' as const, nameGap: isUpright ? 48 : 30, nameTextStyle: { color: '#5f6368' } };
}
