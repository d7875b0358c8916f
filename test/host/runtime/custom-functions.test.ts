import { describe, expect, it } from 'vitest';
import { topLevelFunctions } from '../../../playground/services/top-level-functions';
import { aHost } from './a-host';

const SHAPES = `
  function SHAPE(...values) { return JSON.stringify(values.map(describe_)); }
  function describe_(value) {
    if (Array.isArray(value)) return value.map(describe_);
    if (Object.prototype.toString.call(value) === '[object Date]') return 'date ' + value.toISOString();
    return value === undefined ? 'undefined' : value;
  }
`;
const cell = (value: unknown) => [[value]];

describe('C-1, C-2 — arguments', () => {
  const sheets = [
    {
      name: 'Data',
      values: [
        [1, 'two', true],
        ['', new Date('2026-03-05T00:00:00Z'), 0.1],
      ],
      rows: 5,
      columns: 4,
    },
  ];

  it('are scalars for single cells and rows of rows for ranges', async () => {
    const host = await aHost(SHAPES, { sheets });
    expect(await host.evaluate('=SHAPE(Data!A1)')).toEqual(cell('[1]'));
    expect(await host.evaluate('=SHAPE(Data!A1:C1)')).toEqual(cell('[[[1,"two",true]]]'));
    expect(await host.evaluate('=SHAPE(Data!A1:A2, "x")')).toEqual(cell('[[[1],[""]],"x"]'));
  });

  it('bring dates as dates and blanks of a range as empty text', async () => {
    const host = await aHost(SHAPES, { sheets });
    expect(await host.evaluate('=SHAPE(Data!A2:C2)')).toEqual(cell('[[["","date 2026-03-05T00:00:00.000Z",0.1]]]'));
  });

  it.each([
    ['empty text', '[""]'],
    ['null', '[null]'],
    ['undefined', '["undefined"]'],
  ] as const)('are %s for a blank single cell', async (blankArgument, expected) => {
    const host = await aHost(SHAPES, { sheets, switches: { blankArgument } });
    expect(await host.evaluate('=SHAPE(Data!A2)')).toEqual(cell(expected));
  });

  it('C-16 of an open range has every row of the grid', async () => {
    const host = await aHost('function ROWS_OF(values) { return values.length; }', { sheets });
    expect(await host.evaluate('=ROWS_OF(Data!A2:A)')).toEqual(cell(4));
  });
});

describe('C-3, C-4 — names', () => {
  it('are those of public declarations, in whatever capitals', async () => {
    const host = await aHost(
      'function Double(x) { return x * 2; } var arrow = () => 1; function hidden_() { return 1; }',
    );
    expect(await host.evaluate('=DOUBLE(2)')).toEqual(cell(4));
    expect(await host.evaluate('=double(2)')).toEqual(cell(4));
    expect(await host.evaluate('=ARROW()')).toMatchObject({ error: '#NAME?', message: "Unknown function: 'ARROW'." });
    expect(await host.evaluate('=HIDDEN_()')).toMatchObject({ error: '#NAME?' });
  });
});

describe('C-5, C-13 — permissions', () => {
  it.each([
    ['SpreadsheetApp.getActiveSheet().getRange("A1").setValue(1)', 'You do not have permission to call setValue'],
    ['SpreadsheetApp.getActive().insertSheet("x")', 'You do not have permission to call insertSheet'],
    ['SpreadsheetApp.getActiveSheet().appendRow([1])', 'You do not have permission to call appendRow'],
    ['SpreadsheetApp.getUi()', 'Cannot call SpreadsheetApp.getUi() from this context.'],
    ['ScriptApp.getProjectTriggers()', 'You do not have permission to call ScriptApp service.'],
  ])('%s', async (expression, message) => {
    const host = await aHost(`function F() { ${expression}; return 1; }`);
    expect(await host.evaluate('=F()')).toEqual({ error: '#ERROR!', message });
    expect(host.sheetNames()).toEqual(['Sheet1']);
  });

  it('are enough to read, and to use the properties of the owner', async () => {
    const host = await aHost(
      'function F() { return SpreadsheetApp.getActive().getSheetByName("Sheet1").getRange("A1").getValue() + PropertiesService.getUserProperties().getProperty("k"); }',
      {
        sheets: [{ name: 'Sheet1', values: [['a']] }],
      },
    );
    host.properties.user(host.owner).set('k', 'b');
    expect(await host.evaluate('=F()')).toEqual(cell('ab'));
  });
});

