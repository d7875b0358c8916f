/** What the user says of his list as a whole: its header row and its currency. */
import { describe, expect, test } from 'vitest';
import { recogniseTable } from '../../../src/cells/recognise/recognise-table';

const toCalendarDate = () => 0;

describe('the header row', () => {
  const LIST = [
    ['Deal', 'Stage', 'Value'],
    ['our words', 'theirs', 'money'],
    ['Alpha', 'New', 100],
    ['Beta', 'Won', 250],
  ];

  test('is the one that the user names, whatever stands above it', () => {
    const found = recogniseTable(LIST, {
      toCalendarDate,
      headerRow: 2,
      columns: { 'our words': 'name', theirs: 'stage', money: 'value' },
    });

    expect(found.headerRow).toBe(2);
    expect(found.rows.map(({ fields }) => fields.name)).toEqual(['Alpha', 'Beta']);
  });

  test('leaves nothing where the user names a row below the list', () => {
    const found = recogniseTable(LIST, { toCalendarDate, headerRow: 9 });

    expect(found.refusal?.fix).not.toBe('');
    expect(found.rows).toEqual([]);
  });
});

describe('the currency', () => {
  const list = (...values: readonly unknown[]) => [
    ['Deal', 'Stage', 'Value'],
    ...values.map((value, index) => [`Deal ${index + 1}`, 'New', value]),
  ];

  const currencies = (cells: readonly (readonly unknown[])[], currency?: string) =>
    recogniseTable(cells, { toCalendarDate, ...(currency !== undefined && { currency }) }).rows.map(
      ({ fields }) => fields.currency ?? null,
    );

  test('that the user names is that of amounts without one', () => {
    expect(currencies(list(100, '2.000 €', ''), 'PLN')).toEqual(['PLN', 'EUR', null]);
  });

  test('settles what a shared symbol means', () => {
    expect(currencies(list('$100', '$250.50'))).toEqual([null, null]);
    expect(currencies(list('$100', '$250.50'), 'CAD')).toEqual(['CAD', 'CAD']);
  });

  test('is not asked about once the user has named it', () => {
    const said = { toCalendarDate, currency: 'EUR' };
    const asked = (options: typeof said | { toCalendarDate: typeof toCalendarDate }) =>
      recogniseTable(list('100 €', '200 €', 300), options).questions.filter((question) => question.includes('EUR'));

    expect(asked({ toCalendarDate })).toHaveLength(1);
    expect(asked(said)).toEqual([]);
  });
});
