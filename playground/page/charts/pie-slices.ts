/** The slices of a pie or of a donut. */
import type { PieSeriesOption } from 'echarts/charts';
import { colourOf, inkOn, inksOf } from './chart-colours';
import { numberAt, textAt } from './chart-options';
import { domainLabels } from './domain-labels';
import type { DrawnChart } from './drawn-chart';
import { fittedText } from './fitted-text';
import type { PlotArea } from './plot-area';
import { valueWriter, type WriteNumber } from './value-format';

/** Slices below this share have no room for letters. */
const LEAST_LABELLED = 0.045;
const LETTERS = 12;
const LABEL_WIDTH = 110;
const OUTSIDE = 0.62;

interface Slice {
  readonly name: string;
  readonly value: number;
  readonly share: number;
  readonly colour: string;
}

export function pieSlices(chart: DrawnChart, plot: PlotArea): PieSeriesOption {
  const { options, size } = chart;
  const isLabelledOutside = textAt(options, 'legend.position') === 'labeled' || textAt(options, 'legend') === 'labeled';
  const width = size.width - plot.left - plot.right;
  const height = size.height - plot.top - plot.bottom;
  const radius = (Math.min(width, height) / 2) * (isLabelledOutside ? OUTSIDE : 1);
  const hole = numberAt(options, 'pieHole') ?? 0;
  const write = valueWriter(undefined, chart.data.series[0]?.format, chart.locale);
  const slices = slicesOf(chart);
  return {
    type: 'pie',
    radius: [radius * hole, radius],
    center: [plot.left + width / 2, plot.top + height / 2],
    avoidLabelOverlap: isLabelledOutside,
    tooltip: { valueFormatter: (_, index) => tip(slices[index], write, chart) },
    data: slices.map((slice) => ({
      name: slice.name,
      value: slice.value,
      itemStyle: { color: slice.colour, borderColor: inksOf(options).paper, borderWidth: 1 },
      ...(isLabelledOutside ? outside(slice, chart) : inside(slice, chart, write)),
    })),
  };
}

/** What can be drawn as a part of a whole; a slice keeps the colour of its row. */
export function slicesOf(chart: DrawnChart): readonly Slice[] {
  const values = (chart.data.series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const sum = values.reduce((total, value) => total + value, 0);
  return domainLabels(chart).map((name, index) => ({
    name,
    value: values[index] ?? 0,
    share: sum === 0 ? 0 : (values[index] ?? 0) / sum,
    colour: textAt(chart.options, `slices.${index}.color`) ?? colourOf(index, chart.options),
  }));
}

function inside(slice: Slice, chart: DrawnChart, write: WriteNumber) {
  const { options } = chart;
  const what = textAt(options, 'pieSliceText') ?? 'percentage';
  const text = {
    percentage: percent(slice, chart),
    value: write(slice.value),
    'value-and-percentage': `${write(slice.value)} (${percent(slice, chart)})`,
    label: fittedText(slice.name, { width: LABEL_WIDTH / 2, lines: 2, fontSize: LETTERS }),
    none: '',
  }[what];
  return {
    label: {
      show: slice.share >= LEAST_LABELLED && what !== 'none',
      position: 'inside' as const,
      formatter: () => text ?? percent(slice, chart),
      color: textAt(options, 'pieSliceTextStyle.color') ?? inkOn(slice.colour),
      fontSize: numberAt(options, 'pieSliceTextStyle.fontSize') ?? LETTERS,
    },
    labelLine: { show: false },
  };
}

function outside(slice: Slice, chart: DrawnChart) {
  const name = fittedText(slice.name, { width: LABEL_WIDTH, lines: 2, fontSize: LETTERS });
  const color = inksOf(chart.options).text;
  return {
    label: {
      show: slice.value > 0,
      position: 'outside' as const,
      formatter: () => `${name}\n${percent(slice, chart)}`,
      color,
    },
    labelLine: { show: slice.value > 0 },
  };
}

function tip(slice: Slice | undefined, write: WriteNumber, chart: DrawnChart): string {
  return slice ? `${write(slice.value)} (${percent(slice, chart)})` : '';
}

function percent({ share }: Slice, { locale }: DrawnChart): string {
  const tag = locale.name.replaceAll('_', '-');
  return new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }).format(share);
}
