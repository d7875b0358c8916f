import { describe, expect, it } from 'vitest';
import type { Host } from '../../../playground/services/host';
import { aHost } from './a-host';

const EVENT = `
  function shape(e) {
    return { keys: Object.keys(e).sort(), mode: String(e.authMode), a1: e.range.getA1Notation(), sheet: e.range.getSheet().getName(),
      value: e.value, oldValue: e.oldValue, user: e.user.getEmail(), source: e.source.getName(),
      corners: [e.range.rowStart, e.range.rowEnd, e.range.columnStart, e.range.columnEnd], now: e.range.getValue() };
  }
  function onEdit(e) { return shape(e); }
`;
const MORE = ['authMode', 'range', 'source', 'user'];

const values = (host: Host) => host.outcomes.map(({ value, error }) => error ?? value);

describe('T-1 — simple triggers', () => {
  it('end after thirty seconds', async () => {
    const host = await aHost(
      `function onEdit() { Utilities.sleep(31000); PropertiesService.getScriptProperties().setProperty('late', 1); }`,
    );
    host.edit('A1', '1');
    expect(host.outcomes.map(({ status }) => status)).toEqual(['killed']);
    expect(host.properties.script.size).toBe(0);
  });

  it('may not open other files or make triggers', async () => {
    const host = await aHost(`
      function onEdit() { return [() => SpreadsheetApp.openById('x'), () => ScriptApp.newTrigger('f')].map((f) => { try { f(); } catch (e) { return e.message; } }); }
    `);
    host.edit('A1', '1');
    expect(values(host)).toEqual([
      [
        'You do not have permission to call SpreadsheetApp.openById',
        'You do not have permission to call ScriptApp.newTrigger',
      ],
    ]);
  });
});

it('T-2 — what scripts write raises nothing', async () => {
  const host = await aHost(`${EVENT} function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }`);
  host.call('write');
  expect(host.outcomes).toEqual([]);
});

describe('T-3 — dragging cells elsewhere', () => {
  it.each([
    [false, 0],
    [true, 1],
  ])('raises onEdit if the switch says so: %s', async (moveRaisesEdit, events) => {
    const host = await aHost(EVENT, { sheets: [{ name: 'Sheet1', values: [['x']] }], switches: { moveRaisesEdit } });
    host.move('A1', 'C3');
    expect(host.outcomes).toHaveLength(events);
    expect(host.values('C3')).toEqual([['x']]);
  });
});

describe('T-4 — the queue of two', () => {
  const code = `function onEdit(e) { return e.range.getA1Notation(); }`;

  it('keeps two events behind a running handler and loses the others without a word', async () => {
    const host = await aHost(code);
    host.hold();
    for (const cell of ['A1', 'A2', 'A3', 'A4', 'A5']) host.edit(cell, 'x');
    expect(host.outcomes).toEqual([]);
    host.release();
    expect(values(host)).toEqual(['A1', 'A2']);
    expect(host.events.dropped).toBe(3);
    host.edit('B1', 'y');
    expect(values(host)).toEqual(['A1', 'A2', 'B1']);
  });

  it('queues what is edited while a handler runs', async () => {
    const host = await aHost(
      `function onEdit(e) { PropertiesService.getScriptProperties().getKeys(); return e.range.getA1Notation(); }`,
    );
    const meanwhile = () => ['B1', 'B2', 'B3'].forEach((cell) => host.edit(cell, 'x'));
    host.edit('A1', 'x', { before: (n) => n === 1 && meanwhile() });
    expect(values(host)).toEqual(['A1', 'B1', 'B2']);
    expect(host.events.dropped).toBe(1);
  });
});

