import { describe, expect, it } from 'vitest';
import type { RecognisedField } from '../../../src/cells/recognise/fields';
import { columnLetter, suggestColumns } from '../../../src/cells/recognise/suggest-columns';

type Rows = readonly (readonly unknown[])[];
type Forced = readonly (readonly [number, RecognisedField | null])[];

/** Field, reason and doubt of each column. */
function told(header: readonly unknown[], rows: Rows = [], forced: Forced = []) {
  return suggestColumns(header, rows, { forced: new Map(forced) }).map(({ field, why, sure }) =>
    sure ? [field, why] : [field, why, 'in doubt'],
  );
}

const fields = (header: readonly unknown[], rows: Rows = [], forced: Forced = []) =>
  suggestColumns(header, rows, { forced: new Map(forced) }).map(({ field }) => field);

/** Rows of one column under a header that says nothing. */
const fieldByContent = (...cells: readonly unknown[]) =>
  fields(
    ['A1'],
    cells.map((cell) => [cell]),
  )[0];
const OWN = 'a column of your own: kept as it is';

describe('a column is told by its header', () => {
  it.each<[string, unknown, unknown[]]>([
    ['Value', 5, ['value', '“Value” is a name for Value']],
    ['Revenue', 5, ['value', '“Revenue” can stand for Value, and no other column does', 'in doubt']],
    ['Comapny', 'Acme', ['company', '“Comapny” is nearly “Company”, a name for Company', 'in doubt']],
    ['Regional owner', 'Ana', ['owner', '“Regional owner” speaks of “Owner”, a name for Owner', 'in doubt']],
    ['Date entered "Demo"', '2026-03-05', ['enteredStage', 'the day each deal entered “Demo”']],
    ['Moon', 'full', [null, OWN]],
    // Doubt about a score is not worth a question.
    ['Points', 5, ['score', '“Points” can stand for Score, and no other column does']],
    ['Revenue', '', [null, OWN]],
    ['Revenue', 'high', [null, OWN]],
  ])('%s over %j', (header, cell, expected) => {
    expect(told([header], [[cell]])).toEqual([expected]);
  });

  it('of two equal names the first is taken, and none that the user gave to another', () => {
    expect(fields(['Notes', 'Notes'])).toEqual(['notes', null]);
    expect(fields(['Notes', 'Moon'], [], [[1, 'notes']])).toEqual([null, 'notes']);
    expect(fields(['Date entered A', 'Date entered B'])).toEqual(['enteredStage', 'enteredStage']);
  });

  it('keeps for the user what he keeps', () => {
    expect(told(['Value', 'Amount'], [], [[0, null]])).toEqual([
      [null, OWN],
      ['value', '“Amount” is a name for Value'],
    ]);
    expect(told(['Moon'], [], [[0, 'value']])).toEqual([['value', 'you said that it is Value']]);
  });

  it('is believed to hold stages by half a name only where half of its words are stages, or by an ID', () => {
    expect(
      fields(
        ['Deal', 'Progress'],
        [
          ['a', 'Lead'],
          ['b', 'x'],
        ],
      ),
    ).toEqual(['name', 'stage']);
    expect(
      fields(
        ['Deal', 'Progress'],
        [
          ['a', 'Lead'],
          ['b', 'x'],
          ['c', 'y'],
        ],
      ),
    ).toEqual(['name', null]);
    expect(
      fields(
        ['Deal', 'Our stage'],
        [
          ['a', 'x'],
          ['b', 'y'],
        ],
      ),
    ).toEqual(['name', null]);
    expect(
      fields(
        ['Deal', 'Stage ID'],
        [
          ['a', 's1'],
          ['b', 's2'],
        ],
      ),
    ).toEqual(['name', 'stage']);
    expect(
      fields(
        ['Deal', 'Stge ID'],
        [
          ['a', 's1'],
          ['b', 's2'],
        ],
      ),
    ).toEqual(['name', null]);
  });
});

describe('Status', () => {
  const rows = (...words: readonly string[]) => words.map((word, index) => [`D${index}`, word]);

  it.each<[string, readonly string[], unknown]>([
    ['without any word', [], 'stage'],
    ['with stages', ['Lead', 'Won'], 'stage'],
    ['with a third of stages', ['Won', 'x', 'y'], 'stage'],
    ['with a quarter of stages', ['Won', 'x', 'y', 'z'], null],
    ['with words that are in doubt', ['Signed', 'Ghosted'], null],
    ['with words that are no stages', ['Blue', 'Red'], null],
    ['with days', ['2026-03-05', '2026-03-06'], null],
  ])('holds the stages where no column does: %s', (_, words, field) => {
    expect(fields(['Deal', 'Status'], rows(...words))[1]).toBe(field);
  });

  it('says so', () => {
    expect(told(['Deal', 'Status'], rows('Lead'))[1]).toEqual(['stage', '“Status” holds the stages']);
  });

  it('stays what it is where the user says that, or beside stages where one of its words is an outcome', () => {
    expect(fields(['Deal', 'Status'], rows('Lead'), [[1, 'status']])).toEqual(['name', 'status']);
    const beside = (...words: readonly string[]) =>
      fields(
        ['Stage', 'Status'],
        words.map((word) => ['Lead', word]),
      )[1];
    expect(beside('Won', 'blue')).toBe('status');
    expect(beside('')).toBe('status');
    expect(beside('red', 'blue')).toBeNull();
  });
});

