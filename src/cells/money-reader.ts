import type { Issue } from '../domain/issue';
import { numberReader, type RowReader } from './column-readers';
import type { Reading } from './reading';
import { shownCell } from './shown-cell';
import type { Table } from './table';

/**
 * The Value of a row. Amounts are added by whoever reads them, so those read must share one currency: more are refused
 * when the reading ends. A blank or zero amount is the same in every currency and is not asked for its own.
 */
export function moneyReader(deals: Table<'value' | 'currency'>, reading: Reading): RowReader<number | null> {
  const value = numberReader(deals, 'value', reading);
  const column = deals.layout.currency;
  if (column === undefined) return value;
  const { cells } = deals;
  const tally = tallyCells();
  reading.checks.push(() => mixedCurrencies(deals.shape.name, tally.counts()));
  return (row) => {
    const amount = value(row);
    if (amount !== null && amount !== 0) tally.add(cells[row]?.[column]);
    return amount;
  };
}

/** Counts cells by what they say; most of them repeat the one before, for few tables hold two currencies. */
function tallyCells() {
  const counted = new Map<unknown, number>();
  let last: unknown;
  let run = 0;
  const endRun = () => {
    if (run > 0) counted.set(last, (counted.get(last) ?? 0) + run);
    run = 0;
  };
  return {
    add: (cell: unknown) => {
      if (cell !== last) {
        endRun();
        last = cell;
      }
      run += 1;
    },
    counts: (): ReadonlyMap<string, number> => {
      endRun();
      const counts = new Map<string, number>();
      for (const [cell, count] of counted) {
        const currency = shownCell(cell).trim().toUpperCase();
        counts.set(currency, (counts.get(currency) ?? 0) + count);
      }
      return counts;
    },
  };
}

function mixedCurrencies(table: string, counts: ReadonlyMap<string, number>): Issue | null {
  if (counts.size < 2) return null;
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const listed = sorted.map(([word, count]) => `${word || 'blank'} (${count} ${count === 1 ? 'deal' : 'deals'})`);
  const example = sorted.find(([word]) => word !== '')?.[0] ?? '';
  return {
    code: 'mixed-currencies',
    where: `${table}, Currency`,
    received: listed.join(', '),
    expected: 'one currency',
    fix: `Amounts are never converted: add "Currency"; "${example}" to the formula, or fill in the column.`,
  };
}
