import { describe, expect, it } from 'vitest';
import { CHART_TABS } from '../../src/app/chart-tabs/chart-tab';
import { TAB_PLANS } from '../../src/app/chart-tabs/tab-plans';
import { cellName } from '../../src/app/chart-tabs/cell-names';
import type { TabPlan } from '../../src/app/chart-tabs/tab-plan';
import { stageList } from '../../src/domain/pipeline';
import type { Host } from '../../playground/services/host';
import { deaths, pipelineOf, table } from './add-on';

const DAY = 86_400_000;
const day = (text: string, more = 0) => new Date(Date.parse(`${text}T00:00:00Z`) + more * DAY);

const HEADER = ['Deal name', 'Owner', 'Stage', 'Amount', 'Currency', 'Created', 'Closed', 'Source', 'Expected close'];

/** 36 deals of two owners in one currency; every third won, every third lost, the rest open. */
const DEALS = Array.from({ length: 36 }, (_, index) => {
  const [stage, closed] = (
    [
      ['Won', day('2025-11-01', index * 3)],
      ['Lost', day('2025-10-20', index * 3)],
      [index % 2 === 0 ? 'Lead' : 'Proposal', ''],
    ] as const
  )[index % 3] ?? ['Lead', ''];
  const created = day('2025-09-01', index * 2);
  return [
    ...[`Deal ${index}`, index % 2 === 0 ? 'Ana' : 'Ben', stage, 1000 + index * 10, 'USD', created, closed],
    ...[index % 4 === 0 ? 'Web' : 'Fair', day('2026-03-10', index)],
  ];
});
const LIST = [HEADER, ...DEALS];

/** Where the tabs' figures stand; for headers and places the stages of the document do not matter. */
const PLANS: ReadonlyMap<string, TabPlan> = new Map(
  CHART_TABS.map((tab) => {
    const plan = TAB_PLANS[tab]({
      headers: { pipeline: 'Pipeline', owner: 'Owner', currency: 'Currency', status: 'Status' },
      deals: { tab: 'Deals', sheetId: 0, idLetter: 'A' },
      stages: stageList([]),
      locale: 'en_US',
    });
    return [String(plan.cells[0]?.content), plan];
  }),
);
const NAMES = [...PLANS.keys()];

/** A pipeline with these chart tabs, by the name of the menu item's function. */
async function withTabs(made: readonly string[] = ['makeDashboard'], list = LIST): Promise<Host> {
  const host = await pipelineOf(list);
  for (const name of made) host.call(name);
  await host.settle();
  return host;
}

/** A named figure of a card: the cell below its name. */
function card(host: Host, tab: string, name: string): unknown {
  const cells = host.values(`'${tab}'!A1:H30`);
  for (const [row, line] of cells.entries()) {
    const column = line.findIndex((cell) => typeof cell === 'string' && cell.split(' · ')[0] === name);
    if (column >= 0) return cells[row + 1]?.[column];
  }
  throw new Error(`${tab} has no card ${name}`);
}

/** The rows of the table whose header begins so, as objects. */
function spilled(host: Host, tab: string, ...headers: readonly string[]): readonly Record<string, unknown>[] {
  const cells = host.values(`'${tab}'!A1:CZ200`);
  for (const [row, line] of cells.entries()) {
    for (const column of line.keys()) {
      if (!headers.every((header, index) => line[column + index] === header)) continue;
      const end = line.findIndex((cell, index) => index > column && cell === '');
      const names = line.slice(column, end < 0 ? undefined : end).map(String);
      const rows = cells.slice(row + 1).map((cell) => cell.slice(column, column + names.length));
      const last = rows.findIndex((cell) => cell.every((one) => one === ''));
      return rows.slice(0, last).map((cell) => Object.fromEntries(names.map((name, index) => [name, cell[index]])));
    }
  }
  throw new Error(`${tab} has no table ${headers.join(', ')}`);
}

/** Cells that show an error, by tab. */
function errorsOf(host: Host): readonly string[] {
  const there = NAMES.filter((name) => host.sheetNames().includes(name));
  return there.flatMap((tab) =>
    host
      .values(`'${tab}'!A1:CZ120`)
      .flatMap((line, row) =>
        line.flatMap((cell, column) =>
          typeof cell === 'string' && /^#[A-Z]/.test(cell) ? [`${tab}!${cellName(row + 1, column + 1)} ${cell}`] : [],
        ),
      ),
  );
}