describe('a column is told by what it holds', () => {
  it.each<[string, readonly unknown[], unknown]>([
    ['e-mail addresses', ['a@b.co', 'b@b.co', 'c@b.co', 'd@b.co', 'x'], 'email'],
    ['too few e-mail addresses', ['a@b.co', 'b@b.co', 'c@b.co', 'x'], null],
    ['amounts of money', ['€ 5', '€ 6', '€ 7', '8', '9'], 'value'],
    ['too few amounts of money', ['€ 5', '€ 6', '8', '9'], null],
    ['currencies', ['EUR', 'USD', 'EUR', 'USD', 'x'], 'currency'],
    ['too few currencies', ['EUR', 'USD', 'EUR', 'x'], null],
    ['phone numbers', ['555-123-4567', '555-123-4568', '555-123-4569', '555-123-4560', 'x'], 'phone'],
    ['too few phone numbers', ['555-123-4567', '555-123-4568', '555-123-4569', 'x'], null],
    ['phone numbers that could be amounts', ['600100200', '600100201', '600100202'], null],
    [
      'phone numbers, a fifth of them amounts',
      ['555-123-4567', '555-123-4568', '555-123-4569', '555-123-4560', '600100200'],
      null,
    ],
    ['days', ['2026-03-05', '2026-03-06'], null],
    ['stages', ['Lead', 'Won', 'Lead', 'Won'], 'stage'],
    [
      'stages, three fifths of their words',
      ['Lead', 'Won', 'Lost', 'x', 'y', 'Lead', 'Won', 'Lost', 'x', 'y'],
      'stage',
    ],
    ['stages, half of their words', ['Lead', 'Won', 'x', 'y', 'Lead', 'Won', 'x', 'y'], null],
    ['stages that hardly repeat', ['Lead', 'Won', 'Lead'], null],
    ['one stage', ['Lead', 'Lead'], null],
    ['nothing', ['', ''], null],
  ])('%s', (_, cells, field) => {
    expect(fieldByContent(...cells)).toBe(field);
  });

  it('and why, in doubt where it is money or stages', () => {
    const rows = [
      ['Lead', 'a@b.co', '€ 5', 'EUR', '555-123-4567'],
      ['Won', 'b@b.co', '€ 5', 'EUR', '555-123-4567'],
      ['Lead', 'c@b.co', '€ 5', 'EUR', '555-123-4567'],
      ['Won', 'd@b.co', '€ 5', 'EUR', '555-123-4567'],
    ];
    expect(told(['A1', 'A2', 'A3', 'A4', 'A5'], rows)).toEqual([
      ['stage', 'it holds a few repeated words that are stages, so it looks like Stage', 'in doubt'],
      ['email', 'it holds e-mail addresses, so it looks like Email'],
      ['value', 'it holds amounts of money, so it looks like Value', 'in doubt'],
      ['currency', 'it holds currency codes, so it looks like Currency'],
      ['phone', 'it holds phone numbers, so it looks like Phone'],
    ]);
  });

  it('but not where a header has told another, nor where it is told already', () => {
    expect(fields(['Email', 'A2'], [['a@b.co', 'b@b.co']])).toEqual(['email', null]);
    expect(fields(['Owner'], [['a@b.co'], ['b@b.co']])).toEqual(['owner']);
  });
});

describe('Name', () => {
  it('is the person’s beside an address or a number, where no column is the person’s and nothing says deal', () => {
    expect(told(['Company', 'Name', 'Email'])).toEqual([
      ['company', '“Company” is a name for Company; no column names the deals, so set-up names each after its Company'],
      ['contact', '“Name” stands beside e-mail or phone, so it names the person'],
      ['email', '“Email” is a name for Email'],
    ]);
    expect(fields(['Name', 'Phone'])).toEqual(['contact', 'phone']);
    expect(fields(['Name', 'Contact', 'Email'])).toEqual(['name', 'contact', 'email']);
    expect(fields(['Name', 'Company'])).toEqual(['name', 'company']);
    expect(fields(['Deal name', 'Email'])).toEqual(['name', 'email']);
    expect(fields(['Moon', 'Email'], [], [[0, 'name']])).toEqual(['name', 'email']);
  });

  it('is made of company, or else the person, and product where no column names the deals', () => {
    const named = (header: readonly string[], rows: Rows = []) =>
      suggestColumns(header, rows)
        .filter((column) => column.namesDeals)
        .map((column) => column.header);
    expect(named(['Company', 'Contact', 'Stage'])).toEqual(['Company']);
    expect(named(['Contact', 'Stage'])).toEqual(['Contact']);
    expect(named(['Comapny', 'Contact'], [['Acme', 'Ann']])).toEqual(['Contact']);
    expect(named(['Deal', 'Company', 'Product'])).toEqual([]);
    for (const product of [
      'Product line x',
      'Producto',
      'Produkt',
      'produits',
      'Serviço',
      'Servico',
      'Leistung',
      'Usługa',
      'Usluga',
      '产品',
    ]) {
      expect(named([product, 'Stage'])).toEqual([product]);
    }
    expect(named(['Our product', 'Stage'])).toEqual([]);
    expect(suggestColumns(['Company', 'Product', 'Stage'], []).map(({ why }) => why)).toEqual([
      '“Company” is a name for Company; no column names the deals, so set-up names each after its Company · Product',
      `${OWN}; no column names the deals, so set-up names each after its Company · Product`,
      '“Stage” is a name for Stage',
    ]);
  });
});

describe('a header that is none', () => {
  it('is called by the letter of its column', () => {
    expect([0, 25, 26, 27, 51, 52, 701, 702].map(columnLetter)).toEqual([
      'A',
      'Z',
      'AA',
      'AB',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });

  it('is numbered where it is written again', () => {
    const headers = suggestColumns(['Notes', 'Notes', 'Notes (2)', 'No\n te', new Date('2026-03-05T12:00:00Z')], []);
    expect(headers.map(({ header }) => header)).toEqual(['Notes', 'Notes (2)', 'Notes (2) (2)', 'No te', '2026-03-05']);
  });
});
