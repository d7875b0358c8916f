import { describe, expect, it } from 'vitest';
import { bootHeadless, bootSnapshot } from '../../../playground/services/engine/boot-headless';
import type { SheetDocument } from '../../../playground/services/engine/document';
import type { NewSheet } from '../../../playground/services/engine/new-workbook';

const sheets = (values: NewSheet['values'] = [], more: Partial<NewSheet> = {}): NewSheet[] => [
  { name: 'Sheet1', values, ...more },
];

function write(document: SheetDocument, row: number, column: number, text: string | number): void {
  const content = typeof text === 'number' ? { kind: 'value', value: text } : { kind: 'formula', text };
  document.write(idOf(document), [{ row, column, content: content as { kind: 'formula'; text: string } }]);
}

const idOf = (document: SheetDocument) => document.tabs.ids()[0] ?? '';
const at = (document: SheetDocument, row: number, column: number) => document.cells(idOf(document)).scalar(row, column);
const errorAt = (document: SheetDocument, row: number, column: number) => document.errorAt(idOf(document), row, column);

/** Settles a sheet whose functions record what they are given. */
async function recorded(values: NewSheet['values'], more: Partial<NewSheet> = {}, timeZone = 'Etc/GMT') {
  const document = bootHeadless({ sheets: sheets(values, more), timeZone });
  const given: unknown[][] = [];
  document.setCustomFunctions(['F'], (_name, args) => {
    given.push(args);
    return 1;
  });
  await document.settle();
  return { document, given };
}

async function returning(result: unknown, values: NewSheet['values'] = [['=F()']], more: Partial<NewSheet> = {}) {
  const document = bootHeadless({ sheets: sheets(values, more) });
  document.setCustomFunctions(['F'], () => result);
  await document.settle();
  return document;
}

describe('what a custom function is given', () => {
  it('C-1: a single cell is a scalar, a range is rows of rows', async () => {
    const { given } = await recorded([
      ['=F(B1;B1:C1;B1:B2)', 1, 2],
      ['', 3],
    ]);
    expect(given).toEqual([[1, [[1, 2]], [[1], [3]]]]);
  });

  it('C-2: dates are dates in the zone of the spreadsheet, percentages fractions, blanks empty text', async () => {
    const date = new Date('2026-03-05T08:00:00Z');
    const { given } = await recorded([['=F(B1:E1;80%)', date, '', true, 'x']], {}, 'America/Los_Angeles');
    expect(given).toEqual([[[[date, '', true, 'x']], 0.8]]);
  });

  it('C-2: results of formulas of the same calculation, spilled ones too', async () => {
    const { given } = await recorded([['=F(B1:C3)', '=SEQUENCE(3;2)'], [''], ['']]);
    expect(given.at(-1)).toEqual([
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ]);
  });

  it('C-16: an open range is every row of the grid', async () => {
    const { given } = await recorded(
      [
        ['=F(B2:B)', 'header'],
        ['', 1],
      ],
      { rows: 4 },
    );
    expect(given).toEqual([[[[1], [''], ['']]]]);
  });

  it.each(['NOW()', 'TODAY()', 'RAND()', 'RANDBETWEEN(1;2)'])(
    'C-8: refuses a range in which a cell reads %s',
    async (volatile) => {
      const { document, given } = await recorded([
        ['=F(B1:B2)', 1, `=${volatile}`],
        ['', '=C1+1'],
      ]);
      expect(given).toEqual([]);
      expect(errorAt(document, 0, 0)).toEqual({
        type: '#ERROR!',
        message: 'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()',
      });
    },
  );

  it('C-8: text that looks like a volatile function is none', async () => {
    const { given } = await recorded([['=F(B1)', '="NOW()"']]);
    expect(given).toEqual([['NOW()']]);
  });

  it('C-9: runs again when what it is given has changed, and only then', async () => {
    const { document, given } = await recorded([['=F(B1)', 1, 5]]);
    write(document, 0, 2, 6);
    write(document, 0, 1, 1);
    await document.settle();
    expect(given).toHaveLength(1);
    write(document, 0, 1, 2);
    await document.settle();
    expect(given).toEqual([[1], [2]]);
  });
});

