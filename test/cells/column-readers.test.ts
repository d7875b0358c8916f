import { describe, expect, it } from 'vitest';
import {
  dayReader,
  instantReader,
  numberReader,
  optionalDayReader,
  optionalNumberReader,
  optionalRateReader,
  type RowReader,
  textReader,
} from '../../src/cells/column-readers';
import { moneyReader } from '../../src/cells/money-reader';
import { endReading } from '../../src/cells/reading';
import { statusReader } from '../../src/cells/status-reader';
import { DEALS, type DealsTable, readTable } from '../../src/cells/table';
import { readingIn, wrongIn } from './reading-in';

/** A deals table of these columns, each given by its header and its cells from the first row on. */
function dealsOf(columns: Record<string, readonly unknown[]>): DealsTable {
  const given = { Stage: [], Status: [], ...columns };
  const height = Math.max(...Object.values(given).map((cells) => cells.length));
  const rows = Array.from({ length: height }, (_, row) => Object.values(given).map((cells) => cells[row] ?? ''));
  return readTable([Object.keys(given), ...rows], DEALS, 1);
}

/** What a reader answers for the rows below the header. */
function answers<T>(reader: RowReader<T>, rows: number): readonly T[] {
  return Array.from({ length: rows }, (_, index) => reader(index + 1));
}

const reads = (word: string) => `Deals, row 3, ${word}`;

describe('a column of text', () => {
  it('is read trimmed, numbers and ticks as their words, and anything else as nothing', () => {
    const cells = [' Ana ', 7, true, false, new Date(0), ''];
    const read = textReader(dealsOf({ Owner: cells }), 'owner');
    expect(answers(read, cells.length)).toEqual(['Ana', '7', 'true', 'false', '', '']);
  });

  it('is blank in every row where the table has no such column, and below its last row', () => {
    expect(answers(textReader(dealsOf({ Value: [1, 2] }), 'owner'), 3)).toEqual(['', '', '']);
    expect(textReader(dealsOf({ Owner: ['Ana'] }), 'owner')(9)).toBe('');
  });
});

describe('a column that must be there', () => {
  it('is read row by row, blank cells as null, and what it cannot hold is told by its row', () => {
    const reading = readingIn();
    const deals = dealsOf({ Value: [5, 'a lot', '', 7], Closed: ['2026-03-05', 'soon', '', 46_086] });
    expect(answers(numberReader(deals, 'value', reading), 4)).toEqual([5, null, null, 7]);
    expect(answers(dayReader(deals, 'closed', reading), 4)).toEqual([46_086, null, null, 46_086]);
    expect(wrongIn(reading)).toEqual([
      `${reads('Value')}: "a lot" found; a number is needed. Type a number or leave it empty.`,
      `${reads('Closed')}: "soon" found; a date is needed. Type a date or leave it empty.`,
    ]);
    expect(numberReader(deals, 'value', reading)(9)).toBeNull();
  });

  it('is missed by its header', () => {
    expect(() => numberReader(dealsOf({}), 'value', readingIn())).toThrow(
      'Deals has no column "Value". Pass the whole table with its header row; ' +
        '"Check and repair" in the menu puts back what is missing.',
    );
    expect(() => dayReader(dealsOf({}), 'closed', readingIn())).toThrow('Deals has no column "Closed".');
  });
});

describe('a column that may be missing', () => {
  it('is null in every row where it is', () => {
    const reading = readingIn();
    const deals = dealsOf({ Owner: ['Ana'] });
    expect(optionalNumberReader(deals, 'score', reading)(1)).toBeNull();
    expect(optionalDayReader(deals, 'created', reading)(1)).toBeNull();
    expect(optionalRateReader(deals, 'probability', reading)(1)).toBeNull();
    expect(instantReader(deals, 'created', reading)(1)).toBeNull();
  });

  it('is read as strictly as any where it is there', () => {
    const reading = readingIn();
    const deals = dealsOf({ Score: [7, 'x'], Created: [46_086, 'x'], Probability: ['40%', 'x'] });
    expect(answers(optionalNumberReader(deals, 'score', reading), 2)).toEqual([7, null]);
    expect(answers(optionalDayReader(deals, 'created', reading), 2)).toEqual([46_086, null]);
    expect(answers(optionalRateReader(deals, 'probability', reading), 2)).toEqual([0.4, null]);
    expect(reading.issues.map(({ where }) => where)).toEqual(['Score', 'Created', 'Probability'].map(reads));
  });
});