describe('the chart tabs', () => {
  it('fill every table under the headers that their charts look for, and agree with the deals', async () => {
    const host = await pipelineOf(LIST);
    host.paste("'Goals'!A2", [[day('2026-03-01'), day('2026-03-31'), '', '', 20_000, 'USD']]);
    const made = host.call('makeChartTabs');
    expect(made.counts.serviceCalls / CHART_TABS.length).toBeLessThanOrEqual(70);
    await host.settle();
    expect(host.sheetNames()).toEqual(expect.arrayContaining(NAMES));
    expect(errorsOf(host)).toEqual([]);
    for (const [tab, { blocks }] of PLANS) {
      const cells = host.values(`'${tab}'!A1:CZ120`);
      const headings = new Set(cells.map((line) => line.join('|')));
      for (const { columns } of blocks) {
        const header = columns.map(([name]) => name).join('|');
        expect(
          [...headings].some((line) => line.includes(header)),
          `${tab}: ${header}`,
        ).toBe(true);
      }
    }
    const deals = table(host, 'Deals');
    const open = deals.filter((deal) => deal['Status'] === 'Open');
    const sum = (rows: typeof deals) => rows.reduce((total, row) => total + Number(row['Value']), 0);
    expect(card(host, 'Dashboard', 'Open pipeline')).toBe(sum(open));
    expect(spilled(host, 'Dashboard', 'Stage', 'Deals').reduce((n, row) => n + Number(row['Deals']), 0)).toBe(
      open.length,
    );
    expect(card(host, 'Dashboard', 'Win rate')).toBe(0.5);
    expect(spilled(host, 'Team', 'Group', 'Deals').reduce((n, row) => n + Number(row['Deals']), 0)).toBe(36);
    expect(spilled(host, 'Funnel', 'Stage', 'Reached', 'Of previous')[0]?.['Reached']).toBe(36);
    expect(card(host, 'Time machine', 'Open deals')).toBe(open.length);
  });

  it('say nothing of 0 while their tables load, nor where one ends with an error', async () => {
    const host = await pipelineOf(LIST);
    host.call('makeTimeMachine');
    host.call('makeHealth');
    expect(card(host, 'Time machine', 'Open deals')).toBe('…');
    expect(card(host, 'Health', 'Points to look at')).toBe('…');

    await host.settle();
    expect(card(host, 'Time machine', 'Open deals')).toBe(12);
    expect(card(host, 'Health', 'Points to look at')).toBeGreaterThan(0);

    host.edit("'Health'!B3", 'No such column');
    host.edit("'Health'!B4", 'Ana');
    await host.settle();
    expect(card(host, 'Health', 'Points to look at')).toBe('#ERROR!');
  });

  it('follow a filter cell as a whole', async () => {
    const host = await withTabs(['makeTeam', 'makeTimeMachine', 'makeHealth']);
    const anas = table(host, 'Deals').filter((deal) => deal['Owner'] === 'Ana' && deal['Status'] === 'Open');
    for (const tab of ['Team', 'Time machine', 'Health']) host.edit(`'${tab}'!B4`, 'Ana');
    await host.settle();
    expect(card(host, 'Time machine', 'Open deals')).toBe(anas.length);
    expect(spilled(host, 'Team', 'Group', 'Deals').map((row) => row['Group'])).toEqual(['Ana']);
    // What is wrong with the pipeline as a whole has no owner.
    const owners = spilled(host, 'Health', 'Deal ID', 'Deal', 'Owner').map((row) => row['Owner']);
    expect(new Set(owners.filter((owner) => owner !== ''))).toEqual(new Set(['Ana']));
    expect(errorsOf(host)).toEqual([]);
  });

  it('filter by any column whose header stands above the cell', async () => {
    const host = await withTabs();
    host.edit("'Dashboard'!B3", 'Source');
    host.edit("'Dashboard'!B4", 'Web');
    await host.settle();
    const web = table(host, 'Deals').filter((deal) => deal['Source'] === 'Web' && deal['Status'] === 'Open');
    expect(card(host, 'Dashboard', 'Open pipeline')).toBe(web.reduce((total, row) => total + Number(row['Value']), 0));
  });

  it('group the team by any column', async () => {
    const host = await withTabs(['makeTeam']);
    host.edit("'Team'!G4", 'Source');
    await host.settle();
    expect(new Set(spilled(host, 'Team', 'Group', 'Deals').map((row) => row['Group']))).toEqual(
      new Set(['Web', 'Fair']),
    );
  });

  it('answer what if: 100,000 at 500 a deal and 80 % for 10 reps are 250 leads, 25 each', async () => {
    const host = await withTabs(['makePlan']);
    ['100000', '500', '80%', '10'].forEach((typed, index) => host.edit(`'Plan'!C${8 + index}`, typed));
    await host.settle();
    expect(spilled(host, 'Plan', 'Step', 'Rate to next')).toEqual([
      { Step: 'Leads', 'Rate to next': 0.8, Needed: 250, 'Per rep': 25 },
      { Step: 'Won', 'Rate to next': '', Needed: 200, 'Per rep': 20 },
    ]);
    expect(card(host, 'Plan', 'Target')).toBe(100_000);
    expect(spilled(host, 'Plan', 'Stage', 'Rate to next')[0]).toMatchObject({ Stage: 'Leads', 'Must enter': 250 });
  });

  it('round deals up that a plan needs: 143 wins for 100,000 at 700 each', async () => {
    const host = await withTabs(['makePlan']);
    ['100000', '700', '33%', '7'].forEach((typed, index) => host.edit(`'Plan'!C${8 + index}`, typed));
    await host.settle();
    // 100,000 ÷ 700 = 142.86; 142.86 ÷ 33 % = 432.9; each ÷ 7 = 61.8 and 20.4.
    expect(spilled(host, 'Plan', 'Step', 'Rate to next').map((row) => [row['Needed'], row['Per rep']])).toEqual([
      [433, 62],
      [143, 21],
    ]);
  });

  it('say when AsOf is not today', async () => {
    const host = await withTabs();
    const [[today] = []] = (await host.evaluate('=TEXT(TODAY();"yyyy-mm-dd")')) as unknown[][];
    const [row] = host.values("'Settings'!A1:B20").flatMap((line, index) => (line[0] === 'AsOf' ? [index + 1] : []));
    host.edit(`'Settings'!B${row}`, String(today));
    await host.settle();
    expect(host.values("'Dashboard'!A2")[0]?.[0]).toBe(`Figures of today, ${String(today)}`);
    host.edit(`'Settings'!B${row}`, '2026-02-01');
    await host.settle();
    expect(host.values("'Dashboard'!A2")[0]?.[0]).toMatch(/^⚠ Figures of 2026-02-01, not of today/);
  });

  it('show the commonest of two currencies and tell how many deals they leave out', async () => {
    const inEuro = DEALS.map((row, index) => row.map((cell, at) => (at === 4 && index >= 22 ? 'EUR' : cell)));
    const host = await withTabs(['makeDashboard'], [HEADER, ...inEuro]);
    expect(errorsOf(host)).toEqual([]);
    const dollars = table(host, 'Deals').filter((deal) => deal['Currency'] === 'USD' && deal['Status'] === 'Open');
    expect(card(host, 'Dashboard', 'Open pipeline')).toBe(
      dollars.reduce((total, row) => total + Number(row['Value']), 0),
    );
    expect(host.values("'Dashboard'!A5")[0]?.[0]).toBe('14 deals in EUR not shown');
    host.edit("'Dashboard'!C4", 'EUR');
    await host.settle();
    expect(host.values("'Dashboard'!A5:F5")[0]?.[0]).toBe('');
    expect(host.values("'Dashboard'!F4")[0]?.[0]).toBe('EUR');
  });

  it('work on one deal, and say what to do where there is none', async () => {
    const one = ['Only', 'Ana', 'Lead', 500, 'USD', day('2026-02-01'), '', 'Web', ''];
    const host = await withTabs(['makeDashboard', 'makePlan', 'makeHealth'], [HEADER, one]);
    expect(errorsOf(host)).toEqual([]);
    expect(card(host, 'Dashboard', 'Open pipeline')).toBe(500);
    expect(card(host, 'Dashboard', 'Win rate')).toBe('no data');
    expect(card(host, 'Plan', 'Largest gap')).toBe('no data yet');
    host.deleteRows('Deals', 2);
    await host.settle();
    expect(String(host.values("'Dashboard'!A5")[0]?.[0])).toMatch(/^No data yet/);
    expect(card(host, 'Dashboard', 'Open pipeline')).toBe(0);
    expect(errorsOf(host)).toEqual([]);
  });
});

