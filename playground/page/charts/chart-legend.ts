/** The legend: where it stands, whom it names, and the room that it takes from the plot. */
import type { LegendComponentOption } from 'echarts/components';
import { colourOf, inksOf, isInvisible } from './chart-colours';
import { isOff, numberAt, textAt } from './chart-options';
import { domainLabels } from './domain-labels';
import type { DrawnChart } from './drawn-chart';
import { fittedText, textWidth } from './fitted-text';
import { lettersAt } from './letters';
import { pointSymbol } from './point-marks';
import { seriesKind } from './series-kind';
import { seriesName } from './series-name';
import { dashesAt, ownOr } from './series-options';

export type LegendPlace = 'top' | 'bottom' | 'left' | 'right' | 'none';

const EDGE = 16;
const SWATCH = { itemWidth: 18, itemHeight: 11, itemGap: 14 };
const WIDEST_SHARE = 0.28;
const WIDEST_IN_LINE = 0.6;
const BESIDE_NAME = 34;
export const LEGEND_LINE = 24;

export function legendPlace(chart: DrawnChart): LegendPlace {
  const { type, options } = chart;
  const wanted = textAt(options, 'legend.position') ?? textAt(options, 'legend');
  if (entriesOf(chart).length === 0 || wanted === 'none' || wanted === 'labeled') return 'none';
  if (wanted === undefined && type !== 'PIE' && entriesOf(chart).length < 2) return 'none';
  if (wanted === 'bottom' || wanted === 'left' || wanted === 'right' || wanted === 'top') return wanted;
  return type === 'PIE' ? 'right' : 'top';
}

/** How wide a legend beside the plot is. */
export function legendWidth(chart: DrawnChart): number {
  return nameWidth(chart) + BESIDE_NAME;
}

function nameWidth(chart: DrawnChart): number {
  const widths = entriesOf(chart).map(({ shown }) => textWidth(shown, lettersOf(chart).fontSize));
  return Math.min(Math.max(0, ...widths), chart.size.width * WIDEST_SHARE);
}

/** Long legends are paged, as Google pages them. */
export function chartLegend(chart: DrawnChart, top: number): LegendComponentOption {
  const place = legendPlace(chart);
  const entries = entriesOf(chart);
  const letters = lettersOf(chart);
  const isBeside = place === 'left' || place === 'right';
  const width = isBeside ? nameWidth(chart) : chart.size.width * WIDEST_IN_LINE;
  const shown = new Map(entries.map((entry) => [entry.name, entry.shown]));
  return {
    type: 'scroll',
    show: place !== 'none',
    data: entries.map(({ name, icon }) => ({ name, icon })),
    formatter: (name) => fittedText(shown.get(name) ?? name, { width, lines: 1, fontSize: letters.fontSize }),
    ...SWATCH,
    pageIconSize: 10,
    textStyle: letters,
    ...(isBeside
      ? { orient: 'vertical', [place]: EDGE, top: Math.max(top, EDGE), bottom: EDGE }
      : { orient: 'horizontal', ...(place === 'bottom' ? { left: 'center', bottom: 8 } : { left: EDGE - 5, top }) }),
  };
}

interface Entry {
  /** As the drawing calls it. */
  readonly name: string;
  /** As the legend calls it. */
  readonly shown: string;
  readonly icon: string;
}

const SQUARE = 'roundRect';
const STROKE = 'path://M0 0 H36 V4 H0 Z';
const DASHES = 'path://M0 0 H9 V4 H0 Z M13 0 H22 V4 H13 Z M27 0 H36 V4 H27 Z';

function entriesOf(chart: DrawnChart): readonly Entry[] {
  const { type, data, options } = chart;
  if (type === 'PIE') return domainLabels(chart).map((name) => ({ name, shown: name, icon: SQUARE }));
  return data.series.flatMap((_, index) => {
    if (isOff(options, `series.${index}.visibleInLegend`) || isInvisible(colourOf(index, options))) return [];
    const name = seriesName(chart, index);
    return name === '' ? [] : [{ name, shown: name, icon: iconOf(chart, index) }];
  });
}

function iconOf(chart: DrawnChart, index: number): string {
  const { options } = chart;
  const kind = seriesKind(chart, index);
  if (kind === 'points' || (kind === 'line' && numberAt(options, ownOr(options, index, 'lineWidth')) === 0)) {
    return pointSymbol(chart, index);
  }
  if (kind !== 'line') return SQUARE;
  return dashesAt(options, index) === null ? STROKE : DASHES;
}

function lettersOf({ options }: DrawnChart) {
  return lettersAt(options, 'legend.textStyle', { color: inksOf(options).text, fontSize: 12 });
}
