/** Which series stand upon each other, and what that makes of their values. */
import { numberAt, optionAt } from './chart-options';
import type { DrawnChart } from './drawn-chart';
import { seriesKind } from './series-kind';

type Stacking = 'none' | 'values' | 'shares';

export interface Extent {
  readonly min: number;
  readonly max: number;
}

export function axisIndex({ options }: DrawnChart, index: number): 0 | 1 {
  return numberAt(options, `series.${index}.targetAxisIndex`) === 1 ? 1 : 0;
}

/** Lines and points never stand on others. */
export function stackingOf(chart: DrawnChart, index: number): Stacking {
  const kind = seriesKind(chart, index);
  if (kind === 'line' || kind === 'points') return 'none';
  const wanted = optionAt(chart.options, 'isStacked');
  if (wanted === 'percent' || wanted === 'relative') return 'shares';
  return wanted === true || wanted === 'true' || wanted === 'absolute' ? 'values' : 'none';
}

/** Series with the same name here stand upon each other. */
export function stackName(chart: DrawnChart, index: number): string {
  return `${seriesKind(chart, index)} ${axisIndex(chart, index)}`;
}

/** The values as they are drawn: in a stack of shares each as its part of the row. */
export function drawnValues(chart: DrawnChart, index: number): readonly (number | null)[] {
  const { series } = chart.data;
  const values = series[index]?.values ?? [];
  if (stackingOf(chart, index) !== 'shares') return values;
  const stacked = series.filter((_, other) => isStackedWith(chart, index, other));
  return values.map((value, row) => {
    const sum = stacked.reduce((total, one) => total + Math.abs(one.values[row] ?? 0), 0);
    return value === null || sum === 0 ? null : value / sum;
  });
}

/** The least and the greatest that an axis has to show; null where it has no values. */
export function valueExtent(chart: DrawnChart, axis: 0 | 1): Extent | null {
  const ends: number[] = [];
  const stacks = new Map<string, number>();
  for (const index of seriesOn(chart, axis)) {
    for (const [row, value] of drawnValues(chart, index).entries()) {
      if (value === null) continue;
      const stack = `${stackName(chart, index)} ${row} ${Math.sign(value)}`;
      const below = stackingOf(chart, index) === 'none' ? 0 : (stacks.get(stack) ?? 0);
      stacks.set(stack, below + value);
      ends.push(below + value);
    }
  }
  return ends.length === 0 ? null : { min: Math.min(...ends), max: Math.max(...ends) };
}

/** The numbers of the series that an axis measures. */
export function seriesOn(chart: DrawnChart, axis: 0 | 1): readonly number[] {
  return chart.data.series.map((_, index) => index).filter((index) => axisIndex(chart, index) === axis);
}

function isStackedWith(chart: DrawnChart, index: number, other: number): boolean {
  return stackingOf(chart, other) === 'shares' && stackName(chart, other) === stackName(chart, index);
}