describe('T-5, T-6, T-7 — the event object', () => {
  const sheets = [
    {
      name: 'Sheet1',
      values: [
        ['old', 2],
        [true, ''],
      ],
    },
  ];

  it('tells old and new value of a single cell that was typed into', async () => {
    const host = await aHost(EVENT, { sheets, name: 'Book' });
    host.edit('A1', 'new', { user: 'ann@example.com' });
    expect(values(host)).toEqual([
      {
        keys: ['authMode', 'oldValue', 'range', 'source', 'user', 'value'],
        mode: 'LIMITED',
        a1: 'A1',
        sheet: 'Sheet1',
        value: 'new',
        oldValue: 'old',
        user: '',
        source: 'Book',
        corners: [1, 1, 1, 1],
        now: 'new',
      },
    ]);
    expect(host.outcomes[0]?.user).toBe('ann@example.com');
  });

  it.each([
    ['text', '5', '2'],
    ['typed', 5, 2],
  ] as const)('gives numbers as %s', async (editValue, value, oldValue) => {
    const host = await aHost(EVENT, { sheets, switches: { editValue } });
    host.edit('B1', '5');
    expect(values(host)).toMatchObject([{ value, oldValue }]);
  });

  it('leaves oldValue out where the cell was blank', async () => {
    const host = await aHost(EVENT, { sheets });
    host.edit('C9', '5');
    expect(values(host)).toMatchObject([{ keys: [...MORE, 'value'], value: '5' }]);
  });

  it('is one event without values for a block that was pasted or cleared', async () => {
    const host = await aHost(EVENT, { sheets });
    host.paste('A1', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    host.clear('A1:B2');
    expect(values(host)).toMatchObject([
      { keys: MORE, a1: 'A1:B2', corners: [1, 2, 1, 2], now: 'a' },
      { keys: MORE, a1: 'A1:B2', now: '' },
    ]);
  });

  it.each([
    [false, MORE, MORE],
    [
      true,
      ['authMode', 'oldValue', 'range', 'source', 'user', 'value'],
      ['authMode', 'oldValue', 'range', 'source', 'user'],
    ],
  ])(
    'has values for a single cell that was pasted or cleared if the switch says so: %s',
    async (pasteBringsValue, pasted, cleared) => {
      const host = await aHost(EVENT, { sheets, switches: { pasteBringsValue } });
      host.paste('A1', [['x']]);
      host.clear('B1');
      expect(values(host)).toMatchObject([{ keys: pasted }, { keys: cleared }]);
    },
  );
});

describe('T-8 — sorting by hand', () => {
  it.each([
    [false, 0],
    [true, 1],
  ])('raises onEdit if the switch says so: %s', async (sortRaisesEdit, events) => {
    const host = await aHost(EVENT, { sheets: [{ name: 'Sheet1', values: [[2], [1]] }], switches: { sortRaisesEdit } });
    host.sort('A1:A2', 'A', true);
    expect(host.outcomes).toHaveLength(events);
    expect(host.values('A1:A2')).toEqual([[1], [2]]);
  });
});

describe('T-9 — rows, columns and tabs', () => {
  it('raise only the installable change trigger, which has no range', async () => {
    const host = await aHost(`
      function onEdit() { return 'edit'; }
      function changed(e) { return [e.changeType, 'range' in e, typeof e.triggerUid]; }
      function install() { ScriptApp.newTrigger('changed').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create(); }
    `);
    host.call('install');
    host.insertRows('Sheet1', 2, 1);
    host.deleteRows('Sheet1', 2, 1);
    host.insertColumns('Sheet1', 1, 2);
    host.deleteColumns('Sheet1', 1, 2);
    host.insertSheet('Other');
    host.deleteSheet('Other');
    const types = ['INSERT_ROW', 'REMOVE_ROW', 'INSERT_COLUMN', 'REMOVE_COLUMN', 'INSERT_GRID', 'REMOVE_GRID'];
    expect(values(host)).toEqual(types.map((type) => [type, false, 'string']));
  });
});

describe('T-11, T-12, T-13 — installable triggers', () => {
  const code = `
    function onEdit() { return 'simple ' + Session.getActiveUser().getEmail(); }
    function installed(e) { return 'installed ' + Session.getActiveUser().getEmail() + ' ' + e.authMode + ' ' + Boolean(e.triggerUid); }
    function hourly(e) { return SpreadsheetApp.getUi(); }
    function make(name, what) {
      const builder = ScriptApp.newTrigger(name);
      if (what === 'edit') return builder.forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create().getUniqueId();
      return builder.timeBased()[what](1).create().getUniqueId();
    }
    function list() { return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType())]); }
    function drop() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }
  `;

  it('run as their creator, whoever edits, beside the simple one', async () => {
    const host = await aHost(code);
    host.call('make', ['installed', 'edit'], { user: 'ann@example.com' });
    host.edit('A1', 'x', { user: 'bob@example.com' });
    expect(values(host)).toEqual(['simple ', 'installed ann@example.com FULL true']);
  });

  it('T-13 run twice where both point to onEdit', async () => {
    const host = await aHost(code);
    host.call('make', ['onEdit', 'edit']);
    host.edit('A1', 'x');
    expect(host.outcomes).toHaveLength(2);
  });

  it('run by the clock without a window', async () => {
    const host = await aHost(code);
    host.call('make', ['hourly', 'everyHours']);
    host.runTrigger('hourly');
    expect(host.outcomes[0]?.error?.message).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
  });

  it('belong to their user', async () => {
    const host = await aHost(code);
    host.call('make', ['installed', 'edit'], { user: 'ann@example.com' });
    expect(host.call('list', [], { user: 'bob@example.com' }).value).toEqual([]);
    expect(host.call('list', [], { user: 'ann@example.com' }).value).toEqual([['installed', 'ON_EDIT']]);
    host.call('drop', [], { user: 'ann@example.com' });
    expect(host.triggers).toEqual([]);
  });

  it('T-12 are one of a kind for an add-on, and hourly at most', async () => {
    const host = await aHost(code, { addOn: { name: 'Tester' } });
    expect(host.call('make', ['installed', 'edit']).status).toBe('done');
    expect(host.call('make', ['installed', 'edit']).error?.message).toMatch(/too many triggers/);
    expect(host.call('make', ['hourly', 'everyMinutes']).error?.message).toMatch(/once per hour/);
    expect(host.call('make', ['hourly', 'everyHours']).status).toBe('done');
  });
});
