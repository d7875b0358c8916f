import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../src/functions/health/problems';
import { anyPipeline, AS_OF as LATE } from './any-pipeline';
import { AS_OF, health, type HealthCells, healthyDeals, logOf, stagesWith } from './healthy-deals';
import { january } from './histories';
import { partsOf, windowOf } from './parts-of';
import { evaluate, inSpreadsheet, records } from './sheet';

const HEADER = ['Problem', 'Deals', 'Value', 'What to do', 'Note'];
const summary = (...args: unknown[]): unknown => evaluate('HEALTH_SUMMARY', ...args);
/** The rows below the header. */
function summed(cells: readonly HealthCells[], stages = stagesWith(), ...rest: unknown[]): unknown[][] {
  const deals = healthyDeals(cells);
  const [header, ...rows] = summary(deals, logOf(deals), stages, AS_OF, ...rest) as unknown[][];
  expect(header).toEqual(HEADER);
  return rows;
}

beforeEach(() => {
  inSpreadsheet();
});

describe('HEALTH_SUMMARY', () => {
  it('is a header alone where nothing is wrong, and where there are no deals', () => {
    expect(summed([{}, { Stage: 'Won' }, { Stage: 'Lost' }, { Stage: 'Later' }])).toEqual([]);
    expect(summed([])).toEqual([]);
  });

  it('has a row for each problem, the gravest first, with its deals and what they are worth', () => {
    expect(
      summed([
        { 'Expected close': '', Value: 5 },
        { Owner: '', Value: 90, 'Expected close': '' },
        { Owner: '', Value: 7 },
        {},
      ]).map(([problem, deals, value, , note]) => [problem, deals, value, note]),
    ).toEqual([
      ['no owner', 2, 97, ''],
      ['no expected close', 2, 95, ''],
    ]);
  });

  it('says what to do, once', () => {
    const rows = summed([{ Owner: '', 'Expected close': '' }, { Owner: '' }]);
    expect(rows.map(([, , , fix]) => fix)).toEqual([
      'choose who takes care of it',
      'type when you expect the decision',
    ]);
  });

  it('says all there is to do where deals of one problem stand in several stages', () => {
    const deals = [{}, { Stage: 'Lead', Pipeline: 'Sales' }, { Pipeline: 'Retail', Stage: 'Ask' }];
    const stages = [
      ...stagesWith({ proposalNeeds: 'Value' }),
      ['Retail', 'Ask', 'open', '', ''],
      ['Retail', 'Offer', 'open', '', 'Value'],
    ];
    expect(summed(deals, stages)).toEqual([['ready to move', 3, 300, 'move it to Proposal; move it to Offer', '']]);
  });

  it.each<[string, HealthCells[], unknown, string]>([
    ['several currencies', [{ Currency: 'EUR' }, { Currency: 'PLN' }, {}], '', 'not added: values in EUR, PLN'],
    ['a currency and none', [{ Currency: 'EUR' }, { Currency: '' }, {}], '', 'not added: values in EUR, blank'],
    ['a 0 in another one', [{ Value: 0, Currency: 'PLN' }, {}], 100, ''],
    ['one without a value', [{ Value: 'a lot' }, {}], 100, '1 deal without a value'],
    ['two without a value', [{ Value: 'a lot' }, { Value: '?' }, {}], 100, '2 deals without a value'],
    ['none with a value', [{ Value: 'a lot' }], '', ''],
  ])('tells of the values of %s', (_, cells, value, note) => {
    const rows = summed(cells.map((cell) => ({ ...cell, 'Next step': '', 'Next step due': '' })));
    expect(rows.find(([problem]) => problem === 'no next step')).toEqual([
      ...['no next step', cells.length, value, 'plan what happens next, and when', note],
    ]);
  });

  it('tells in the Note what is wrong with the pipeline as a whole, which is no number of deals', () => {
    expect(summed([{ Created: january(-10) }, {}, {}])).toEqual([
      [
        ...['bloated', '', '', 'work on what is there before you add more; close what will not buy'],
        '2 new in the last 30 days, and none advanced',
      ],
    ]);
  });

  it('has one row of several that the pipeline has of one problem', () => {
    const deals = tables([{}, {}]);
    const [row] = records(summary(...deals, january(90))).filter(({ Problem }) => Problem === 'stage unused');
    const listed = records(health(...deals, january(90), 'stage unused'));
    expect(listed.map((one) => one['Found'])).toEqual(['no deal was ever in Proposal']);
    const three = [...stagesWith(), ['Sales', 'Demo', 'open', '', '']];
    const [both] = records(summary(deals[0], deals[1], three, january(90))).filter((one) => one['Deals'] === '');
    expect(row).toMatchObject({ Deals: '', Note: 'no deal was ever in Proposal' });
    expect(both).toMatchObject({ Note: 'no deal was ever in Proposal; no deal was ever in Demo' });
  });

  function tables(cells: readonly HealthCells[]) {
    const deals = healthyDeals(cells);
    return [deals, logOf(deals), stagesWith()] as const;
  }

  const quiet = { 'Last activity': january(21), 'Next step due': '' };

  it.each<[unknown[], number]>([
    [[], 0],
    [[''], 0],
    [[9], 2],
    [[9, 'Owner', 'Ana'], 1],
    [['Owner', 'Ana'], 0],
    [['', 'Owner', 'Ana'], 0],
  ])('with %j finds %d silent deals', (rest, count) => {
    expect(summed([quiet, { ...quiet, Owner: 'Ben' }, {}], stagesWith(), ...rest).map(([, deals]) => deals)).toEqual(
      count === 0 ? [] : [count],
    );
  });

  it.each<[unknown[], string]>([
    [['long'], 'silent_days: "long" found; a number is needed.'],
    [[-1], 'silent_days: "-1" found; a number of 0 or more is needed.'],
    [[14, 'Ownr', 'Ana'], '"Ownr" is not a column of Deals.'],
  ])('refuses %j', (rest, message) => {
    expect(() => summed([{}], stagesWith(), ...rest)).toThrow(message);
  });

  it('refuses to look from no day, and tables that are none', () => {
    const [deals, log, stages] = tables([{}]);
    expect(() => summary(deals, log, stages)).toThrow('AsOf: nothing found; a date is needed.');
    expect(() => summary(deals, stages, log, AS_OF)).toThrow('The second table should be DealLog; found Stages.');
  });

  it('is made of the deals that METRIC_ROWS lists', () => {
    const args = [...tables([{ Owner: '', Value: 7 }, {}, { Owner: '', Value: '', Pipeline: 'Sales' }]), AS_OF];
    expect(partsOf('HEALTH_SUMMARY', ...args)).toEqual([
      ['D-1', 'no owner: Deals', 1],
      ['D-1', 'no owner: Value', 7],
      ['D-3', 'no owner: Deals', 1],
      ['D-3', 'no value: Deals', 1],
      ['D-2', 'excluded: no problem found', ''],
    ]);
    expect(windowOf('HEALTH_SUMMARY', ...args)).toBe('as of 2026-01-31');
  });

  it('counts the rows that PIPELINE_HEALTH lists, in its order', () => {
    inSpreadsheet({ floor: 3 });
    fc.assert(
      fc.property(anyPipeline, fc.nat(60), ({ deals, log, stages }, silentDays) => {
        const listed = records(health(deals, log, stages, LATE, '', silentDays));
        const rows = records(summary(deals, log, stages, LATE, silentDays));
        const order = [...new Set(listed.map((row) => String(row['Problem'])))];
        expect(rows.map((row) => row['Problem'])).toEqual(order);
        expect(order).toEqual(PROBLEMS.filter((problem) => order.includes(problem)));
        for (const row of rows) {
          const own = listed.filter((one) => one['Problem'] === row['Problem']);
          const ofDeals = own.filter((one) => one['Deal ID'] !== '');
          expect(row['Deals']).toBe(ofDeals.length === 0 ? '' : ofDeals.length);
          expect(Number(row['Value'])).toBe(ofDeals.reduce((sum, one) => sum + Number(one['Value']), 0));
        }
      }),
      { seed: 71, numRuns: 60 },
    );
  });
});
