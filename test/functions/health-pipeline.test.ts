import { beforeEach, describe, expect, it } from 'vitest';
import {
  AS_OF,
  health,
  HEALTH_HEADER,
  type HealthCells,
  healthyDeals,
  logOf,
  problems,
  stagesWith,
} from './healthy-deals';
import { january, logTable } from './histories';
import { inSpreadsheet, records } from './sheet';

beforeEach(() => {
  inSpreadsheet();
});

describe('the pipeline as a whole', () => {
  const many = (count: number, cells: HealthCells = {}): HealthCells[] => Array.from({ length: count }, () => cells);
  const signs = (cells: readonly HealthCells[], ...rest: unknown[]) => {
    const deals = healthyDeals(cells);
    const spill = health(deals, logOf(deals), stagesWith(), AS_OF, ...rest);
    return records(spill)
      .filter((row) => row['Deal ID'] === '')
      .map((row) => [row['Problem'], row['Found'], row['What to do'], row['Deal'], row['Owner'], row['Value']]);
  };

  it('is bloated where deals come and none advances', () => {
    const old = { Created: january(-10) };
    expect(signs([old, {}, {}])).toEqual([
      [
        ...['bloated', '2 new in the last 30 days, and none advanced'],
        ...['work on what is there before you add more; close what will not buy', '', '', ''],
      ],
    ]);
    expect(signs([{}, {}])).toEqual([]);
    expect(signs([old, {}, {}], '', '', 'Deal ID', 'D-1')).toEqual([]);
  });

  it('has a falling inflow where less than half of a usual month came', () => {
    // 24 in the 180 days before are 4 in a month.
    const before = many(24, { Created: january(-60), Stage: 'Won', Closed: january(-20) });
    const falling = ['inflow falling', '1 new in the last 30 days, 24 in the 180 days before'];
    expect(signs([...before, {}])).toEqual([
      [...falling, 'find new deals now: those that are won soon will be missing', '', '', ''],
    ]);
    expect(signs([...before, {}, {}])).toEqual([]);
    inSpreadsheet({ floor: 25 });
    expect(signs([...before, {}])).toEqual([]);
  });

  it('is mostly silent where more than half of enough open deals are', () => {
    const silent = { 'Last activity': january(1), 'Next step due': '' };
    const found = (count: number, ...rest: unknown[]) =>
      signs([...many(count, silent), ...many(5), { Stage: 'Won' }], ...rest).map(([problem, text]) => [problem, text]);
    expect(found(6)).toEqual([['mostly silent', '6 of 11 open deals are silent']]);
    expect(found(5)).toEqual([]);
    expect(found(6, '', 30)).toEqual([]);
    inSpreadsheet({ floor: 12 });
    expect(found(6)).toEqual([]);
  });

  const settled = (...rest: unknown[]) => {
    // Lead was logged first on January 21st, Lost on January 22nd: 45 days later is March 8th, "January 67th".
    const deals = healthyDeals([
      ...many(6, { Stage: 'Lost', Created: january(1), Closed: january(22) }),
      ...many(4, { Stage: 'Lost', Created: january(1), Closed: january(23) }),
    ]);
    const log = logTable(
      deals.slice(1).flatMap(([id], at) => [
        { 'Deal ID': id, To: at < 6 ? 'Lead' : 'Later', When: january(21) },
        { 'Deal ID': id, To: 'Lost', When: january(22) },
      ]),
    );
    return (asOf: number) =>
      problems(health(deals, log, stagesWith(), asOf, [['losses leave from here'], ['stage unused']], '', ...rest));
  };
  const UNUSED = ['stage unused', 'no deal was ever in Proposal', 'use the stage, or take it out of Stages'];

  it('tells unused stages and where losses leave from 45 days after the stages last changed', () => {
    expect(settled()(january(66))).toEqual([]);
    inSpreadsheet({ floor: 6 });
    expect(settled()(january(67))).toEqual([
      [
        'losses leave from here',
        '6 of 6 losses leave from Lead',
        'read their close reasons, and check what a deal needs to enter that stage',
      ],
      UNUSED,
    ]);
    inSpreadsheet({ floor: 7 });
    expect(settled()(january(67))).toEqual([UNUSED]);
  });

  it('tells them of the deals and the pipelines that meet the criteria', () => {
    expect(settled('Pipeline', 'Retail')(january(67))).toEqual([]);
    expect(settled('Deal ID', 'D-7')(january(67)).map(([, text]) => text)).toEqual([
      'no deal was ever in Lead',
      'no deal was ever in Proposal',
    ]);
  });

  it('says nothing of its stages where nothing is logged', () => {
    const deals = healthyDeals([{}]);
    expect(health(deals, logTable([]), stagesWith(), january(900), 'stage unused')).toEqual([HEALTH_HEADER]);
  });
});
