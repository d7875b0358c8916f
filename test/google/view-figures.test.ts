import { beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '../../playground/services/host';
import type { Request, ViewFigures } from '../../src/app/rpc';
import { NO_FILTER } from '../../src/domain/deal-view';
import { ask, pipelineOf, run, table, value } from './add-on';

const STAGES = ['Lead', 'Qualified', 'Proposal', 'Closed Won', 'Closed Lost'] as const;

/** Every owner has deals in every stage; a third of the deals is in dollars, some have no value. */
const DEALS = Array.from({ length: 120 }, (_, index) => {
  const stage = STAGES[index % 5] ?? 'Lead';
  const isClosed = stage.startsWith('Closed');
  return [
    `Deal ${index}`,
    ['Ana', 'Ben', 'Cleo'][index % 3],
    stage,
    index % 11 === 0 ? '' : 100 + ((index * 37) % 900),
    index % 4 === 0 ? 'USD' : 'EUR',
    new Date(Date.UTC(2025, 9, 1 + (index % 60))),
    isClosed ? new Date(Date.UTC(2026, 0, 1 + (index % 64))) : new Date(Date.UTC(2026, 2, 1 + (index % 90))),
    isClosed ? 1 : [0.1, 0.5, 0.8][index % 3],
    stage === 'Closed Lost' ? (index % 2 === 0 ? 'Price' : 'Duplicate') : '',
  ];
});

const LIST = [
  ['Deal name', 'Owner', 'Stage', 'Amount', 'Currency', 'Created', 'Close date', 'Probability', 'Close reason'],
  ...DEALS,
];

let host: Host;

beforeAll(async () => {
  host = await pipelineOf(LIST);
  const settings = host.values("'Settings'!A1:A40");
  const duplicate = settings.findIndex(([cell]) => cell === 'Duplicate') + 1;
  host.edit(`'Settings'!C${duplicate}`, 'no');
  const goals = [
    ['2026-03-01', '2026-03-31', '', '', '9000', 'EUR'],
    ['2026-01-01', '2026-03-31', 'Ben', '', '4000', 'USD'],
  ];
  goals.forEach((goal, at) => {
    goal.forEach((cell, column) => {
      if (cell !== '') host.edit(`'Goals'!${'ABCDEF'[column]}${at + 2}`, cell);
    });
  });
  await host.settle();
});

function figures(filter: Partial<Request<'viewFigures'>['filter']> = {}): ViewFigures {
  return value(ask(host, 'viewFigures', { pipeline: '', filter: { ...NO_FILTER, ...filter } }));
}

async function formula(name: string, ...args: readonly string[]): Promise<number> {
  const shown = await host.evaluate(`=${name}(${['Deals', ...args].join('; ')})`);
  const figure = Array.isArray(shown) ? shown[0]?.[0] : shown;
  if (typeof figure !== 'number') throw new Error(`${name}: ${JSON.stringify(shown)}`);
  return figure;
}

describe.each([
  ['everybody', {}, []],
  ['one owner', { owner: 'Ana' }, ['"Owner"', '"Ana"']],
  [
    'one owner and one stage',
    { columns: { Owner: 'ben', Stage: 'Proposal' } },
    ['"Owner"', '"Ben"', '"Stage"', '"Proposal"'],
  ],
  ['a search', { text: 'cleo' }, ['"Owner"', '"Cleo"']],
] as const)('the figures of a view of %s', (_, filter, pairs) => {
  const euros = [...pairs, '"Currency"', '"EUR"'];

  it('are those of the formulas with the same criteria', async () => {
    const found = figures(filter);

    expect(found.currency).toBe('EUR');
    expect(found.inOthers).toBe(
      await formula('PIPELINE_VALUE', '"open"', '"deals"', ...pairs, '"Currency"', '"USD"').then(
        async (open) => open + (await count('"won"', pairs)) + (await count('"lost"', pairs)),
      ),
    );
    expect(found.open.deals).toBe(await formula('PIPELINE_VALUE', '"open"', '"deals"', ...pairs));
    expect(found.open.value).toBeCloseTo(await formula('PIPELINE_VALUE', '"open"', '"sum"', ...euros), 6);
    expect(found.open.weighted).toBeCloseTo(await formula('WEIGHTED_PIPELINE', 'Stages', ...euros), 6);
  });

  it('say of decided deals what the formulas say', async () => {
    if ('columns' in filter) return;
    const found = figures(filter);

    expect(found.winRate?.n).toBe(await formula('WIN_RATE', '"count"', '"n"', ...pairs));
    expect(found.winRate?.rate).toBeCloseTo(await formula('WIN_RATE', ...pairs), 12);
    expect(found.winRate?.low).toBeCloseTo(await formula('WIN_RATE', '"count"', '"low"', ...pairs), 12);
    expect(found.winRate?.high).toBeCloseTo(await formula('WIN_RATE', '"count"', '"high"', ...pairs), 12);
    expect(found.velocity).toBeCloseTo(await formula('PIPELINE_VELOCITY', ...euros), 6);
    expect(found.wonPerDay).toBeCloseTo(await formula('WON_PER_DAY', 'AsOf', ...euros), 6);
  });
});

function count(which: string, pairs: readonly string[]): Promise<number> {
  return formula('PIPELINE_VALUE', which, '"deals"', ...pairs, '"Currency"', '"USD"');
}

it('counts every deal of the table in the totals, closed ones too', async () => {
  const { totals } = figures();
  const status = (word: string) => table(host, 'Deals').filter((row) => row['Status'] === word).length;

  expect(totals.map(({ deals }) => deals)).toEqual([24, 24, 24, 24, 24]);
  expect(status('Won') + status('Lost')).toBe(48);
});

it('measures what is won against the goal of everybody in its period', async () => {
  const won = await formula(
    'PIPELINE_VALUE',
    '"won"',
    '"sum"',
    '"Currency"',
    '"EUR"',
    '"Closed"',
    '">=2026-03-01"',
    '"Closed"',
    '"<=2026-03-05"',
  );

  expect(figures().goal).toEqual({ target: 9000, won, currency: 'EUR', from: '2026-03-01', to: '2026-03-31' });
  expect(won).toBeGreaterThan(0);
});

it('measures an owner against his own goal, in the currency of the goal, whatever else is left out', async () => {
  const won = await formula('PIPELINE_VALUE', '"won"', '"sum"', '"Owner"', '"Ben"', '"Currency"', '"USD"');

  const goal = { target: 4000, won, currency: 'USD', from: '2026-01-01', to: '2026-03-31' };
  expect(figures({ owner: 'Ben' }).goal).toEqual(goal);
  expect(figures({ owner: 'Ben', care: true }).goal).toEqual(goal);
  expect(figures({ owner: 'Cleo' }).goal).toBeNull();
});

it('says nothing of rates in a view of what needs care, for its deals are open', () => {
  expect(figures({ care: true })).toMatchObject({ winRate: null, velocity: null, wonPerDay: null });
  expect(figures({ care: true }).open.deals).toBe(72);
});

it('sees only what closes this month or quarter, in the zone of the spreadsheet', () => {
  const closing = (months: readonly number[]) =>
    table(host, 'Deals').filter((row) => {
      const day = row['Expected close'];
      return row['Status'] === 'Open' && day instanceof Date && months.includes(day.getUTCMonth());
    }).length;

  expect(figures({ closing: 'month' }).open.deals).toBe(closing([2]));
  expect(figures({ closing: 'quarter' }).open.deals).toBe(closing([0, 1, 2]));
  expect(closing([2])).toBeGreaterThan(0);
});

it('reads each tab once and writes nothing', () => {
  const { counts } = run(host, 'viewFigures', { pipeline: 'gone', filter: { ...NO_FILTER, columns: { Gone: 'x' } } });

  expect(counts.serviceCalls).toBeLessThanOrEqual(8);
  expect(counts.rangeWrites).toBe(0);
});

it('leaves out a goal that has no period, and goes without a Goals tab', async () => {
  const own = await pipelineOf();
  own.edit("'Goals'!E2", '500');
  const ofAll = { pipeline: '', filter: NO_FILTER };

  expect(value(ask(own, 'viewFigures', ofAll)).goal).toBeNull();
  own.edit("'Goals'!A1", 'something else');
  own.edit("'Goals'!B1", 'something else too');
  expect(value(ask(own, 'viewFigures', ofAll)).goal).toBeNull();
});
