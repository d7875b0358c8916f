import { readDeals } from '../../src/domain/coded-deals';
import { describe, expect, it } from 'vitest';
import type { Host } from '../../playground/services/host';
import type { Request } from '../../src/app/rpc';
import { ask, cellOf, deaths, pipelineOf, run, table, value } from './add-on';

const CALL: Request<'logActivity'> = {
  dealId: 'D-000001',
  row: 2,
  kind: 'call',
  direction: 'out',
  outcome: 'no answer',
  note: '=1+1 is what she said',
  nextStep: { text: '-5 % offer', due: '2026-03-10' },
};
const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

const deal = (host: Host, id = 'D-000001') => table(host, 'Deals').find((one) => one['Deal ID'] === id);
const activities = (host: Host) => table(host, 'Activities');
const log = (host: Host, request: Partial<Request<'logActivity'>> = {}) =>
  ask(host, 'logActivity', { ...CALL, ...request });
/** Of another deal, or of this one with nothing about its next step. */
const logPlain = (host: Host, dealId: string, row: number) =>
  ask(host, 'logActivity', { dealId, row, kind: 'call', note: 'x' });

function boardOf(host: Host) {
  const board = value(ask(host, 'open', {}));
  if (!board.setUp) throw new Error('not set up');
  return board;
}

const dealsOf = (host: Host) => readDeals(boardOf(host).deals);

describe('logging an activity', () => {
  it('writes a row of the Activities tab and what comes next, texts as texts, and logs no move', async () => {
    const host = await pipelineOf();
    value(ask(host, 'setYou', { owner: 'Ana' }));
    const moves = table(host, 'Deal log').length;
    const logged = value(log(host));
    expect(activities(host)).toMatchObject([
      {
        When: new Date('2026-03-05T09:30:00Z'),
        'Deal ID': 'D-000001',
        Kind: 'call',
        Direction: 'out',
        Automatic: '',
        By: 'Ana',
        Outcome: 'no answer',
        Note: '=1+1 is what she said',
      },
    ]);
    expect(deal(host)).toMatchObject({
      'Last activity': day('2026-03-05'),
      'Next step': '-5 % offer',
      'Next step due': day('2026-03-10'),
      Stage: 'Lead',
    });
    expect(logged.deal).toMatchObject({
      id: ['D-000001'],
      lastActivity: ['2026-03-05'],
      nextStep: ['-5 % offer'],
      nextStepDue: ['2026-03-10'],
      touches: [null],
    });
    expect(table(host, 'Deal log')).toHaveLength(moves);
  });

  it('leaves the next step alone where nothing is said of it, and empties its day where that is said', async () => {
    const host = await pipelineOf();
    value(logPlain(host, 'D-000001', 2));
    expect(deal(host)).toMatchObject({ 'Next step': 'Call back', 'Next step due': '' });
    value(log(host, { kind: 'meeting', nextStep: { due: '2026-03-10' } }));
    expect(deal(host)).toMatchObject({ 'Next step': 'Call back', 'Next step due': day('2026-03-10') });
    value(log(host, { kind: 'e-mail', nextStep: { text: '', due: null } }));
    expect(deal(host)).toMatchObject({ 'Next step': '', 'Next step due': '' });
  });

  it('finds its columns and its tab wherever they were moved', async () => {
    const host = await pipelineOf();
    host.paste("'Activities'!A1", [['Note', 'Kind', 'Deal ID', 'When', 'By', 'Mood', 'Outcome', 'Direction']]);
    host.renameSheet('Activities', 'Calls');
    value(log(host));
    expect(table(host, 'Calls')[0]).toMatchObject({
      Kind: 'call',
      Note: '=1+1 is what she said',
      'Deal ID': 'D-000001',
    });
  });

  it('makes the Activities tab again where it was deleted', async () => {
    const host = await pipelineOf();
    host.deleteSheet('Activities');
    value(log(host));
    expect(activities(host)).toHaveLength(1);
    expect(dealsOf(host).touches[0]).toBe(1);
  });

  it('refuses what it has no column for, and writes nothing', async () => {
    const host = await pipelineOf();
    host.edit("'Activities'!H1", 'Something else');
    const answer = log(host);
    expect(answer.ok ? '' : answer.issues[0]?.text).toBe(
      'The tab "Activities" has no column "Note". Put that header back into its first row, then log the activity again.',
    );
    expect(activities(host)).toEqual([]);
    expect(deal(host)).toMatchObject({ 'Next step': 'Call back' });
    const noDay = log(host, { note: '', nextStep: { due: '2026-02-30' } });
    expect(noDay.ok ? '' : noDay.issues[0]?.code).toBe('invalid');
  });

  it('says that a deal is gone', async () => {
    const host = await pipelineOf();
    host.deleteRows('Deals', 2);
    expect(log(host)).toMatchObject({ ok: false, issues: [{ code: 'gone' }] });
    expect(activities(host)).toEqual([]);
  });

  it('costs no more than a move', async () => {
    const host = await pipelineOf();
    value(log(host));
    const plain = { dealId: 'D-000002', row: 3, kind: 'call', note: 'Nobody there' } as const;
    expect(run(host, 'logActivity', plain).counts.serviceCalls).toBeLessThanOrEqual(16);
    // As with a move, each field that is filled in on the way is one write more.
    const withStep = { ...plain, dealId: 'D-000003', row: 4, nextStep: { text: 'Call', due: '2026-03-09' } };
    expect(run(host, 'logActivity', withStep).counts.serviceCalls).toBeLessThanOrEqual(18);
  });

  it('is repeated without being logged twice, wherever it died', { timeout: 300_000 }, async () => {
    const calls = run(await pipelineOf(), 'logActivity', CALL).counts.serviceCalls;
    for (const killAt of deaths(calls)) {
      const host = await pipelineOf();
      run(host, 'logActivity', CALL, { killAt });
      expect(activities(host).length, `killed at ${killAt}`).toBeLessThanOrEqual(1);
      value(log(host));
      expect(activities(host), `killed at ${killAt}`).toHaveLength(1);
      expect(deal(host), `killed at ${killAt}`).toMatchObject({
        'Last activity': day('2026-03-05'),
        'Next step': '-5 % offer',
      });
    }
  });
});

