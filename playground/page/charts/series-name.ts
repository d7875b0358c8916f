import { textAt } from './chart-options';
import type { DrawnChart } from './drawn-chart';

/** Sets series apart whose columns have one header: ECharts takes those of one name for one. Nobody sees it. */
const APART = '\u200b';

export function seriesName({ data, options }: DrawnChart, index: number): string {
  const nameAt = (at: number) => textAt(options, `series.${at}.labelInLegend`) ?? data.series[at]?.name ?? '';
  const name = nameAt(index);
  const namesakes = data.series.slice(0, index).filter((_, at) => nameAt(at) === name).length;
  return name + APART.repeat(namesakes);
}
