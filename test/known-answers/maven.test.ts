import { beforeAll, describe, expect, it } from 'vitest';
import { day, evaluate, type Grid, inSpreadsheet, records, stagesTable } from '../functions/sheet';
import { isMavenThere, readMaven } from './maven-deals';

describe.skipIf(!isMavenThere)('8,800 deals of the Maven CRM data (../shared/data/maven)', () => {
  let deals: Grid = [];
  beforeAll(() => {
    inSpreadsheet();
    deals = readMaven();
  });

  // The figures were computed independently; they stand in the README beside the data and in the rulings.
  it.each([
    ['PIPELINE_VELOCITY', [], 60_146.8493],
    ['PIPELINE_VELOCITY', ['', 'Engaging'], 45_750.7628],
    ['WIN_RATE', [], 0.631501],
    ['WIN_RATE', ['count', 'n'], 6_711],
    ['WIN_RATE', ['Owner', 'Darcel Schlecht'], 349 / (349 + 204)],
    ['WIN_RATE', ['', 'n', 'Owner', 'Vicki Laflamme'], 221 + 126],
  ] as const)('%s with %j is %d', (name, rest, expected) => {
    expect(evaluate(name, deals, ...rest)).toBeCloseTo(expected, 4);
  });

  it('gives no win rate by value, because lost deals all have the value 0', () => {
    expect(evaluate('WIN_RATE', deals, 'money')).toBe('no data: 2473 of 6711 decided deals have no value');
  });

  it('has 1,589 deals Engaging and 500 Prospecting', () => {
    const stages = stagesTable([
      { name: 'Prospecting', pipeline: '' },
      { name: 'Engaging', pipeline: '' },
      { name: 'Won', kind: 'won', pipeline: '' },
      { name: 'Lost', kind: 'lost', pipeline: '' },
    ]);
    const rows = records(evaluate('STAGE_SUMMARY', deals, stages, day('2017-12-31'), 'all'));
    expect(rows.map(({ Stage, Deals, Value }) => [Stage, Deals, Value])).toEqual([
      ['Prospecting', 500, 0],
      ['Engaging', 1589, 0],
      ['Won', 4238, 10_005_534],
      ['Lost', 2473, 0],
    ]);
  });

  it('counts 531 deals won in the first quarter of 2017', () => {
    const n = evaluate('WIN_RATE', deals, '', 'n', 'Status', 'Won', 'Closed', '>=2017-01-01', 'Closed', '<2017-04-01');
    expect(n).toBe(531);
  });
});
