/** What stands behind a figure, as METRIC_ROWS and METRIC_BASIS tell it. */
import { evaluate, records } from './sheet';

/** One line for each part: deal ID, part, value. */
export function partsOf(name: string, ...args: unknown[]): unknown[][] {
  return records(evaluate('METRIC_ROWS', name, ...args)).map((row) => [row['Deal ID'], row['Part'], row['Value']]);
}

export function windowOf(name: string, ...args: unknown[]): unknown {
  return records(evaluate('METRIC_BASIS', name, ...args))[0]?.['Window'];
}