describe('a column of instants', () => {
  it('keeps the hour of a date cell and of a serial number, and begins a typed day at its midnight', () => {
    const reading = readingIn({ zone: 'Asia/Kolkata' });
    const evening = new Date('2026-03-05T20:00:00Z');
    const deals = dealsOf({ Created: [evening, 46_086.75, '2026-03-05', '', 'soon', new Date(Number.NaN)] });
    const midnight = Date.parse('2026-03-04T18:30:00Z');
    expect(answers(instantReader(deals, 'created', reading), 6)).toEqual([
      evening.getTime(),
      midnight + 18 * 3_600_000,
      midnight,
      null,
      null,
      null,
    ]);
    expect(reading.issues.map(({ where, received }) => [where, received])).toEqual([
      ['Deals, row 6, Created', 'soon'],
      ['Deals, row 7, Created', 'a date'],
    ]);
  });
});

describe('the status', () => {
  it('is one of four words, whatever their letters, and null where the row says nothing', () => {
    const reading = readingIn();
    const cells = ['Open', 'Won', 'Lost', 'Parked', ' open', 'WON', 'lost ', 'parked', '', ' ', null];
    const read = statusReader(dealsOf({ Status: cells }), reading);
    expect(answers(read, cells.length)).toEqual([
      'Open',
      'Won',
      'Lost',
      'Parked',
      'Open',
      'Won',
      'Lost',
      'Parked',
      null,
      null,
      null,
    ]);
    expect(read(99)).toBeNull();
    expect(reading.issues).toEqual([]);
  });

  it('is told where it is none of them', () => {
    const reading = readingIn();
    expect(answers(statusReader(dealsOf({ Status: ['Open', 'Pending'] }), reading), 2)).toEqual(['Open', null]);
    expect(reading.issues).toEqual([
      {
        code: 'not-a-status',
        where: reads('Status'),
        received: 'Pending',
        expected: 'Open, Won, Lost or Parked',
        fix: 'Choose a stage: Dealsheet fills in the status.',
      },
    ]);
  });
});

describe('a column of money', () => {
  /** The sentence that refuses the amounts of these rows, or null where they share a currency. */
  function refusalOf(currencies: readonly unknown[], values: readonly unknown[] = currencies.map(() => 5)) {
    const reading = readingIn();
    const read = moneyReader(dealsOf({ Currency: currencies, Value: values }), reading);
    expect(answers(read, values.length)).toEqual(values.map((value) => (value === '' ? null : value)));
    try {
      endReading(reading);
      return null;
    } catch (refused) {
      return String(refused);
    }
  }
  const mixed = (found: string, example: string) =>
    `Error: Deals, Currency: "${found}" found; one currency is needed. ` +
    `Amounts are never converted: add "Currency"; "${example}" to the formula, or fill in the column.`;

  it.each<[string, readonly unknown[], readonly unknown[]]>([
    ['one currency, in any letters', ['EUR', 'eur', ' EUR '], [1, 2, 3]],
    ['no currency at all', ['', '', null], [1, 2, 3]],
    ['another only beside 0 and blank amounts', ['EUR', 'USD', 'PLN'], [1, 0, '']],
  ])('is read where there is %s', (_, currencies, values) => {
    expect(refusalOf(currencies, values)).toBeNull();
  });

  it.each<[readonly unknown[], string, string]>([
    [['EUR', 'USD', 'USD'], 'USD (2 deals), EUR (1 deal)', 'USD'],
    [['USD', 'EUR', 'usd', 'EUR', 'EUR'], 'EUR (3 deals), USD (2 deals)', 'EUR'],
    [['USD', 'EUR'], 'EUR (1 deal), USD (1 deal)', 'EUR'],
    [['EUR', 'USD'], 'EUR (1 deal), USD (1 deal)', 'EUR'],
    [['', 'USD', ''], 'blank (2 deals), USD (1 deal)', 'USD'],
  ])('is refused for the currencies %j, the commonest first', (currencies, found, example) => {
    expect(refusalOf(currencies)).toBe(mixed(found, example));
  });

  it('is read as it stands where the table has no Currency', () => {
    const reading = readingIn();
    expect(answers(moneyReader(dealsOf({ Value: [5, ''] }), reading), 2)).toEqual([5, null]);
    expect(() => endReading(reading)).not.toThrow();
  });

  it('is refused by its code', () => {
    const reading = readingIn();
    answers(moneyReader(dealsOf({ Currency: ['EUR', 'USD'], Value: [1, 1] }), reading), 2);
    expect(reading.checks.map((check) => check()?.code)).toEqual(['mixed-currencies']);
  });
});