describe('what the board and the deal show of activities', () => {
  it('counts touches, to which neither notes nor what came in belong', async () => {
    const host = await pipelineOf();
    value(log(host));
    value(log(host, { kind: 'meeting' }));
    value(log(host, { kind: 'note' }));
    value(log(host, { kind: 'e-mail', direction: 'in' }));
    const deals = dealsOf(host);
    expect(deals.touches[deals.id.indexOf('D-000001')]).toBe(2);
    expect(deals.touches[deals.id.indexOf('D-000002')]).toBe(0);
    expect(deals.lastActivity[deals.id.indexOf('D-000001')]).toBe('2026-03-05');
  });

  it('shows the activities of one deal, the latest first', async () => {
    const host = await pipelineOf();
    value(log(host));
    value(logPlain(host, 'D-000002', 3));
    host.advance(86_400_000);
    value(log(host, { kind: 'note', outcome: '', note: 'She likes it' }));
    expect(value(ask(host, 'readDeal', { dealId: 'D-000001', row: 2 })).activities).toEqual([
      { on: '2026-03-06', kind: 'note', direction: 'out', by: '', outcome: '', note: 'She likes it' },
      {
        on: '2026-03-05',
        kind: 'call',
        direction: 'out',
        by: '',
        outcome: 'no answer',
        note: '=1+1 is what she said',
      },
    ]);
    host.deleteSheet('Activities');
    expect(value(ask(host, 'readDeal', { dealId: 'D-000001', row: 2 })).activities).toEqual([]);
    expect(dealsOf(host).touches).toContain(null);
  });

  it('says which deals wait only to be moved, and which were given to their owners', async () => {
    const host = await pipelineOf();
    const readyOf = (id: string) => {
      const deals = dealsOf(host);
      return deals.ready[deals.id.indexOf(id)];
    };
    expect(readyOf('D-000001')).toBe(false);
    host.edit("'Pipelines'!F3", 'Phone');
    expect(host.values("'Pipelines'!B3:F3")[0]).toEqual(['Qualified', 'open', '', '', 'Phone']);
    expect([readyOf('D-000001'), readyOf('D-000002')]).toEqual([true, false]);
    host.edit(cellOf(host, 'D-000001', 'Phone'), '');
    expect(readyOf('D-000001')).toBe(false);

    expect(dealsOf(host).assigned.filter((day) => day !== null)).toEqual([]);
    host.edit(cellOf(host, 'D-000001', 'Owner'), 'Ben');
    const deals = dealsOf(host);
    expect(deals.assigned.map((on, at) => [deals.id[at], on]).filter(([, on]) => on !== null)).toEqual([
      ['D-000001', '2026-03-05'],
    ]);
  });
});

describe('taking an activity back', () => {
  it('empties exactly that row and puts the deal’s cells back', async () => {
    const host = await pipelineOf();
    value(logPlain(host, 'D-000002', 3));
    const before = deal(host);
    const { activity } = value(log(host));
    value(logPlain(host, 'D-000003', 4));
    const back = value(ask(host, 'undoActivity', { dealId: 'D-000001', row: 2, activity }));
    expect(back.deal).toMatchObject({ nextStep: ['Call back'], nextStepDue: [null], lastActivity: [null] });
    expect(deal(host)).toEqual(before);
    expect(activities(host).map((row) => row['Deal ID'])).toEqual(['D-000002', 'D-000003']);
    const again = ask(host, 'undoActivity', { dealId: 'D-000001', row: 2, activity });
    expect(again.ok ? '' : again.issues[0]?.text).toContain('nothing to take back');
  });

  it('finds the row after a sort, and leaves what somebody has changed since', async () => {
    const host = await pipelineOf();
    const { activity } = value(log(host));
    value(logPlain(host, 'D-000003', 4));
    host.sort("'Activities'!A2:H3", 'B', false);
    host.edit(cellOf(host, 'D-000001', 'Next step'), 'Send the contract');
    value(ask(host, 'undoActivity', { dealId: 'D-000001', row: 2, activity }));
    expect(activities(host).map((row) => row['Deal ID'])).toEqual(['D-000003']);
    expect(deal(host)).toMatchObject({ 'Next step': 'Send the contract', 'Next step due': '', 'Last activity': '' });
  });

  it('is done or can be repeated wherever it dies', { timeout: 300_000 }, async () => {
    const logged = async () => {
      const host = await pipelineOf();
      const before = deal(host);
      const { activity } = value(log(host));
      return { host, before, request: { dealId: 'D-000001', row: 2, activity } };
    };
    const first = await logged();
    const calls = run(first.host, 'undoActivity', first.request).counts.serviceCalls;
    for (const killAt of deaths(calls)) {
      const { host, before, request } = await logged();
      run(host, 'undoActivity', request, { killAt });
      if (activities(host).length > 0) value(ask(host, 'undoActivity', request));
      expect(activities(host), `killed at ${killAt}`).toEqual([]);
      expect(deal(host), `killed at ${killAt}`).toEqual(before);
    }
  });
});