describe('what a custom function returns', () => {
  it('C-6: rows of rows spill over blank cells', async () => {
    const document = await returning([
      [1, 'a'],
      [true, new Date('2026-03-05T00:00:00Z')],
    ]);
    const values = document
      .cells(idOf(document))
      .values({ row: 0, column: 0, rows: 2, columns: 2 }, (serial) => ({ serial }));
    expect(values).toEqual([
      [1, 'a'],
      [true, { serial: 46_086 }],
    ]);
  });

  it('C-6: a cell in the way makes the whole result an error that names it', async () => {
    const document = await returning([[1], [2], [3]], [['=F()'], [''], ['taken']]);
    expect(at(document, 0, 0)).toBe('#REF!');
    expect(at(document, 1, 0)).toBe('');
    expect(errorAt(document, 0, 0)).toEqual({
      type: '#REF!',
      message: 'Array result was not expanded because it would overwrite data in A3.',
    });
    document.write(idOf(document), [{ row: 2, column: 0, content: { kind: 'blank' } }]);
    await document.settle();
    expect([0, 1, 2].map((row) => at(document, row, 0))).toEqual([1, 2, 3]);
  });

  it('C-6: a result that does not fit the grid says what is missing', async () => {
    const columns = await returning([[1, 2, 3]], [['=F()']], { columns: 2 });
    expect(errorAt(columns, 0, 0)?.message).toBe(
      'Result was not automatically expanded, please insert more columns (1).',
    );
    const rows = await returning([[1], [2], [3]], [['=F()']], { rows: 1 });
    expect(errorAt(rows, 0, 0)).toEqual({
      type: '#REF!',
      message: 'Result was not automatically expanded, please insert more rows (2).',
    });
  });

  it.each([
    ['nothing', undefined],
    ['an empty array', []],
    ['an empty row', [[]]],
    ['rows of different lengths', [[1, 2], [3]]],
    ['NaN', Number.NaN],
    ['Infinity in an array', [[Number.POSITIVE_INFINITY]]],
    ['an object', {}],
    ['an invalid date', new Date(Number.NaN)],
  ])('C-7: refuses %s', async (_what, result) => {
    const document = await returning(result);
    expect(at(document, 0, 0)).toBe('#ERROR!');
    expect(errorAt(document, 0, 0)?.message).toContain('refuses');
  });

  it('C-11: a throw shows its message, IFERROR catches it, and later formulas still calculate', async () => {
    const document = bootHeadless({ sheets: sheets([['=BAD()', '=IFERROR(BAD();"caught")', '=1+1']]) });
    document.setCustomFunctions(['BAD'], () => {
      throw new Error('Give me a table.');
    });
    await document.settle();
    expect(errorAt(document, 0, 0)).toEqual({ type: '#ERROR!', message: 'Give me a table.' });
    expect([at(document, 0, 1), at(document, 0, 2)]).toEqual(['caught', 2]);
    expect(errorAt(document, 0, 1)).toBeUndefined();
  });

  it('C-3: names are found whatever their case, and unknown ones are named', async () => {
    const document = await returning(7, [['=f()', '=Nope(1)']]);
    expect(at(document, 0, 0)).toBe(7);
    expect(errorAt(document, 0, 1)).toEqual({ type: '#NAME?', message: "Unknown function: 'NOPE'." });
  });

  it('C-18: a function that is taken away is unknown', async () => {
    const document = await returning(7);
    document.setCustomFunctions([], () => undefined);
    await document.settle();
    expect(errorAt(document, 0, 0)).toEqual({ type: '#NAME?', message: "Unknown function: 'F'." });
  });
});

