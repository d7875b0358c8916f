/** The tab of a month is there whole or not at all, and touches no other. */
import { describe, expect, it } from 'vitest';
import { ask, cellOf, deaths, pipelineOf, run, table, value } from './add-on';
import { at, board, day, idOf, LIST, move, NOW, rowsOf, section, seen } from './month-document';

describe('a tab that has the name of the month already', () => {
  it('is kept, and the new one is called otherwise', async () => {
    const own = await pipelineOf(LIST, { now: NOW });
    own.insertSheet('2026-01');
    own.edit("'2026-01'!A1", 'my own notes');

    expect(value(ask(own, 'readMonth', { month: '2026-01' })).tab).toEqual({
      name: '2026-01 (Dealsheet)',
      isTaken: true,
    });
    expect(value(ask(own, 'writeMonth', { month: '2026-01' })).tab).toBe('2026-01 (Dealsheet)');
    expect(own.values("'2026-01'!A1:B2")).toEqual([
      ['my own notes', ''],
      ['', ''],
    ]);
    expect(rowsOf(own, '2026-01 (Dealsheet)')[0]?.[0]).toBe('Month 2026-01');
    expect(value(ask(own, 'showTab', { tab: '2026-01' })).tab).toBe('2026-01');
    expect(ask(own, 'showTab', { tab: 'gone' })).toMatchObject({ ok: false, issues: [{ code: 'refused' }] });
  });
});

describe('deals in two currencies', () => {
  it('are counted in the commonest, and those left out are told', async () => {
    const own = await pipelineOf(LIST, { now: '2026-02-27T09:00:00Z' });
    move(own, 'Tower', 'Closed Won');
    move(own, 'Office', 'Closed Won');

    const month = value(ask(own, 'readMonth', {}));
    expect(month).toMatchObject({
      month: '2026-02',
      currency: 'EUR',
      won: { deals: 1, value: 3000 },
      others: [{ currency: 'USD', deals: 1 }],
    });
    value(ask(own, 'writeMonth', { month: '2026-02' }));
    const words = rowsOf(own, '2026-02').map(([first]) => first);
    expect(words).toContain('1 closed deal in USD not shown.');
    expect(words).toContain('The month was not over: figures as of 2026-02-27.');
    expect(words).not.toContain('Tower');
  });
});

describe('texts that look like something else', () => {
  it('stand in the tab as they were typed', async () => {
    const own = await pipelineOf(LIST, { now: NOW });
    const fields = { Deal: '=1+1', Company: '007', Owner: '1-2', 'Close reason': "'quoted" };
    value(ask(own, 'saveDeal', { ...at(own, 'Shed'), seen: seen(own, 'Shed'), fields }));

    value(ask(own, 'writeMonth', { month: '2026-01' }));
    const rows = rowsOf(own, '2026-01');
    expect(section(rows, 'Won').map((row) => row.slice(0, 6))).toEqual([
      ['=1+1', '007', '1-2', 600, day('2026-01-10'), "'quoted"],
    ]);
    expect(section(rows, 'By owner').map(([name]) => name)).toContain('1-2');
    expect(own.document.hasFormulas(own.document.tabs.named('2026-01') ?? '')).toBe(false);
  });
});

describe('a run that dies while it writes the tab', () => {
  it('leaves nothing that the next one does not put right', { timeout: 400_000 }, async () => {
    const prepared = async () => {
      const own = await pipelineOf(LIST, { now: NOW });
      own.hold();
      // Changed by hand, seen by nobody yet.
      own.edit(cellOf(own, idOf(own, 'Fence'), 'Stage'), 'Qualified');
      return own;
    };
    const first = await prepared();
    const calls = run(first, 'writeMonth', { month: '2026-01' }).counts.serviceCalls;
    const whole = JSON.stringify(rowsOf(first, '2026-01'));
    const tabs = (await prepared()).sheetNames();
    const kept = JSON.stringify(
      table(await prepared(), 'Deals').map((row) => [row['Deal ID'], row['Stage'], row['Value']]),
    );

    for (const killAt of deaths(calls)) {
      const own = await prepared();
      run(own, 'writeMonth', { month: '2026-01' }, { killAt });
      const { tab } = value(ask(own, 'writeMonth', { month: '2026-01' }));
      const added = own.sheetNames().filter((name) => !tabs.includes(name));

      expect(added, `killed at ${killAt}`).toEqual(
        tab === '2026-01' ? ['2026-01'] : expect.arrayContaining(['2026-01', '2026-01 (Dealsheet)']),
      );
      expect(added.length, `killed at ${killAt}`).toBe(tab === '2026-01' ? 1 : 2);
      for (const name of added) expect(JSON.stringify(rowsOf(own, name)), `killed at ${killAt}`).toBe(whole);
      expect(
        JSON.stringify(table(own, 'Deals').map((row) => [row['Deal ID'], row['Stage'], row['Value']])),
        `killed at ${killAt}`,
      ).toBe(kept);
      expect(table(own, 'Deal log').filter((row) => row['Deal'] === 'Fence').length, `killed at ${killAt}`).toBe(2);
    }
  });

  it('takes a tab back that Google refused half way', async () => {
    const own = await pipelineOf(LIST, { now: NOW });
    const { calls } = run(await pipelineOf(LIST, { now: NOW }), 'writeMonth', { month: '2026-01' }).counts;
    const failAt = calls.findIndex(({ name }) => name === 'Range.setNumberFormats') + 1;
    const before = own.sheetNames();
    const outcome = run(own, 'writeMonth', { month: '2026-01' }, { failAt, failWith: 'Service error: Spreadsheets' });
    expect(outcome.value).toMatchObject({ ok: false });
    expect(own.sheetNames()).toEqual(before);
  });
});

describe('the menu item', () => {
  it('opens the sidebar at the month, and keeps what waits to be taken over', async () => {
    const own = await pipelineOf(LIST, { now: NOW });
    value(ask(own, 'showBoard', { state: '{"searchText":"acme"}' }));
    expect(own.call('closeMonth').status).toBe('done');
    expect(JSON.parse(board(own).handedOver ?? '')).toEqual({ searchText: 'acme', opensAt: 'month' });
  });
});
