/** How the charts of the tabs look, as options of Google's charts. */
import { COLOURS } from './chart-colours';
import type { ChartOptions } from './tab-plan';

const NO_LEGEND: ChartOptions = { legend: { position: 'none' } };
const FROM_ZERO = { minValue: 0, viewWindow: { min: 0 } };
const RATE_AXIS = { minValue: 0, maxValue: 1, viewWindow: { min: 0, max: 1 }, format: 'percent' };

/** One bar for each row; where items say so each in its own colour. */
export function bars(colour: string, items: ChartOptions = {}, format = 'short'): ChartOptions {
  return {
    ...NO_LEGEND,
    series: { 0: { color: colour, dataLabel: 'value', items } },
    vAxis: { ...FROM_ZERO, format },
  };
}

/** The same lying down, for long names; with `any` they may point both ways. */
export function lyingBars(colour: string, format = 'short', sign: 'positive' | 'any' = 'positive'): ChartOptions {
  return {
    ...NO_LEGEND,
    series: { 0: { color: colour, dataLabel: 'value' } },
    hAxis: { ...(sign === 'positive' ? FROM_ZERO : {}), format },
  };
}

/** Bars centred by an invisible part before them. Google has no funnel of its own. */
export function funnel(items: ChartOptions): ChartOptions {
  return {
    ...NO_LEGEND,
    isStacked: true,
    series: {
      0: { color: 'transparent', enableInteractivity: false, visibleInLegend: false },
      1: { color: COLOURS.main, dataLabel: 'value', items },
    },
    hAxis: { textPosition: 'none', gridlines: { count: 0 } },
    bar: { groupWidth: '85%' },
  };
}

/** Series under a legend. */
function coloured(colours: readonly string[]): ChartOptions {
  return {
    legend: { position: 'top' },
    series: Object.fromEntries(colours.map((color, index) => [String(index), { color }])),
  };
}

/** Series side by side, the first of them what the others are held against. */
export function sideBySide(colours: readonly string[], format = 'short'): ChartOptions {
  return { ...coloured(colours), vAxis: { ...FROM_ZERO, format } };
}

/** The same lying down, for long names. */
export function lyingSideBySide(colours: readonly string[]): ChartOptions {
  return { ...coloured(colours), hAxis: { ...FROM_ZERO, format: 'decimal' } };
}

export function ratesSideBySide(colours: readonly string[]): ChartOptions {
  return { ...sideBySide(colours), vAxis: RATE_AXIS };
}

/** Lines over time. */
export function lines(colours: readonly string[], format = 'short'): ChartOptions {
  return {
    legend: { position: 'top' },
    pointSize: 4,
    series: Object.fromEntries(colours.map((color, index) => [String(index), { color, lineWidth: 2 }])),
    vAxis: { ...FROM_ZERO, format },
  };
}

const RANGE_LINE = { color: COLOURS.range, lineWidth: 1, lineDashStyle: [4, 3], pointSize: 0 };

/** A rate over time between the ends of its range. */
export function rateLines(): ChartOptions {
  return {
    legend: { position: 'top' },
    series: { 0: { color: COLOURS.main, lineWidth: 2, pointSize: 4 }, 1: RANGE_LINE, 2: RANGE_LINE },
    vAxis: RATE_AXIS,
  };
}

const RANGE_MARK = { type: 'line', color: COLOURS.range, lineWidth: 0, pointSize: 7 };

/** A rate for each row with marks at the ends of its range. */
export function rateBars(items: ChartOptions): ChartOptions {
  return {
    legend: { position: 'none' },
    seriesType: 'bars',
    series: { 0: { type: 'bars', color: COLOURS.main, items, dataLabel: 'value' }, 1: RANGE_MARK, 2: RANGE_MARK },
    vAxis: RATE_AXIS,
  };
}

/** Bars on top of each other, lying down. */
export function stacked(colours: readonly string[]): ChartOptions {
  return { ...lyingSideBySide(colours), isStacked: true };
}

/** Bars with a line that they are held against. */
export function withLine(): ChartOptions {
  return {
    legend: { position: 'top' },
    seriesType: 'bars',
    series: {
      0: { type: 'bars', color: COLOURS.main },
      1: { type: 'line', color: COLOURS.care, lineWidth: 2, lineDashStyle: [4, 3], pointSize: 0 },
    },
    vAxis: { ...FROM_ZERO, format: 'decimal' },
  };
}

/** Shares, and the line of what they make together. */
export function shareLines(): ChartOptions {
  return {
    legend: { position: 'top' },
    seriesType: 'bars',
    series: {
      0: { type: 'bars', color: COLOURS.won },
      1: { type: 'line', color: COLOURS.before, lineWidth: 2, pointSize: 4 },
    },
    vAxis: RATE_AXIS,
  };
}
