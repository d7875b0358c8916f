/** The labels that bars and points carry: written as their cells are, and readable on what they stand on. */
import { inkOn, inksOf } from './chart-colours';
import { optionAt, textAt } from './chart-options';
import { type DrawnChart, isSideways } from './drawn-chart';
import { seriesKind } from './series-kind';
import { stackingOf } from './stacking';
import { type WriteNumber } from './value-format';

export function isLabelled({ options }: DrawnChart, index: number): boolean {
  return (
    textAt(options, `series.${index}.dataLabel`) === 'value' ||
    optionAt(options, `series.${index}.annotations`) === true
  );
}

/** Whether labels stand beyond the ends of bars, and so need room there. */
export function hasLabelsOutside(chart: DrawnChart): boolean {
  return chart.data.series.some((_, index) => isLabelled(chart, index) && !isInside(chart, index));
}

/** The label of one value; `fill` is what it is drawn in. */
export function valueLabel(chart: DrawnChart, index: number, value: number, fill: string) {
  if (isInside(chart, index)) {
    // Where a part is too small for its label, the border keeps the letters apart from what they overlap.
    return { position: 'inside' as const, color: inkOn(fill), textBorderColor: fill, textBorderWidth: 2 };
  }
  const { text, paper } = inksOf(chart.options);
  const side = isSideways(chart) ? (['right', 'left'] as const) : (['top', 'bottom'] as const);
  const isBelow = value < 0 && seriesKind(chart, index) === 'bars';
  return { position: side[isBelow ? 1 : 0], color: text, textBorderColor: paper, textBorderWidth: 2 };
}

/** The labels of a series; a percent stack is labelled with what is in the cells. */
export function seriesLabels(chart: DrawnChart, index: number, write: WriteNumber) {
  if (!isLabelled(chart, index)) return {};
  const values = chart.data.series[index]?.values ?? [];
  const formatter = ({ dataIndex }: { readonly dataIndex: number }) => {
    const value = values[dataIndex] ?? null;
    return value === null ? '' : write(value);
  };
  return { label: { show: true, fontSize: 11, formatter }, labelLayout: { hideOverlap: true } };
}

function isInside(chart: DrawnChart, index: number): boolean {
  return stackingOf(chart, index) !== 'none';
}
