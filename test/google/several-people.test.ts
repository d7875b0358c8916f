import { describe, expect, it } from 'vitest';
import type { Host } from '../../playground/services/host';
import { schedules } from '../../playground/services/schedule';
import type { Answer, Board } from '../../src/app/rpc';
import { ask, cellOf, dealsOf, deaths, LIST, pipelineOf, run, table, value } from './add-on';

function boardOf(host: Host): Board {
  const board = value(ask(host, 'open', {}));
  if (!board.setUp) throw new Error('not set up');
  return board;
}

function moveOf(board: Board, name: string, stage: string) {
  const at = dealsOf(board).name.indexOf(name);
  const to = board.pipelines.flatMap((pipeline) => pipeline.stages).find((one) => one.name === stage)?.key ?? '';
  return {
    dealId: dealsOf(board).id[at] ?? '',
    row: dealsOf(board).row[at] ?? 0,
    seen: dealsOf(board).move[at] ?? 0,
    to,
  };
}

/** What other deals hold, apart from where they stand. */
function others(host: Host, name: string): string {
  const rows = table(host, 'Deals').filter((deal) => deal['Deal'] !== name && deal['Deal'] !== '');
  return JSON.stringify([...rows].sort((a, b) => String(a['Deal']).localeCompare(String(b['Deal']))));
}

function expectAgreement(host: Host): void {
  const last = new Map(table(host, 'Deal log').map((move) => [move['Deal ID'], move]));
  for (const deal of table(host, 'Deals').filter((one) => one['Deal ID'] !== ''))
    expect(last.get(deal['Deal ID'])).toMatchObject({ To: deal['Stage'], Status: deal['Status'] });
}

describe('two people who move the same deal', () => {
  it('in every interleaving with up to two switches: one wins, the other is told', { timeout: 240_000 }, async () => {
    const host = await pipelineOf();
    const board = boardOf(host);
    const requests = ['Qualified', 'Proposal'].map((stage) => moveOf(board, 'Roof repair', stage));
    const calls = run(host, 'moveDeal', requests[0] ?? moveOf(board, 'Roof repair', 'Qualified')).counts.serviceCalls;
    for (const schedule of schedules([calls, calls]).filter((_, index) => index % 35 === 0)) {
      const both = await pipelineOf();
      boardOf(both);
      const outcomes = both.interleave(
        [
          {
            functionName: 'dealsheet',
            args: ['moveDeal', requests[0]],
            options: { user: 'ana@example.com' },
            isRpc: true,
          },
          {
            functionName: 'dealsheet',
            args: ['moveDeal', requests[1]],
            options: { user: 'ben@example.com' },
            isRpc: true,
          },
        ],
        schedule,
      );
      const answers = outcomes.map((outcome) => outcome.value as Answer<unknown>);
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
      expect(answers.find((answer) => !answer.ok)).toMatchObject({ issues: [{ code: 'conflict' }] });
      expect(table(both, 'Deal log')).toHaveLength(LIST.length);
      expectAgreement(both);
    }
  });
});

const gestures: Readonly<Record<string, (host: Host) => void>> = {
  'sorts the table': (host) => {
    host.sort("'Deals'!A2:Z6", 'A', false);
  },
  'inserts a row': (host) => {
    host.insertRows('Deals', 3);
  },
  'deletes a row': (host) => {
    host.deleteRows('Deals', 5);
  },
};

describe.each(Object.entries(gestures))('somebody %s between any two service calls of a move', (_name, gesture) => {
  it('and no other deal changes, the log agrees, and the mover gets his move or is told', {
    timeout: 240_000,
  }, async () => {
    const untouched = await pipelineOf();
    const board = boardOf(untouched);
    const request = moveOf(board, 'New gates', 'Proposal');
    gesture(untouched);
    boardOf(untouched);
    const expected = others(untouched, 'New gates');
    for (let at = 1; ; at += 3) {
      const host = await pipelineOf();
      boardOf(host);
      const outcome = run(host, 'moveDeal', request, {
        user: 'ana@example.com',
        before: (n) => {
          if (n === at) gesture(host);
        },
      });
      if (at > outcome.counts.serviceCalls) return;
      boardOf(host);
      expect(others(host, 'New gates'), `before call ${at}`).toBe(expected);
      expectAgreement(host);
      const deal = table(host, 'Deals').find((one) => one['Deal'] === 'New gates');
      if ((outcome.value as Answer<unknown>).ok) expect(deal).toMatchObject({ Stage: 'Proposal' });
    }
  });
});

describe('a run that is killed', () => {
  it('at any call of a sidebar move leaves it done or not begun, and logged at most once', {
    timeout: 240_000,
  }, async () => {
    const first = await pipelineOf();
    const request = moveOf(boardOf(first), 'Roof repair', 'Qualified');
    const calls = run(first, 'moveDeal', request).counts.serviceCalls;
    for (const killAt of deaths(calls)) {
      const host = await pipelineOf();
      boardOf(host);
      run(host, 'moveDeal', request, { killAt });
      boardOf(host);
      expectAgreement(host);
      const logged = table(host, 'Deal log').slice(5);
      expect(logged.length).toBeLessThanOrEqual(1);
      if (logged[0]) expect(logged[0]).toMatchObject({ How: 'sidebar', To: 'Qualified' });
    }
  });

  it('at any call of a paste leaves every net change logged exactly once', { timeout: 240_000 }, async () => {
    const first = await pipelineOf();
    const paste = (host: Host, killAt?: number) => {
      const stages = [['Proposal'], ['Proposal'], ['Lead']];
      host.paste(cellOf(host, 'D-000001', 'Stage'), stages, killAt === undefined ? {} : { killAt });
    };
    paste(first);
    const calls = first.outcomes.at(-1)?.counts.serviceCalls ?? 0;
    expect(calls).toBeGreaterThan(5);
    for (const killAt of deaths(calls)) {
      const host = await pipelineOf();
      paste(host, killAt);
      boardOf(host);
      expectAgreement(host);
      expect(
        table(host, 'Deal log')
          .slice(5)
          .map((move) => [move['Deal'], move['To']]),
      ).toEqual([
        ['Roof repair', 'Proposal'],
        ['New gates', 'Proposal'],
        ['Office fit-out', 'Lead'],
      ]);
    }
  });
});
