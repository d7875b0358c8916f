/** The figures of a month, on the screen and in its tab: as the formulas count them. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '../../playground/services/host';
import { ask, run, value } from './add-on';
import { afterFebruary, day, type Row, rowsOf, section } from './month-document';

let host: Host;

beforeAll(async () => {
  host = await afterFebruary();
});

async function formula(text: string): Promise<readonly Row[]> {
  const shown = await host.evaluate(`=${text}`);
  return (Array.isArray(shown) ? shown : [[shown]]) as readonly Row[];
}

async function figure(text: string): Promise<number> {
  const [[shown] = []] = await formula(text);
  if (typeof shown !== 'number') throw new Error(`${text}: ${JSON.stringify(shown)}`);
  return shown;
}

describe('a month that is to be closed', () => {
  it('is the one that is over, with what was won in it and its own goal', () => {
    expect(value(ask(host, 'readMonth', {}))).toEqual({
      month: '2026-02',
      from: '2026-02-01',
      to: '2026-02-28',
      next: '2026-03',
      today: '2026-03-03',
      currency: 'EUR',
      won: { deals: 1, value: 3000 },
      lost: 1,
      goal: 5000,
      others: [],
      goalsInOthers: 0,
      tab: { name: '2026-02', isTaken: false },
      goals: [
        { owner: '', pipeline: '', target: 5000, currency: 'EUR' },
        { owner: 'Ana', pipeline: '', target: 3000, currency: 'EUR' },
      ],
    });
  });

  it('is an earlier one where that is asked for, and never one that has not begun', () => {
    expect(value(ask(host, 'readMonth', { month: '2026-01' }))).toMatchObject({
      won: { deals: 1, value: 600 },
      lost: 1,
      goal: null,
      goals: [],
    });
    const answer = ask(host, 'readMonth', { month: '2026-04' });
    expect(answer).toMatchObject({ ok: false, issues: [{ text: expect.stringContaining('2026-04') }] });
  });

  it('writes nothing while it is looked at, and asks each tab once', () => {
    const { counts } = run(host, 'readMonth', {});
    expect(counts.rangeWrites).toBe(0);
    expect(counts.serviceCalls).toBeLessThanOrEqual(14);
  });
});

describe('the tab of a month', () => {
  let written: Host;
  let calls = 0;
  let rows: readonly Row[] = [];

  beforeAll(async () => {
    written = host;
    value(ask(written, 'setYou', { owner: 'Ana' }));
    const outcome = run(written, 'writeMonth', { month: '2026-02' });
    calls = outcome.counts.serviceCalls;
    await written.settle();
    rows = rowsOf(written, '2026-02');
  });

  it('says what it is, the goal and what is missing to it', () => {
    expect(rows.slice(0, 8).map((row) => row.slice(0, 3))).toEqual([
      ['Month 2026-02', '', ''],
      ['Period', day('2026-02-01'), day('2026-02-28')],
      ['Written on', day('2026-03-03'), ''],
      ['By', 'Ana', ''],
      ['Currency', 'EUR', ''],
      ['Goal', 5000, ''],
      ['Won', 3000, ''],
      ['Short of the goal', 2000, ''],
    ]);
  });

  it('lists the deals that were won, lost and slipped', () => {
    expect(section(rows, 'Won').map((row) => row.slice(0, 6))).toEqual([
      ['Office', 'Cora', 'Ana', 3000, day('2026-02-10'), ''],
    ]);
    expect(section(rows, 'Lost').map((row) => row.slice(0, 7))).toEqual([
      ['Garden', 'Dora', 'Ben', 400, day('2026-02-15'), 'No budget', 'Qualified'],
    ]);
    expect(section(rows, 'Slipped: expected in the month, not closed').map((row) => row.slice(0, 7))).toEqual([
      ['Gates', 'Bolt', 'Ben', 2000, day('2026-02-20'), day('2026-03-20'), 'Proposal'],
      ['Roof', 'Acme', 'Ana', 1000, day('2026-02-10'), day('2026-02-10'), 'Lead'],
    ]);
  });

  it.each(['Ana', 'Ben', 'Cleo', null])('says of %s what the formulas say', async (owner) => {
    const [name, won, wonValue, lost, rate, decided, open, openValue, weighted] =
      section(rows, 'By owner').find((row) => row[0] === (owner ?? 'Total')) ?? [];
    const pairs = [...(owner === null ? [] : ['"Owner"', `"${owner}"`]), '"Currency"', '"EUR"'].join('; ');
    const closed = `${pairs}; "Closed"; ">=2026-02-01"; "Closed"; "<=2026-02-28"`;
    expect(name).toBe(owner ?? 'Total');
    expect(won).toBe(await figure(`PIPELINE_VALUE(Deals; "won"; "deals"; ${closed})`));
    expect(wonValue).toBe(await figure(`PIPELINE_VALUE(Deals; "won"; "sum"; ${closed})`));
    expect(lost).toBe(await figure(`PIPELINE_VALUE(Deals; "lost"; "deals"; ${closed})`));
    expect(decided).toBe(await figure(`WIN_RATE(Deals; "count"; "n"; ${closed})`));
    const [[winRate] = []] = await formula(`WIN_RATE(Deals; ${closed})`);
    expect(rate).toEqual(winRate);
    const [, ...stages] = await formula(`PIPELINE_AS_OF(Deals; DealLog; Stages; DATE(2026; 2; 28); ${pairs})`);
    const sum = (column: number) => stages.reduce((all, row) => all + Number(row[column]), 0);
    expect(open).toBe(sum(1));
    expect(openValue).toBe(sum(2));
    expect(weighted).toBeCloseTo(sum(4), 6);
  });

  it('names as slipped as many of the deals due as SLIP_RATE counts', async () => {
    const period = 'Deals; DealLog; DATE(2026; 2; 1); DATE(2026; 2; 28); "apart"; "count"; "Currency"; "EUR"';
    const due = ['Roof', 'Gates', 'Office', 'Garden'].length;
    const slipped = section(rows, 'Slipped: expected in the month, not closed').length;
    expect(slipped / due).toBe(await figure(`SLIP_RATE(${period})`));
  });

  it('holds values and no formula', () => {
    const sheetId = written.document.tabs.named('2026-02') ?? '';
    expect(rows.length).toBeGreaterThan(20);
    expect(written.document.hasFormulas(sheetId)).toBe(false);
  });

  it('costs at most 25 service calls', () => {
    expect(calls).toBeLessThanOrEqual(25);
  });
});
