import { isNoData, type NoData } from '../metrics/no-data';

/** Null where a metric has no answer. */
export function knownFigure<T>(figure: T | NoData): T | null {
  return isNoData(figure) ? null : figure;
}
