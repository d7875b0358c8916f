import { describe, expect, it } from 'vitest';
import { KNOWN_HEADERS } from './known-headers';
import { KNOWN_HEADERS_BY_LANGUAGE } from './known-headers-by-language';
import { type ColumnSuggestion, suggestColumns } from '../../../src/cells/recognise/suggest-columns';

function fieldsOf(
  header: readonly unknown[],
  rows: readonly (readonly unknown[])[] = [],
): Record<string, string | null> {
  return Object.fromEntries(suggestColumns(header, rows).map((column) => [column.header, column.field]));
}

function columnOf(suggestions: readonly ColumnSuggestion[], header: string): ColumnSuggestion {
  const column = suggestions.find((one) => one.header === header);
  if (!column) throw new Error(`no column ${header}`);
  return column;
}

describe('suggesting columns by their headers', () => {
  it.each([...KNOWN_HEADERS, ...KNOWN_HEADERS_BY_LANGUAGE])('knows the headers of %s', (_, expected) => {
    expect(fieldsOf(Object.keys(expected))).toEqual(expected);
  });

  it('takes a misspelled header for the one it resembles and says so', () => {
    const suggestions = suggestColumns(['Deal', 'Comapny', 'Probabilty'], []);
    expect(suggestions.map((column) => column.field)).toEqual(['name', 'company', 'probability']);
    expect(columnOf(suggestions, 'Comapny').why).toContain('“Company”');
  });

  it('leaves the United States of a State column alone, though State is one letter from Stage', () => {
    const rows = [
      ['Acme', 'Ohio'],
      ['Globex', 'Texas'],
      ['Initech', 'Ohio'],
    ];
    expect(fieldsOf(['Company', 'State'], rows)).toEqual({ Company: 'company', State: null });
  });

  it('gives each field to one column and leaves the others to the user', () => {
    expect(fieldsOf(['Amount', 'Value', 'Company', 'Account'])).toEqual({
      Amount: null,
      Value: 'value',
      Company: 'company',
      Account: null,
    });
  });

  it('names duplicates and blank headers so that they can be told apart', () => {
    const suggestions = suggestColumns(['Notes', '', 'Notes', null], [['a', 'b', 'c', 'd', 'e']]);
    expect(suggestions.map((column) => column.header)).toEqual([
      'Notes',
      'Column B',
      'Notes (2)',
      'Column D',
      'Column E',
    ]);
    expect(suggestions.map((column) => column.index)).toEqual([0, 1, 2, 3, 4]);
  });

  it('reads headers with line breaks, byte-order marks and emoji', () => {
    expect(fieldsOf(['\ufeffDeal\r\nname', '💰 Value', 'Stage:'])).toEqual({
      'Deal name': 'name',
      '💰 Value': 'value',
      'Stage:': 'stage',
    });
  });

  it('carries the stage of a column that says when it was entered', () => {
    const [column] = suggestColumns(['Date entered "Contract sent (Sales)"'], []);
    expect(column).toMatchObject({ field: 'enteredStage', stage: 'Contract sent (Sales)' });
  });

  it('shows three different sample values and skips blanks', () => {
    const [column] = suggestColumns(['Company'], [['Acme'], [''], ['Acme'], ['Globex'], ['Initech'], ['Umbrella']]);
    expect(column?.samples).toEqual(['Acme', 'Globex', 'Initech']);
  });
});

