import { describe, expect, it } from 'vitest';
import type { Host } from '../../playground/services/host';
import type { Board } from '../../src/app/rpc';
import { readDeals } from '../../src/domain/coded-deals';
import { ask, cellOf, deaths, pipelineOf, run, table, value } from './add-on';

function boardOf(host: Host): Board {
  const board = value(ask(host, 'open', {}));
  if (!board.setUp) throw new Error('not set up');
  return board;
}

/** As the sidebar asks it: what it saw last. */
function deletion(host: Host, dealId: string) {
  const deals = readDeals(boardOf(host).deals);
  const at = deals.id.indexOf(dealId);
  return { dealId, row: deals.row[at] ?? 2, seen: deals.move[at] ?? 0 };
}

const remove = (host: Host, dealId: string) => value(ask(host, 'deleteDeal', deletion(host, dealId)));
const names = (host: Host) => table(host, 'Deals').map((deal) => deal['Deal']);
const deal = (host: Host, dealId: string) => table(host, 'Deals').find((one) => one['Deal ID'] === dealId);
/** Without the hidden mark of the log. */
const seen = (host: Host, dealId: string) => {
  const { Logged: _, ...rest } = deal(host, dealId) ?? {};
  return rest;
};
const moves = (host: Host) =>
  table(host, 'Deal log')
    .slice(5)
    .map((row) => [row['Deal ID'], row['From'], row['To'], row['By'], row['How']]);

