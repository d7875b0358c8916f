import { moneyReader } from './money-reader';
import type { Reading } from './reading';
import { type StatusChoice, statusChoiceReader } from './status-choice-reader';
import type { Rows, Table } from './table';
import { type Statistic, traceStatistic } from './trace-statistic';

/** The values of the deals chosen, null for one without, traced as parts of a statistic of them. */
export function readValues(
  deals: Table<'status' | 'value' | 'currency'>,
  rows: Rows,
  { which, statistic }: { readonly which: StatusChoice; readonly statistic: Statistic },
  reading: Reading,
): readonly (number | null)[] {
  const isChosen = statusChoiceReader(deals, which, reading);
  const value = moneyReader(deals, reading);
  const { trace } = reading;
  const values: (number | null)[] = [];
  for (const row of rows) {
    if (!isChosen(row)) continue;
    const money = value(row);
    values.push(money);
    if (money === null) trace?.leaveOut(row, 'has no value');
    else if (trace) traceStatistic(trace, row, money, statistic);
  }
  return values;
}
