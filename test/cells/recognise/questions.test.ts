import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../src/domain/calendar-date';
import { recognise } from './recognise';

describe('questions about a list', () => {
  it('are asked about columns in doubt that matter, by their headers', () => {
    const { questions } = recognise([
      ['Deal', 'Stagr', 'Revenue', 'Points', 'Comapny', 'Date'],
      ['Pump', 'Lead', 5, 7, 'Acme', '2026-03-01'],
    ]);
    expect(questions).toEqual([
      'Is “Stagr” the column for Stage? It was read as that.',
      'Is “Revenue” the column for Value? It was read as that.',
      'Is “Date” the column for Created? It was read as that.',
    ]);
  });

  it('are asked about amounts and dates by the header of their column', () => {
    const ask = (answers: Record<string, string> = {}) =>
      recognise(
        [
          ['Deal', 'Stage', 'Value', 'Created'],
          ['Pump', 'Lead', '1.234', '3/4/2026'],
        ],
        { answers },
      ).questions;
    expect(ask()).toEqual([
      'In “Created”, is “3/4/2026” day-first or month-first? 1 cell was left unread.',
      'In “Value”, “1.234” was read with a thousands mark: is that right?',
    ]);
    expect(ask({ created: ' Day-First ' })).toHaveLength(1);
    expect(ask({ created: 'backwards' })).toHaveLength(2);
    expect(ask({ Closed: 'day-first' })).toContain(
      'The answer about “Closed” fits no stage, status or column: is it spelled as in the sheet?',
    );
  });

  it('are answered for one column and no other', () => {
    const created = (answers: Record<string, string>) =>
      recognise(
        [
          ['Deal', 'Stage', 'Created'],
          ['Pump', 'Lead', '3/4/2026'],
        ],
        { answers },
      ).rows[0]?.fields.created;
    expect(created({ Created: 'day-first' })).toBe(calendarDate(2026, 4, 3));
    expect(created({ Created: 'month-first' })).toBe(calendarDate(2026, 3, 4));
    expect(created({ Closed: 'day-first' })).toBeNull();
  });

  it('name the columns of dates that stay undecided', () => {
    const undecided = (...dates: readonly string[]) => [
      ...recognise([
        ['Deal', 'Stage', 'Created', 'Expected close'],
        ['Pump', 'Lead', ...dates],
      ]).undecided,
    ];
    expect(undecided('3/4/2026', '2026-03-04')).toEqual([2]);
    expect(undecided('3/4/2026', '5/6/2026')).toEqual([2, 3]);
    expect(undecided('3/4/2026', '25/6/2026')).toEqual([]);
  });

  it('are not asked about a thousands mark where the header’s currency has it', () => {
    const about = (header: string) =>
      recognise([
        ['Deal', 'Stage', header],
        ['Pump', 'Lead', '1.234'],
      ]).questions;
    expect(about('Value (BRL)')).toEqual([]);
    expect(about('Value (USD)')).toHaveLength(1);
    expect(about('Value')).toHaveLength(1);
  });

  it('follow the other columns of dates only where these agree', () => {
    const created = (...columns: readonly string[]) => {
      const header = ['Deal', 'Stage', 'Created', ...columns.map((_, index) => `Date entered S${index}`)];
      const { rows, questions } = recognise([header, ['Pump', 'Lead', '3/4/2026', ...columns]]);
      return [rows[0]?.fields.created, questions[0]];
    };
    expect(created('25/4/2026')).toEqual([
      calendarDate(2026, 4, 3),
      'In “Created”, “3/4/2026” was read day-first, as “Date entered S0” is: is that right?',
    ]);
    expect(created('25/4/2026', '26/4/2026')[0]).toBe(calendarDate(2026, 4, 3));
    expect(created('4/25/2026')[0]).toBe(calendarDate(2026, 3, 4));
    expect(created('25/4/2026', '4/25/2026')[0]).toBeNull();
    expect(created('2026-04-25')[0]).toBeNull();
  });

  it('are asked about answers that fit nothing: no column, no stage, no status', () => {
    const { questions } = recognise(
      [
        ['Deal', 'Stage', 'Status'],
        ['Pump', 'Demo', 'Won'],
        ['Pipe', 'demo', 'Open'],
      ],
      { answers: { DEMO: 'open', won: 'won', deal: 'x', moon: 'won' } },
    );
    expect(questions).toEqual([
      'The answer about “moon” fits no stage, status or column: is it spelled as in the sheet?',
    ]);
  });

  it('are none about pipelines, which are told with the stages of their deals', () => {
    const { pipelines } = recognise([
      ['Deal', 'Pipeline', 'Stage', 'Status'],
      ['Pump', 'Sales', 'Demo', 'Won'],
      ['Pipe', '', 'Lead', 'Open'],
      ['Pole', 'Retail', '', 'Open'],
      ['Post', 'Sales', 'Lead', 'Open'],
    ]);
    expect(pipelines).toEqual([
      { name: 'Sales', stages: ['Demo', 'Won', 'Lead'] },
      { name: 'Retail', stages: [] },
    ]);
  });
});