describe('deleting a deal', () => {
  it('takes its row out, logs it and tells nobody that it vanished', async () => {
    const host = await pipelineOf();
    value(ask(host, 'setYou', { owner: 'Ana' }));
    expect(remove(host, 'D-000002')).toEqual({ told: [] });
    expect(names(host)).toEqual(['Roof repair', 'Office fit-out', 'Two desks', 'Garden']);
    expect(moves(host)).toEqual([['D-000002', 'Qualified', 'Qualified', 'Ana', 'deleted']]);
    expect(boardOf(host)).toMatchObject({ told: [] });
    expect(moves(host)).toHaveLength(1);
  });

  it('brings it back with its ID, its own columns, texts and formulas', async () => {
    const host = await pipelineOf([
      ['Deal name', 'Stage', 'Amount', 'Fee', 'Code'],
      ['Roof', 'Lead', 100, '', '007'],
      ['Gate', 'Lead', 200, '', '=1+1'],
      ['Desk', 'Lead', 300, '', ''],
    ]);
    host.edit("'Settings'!F9", '7');
    const at = cellOf(host, 'D-000002', 'Fee');
    const value3 = cellOf(host, 'D-000002', 'Value').replace(/^.*!/, '');
    host.edit(at, `=${value3}*0.1+Settings!F9`);
    const before = seen(host, 'D-000002');
    remove(host, 'D-000002');
    value(ask(host, 'setYou', { owner: 'Ana' }));
    const restored = value(ask(host, 'restoreDeal', { dealId: 'D-000002' }));
    expect(restored.deal).toMatchObject({ id: ['D-000002'], row: [4], name: ['Gate'], value: [200] });
    expect(names(host)).toEqual(['Roof', 'Desk', 'Gate']);
    expect(seen(host, 'D-000002')).toEqual(before);
    host.edit(cellOf(host, 'D-000002', 'Value'), '500');
    await host.settle();
    expect(deal(host, 'D-000002')?.['Fee']).toBe(57);
    expect(boardOf(host)).toMatchObject({ told: [] });
  });

  it('brings its notes back', async () => {
    const host = await pipelineOf();
    const sheet = host.document.tabs.named('Deals') ?? '';
    const column = (host.values("'Deals'!A1:AZ1")[0] ?? []).indexOf('Stage');
    host.document.notes.set(sheet, 2, column, 'Ask Ewa first');
    remove(host, 'D-000002');
    expect(host.document.notes.at(sheet, 2, column)).toBe('');
    value(ask(host, 'restoreDeal', { dealId: 'D-000002' }));
    expect(host.document.notes.at(sheet, 5, column)).toBe('Ask Ewa first');
  });

  it('keeps nothing when Dealsheet is removed or a person is erased', async () => {
    const removed = await pipelineOf();
    const tabs = removed.sheetNames();
    remove(removed, 'D-000001');
    expect(removed.sheetNames()).toEqual([...tabs, 'Dealsheet deleted']);
    removed.open();
    removed.screen.answer('YES');
    removed.clickMenu('Dealsheet > Remove Dealsheet');
    expect(removed.sheetNames()).toEqual(tabs);

    const erased = await pipelineOf();
    remove(erased, 'D-000001');
    erased.open();
    erased.screen.answer({ button: 'OK', text: 'Ana' });
    erased.screen.answer('YES');
    erased.clickMenu('Dealsheet > Erase a person…');
    expect(erased.sheetNames()).not.toContain('Dealsheet deleted');
    expect(ask(erased, 'restoreDeal', { dealId: 'D-000001' })).toMatchObject({ ok: false });
  });

  it('logs both, and a move after the return goes on from there', async () => {
    const host = await pipelineOf();
    remove(host, 'D-000001');
    const restored = value(ask(host, 'restoreDeal', { dealId: 'D-000001' }));
    expect(moves(host)).toEqual([
      ['D-000001', 'Lead', 'Lead', '', 'deleted'],
      ['D-000001', 'Lead', 'Lead', '', 'restored'],
    ]);
    expect(restored.move).toBe(7);
    const to = boardOf(host).pipelines[0]?.stages.find(({ name }) => name === 'Proposal')?.key ?? '';
    value(ask(host, 'moveDeal', { dealId: 'D-000001', row: 6, seen: 7, to }));
    expect(deal(host, 'D-000001')).toMatchObject({ Stage: 'Proposal', Status: 'Open' });
  });

  it('refuses one that somebody changed since, one that is gone, and a return of what was never kept', async () => {
    const host = await pipelineOf();
    const request = deletion(host, 'D-000001');
    host.edit(cellOf(host, 'D-000001', 'Stage'), 'Qualified');
    expect(ask(host, 'deleteDeal', request)).toMatchObject({ ok: false, issues: [{ code: 'conflict' }] });
    expect(names(host)).toHaveLength(5);
    host.deleteRows('Deals', 2);
    expect(ask(host, 'deleteDeal', request)).toMatchObject({ ok: false, issues: [{ code: 'gone' }] });
    const back = ask(host, 'restoreDeal', { dealId: 'D-000001' });
    expect(back.ok ? '' : back.issues[0]?.text).toContain('Nothing is kept of the deal D-000001');
  });

  it('brings it back under the headers as they stand now, and says what has no place any more', async () => {
    const host = await pipelineOf();
    remove(host, 'D-000001');
    const column = (host.values("'Deals'!A1:AZ1")[0] ?? []).indexOf('Company') + 1;
    host.deleteColumns('Deals', column);
    host.insertColumns('Deals', 1);
    const restored = value(ask(host, 'restoreDeal', { dealId: 'D-000001' }));
    expect(restored.told).toContain('There is no column "Company" any more. The deal had there: Acme');
    expect(deal(host, 'D-000001')).toMatchObject({ Deal: 'Roof repair', Value: 1000, Stage: 'Lead', Owner: 'Ana' });
  });

  it('works for the only deal, twice for the same one, and from a table where it is not the last', async () => {
    const host = await pipelineOf([
      ['Deal name', 'Stage'],
      ['Roof', 'Lead'],
    ]);
    for (const _ of [1, 2]) {
      remove(host, 'D-000001');
      expect(names(host)).toEqual([]);
      value(ask(host, 'restoreDeal', { dealId: 'D-000001' }));
      expect(names(host)).toEqual(['Roof']);
    }
  });

  it('never takes another deal’s row, whatever somebody does in between', { timeout: 300_000 }, async () => {
    const gestures: readonly ((host: Host) => void)[] = [
      (host) => host.sort("'Deals'!A2:Z6", 'A', false),
      (host) => host.insertRows('Deals', 2),
      (host) => host.deleteRows('Deals', 6),
    ];
    const first = await pipelineOf();
    const calls = run(first, 'deleteDeal', deletion(first, 'D-000002')).counts.serviceCalls;
    for (const [which, gesture] of gestures.entries())
      for (const at of deaths(calls)) {
        const host = await pipelineOf();
        const request = deletion(host, 'D-000002');
        run(host, 'deleteDeal', request, {
          before: (n: number) => {
            if (n === at) gesture(host);
          },
        });
        boardOf(host);
        const left = new Set(names(host));
        for (const name of ['Roof repair', 'Office fit-out', 'Two desks', ...(which === 2 ? [] : ['Garden'])])
          expect(left.has(name), `${name}, gesture ${which} before call ${at}`).toBe(true);
      }
  });

  it('is done, not begun, or healed by the next look, wherever it dies', { timeout: 300_000 }, async () => {
    const first = await pipelineOf();
    const calls = run(first, 'deleteDeal', deletion(first, 'D-000002')).counts.serviceCalls;
    for (const killAt of deaths(calls)) {
      const host = await pipelineOf();
      const before = seen(host, 'D-000002');
      const request = deletion(host, 'D-000002');
      run(host, 'deleteDeal', request, { killAt });
      boardOf(host);
      const isGone = !names(host).includes('New gates');
      expect(names(host), `killed at ${killAt}`).toHaveLength(isGone ? 4 : 5);
      expect(
        moves(host).map((move) => [move[0], move[4]]),
        `killed at ${killAt}`,
      ).toEqual(isGone ? [['D-000002', 'deleted']] : []);
      value(ask(host, 'restoreDeal', { dealId: 'D-000002' }));
      expect(seen(host, 'D-000002'), `killed at ${killAt}`).toEqual(before);
      expect(boardOf(host), `killed at ${killAt}`).toMatchObject({ told: [] });
    }
  });

  it('comes back whole wherever its return dies', { timeout: 300_000 }, async () => {
    const deleted = async () => {
      const host = await pipelineOf();
      const before = seen(host, 'D-000002');
      remove(host, 'D-000002');
      return { host, before };
    };
    const first = await deleted();
    const calls = run(first.host, 'restoreDeal', { dealId: 'D-000002' }).counts.serviceCalls;
    for (const killAt of deaths(calls)) {
      const { host, before } = await deleted();
      run(host, 'restoreDeal', { dealId: 'D-000002' }, { killAt });
      boardOf(host);
      value(ask(host, 'restoreDeal', { dealId: 'D-000002' }));
      expect(seen(host, 'D-000002'), `killed at ${killAt}`).toEqual(before);
      expect(names(host), `killed at ${killAt}`).toHaveLength(5);
      expect(
        moves(host).map((move) => move[4]),
        `killed at ${killAt}`,
      ).toEqual(['deleted', 'restored']);
      expect(boardOf(host), `killed at ${killAt}`).toMatchObject({ told: [] });
    }
  });
});
