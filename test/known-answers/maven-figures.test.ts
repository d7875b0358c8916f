import { beforeAll, describe, expect, it } from 'vitest';
import { day, evaluate, type Grid, inSpreadsheet, stagesTable } from '../functions/sheet';
import { isMavenThere, readMaven } from './maven-deals';

const SECOND_QUARTER = ['Closed', '>=2017-04-01', 'Closed', '<2017-07-01'];
const DARCEL = ['Owner', 'Darcel Schlecht'];
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
});
