/** A chart as it is about to be drawn, and what every part of the drawing asks of it. */
import type { SheetLocale } from '../../services/engine/locale';
import type { ChartData } from './chart-data';
import type { ChartOptions } from './chart-options';
import type { DrawnType } from './drawn-types';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface DrawnChart {
  readonly type: DrawnType;
  readonly data: ChartData;
  readonly options: ChartOptions;
  readonly size: Size;
  readonly locale: SheetLocale;
}

/** The bars lie, names stand at the left. */
export function isSideways({ type }: DrawnChart): boolean {
  return type === 'BAR';
}

/** Where the options of the axis with the names are, and of the one with the values. */
export function domainPath(chart: DrawnChart): 'hAxis' | 'vAxis' {
  return isSideways(chart) ? 'vAxis' : 'hAxis';
}

export function valuePath(chart: DrawnChart): 'hAxis' | 'vAxis' {
  return isSideways(chart) ? 'hAxis' : 'vAxis';
}
