import { beforeAll, describe, expect, it } from 'vitest';
import { logTable } from '../functions/histories';
import { day, evaluate, type Grid, inSpreadsheet, records, stagesTable } from '../functions/sheet';
import { isMavenThere, readMaven } from './maven-deals';

const SECOND_QUARTER = ['Closed', '>=2017-04-01', 'Closed', '<2017-07-01'];
const DARCEL = ['Owner', 'Darcel Schlecht'];
const KINDS: Readonly<Record<string, string>> = { Won: 'won', Lost: 'lost' };
const LAST_DAY = day('2017-12-31');

describe.skipIf(!isMavenThere)('the figures of 8,800 deals of the Maven CRM data (../shared/data/maven)', () => {
  let deals: Grid = [];
  beforeAll(() => {
    inSpreadsheet();
    deals = readMaven();
  });

  // The figures were computed independently; they stand in the README beside the data.
  it.each<[string, unknown[], number]>([
    ['AVERAGE_DEAL_SIZE', [], 2360.9094],
    ['AVERAGE_DEAL_SIZE', ['won', 'median'], 1117],
    ['SALES_CYCLE', [], 51.782],
    ['SALES_CYCLE', ['won', 'median'], 57],
    ['SALES_CYCLE', ['lost', 'median'], 14],
    ['SALES_CYCLE', ['won', 0.25], 9],
    ['SALES_CYCLE', ['won', 0.75], 88],
    ['SALES_CYCLE', ['won', 0.9], 106],
    ['SALES_CYCLE', ['won', 0], 1],
    ['SALES_CYCLE', ['won', 1], 138],
    ['SALES_CYCLE', ['closed'], 47.9854],
    ['SALES_CYCLE', ['closed', 'median'], 45],
    ['PIPELINE_VALUE', ['won'], 10_005_534],
    ['PIPELINE_VALUE', ['won', 'deals'], 4238],
    ['PIPELINE_VALUE', ['lost', 'deals'], 2473],
    ['PIPELINE_VALUE', ['open', 'deals'], 1589 + 500],
    ['PIPELINE_VALUE', ['won', 'deals', ...SECOND_QUARTER], 1254],
    ['PIPELINE_VALUE', ['won', 'sum', ...SECOND_QUARTER], 3_086_111],
    ['PIPELINE_VALUE', ['won', 'sum', ...DARCEL], 1_153_214],
    ['WON_PER_DAY', [LAST_DAY, day('2017-03-01')], 10_005_534 / 306],
    ['WON_PER_DAY', [day('2017-06-30'), day('2017-04-01')], 3_086_111 / 91],
  ])('%s with %j is %d', (name, rest, expected) => {
    expect(evaluate(name, deals, ...rest)).toBeCloseTo(expected, 4);
  });

  it('won 32,698 a day from the first close on, 2017-03-01, where velocity promises 60,147', () => {
    expect(evaluate('WON_PER_DAY', deals, LAST_DAY)).toBeCloseTo(32_697.8, 1);
    expect(evaluate('WON_PER_DAY', deals, LAST_DAY, ...DARCEL)).toBeCloseTo(1_153_214 / 306, 4);
    expect(evaluate('PIPELINE_VELOCITY', deals)).toBeCloseTo(60_146.8493, 4);
  });

  it('have no average value of open deals, for none of them has a value, and no cycle of the deals of nobody', () => {
    expect(evaluate('AVERAGE_DEAL_SIZE', deals, 'open')).toBe('no data');
    expect(evaluate('PIPELINE_VALUE', deals)).toBe(0);
    expect(evaluate('SALES_CYCLE', deals, 'Owner', 'Nobody')).toBe('no data');
    expect(evaluate('WEIGHTED_PIPELINE', deals, stagesTable([{ name: 'Engaging' }]))).toBe(0);
  });

  // Won in November and from October to November 2017, and of one owner from January on: computed independently.
  it.each<[unknown[], string, number]>([
    [['month'], '2017-11-01', 938_943],
    [['quarter'], '2017-10-01', 1_670_923],
    [['year', ...DARCEL], '2017-01-01', 1_033_998],
  ])('have progressed by GOAL_PROGRESS with %j since %s by %d', (rest, since, won) => {
    const goals = [
      ['Period start', 'Period end', 'Target'],
      [day('2017-10-01'), day('2017-12-31'), 3_000_000],
    ];
    const [row = {}] = records(evaluate('GOAL_PROGRESS', deals, goals, day('2017-11-30'), ...rest));
    expect([row['From'], row['Won']]).toEqual([day(since), won]);
    if (rest[0] === 'quarter') expect(row).toMatchObject({ 'To go': 3_000_000 - won, 'Days left': 31 });
  });

  // Engaged, won and lost in October 2017, and won value: counted independently.
  it.each<[string, unknown[], (string | number)[]]>([
    ['Darcel Schlecht', [], [69, 32, 130_432, 30]],
    ['Zane Levy', [], [38, 17, 49_839, 10]],
    ['Vicki Laflamme', ['Owner'], [42, 13, 35_655, 17]],
    ['GTXPro', ['Product'], [134, 56, 265_015, 48]],
    ['MG Special', ['Product'], [133, 50, 2_758, 54]],
  ])('changed in October 2017, of %s', (group, by, figures) => {
    const stages = stagesTable(
      ['Prospecting', 'Engaging', 'Won', 'Lost'].map((name) => ({ name, kind: KINDS[name] ?? 'open', pipeline: '' })),
    );
    const columns = deals[0] ?? [];
    const [id, stage, created, closed] = ['Deal ID', 'Stage', 'Created', 'Closed'].map((name) => columns.indexOf(name));
    const log = logTable(
      deals.slice(1).map((row) => ({
        ...{ 'Deal ID': row[id ?? 0], Pipeline: '', To: row[stage ?? 0], How: 'set-up' },
        ...{ When: row[closed ?? 0] || row[created ?? 0], Value: row[columns.indexOf('Value')] },
        Owner: row[columns.indexOf('Owner')],
      })),
    );
    const period = [day('2017-10-01'), day('2017-10-31')];
    const rows = records(evaluate('CHANGES_SUMMARY', deals, log, stages, ...period, ...by));
    const row = rows.find((one) => one['Group'] === group) ?? {};
    expect(['Added', 'Won', 'Won value', 'Lost'].map((name) => row[name])).toEqual(figures);
  });
});
