/** Options of one series, or of all where it has none of its own. */
import { type ChartOptions, optionAt } from './chart-options';

/** The path at which an option of a series is found. */
export function ownOr(options: ChartOptions, index: number, name: string): string {
  const own = `series.${index}.${name}`;
  return optionAt(options, own) === undefined ? name : own;
}

/** The lengths of dashes and gaps, null for an unbroken line. */
export function dashesAt(options: ChartOptions, index: number): number[] | null {
  const style = optionAt(options, ownOr(options, index, 'lineDashStyle'));
  const lengths = Array.isArray(style) ? style.filter((length) => typeof length === 'number') : [];
  return lengths.length === 0 ? null : lengths;
}