describe('a refused sheet', () => {
  it('tells which row was read as its header, and what stands there', () => {
    expect(recognise([])).toMatchObject({ headerRow: 0, columns: [], refusal: { where: 'The sheet', received: '' } });
    expect(recognise([['x'], [' Account ', '', 'Sector']])).toMatchObject({
      headerRow: 2,
      rows: [],
      stages: [],
      questions: [],
      refusal: { where: 'Row 2', received: 'Account, Sector' },
    });
  });

  it('is none where the user names a column, and is one where he only keeps them', () => {
    const cells = [
      ['thing', 'place'],
      ['Pump', 'Foo'],
    ];
    expect(recognise(cells, { columns: { thing: 'name' } }).refusal).toBeNull();
    expect(recognise(cells, { columns: { thing: null } }).refusal?.code).toBe('not-a-list');
    expect(recognise([['Title', 'here'], ...cells], { map: { Deal: 'thing' } }).headerRow).toBe(2);
  });
});

describe('questions about money and rows', () => {
  it('are asked about amounts that name no currency beside those that do, and such are read as the others', () => {
    const values = (...cells: readonly unknown[]) => {
      const rows = cells.map((cell) => ['Pump', 'Lead', cell]);
      const read = recognise([['Deal', 'Stage', 'Value'], ...rows]);
      return [read.rows.map(({ fields }) => fields.currency ?? ''), read.questions];
    };
    expect(values('Rp 5', '7 jt')).toEqual([
      ['IDR', 'IDR'],
      ['In “Value”, one amount names no currency and was read as IDR, as the others are: is that right?'],
    ]);
    expect(values('Rp 5', 8, 9, '')).toEqual([
      ['IDR', 'IDR', 'IDR', ''],
      ['In “Value”, 2 amounts name no currency and were read as IDR, as the others are: is that right?'],
    ]);
    expect(values('Rp 5', 'Rp 7')).toEqual([['IDR', 'IDR'], []]);
    expect(values(5, 7)).toEqual([['', ''], []]);
    expect(values('€ 5', '$7', 9)[0]).toEqual(['EUR', '', '']);
  });

  it('are not asked about the currency where a column says it', () => {
    const { questions } = recognise([
      ['Deal', 'Stage', 'Value', 'Currency'],
      ['Pump', 'Lead', '€ 5', 'EUR'],
      ['Pipe', 'Lead', 7, 'USD'],
    ]);
    expect(questions).toEqual([]);
  });

  it('are asked about rows that are called like another and have its value, unless IDs tell them apart', () => {
    const header = ['Company', 'Deal', 'Stage', 'Value', 'Deal ID'];
    const asked = (...rows: readonly (readonly unknown[])[]) => recognise([header, ...rows]).questions;
    const pump = ['Acme', 'Pump', 'Lead', 5, ''];
    expect(asked(pump, ['ACME ', 'pump', 'Won', 5, ''])).toEqual([
      'One row repeats the name and value of an earlier one (first in row 3): is it the same deal?',
    ]);
    expect(asked(pump, ['Acme', 'Pipe', 'Lead', 5, ''], pump, pump)).toEqual([
      '2 rows repeat the name and value of an earlier one (first in row 4): are they the same deals?',
    ]);
    expect(asked(pump, ['Acme', 'Pump', 'Lead', 6, ''])).toEqual([]);
    expect(asked(['Acme', 'Pump', 'Lead', 5, 'A1'], ['Acme', 'Pump', 'Lead', 5, 'A2'])).toEqual([]);
    // A first name alone, or a product alone, is no deal's identity.
    expect(asked(['', 'Pump', 'Lead', 5, ''], ['', 'Pump', 'Lead', 5, ''])).toEqual([]);
  });

  it('are asked about reasons for losing a deal that is not lost', () => {
    const asked = (header: string, ...rows: readonly (readonly [string, string])[]) =>
      recognise([['Deal', 'Stage', header], ...rows.map((row) => ['Pump', ...row])]).questions;
    expect(asked('Lost reason', ['Lost', 'price'], ['Demo', 'price'], ['Won', 'price'])).toEqual([
      'One deal has a reason for being lost and is not (first in row 3): is it lost?',
    ]);
    expect(asked('Loss reason', ['Demo', 'price'], ['On hold', 'no budget'])).toEqual([
      '2 deals have a reason for being lost and are not (first in row 2): are they lost?',
    ]);
    expect(asked('Lost reason', ['Demo', ''], ['Demo', 'n/a'], ['Demo', ' '])).toEqual([]);
    expect(asked('Close reason', ['Demo', 'price'])).toEqual([]);
  });

  it('are asked about negative values', () => {
    const asked = (...values: readonly number[]) =>
      recognise([['Deal', 'Stage', 'Value'], ...values.map((value) => ['Pump', 'Lead', value])]).questions;
    expect(asked(5, -3)).toEqual(['One deal has a negative value (first in row 3): is that right?']);
    expect(asked(-5, 0, -3)).toEqual(['2 deals have a negative value (first in row 2): is that right?']);
    expect(asked(5, 0)).toEqual([]);
  });
});
