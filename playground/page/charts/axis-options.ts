/** Options of the axis with the values: those of one axis in `vAxes.0`, of all of them in `vAxis`. */
import { numberAt, optionAt, textAt } from './chart-options';
import { type DrawnChart, valuePath } from './drawn-chart';
import { type Extent, stackingOf, seriesOn, valueExtent } from './stacking';

type Axis = 0 | 1;

export interface AxisEnds {
  readonly min?: number;
  readonly max?: number;
}

export function axisFormat(chart: DrawnChart, axis: Axis): string | undefined {
  return textAt(chart.options, pathOf(chart, axis, 'format'));
}

/** How the first column of an axis is written in the sheet. */
export function cellFormat(chart: DrawnChart, axis: Axis): string | undefined {
  return chart.data.series[seriesOn(chart, axis)[0] ?? -1]?.format;
}

/** A title for all axes stands at the first. */
export function axisTitle(chart: DrawnChart, axis: Axis): string {
  const { options } = chart;
  const path = valuePath(chart);
  const own = textAt(options, `${path.slice(0, 1)}Axes.${axis}.title`);
  return own ?? (axis === 0 ? textAt(options, `${path}.title`) : undefined) ?? '';
}

/** `viewWindow` cuts; `minValue` and `maxValue` make room, and give way to values beyond them. */
export function axisEnds(chart: DrawnChart, axis: Axis): AxisEnds {
  const extent = valueExtent(chart, axis);
  const min = windowAt(chart, axis, 'min') ?? roomAt(chart, axis, 'min', extent);
  const max = windowAt(chart, axis, 'max') ?? roomAt(chart, axis, 'max', extent);
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

export function isShareAxis(chart: DrawnChart, axis: Axis): boolean {
  return seriesOn(chart, axis).some((index) => stackingOf(chart, index) === 'shares');
}

/** The path of an option: of this axis where it has the option, else of all axes. */
export function pathOf(chart: DrawnChart, axis: Axis, name: string): string {
  const path = valuePath(chart);
  const own = `${path.slice(0, 1)}Axes.${axis}.${name}`;
  return optionAt(chart.options, own) === undefined ? `${path}.${name}` : own;
}

function windowAt(chart: DrawnChart, axis: Axis, end: keyof Extent): number | undefined {
  return numberAt(chart.options, pathOf(chart, axis, `viewWindow.${end}`));
}

function roomAt(chart: DrawnChart, axis: Axis, end: keyof Extent, extent: Extent | null): number | undefined {
  const wanted = numberAt(chart.options, pathOf(chart, axis, `${end}Value`));
  if (wanted === undefined || extent === null) return wanted;
  const isWithin = end === 'min' ? wanted <= extent.min : wanted >= extent.max;
  return isWithin ? wanted : undefined;
}