describe('making the chart tabs again', () => {
  it('changes nothing where nobody changed anything', async () => {
    const host = await withTabs(['makeDashboard', 'makeTeam']);
    const seen = () => ['Dashboard', 'Team'].map((tab) => host.values(`'${tab}'!A1:CZ90`));
    const before = seen();
    for (const name of ['makeDashboard', 'makeTeam']) {
      expect(host.call(name).counts.calls.filter((call) => call.name === 'Range.setValue')).toEqual([]);
      expect(host.screen.questions.at(-1)?.buttons).toBe('OK');
    }
    await host.settle();
    expect(seen()).toEqual(before);
    expect(host.sheetNames().filter((name) => /Dashboard|Team/.test(name))).toEqual(['Dashboard', 'Team']);
  });

  it('keeps filters, a formula of the user and notes beside the tables', async () => {
    const host = await withTabs();
    host.edit("'Dashboard'!B4", 'Ana');
    host.edit("'Dashboard'!A8", '=1+1');
    host.edit("'Dashboard'!J3", 'my note');
    host.screen.answer('YES');
    host.call('makeDashboard');
    await host.settle();
    expect(host.values("'Dashboard'!B4")).toEqual([['Ana']]);
    expect(host.values("'Dashboard'!A8")).toEqual([[2]]);
    expect(host.values("'Dashboard'!J3")).toEqual([['my note']]);
  });

  it('asks in the menu what becomes of changes, and puts the tab aside where that is wanted', async () => {
    const host = await withTabs();
    host.edit("'Dashboard'!A8", '=1+1');
    host.screen.answer('NO');
    host.call('makeDashboard');
    await host.settle();
    const question = host.screen.questions.at(-2)?.text ?? '';
    expect(question).toContain('Dashboard: A8');
    expect(host.values("'Dashboard (yours)'!A8")).toEqual([[2]]);
    expect(typeof host.values("'Dashboard'!A8")[0]?.[0]).toBe('number');
    expect(host.values("'Dashboard'!A8")).not.toEqual([[2]]);
  });

  it('leaves everything as it is where the question is cancelled', async () => {
    const host = await withTabs();
    host.edit("'Dashboard'!A8", '=1+1');
    const before = host.sheetNames();
    host.screen.answer('CANCEL');
    host.call('makeDashboard');
    expect(host.sheetNames()).toEqual(before);
    expect(host.values("'Dashboard'!A8")).toEqual([[2]]);
  });

  it('finds a tab that was renamed, and goes by the headers that the deals have by now', async () => {
    const host = await withTabs();
    const header = host.values("'Deals'!A1:AZ1")[0] ?? [];
    host.edit(`'Deals'!${cellName(1, header.indexOf('Owner') + 1)}`, 'Sales rep');
    host.call('makeDashboard');
    await host.settle();
    expect(host.values("'Dashboard'!B3")).toEqual([['Owner']]);
    expect(errorsOf(host)).toEqual([]);
  });

  it('makes a tab again that was deleted', async () => {
    const host = await withTabs(['makeTeam']);
    host.deleteSheet('Team');
    host.call('makeTeam');
    await host.settle();
    expect(host.sheetNames()).toContain('Team');
    expect(errorsOf(host)).toEqual([]);
  });

  it('removes all of them when asked to, and only them', async () => {
    const host = await withTabs(['makeFunnel', 'makeVelocity']);
    host.screen.answer('YES');
    host.call('removeChartTabs');
    expect(host.sheetNames().filter((name) => NAMES.includes(name))).toEqual([]);
    expect(host.sheetNames()).toEqual(expect.arrayContaining(['Deals', 'Goals', 'Settings', 'Deal log']));
    host.call('makeFunnel');
    await host.settle();
    expect(errorsOf(host)).toEqual([]);
  });

  it('heals a tab that a killed run left half made', async () => {
    const whole = await pipelineOf(LIST);
    const calls = whole.call('makeTeam').counts.serviceCalls;
    for (const killAt of deaths(calls).filter((_, at) => at % 2 === 0)) {
      const host = await pipelineOf(LIST);
      host.call('makeTeam', [], { killAt });
      host.call('makeTeam');
      await host.settle();
      expect(
        host.sheetNames().filter((name) => name.startsWith('Team')),
        `killed before call ${killAt}`,
      ).toEqual(['Team']);
      expect(spilled(host, 'Team', 'Group', 'Deals')).toHaveLength(2);
    }
  });
});

describe('freezing to values', () => {
  it('makes copies without a formula that show the same', async () => {
    const host = await withTabs();
    host.call('freezeChartTabs');
    await host.settle();
    const copy = 'Dashboard 2026-03-05';
    const [original, frozen] = ['Dashboard', copy].map((tab) => host.values(`'${tab}'!A1:AZ80`));
    expect(frozen).toEqual(original);
    host.edit("'Dashboard'!B4", 'Nobody');
    host.edit("'Deals'!A2", 'changed');
    await host.settle();
    expect(host.values(`'${copy}'!A1:AZ80`)).toEqual(frozen);
  });
});