describe('C-6, C-7 — results', () => {
  it('spill over blank neighbours', async () => {
    const host = await aHost('function F() { return [[1, "a"], [true, new Date(0)]]; }');
    expect(await host.evaluate('=F()')).toEqual([
      [1, 'a'],
      [true, new Date(0)],
    ]);
  });

  it.each(['undefined', '[]', '[[]]', '[[1, 2], [3]]', 'NaN', 'Infinity', '({})', '[[1, {}]]', 'new Map()'])(
    '%s is refused',
    async (expression) => {
      const host = await aHost(`function F() { return ${expression}; }`);
      expect(await host.evaluate('=F()')).toMatchObject({ error: '#ERROR!' });
    },
  );

  it('an error that spills is an error of the formula', async () => {
    const host = await aHost('function F() { return [[1], [2]]; }', {
      sheets: [{ name: 'Sheet1', values: [[''], ['taken']] }],
    });
    host.edit('A1', '=F()');
    await host.settle();
    expect(host.document.errorAt('0', 0, 0)).toEqual({
      type: '#REF!',
      message: 'Array result was not expanded because it would overwrite data in A2.',
    });
  });
});

describe('C-8 — volatile arguments', () => {
  it.each(['=NOW()', '=RAND()', '=RANDBETWEEN(1,2)', '=TODAY()', '=B1', '=SUM(B1:B2)'])(
    '%s is refused',
    async (formula) => {
      const host = await aHost('function F(x) { return 1; }');
      host.edit('B1', '=RAND()');
      host.edit('A1', formula);
      await host.settle();
      expect(await host.evaluate('=F(Sheet1!A1)')).toEqual({
        error: '#ERROR!',
        message: 'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()',
      });
    },
  );
});

describe('C-9, C-10, C-15 — executions', () => {
  it('happen when an argument changes, and not otherwise', async () => {
    const host = await aHost('function F(x) { return x; }', { sheets: [{ name: 'Sheet1', values: [[1, 2]] }] });
    host.edit('D1', '=F(A1)');
    await host.settle();
    const once = host.customFunctionRuns;
    host.edit('B1', '7');
    await host.settle();
    expect(host.customFunctionRuns).toBe(once);
    host.edit('A1', '5');
    await host.settle();
    expect(host.customFunctionRuns).toBe(once + 1);
    expect(host.values('D1')).toEqual([[5]]);
  });

  it('start with fresh globals each', async () => {
    const host = await aHost('let n = 0; function F(x) { n += 1; return n; }');
    expect(await host.evaluate('=F(1) + F(2)')).toEqual(cell(2));
  });
});

describe('C-11, C-12 — errors', () => {
  it.each([
    ['throw new Error("Give me a number.")', 'Give me a number.'],
    ['throw "plain text"', 'plain text'],
    ['return missing.thing', 'missing is not defined'],
  ])('%s shows its message', async (statement, message) => {
    const host = await aHost(`function F() { ${statement}; }`);
    expect(await host.evaluate('=F()')).toEqual({ error: '#ERROR!', message });
  });

  it('C-12 end after thirty seconds', async () => {
    const host = await aHost(
      'function SLOW() { for (;;); } function SLEEPY() { Utilities.sleep(31000); Utilities.getUuid(); return 1; }',
      {
        timeScale: 0.01,
      },
    );
    const over = { error: '#ERROR!', message: 'Exceeded maximum execution time (line 0).' };
    expect(await host.evaluate('=SLOW()')).toEqual(over);
    expect(await host.evaluate('=SLEEPY()')).toEqual(over);
  });
});

describe('C-14 — the active range', () => {
  it('is the cell that is calculated', async () => {
    const host = await aHost('function WHERE() { return SpreadsheetApp.getActiveRange().getA1Notation(); }');
    host.edit('C5', '=WHERE()');
    await host.settle();
    expect(host.values('C5')).toEqual([['C5']]);
  });
});

describe('C-17 — documentation', () => {
  it('lists parameters with their texts, real names included', async () => {
    const host = await aHost(`
      /**
       * Money per day
       * that the pipeline earns.
       *
       * @param {Array<Array<*>>} deals The deals table,
       *     header included.
       * @param {number} [floor=0] - Optional: least count.
       * @return {number} Money per day.
       * @customfunction
       */
      function VELOCITY(deals, floor = 0, ...rest) { return 1; }
      function plain() {}
    `);
    expect(host.customFunctions()).toEqual([
      {
        name: 'VELOCITY',
        parameters: [
          { name: 'deals', text: 'The deals table, header included.' },
          { name: 'floor', text: 'Optional: least count.' },
          { name: '...rest', text: '' },
        ],
        summary: 'Money per day that the pipeline earns.',
        returns: 'Money per day.',
        documented: true,
      },
      { name: 'plain', parameters: [], summary: '', returns: '', documented: false },
    ]);
  });

  it('sees only what stands at the top level', () => {
    const names = topLevelFunctions(`
      // function commented() {}
      const text = "function quoted() {}", pattern = /function regex() {\\/"/, template = \`\${(() => { function hole() {} })()} function t() {}\`;
      (function () { function inner() {} })();
      async function first(a, { b, c } = {}, d = [1, 2]) { function inside() {} }
      const second = async (x) => x, object = { method() {} };
      function* third() {} /** about */ function fourth() {}
    `).map(({ name, parameters }) => [name, parameters.length]);
    expect(names).toEqual([
      ['first', 3],
      ['second', 1],
      ['third', 0],
      ['fourth', 0],
    ]);
  });
});