describe('suggesting columns by what they hold', () => {
  it('finds stages, e-mail addresses, phone numbers, money and currencies under headers that say nothing', () => {
    const rows = ['Lead', 'Proposal', 'Won', 'Lead', 'Proposal', 'Won'].map((stage, row) => [
      `Deal ${row}`,
      stage,
      `ann${row}@example.com`,
      `+48 600 100 20${row}`,
      `€ ${row + 1}00`,
      'EUR',
    ]);
    expect(fieldsOf(['Deal', 'A1', 'A2', 'A3', 'A4', 'A5'], rows)).toEqual({
      Deal: 'name',
      A1: 'stage',
      A2: 'email',
      A3: 'phone',
      A4: 'value',
      A5: 'currency',
    });
  });

  it('takes Status for the stages where no column is called Stage', () => {
    const rows = [
      ['Acme', 'Contacted'],
      ['Globex', 'Won'],
      ['Initech', 'Proposal sent'],
    ];
    expect(fieldsOf(['Company', 'Status'], rows)).toEqual({ Company: 'company', Status: 'stage' });
  });

  it('keeps Status as the outcome beside a column of stages', () => {
    const rows = [
      ['Acme', 'Proposal', 'Open'],
      ['Globex', 'Proposal', 'Lost'],
    ];
    expect(fieldsOf(['Company', 'Stage', 'Status'], rows)).toEqual({
      Company: 'company',
      Stage: 'stage',
      Status: 'status',
    });
  });

  it('leaves a Status that speaks of something else to the user', () => {
    const rows = [
      ['Acme', 'Proposal', 'Gold member'],
      ['Globex', 'Lead', 'Silver member'],
    ];
    expect(fieldsOf(['Company', 'Stage', 'Status'], rows)).toMatchObject({ Stage: 'stage', Status: null });
  });

  it('tells Won as a date from Won as a tick', () => {
    expect(
      fieldsOf(
        ['Stage', 'Won'],
        [
          ['Won', '2026-03-05'],
          ['Lead', ''],
        ],
      ),
    ).toMatchObject({ Won: 'wonAt' });
    expect(
      fieldsOf(
        ['Stage', 'Won'],
        [
          ['Won', 'TRUE'],
          ['Lead', 'FALSE'],
        ],
      ),
    ).toMatchObject({ Won: 'isWon' });
  });

  it('takes Name beside an e-mail address for the person', () => {
    const rows = [['Ann Lee', 'Acme', 'ann@example.com', 'Lead']];
    expect(fieldsOf(['Name', 'Company', 'Email', 'Stage'], rows)).toMatchObject({
      Name: 'contact',
      Company: 'company',
    });
  });

  it('says what deals without a name are called after', () => {
    const suggestions = suggestColumns(['account', 'product', 'deal_stage'], [['Acme', 'GTX', 'Won']]);
    expect(suggestions.filter((column) => column.namesDeals).map((column) => column.header)).toEqual([
      'account',
      'product',
    ]);
    expect(columnOf(suggestions, 'product')).toMatchObject({ field: null });
    expect(columnOf(suggestions, 'product').why).toContain('account · product');
  });

  it('is unsure of a date column that is called no more than Date', () => {
    const [, date] = suggestColumns(['Deal', 'Date'], [['A', '2026-01-02']]);
    expect(date).toMatchObject({ field: 'created', sure: false });
  });

  it('does not believe a header whose cells are something else', () => {
    expect(
      fieldsOf(
        ['Value', 'Stage'],
        [
          ['high', 'Lead'],
          ['low', 'Lead'],
          ['high', 'Won'],
        ],
      ),
    ).toMatchObject({ Value: null });
  });
});

describe('the one Close Date', () => {
  it('is the closing day where open deals leave it blank', () => {
    const rows = [
      ['Won', '2026-01-05'],
      ['Lead', ''],
      ['Lost', '2026-02-01'],
    ];
    const [, column] = suggestColumns(['Stage', 'Close Date'], rows);
    expect(column).toMatchObject({ field: 'closed', closeDateMeaning: 'by-kind' });
  });

  it('is both, row by row, where open deals have one', () => {
    const rows = [
      ['Won', '2026-01-05'],
      ['Lead', '2026-09-01'],
    ];
    const [, column] = suggestColumns(['Stage', 'Close Date'], rows);
    expect(column).toMatchObject({ field: 'expectedClose', closeDateMeaning: 'by-kind' });
  });

  it('is the closing day only, beside an expected close', () => {
    const [, column] = suggestColumns(['Stage', 'Close Date', 'Expected close'], []);
    expect(column?.field).toBe('closed');
    expect(column?.closeDateMeaning).toBeUndefined();
  });
});
