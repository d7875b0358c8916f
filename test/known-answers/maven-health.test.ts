import { beforeAll, describe, expect, it } from 'vitest';
import { logTable } from '../functions/histories';
import { day, evaluate, type Grid, inSpreadsheet, records, stagesTable } from '../functions/sheet';
import { isMavenThere, readMaven } from './maven-deals';

const STAGES = stagesTable([
  { name: 'Prospecting', pipeline: '' },
  { name: 'Engaging', pipeline: '' },
  { name: 'Won', kind: 'won', pipeline: '' },
  { name: 'Lost', kind: 'lost', pipeline: '' },
]);
const AS_OF = day('2017-12-31');

describe.skipIf(!isMavenThere)('the health of 8,800 deals of the Maven CRM data (../shared/data/maven)', () => {
  let deals: Grid = [];
  beforeAll(() => {
    inSpreadsheet();
    deals = readMaven();
  });
  const count = (problem: string) =>
    records(evaluate('PIPELINE_HEALTH', deals, logTable([]), STAGES, AS_OF, problem)).length;

  // The figures stand in the README beside the data and in the rulings; open deals have no value, 500 no day of creation.
  it.each([
    ['older than any win', 1_291],
    ['no created', 500],
    ['no value', 2_089],
    ['closed before created', 0],
    ['future dates', 0],
    ['no stage', 0],
    ['unlogged', 8_800],
  ])('finds "%s" %d times', (problem, times) => {
    expect(count(problem)).toBe(times);
  });

  it('sums up the same, the gravest first', () => {
    const rows = records(evaluate('HEALTH_SUMMARY', deals, logTable([]), STAGES, AS_OF));
    const counts = new Map(rows.map((row) => [row['Problem'], row['Deals']]));
    expect(counts.get('unlogged')).toBe(8_800);
    expect(counts.get('no created')).toBe(500);
    expect(counts.get('no value')).toBe(2_089);
    expect(counts.get('older than any win')).toBe(1_291);
    // All won deals have a value, lost ones have 0: 10,005,534 together.
    expect(rows.find((row) => row['Problem'] === 'unlogged')).toMatchObject({ Value: 10_005_534 });
  });

  it('finds the same 1,291 deals stale that are older than the longest win, 138 days', () => {
    const stale = records(evaluate('STALE_DEALS', deals, logTable([]), STAGES, AS_OF, 'age', 138));
    expect(stale).toHaveLength(1_291);
    // Nine of ten wins took no more than 106 days.
    expect(new Set(stale.map((row) => row['Usual']))).toEqual(new Set([106]));
  });
});