describe('calculation', () => {
  it('follows names, indirect references and spills', async () => {
    const document = bootHeadless({
      sheets: sheets([['=SUM(Numbers)', '=INDIRECT("A1")*2', '=SEQUENCE(2)', '=SUM(C1:C2)'], [''], [1], [2]]),
    });
    const range = { sheetName: null, startRow: 2, endRow: null, startColumn: 0, endColumn: 0 };
    document.names.set('Numbers', idOf(document), { ...range, endRow: 3 });
    await document.settle();
    expect([0, 1, 2, 3].map((column) => at(document, 0, column))).toEqual([3, 6, 1, 3]);
  });

  it('tells those who read a spill when it becomes shorter, and when it is one cell again', async () => {
    const document = bootHeadless({
      sheets: sheets([[3, '=IF(A1>1;SEQUENCE(A1);7)', '=COUNT(B1:B9)', '=B3&"x"']]),
    });
    const read = async () => {
      await document.settle();
      return [2, 3].map((column) => at(document, 0, column));
    };
    expect(await read()).toEqual([3, '3x']);
    write(document, 0, 0, 2);
    expect(await read()).toEqual([2, 'x']);
    write(document, 0, 0, 6);
    expect(await read()).toEqual([6, '3x']);
    write(document, 0, 0, 1);
    expect(await read()).toEqual([1, 'x']);
  });

  it('lets results that spill read results that spill, at any length and in any chain', async () => {
    const document = bootHeadless({
      sheets: sheets([
        [3, '=IF(A1>0;SEQUENCE(A1);"")', '=MAP(FILTER(B1:B9;B1:B9<>"");LAMBDA(x;x*10))', '=SUM(C1:C9)'],
        ['', '', '', '=MAP(C1:C9;LAMBDA(x;IF(x="";"-";x+1)))'],
      ]),
    });
    const read = async () => {
      await document.settle();
      return [0, 1, 2, 3, 4].map((row) => [1, 2, 3].map((column) => at(document, row, column) ?? ''));
    };
    const shows = (values: readonly (readonly [number | '', number | '', number | string])[]) => values;
    expect(await read()).toEqual(
      shows([
        [1, 10, 60],
        [2, 20, 11],
        [3, 30, 21],
        ['', '', 31],
        ['', '', '-'],
      ]),
    );
    write(document, 0, 0, 2);
    expect(await read()).toEqual(
      shows([
        [1, 10, 30],
        [2, 20, 11],
        ['', '', 21],
        ['', '', '-'],
        ['', '', '-'],
      ]),
    );
    write(document, 0, 0, 4);
    expect(await read()).toEqual(
      shows([
        [1, 10, 100],
        [2, 20, 11],
        [3, 30, 21],
        [4, 40, 31],
        ['', '', 41],
      ]),
    );
  });

  it('comes to rest where a result depends on its own size', async () => {
    const document = bootHeadless({ sheets: sheets([['=SEQUENCE(2+MOD(COUNT(A2:A9);2))', '=1+1']]) });
    await document.settle();
    expect(at(document, 0, 1)).toBe(2);
  });

  it('follows a name whose tab gets another name, in long formulas too', async () => {
    const long = `=SUM(Numbers)+0*LEN("${'x'.repeat(80)}")`;
    const document = bootHeadless({ sheets: [...sheets([[1, '=SUM(Numbers)', long]]), { name: 'Other' }] });
    const cell = { sheetName: null, startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
    document.names.set('Numbers', idOf(document), cell);
    await document.settle();
    document.tabs.rename(idOf(document), 'Renamed');
    write(document, 0, 0, 7);
    await document.settle();
    expect([1, 2].map((column) => at(document, 0, column))).toEqual([7, 7]);
  });

  it('follows a name that is given to other cells', async () => {
    const document = bootHeadless({ sheets: sheets([['=SUM(Numbers)', 1, 10]]) });
    const cell = (column: number) => ({
      sheetName: null,
      startRow: 0,
      endRow: 0,
      startColumn: column,
      endColumn: column,
    });
    document.names.set('Numbers', idOf(document), cell(1));
    await document.settle();
    document.names.set('Numbers', idOf(document), cell(2));
    await document.settle();
    expect(at(document, 0, 0)).toBe(10);
  });

  it('ends on circular references and calculates what comes after them', async () => {
    const document = bootHeadless({ sheets: sheets([['=B1', '=A1', '=1+1']]) });
    await document.settle();
    expect(at(document, 0, 2)).toBe(2);
    write(document, 0, 0, 5);
    await document.settle();
    expect(at(document, 0, 1)).toBe(5);
  });

  it('knows the formulas after they were moved, overwritten and sorted', async () => {
    const document = bootHeadless({ sheets: sheets([['=1+1'], ['=2+2']]) });
    const id = idOf(document);
    document.grid.insert(id, 'rows', 0, 1, 'after');
    expect([document.hasFormulas(id), document.formulaAt(id, 1, 0)]).toEqual([true, '=1+1']);
    write(document, 1, 0, 7);
    document.write(id, [{ row: 2, column: 0, content: { kind: 'blank' } }]);
    await document.settle();
    expect(document.hasFormulas(id)).toBe(false);
    write(document, 0, 1, '=A2+1');
    await document.settle();
    expect(at(document, 0, 1)).toBe(8);
  });

  it('two documents in one process do not share their functions', async () => {
    const make = async (result: number) => {
      const document = bootHeadless({ sheets: sheets([['=F()']]) });
      document.setCustomFunctions(['F'], () => result);
      await document.settle();
      return document;
    };
    const [first, second] = [await make(1), await make(2)];
    write(first, 0, 1, '=F()');
    await first.settle();
    expect([at(first, 0, 1), at(second, 0, 0)]).toEqual([1, 2]);
  });
});

describe('saving', () => {
  it('a snapshot is plain data from which the document comes back whole', async () => {
    const document = bootHeadless({
      sheets: [
        { name: 'Deals', values: [['Stage', new Date('2026-03-05T00:00:00Z'), '=SUM(D2:D)', 1]] },
        { name: 'Log' },
      ],
      timeZone: 'Asia/Kolkata',
      locale: 'pl_PL',
    });
    const id = idOf(document);
    const rule = { criteria: 'VALUE_IN_LIST', values: [['a', 'b']], rejects: true, showDropdown: true, helpText: null };
    document.validations.set(id, [{ row: 1, column: 0, rows: 9, columns: 1 }], rule);
    document.notes.set(id, 0, 0, 'note');
    document.names.set('Deals', id, { sheetName: null, startRow: null, endRow: null, startColumn: 0, endColumn: 3 });
    document.filters.create(id, { row: 0, column: 0, rows: 5, columns: 2 });
    document.protections.add('range', { sheetId: id, row: 0, column: 0, rows: 1, columns: 1 }).description = 'head';
    document.tabs.freeze(id, 1, 0);
    await document.settle();
    const back = bootSnapshot(JSON.parse(JSON.stringify(document.snapshot())));
    await back.settle();
    expect(back.tabs.ids().map((one) => back.tabs.name(one))).toEqual(['Deals', 'Log']);
    expect(back.formulaAt(id, 0, 2)).toBe('=SUM(D2:D)');
    expect(back.validations.at(id, 3, 0)).toEqual(rule);
    expect(back.notes.at(id, 0, 0)).toBe('note');
    expect(back.names.find('Deals')?.range.endColumn).toBe(3);
    expect(back.filters.on(id)).toEqual({ row: 0, column: 0, rows: 5, columns: 2 });
    expect(back.protections.list.map(({ description }) => description)).toEqual(['head']);
    expect(back.tabs.frozen(id).rows).toBe(1);
    expect([back.timeZone.name, back.locale.name]).toEqual(['Asia/Kolkata', 'pl_PL']);
    const whole = { row: 0, column: 0, rows: 1, columns: 4 };
    const dates = (one: SheetDocument) => one.cells(id).values(whole, (serial) => one.timeZone.epochAt(serial));
    expect(dates(back)).toEqual(dates(document));
  });
});
