import { NO_DATA } from './read-argument';

interface Absence {
  /** How many of how many decided deals have no value, where that is why. */
  readonly missing?: { readonly count: number; readonly of: number };
}

/**
 * A single figure as a cell: the number, or "no data", with the count where a count is the reason, or with what else
 * stands in the way, as the function puts it.
 */
export function writeFigure(figure: number | Absence, because = ''): number | string {
  // Only amounts beyond any currency overflow.
  if (typeof figure === 'number') return Number.isFinite(figure) ? figure : NO_DATA;
  if (!figure.missing) return because === '' ? NO_DATA : `${NO_DATA}: ${because}`;
  return `${NO_DATA}: ${figure.missing.count} of ${figure.missing.of} decided deals have no value`;
}