describe('C-18 — without the project', () => {
  it('a function is unknown', async () => {
    const host = await aHost('function F() { return 1; }');
    expect(await host.evaluate('=OTHER(1)')).toMatchObject({ error: '#NAME?', message: "Unknown function: 'OTHER'." });
  });
});

describe('C-19 — a script that reads the cell of a custom function', () => {
  it('sees that it is loading', async () => {
    const host = await aHost(`
      function F(x) { return x; }
      function write() {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A1').setFormula('=F(5)');
        SpreadsheetApp.flush();
        return sheet.getRange('A1').getValue();
      }
    `);
    expect(host.call('write').value).toBe('Loading...');
    await host.settle();
    expect(host.values('A1')).toEqual([[5]]);
  });
});

describe('Where a person is at the grid, custom functions', () => {
  const SLOW = 'function SLOW(x) { return Number(x) * 2; } function noteIt() { return 1; }';

  /** Functions run one at a time, and the next one only after a `turn`. */
  async function inTurns(cells: Readonly<Record<string, string>>) {
    const host = await aHost(SLOW, { sheets: [{ name: 'Sheet1' }, { name: 'Other' }] });
    const waiting: (() => void)[] = [];
    host.document.pace = {
      runMs: 0,
      rest: () => new Promise((goOn) => waiting.push(goOn)),
      progressed: () => undefined,
    };
    for (const [cell, content] of Object.entries(cells)) host.edit(cell, content);
    const settled = host.settle();
    const turn = async () => {
      for (const goOn of waiting.splice(0)) goOn();
      // Whatever was waiting goes on in the microtasks behind this one.
      await new Promise((later) => setTimeout(later));
    };
    const finish = async () => {
      for (let turns = 0; turns < 200 && waiting.length > 0; turns += 1) await turn();
      await settled;
    };
    return { host, turn, finish };
  }

  it('say that they are loading, while everything else is up to date', async () => {
    const { host, finish } = await inTurns({ A1: '5', B1: '=SLOW(A1)', C1: '=A1+1' });
    expect(host.values('A1:C1')).toEqual([[5, 'Loading...', 6]]);
    await finish();
    expect(host.values('A1:C1')).toEqual([[5, 10, 6]]);
  });

  it('let the whole formula load that they stand in', async () => {
    const { host, finish } = await inTurns({ A1: '=IFERROR(INDEX(SLOW(4);9);"wrong")', A2: '=LET(x;SLOW(4);x+1)' });
    expect(host.values('A1:A2')).toEqual([['Loading...'], ['Loading...']]);
    await finish();
    expect(host.values('A1:A2')).toEqual([['wrong'], [9]]);
  });

  it('come first where they are in view', async () => {
    const { host, turn, finish } = await inTurns({ 'Other!A1': '=SLOW(1)', 'Sheet1!A1': '=SLOW(2)' });
    while (host.values('Sheet1!A1')[0]?.[0] === 'Loading...') await turn();
    expect(host.values('Other!A1')).toEqual([['Loading...']]);
    await finish();
    expect(host.values('Other!A1')).toEqual([[2]]);
  });

  it.each([1, 2, 3, 4])('are right where a cell that they read is changed after %i turns', async (turns) => {
    const { host, turn, finish } = await inTurns({ A1: '5', B1: '=SLOW(A1)', B2: '=SLOW(A1+1)', B3: '=B1+B2' });
    for (let done = 0; done < turns; done += 1) await turn();
    host.edit('A1', '7');
    for (let more = 0; more < 4; more += 1) await turn();
    void host.settle();
    await finish();
    expect(host.values('B1:B3')).toEqual([[14], [16], [30]]);
  });

  it.each([1, 2, 3, 4])('find their cells where rows come in above them after %i turns', async (turns) => {
    const { host, turn, finish } = await inTurns({ B1: '=SLOW(5)', B2: '=SLOW(6)', B3: 'below' });
    for (let done = 0; done < turns; done += 1) await turn();
    host.insertRows('Sheet1', 1, 2);
    for (let more = 0; more < 4; more += 1) await turn();
    void host.settle();
    await finish();
    expect(host.values('B1:B5')).toEqual([[''], [''], [10], [12], ['below']]);
  });

  it.each([1, 2, 3])('are not lost where a script runs after %i turns', async (turns) => {
    const { host, turn, finish } = await inTurns({ A1: '5', B1: '=SLOW(A1)', B2: '=SLOW(A1+1)' });
    for (let done = 0; done < turns; done += 1) await turn();
    expect(host.call('noteIt').value).toBe(1);
    await finish();
    await host.settle();
    expect(host.values('B1:B2')).toEqual([[10], [12]]);
  });
});
