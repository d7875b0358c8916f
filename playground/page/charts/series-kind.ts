/** What a series is drawn as: the chart's own kind, or in a combination one of its own. */
import { textAt } from './chart-options';
import type { DrawnChart } from './drawn-chart';

export type SeriesKind = 'bars' | 'line' | 'area' | 'steppedArea' | 'points';

export function seriesKind({ type, options }: DrawnChart, index: number): SeriesKind {
  switch (type) {
    case 'COMBO':
      return kindNamed(textAt(options, `series.${index}.type`) ?? textAt(options, 'seriesType'));
    case 'LINE':
      return 'line';
    case 'AREA':
      return 'area';
    case 'STEPPED_AREA':
      return 'steppedArea';
    case 'SCATTER':
      return 'points';
    case 'BAR':
    case 'COLUMN':
    case 'PIE':
      return 'bars';
  }
}

function kindNamed(name: string | undefined): SeriesKind {
  return name === 'line' || name === 'area' || name === 'steppedArea' ? name : 'bars';
}
