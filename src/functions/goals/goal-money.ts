import { type RowReader, textReader } from '../../cells/column-readers';
import { moneyReader } from '../../cells/money-reader';
import type { GoalRow } from '../../cells/read-goals';
import type { Reading } from '../../cells/reading';
import type { DealsTable } from '../../cells/table';

/** The currencies of goals, as far as they are told, each once. */
export function currenciesOf(goals: readonly Pick<GoalRow, 'currency'>[]): readonly string[] {
  return [...new Set(goals.map(({ currency }) => currency.toUpperCase()).filter((word) => word !== ''))];
}

/**
 * The Value of a deal that is held against goals. Only the money that is read must be in their currency; more than one
 * is refused when the reading ends. Goals that name none are in whatever the deals are in.
 */
export function goalMoneyReader(
  deals: DealsTable,
  ofGoals: readonly string[],
  reading: Reading,
): RowReader<number | null> {
  const money = moneyReader(deals, reading);
  const currency = textReader(deals, 'currency');
  const currencies = new Set(ofGoals);
  reading.checks.push(() => (ofGoals.length > 0 && currencies.size > 1 ? otherCurrency([...currencies]) : null));
  return (row) => {
    const amount = money(row);
    if (amount !== null && amount !== 0 && currency(row) !== '') currencies.add(currency(row).toUpperCase());
    return amount;
  };
}

function otherCurrency(currencies: readonly string[]) {
  return {
    code: 'mixed-currencies',
    where: 'Goals, Currency',
    received: currencies.join(', '),
    expected: 'one currency',
    fix: 'Amounts are never converted: give the target in the currency of the deals.',
  };
}
