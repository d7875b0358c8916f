/** Lists as their owners keep them: outcomes in a column of yes and no, amounts in two columns, totals anywhere. */
import { describe, expect, test } from 'vitest';
import { recogniseTable } from '../../../src/cells/recognise/recognise-table';

const recognise = (cells: readonly (readonly unknown[])[]) => recogniseTable(cells, { toCalendarDate: () => 0 });

describe('a list of quotes with a column for the order', () => {
  const QUOTES = [
    ['Quote #', 'Customer', 'Quote value', 'Chase date', 'Order received?'],
    ['Q-1001', 'Brunel', 1250, '2026-03-09', 'Y'],
    ['Q-1002', 'Hart', 310, '2026-03-12', 'N'],
    ['Q-1003', 'Selwyn', 8800, '', ''],
  ];

  test('has won the quotes whose order came, and leaves the others open', () => {
    const { rows, stages } = recognise(QUOTES);

    expect(rows.map(({ kind }) => kind)).toEqual(['won', 'open', 'open']);
    expect(stages.map(({ kind }) => kind)).toEqual(['won']);
  });

  test('asks whether those without an order are lost', () => {
    const { questions } = recognise(QUOTES);

    expect(questions.filter((question) => question.includes('“Order received?” says no for 1 deal'))).toHaveLength(1);
  });

  test('takes the day on which one chases the customer for the next step, not for a closing date', () => {
    const field = (header: string) => recognise(QUOTES).columns.find((column) => column.header === header)?.field;

    expect(field('Chase date')).toBe('nextStepDue');
    expect(field('Quote #')).toBe('id');
  });
});

describe('a list without stages', () => {
  test('says that it found none', () => {
    const { questions } = recognise([
      ['Deal', 'Client', 'Value', 'Expected close', 'Next step'],
      ['Roof', 'Acme', 100, '', 'call'],
    ]);

    expect(questions.filter((question) => question.startsWith('No column holds the stages'))).toHaveLength(1);
  });
});

describe('amounts in two columns', () => {
  const list = (usd: readonly unknown[], eur: readonly unknown[]) =>
    recognise([
      ['Deal', 'Stage', 'Value USD', 'Value EUR'],
      ...usd.map((one, row) => [`Deal ${row}`, 'New', one, eur[row]]),
    ]);

  test('are asked about where the second holds what the first lacks', () => {
    const { questions } = list([100, ''], ['', 200]);

    expect(questions).toContain(
      '“Value EUR” holds amounts, too: only “Value USD” was read as the value. Is that right?',
    );
  });

  test('are not asked about where the second merely repeats the first', () => {
    expect(list([100, 200], [92, 184]).questions.filter((question) => question.includes('Value EUR'))).toEqual([]);
  });
});

describe('a total', () => {
  test('is no deal although its amount is written in words of its language', () => {
    const { rows, skipped } = recognise([
      ['客户', '商机名称', '阶段', '预计金额'],
      ['华东制造', 'ERP', '方案报价', '35万'],
      ['合计', '', '', '35万'],
    ]);

    expect(rows).toHaveLength(1);
    expect(skipped).toMatchObject([{ sourceRow: 3, reason: 'total' }]);
  });

  test('is no deal although its word stands in the column of the stages, as long as nothing follows', () => {
    const list = (...below: readonly (readonly unknown[])[]) =>
      recognise([
        ['Klient', 'Status', 'Kwota'],
        ['Budex', 'oferta', 10],
        ['Agro', 'wygrana', 5],
        ['', 'RAZEM', 15],
        ...below,
      ]);

    expect(list().rows).toHaveLength(2);
    expect(list(['', ' ', '']).rows).toHaveLength(2);
    expect(list(['Meblex', 'oferta', 7]).rows).toHaveLength(4);
  });
});
