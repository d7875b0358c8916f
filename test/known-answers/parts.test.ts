import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { isoDate } from '../../src/domain/calendar-date';
import { FUNCTION_REFERENCE } from '../../src/functions/reference';
import { type AnyPipeline, anyPipeline, AS_OF, FIRST_DAY } from '../functions/any-pipeline';
import { day, evaluate, type Grid, inSpreadsheet, records } from '../functions/sheet';

interface Part {
  readonly id: string;
  readonly part: string;
  readonly value: number | '';
}

type Formula = readonly [name: string, args: (pipeline: AnyPipeline) => readonly unknown[]];

/** The parts whose sums are multiplied, and those whose sums divide; a part that no deal is in sums to 0. */
interface Quotient {
  readonly numerators: readonly string[];
  readonly denominators: readonly string[];
}

const SIMPLE: Quotient = { numerators: ['numerator'], denominators: ['denominator'] };
const SUM: Quotient = { numerators: ['numerator'], denominators: [] };
const VELOCITY: Quotient = {
  numerators: ['open deals', 'won', 'value won', 'won with both dates'].map((part) => `numerator: ${part}`),
  denominators: ['decided', 'won with a value', 'days to win'].map((part) => `denominator: ${part}`),
};

/** Formulas of one figure that is a quotient of sums. */
const QUOTIENTS: readonly (readonly [...Formula, quotient: Quotient])[] = [
  ['WIN_RATE', ({ deals }) => [deals], SIMPLE],
  ['WIN_RATE', ({ deals }) => [deals, 'money'], SIMPLE],
  ['WIN_RATE', ({ deals }) => [deals, 'leads'], SIMPLE],
  ['WIN_RATE', ({ deals }) => [deals, 'Owner', 'Ana'], SIMPLE],
  ['PIPELINE_VELOCITY', ({ deals }) => [deals], VELOCITY],
  ['PIPELINE_VELOCITY', ({ deals }) => [deals, FIRST_DAY + 60, 'Proposal'], VELOCITY],
  ['AVERAGE_DEAL_SIZE', ({ deals }) => [deals, 'all'], SIMPLE],
  ['SALES_CYCLE', ({ deals }) => [deals, 'closed'], SIMPLE],
  ['PIPELINE_VALUE', ({ deals }) => [deals], SUM],
  ['PIPELINE_VALUE', ({ deals }) => [deals, 'won', 'deals'], SUM],
  ['WEIGHTED_PIPELINE', ({ deals, stages }) => [deals, stages], SUM],
  ['PIPELINE_COVERAGE', ({ deals }) => [deals, 50_000, FIRST_DAY + 60, FIRST_DAY + 150], SIMPLE],
  ['LEAD_RESPONSE_TIME', ({ deals, activities }) => [deals, activities, AS_OF, 'share'], SIMPLE],
  ['SLIP_RATE', ({ deals, log }) => [deals, log, FIRST_DAY + 90, FIRST_DAY + 250], SIMPLE],
  ['SLIP_RATE', ({ deals, log }) => [deals, log, FIRST_DAY + 90, FIRST_DAY + 250, 'slipped', 'money'], SIMPLE],
  ['WON_PER_DAY', ({ deals }) => [deals, AS_OF], SIMPLE],
];

/** AS_OF is June 27th, 2026; June has a goal of everybody's, May only the owners' own. */
const GOALS: Grid = [
  ['Period start', 'Period end', 'Owner', 'Pipeline', 'Target', 'Currency'],
  [day('2026-06-01'), day('2026-06-30'), '', '', 9_000, 'EUR'],
  [day('2026-06-01'), day('2026-06-30'), 'Ana', 'Sales', 5_000, ''],
  [day('2026-05-01'), day('2026-05-31'), 'Ana', '', 3_000, 'EUR'],
  [day('2026-05-01'), day('2026-05-31'), 'Ben', '', 500, 'EUR'],
];

/** Formulas of a table whose counts and sums are made of deals. */
const TABLES: readonly Formula[] = [
  ['GOAL_PROGRESS', ({ deals }) => [deals, GOALS, AS_OF]],
  ['GOAL_PROGRESS', ({ deals }) => [deals, GOALS, AS_OF, 'year', 'Owner', 'Ana']],
  ['STAGE_SUMMARY', ({ deals, stages }) => [deals, stages, AS_OF, 'all']],
  ['PIPELINE_AS_OF', ({ deals, log, stages }) => [deals, log, stages, AS_OF - 60, '', 'all']],
  ['STAGE_CONVERSION', ({ deals, log, stages }) => [deals, log, stages, AS_OF]],
  ['STAGE_CONVERSION', ({ deals, log, stages }) => [deals, log, stages, AS_OF, 'visited', FIRST_DAY + 30]],
  ['STAGE_CONVERSION', ({ deals, log, stages }) => [deals, log, stages, '', 'direct']],
  ['STAGE_DURATION', ({ deals, log, stages }) => [deals, log, stages, AS_OF]],
  ['STAGE_DURATION', ({ deals, log, stages }) => [deals, log, stages, AS_OF - 50, 'sum', 'advanced']],
  ['STAGE_REVIEW', ({ deals, log, stages }) => [deals, log, stages, AS_OF, 60]],
  ['PIPELINE_FUNNEL', ({ deals, log, stages }) => [deals, log, stages]],
  ['PIPELINE_FUNNEL', ({ deals, log, stages }) => [deals, log, stages, 'money', FIRST_DAY + 30]],
  ['PIPELINE_TREND', ({ deals }) => [deals, AS_OF - 30, 'month', 4]],
  ['PIPELINE_TREND', ({ deals }) => [deals, AS_OF - 30, 'all']],
  ['DEALS_BY', ({ deals }) => [deals, 'Source']],
  ['DEALS_BY', ({ deals }) => [deals, 'Created', 'month', 2]],
  ['CHANGES_SUMMARY', ({ deals, log, stages }) => [deals, log, stages, AS_OF - 90, AS_OF]],
  ['CHANGES_SUMMARY', ({ deals, log, stages }) => [deals, log, stages, AS_OF - 90, AS_OF, 'Source', 'Owner', 'Ana']],
  ['CLOSE_REASONS', ({ deals, log }) => [deals, log]],
  ['HEALTH_SUMMARY', ({ deals, log, stages }) => [deals, log, stages, AS_OF]],
  ['HEALTH_SUMMARY', ({ deals, log, stages }) => [deals, log, stages, AS_OF, 40, 'Owner', 'Ana']],
  ['ACTIVITY_SUMMARY', ({ deals, activities, stages }) => [deals, activities, stages]],
  ['ACTIVITY_SUMMARY', ({ deals, activities, stages }) => [deals, activities, stages, 'Owner']],
  ['PIPELINE_PLAN', ({ deals, log, stages }) => [deals, log, stages, 10_000, AS_OF - 60]],
  ['PIPELINE_PLAN', ({ deals, log, stages }) => [deals, log, stages, 10_000, AS_OF - 90, 0.2, 500, 'Owner', 'Ana']],
];

/** Formulas of a list of deals, and the column that says why a deal is on it. */
const LISTS: readonly (readonly [...Formula, column: string])[] = [
  ['PIPELINE_CHANGES', ({ deals, log, stages }) => [deals, log, stages, AS_OF - 90, AS_OF], 'Change'],
  ['PIPELINE_CHANGES', ({ deals, log, stages }) => [deals, log, stages, AS_OF - 90, AS_OF, 'owner'], 'Change'],
  ['STALE_DEALS', ({ deals, log, stages }) => [deals, log, stages, AS_OF], 'Why'],
  ['STALE_DEALS', ({ deals, log, stages }) => [deals, log, stages, AS_OF - 30, 'age', 40, 'Owner', 'Ana'], 'Why'],
  ['PIPELINE_HEALTH', ({ deals, log, stages }) => [deals, log, stages, AS_OF], 'Problem'],
];

/** Tables of quotients, of which only the row of open deals is made of deals: tried beside the function. */
const TRIED_APART = ['VELOCITY_CHANGE'];

const COMPUTED_FROM_NUMBERS = ['IDEAL_PIPELINE_SIZE', 'METRIC_BASIS', 'METRIC_ROWS'];

function partsOf(name: string, args: readonly unknown[]): readonly Part[] {
  const rows = records(evaluate('METRIC_ROWS', name, ...args));
  return rows.map((row) => ({
    id: String(row['Deal ID']),
    part: String(row['Part']),
    value: row['Value'] as number | '',
  }));
}

function sums(parts: readonly Part[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const { part, value } of parts) totals.set(part, (totals.get(part) ?? 0) + Number(value));
  return totals;
}

function product(totals: ReadonlyMap<string, number>, parts: readonly string[]): number {
  return parts.reduce((all, part) => all * (totals.get(part) ?? 0), 1);
}

function expectNobodyForgotten(parts: readonly Part[], deals: Grid): void {
  const ids = new Set(parts.map(({ id }) => id));
  for (const [id] of deals.slice(1)) expect(ids).toContain(id);
  const counted = new Set(parts.filter(({ part }) => !part.startsWith('excluded')).map(({ id }) => id));
  for (const { id, part } of parts) if (part.startsWith('excluded')) expect(counted).not.toContain(id);
}

function label(cell: unknown): string {
  return typeof cell === 'number' || cell instanceof Date ? isoDate(serial(cell)) : String(cell);
}

function serial(cell: number | Date): number {
  return typeof cell === 'number' ? cell : Math.round(cell.getTime() / 86_400_000) + 25_569;
}

beforeEach(() => {
  inSpreadsheet({ floor: 0 });
});

describe('the parts that METRIC_ROWS lists', () => {
  it.each(QUOTIENTS)('of %s multiply and divide to the figure', (name, args, { numerators, denominators }) => {
    let figures = 0;
    fc.assert(
      fc.property(anyPipeline, (pipeline) => {
        const figure = evaluate(name, ...args(pipeline));
        const parts = partsOf(name, args(pipeline));
        expectNobodyForgotten(parts, pipeline.deals);
        if (typeof figure !== 'number') return;
        figures += 1;
        const totals = sums(parts);
        expect(product(totals, numerators) / product(totals, denominators)).toBeCloseTo(figure, 8);
      }),
      { seed: 41, numRuns: 60 },
    );
    expect(figures).toBeGreaterThan(10);
  });

  it.each(TABLES)('of %s add up to its cells', (name, args) => {
    fc.assert(
      fc.property(anyPipeline, (pipeline) => {
        const [header = [], ...rows] = evaluate(name, ...args(pipeline)) as Grid;
        const parts = partsOf(name, args(pipeline));
        expectNobodyForgotten(parts, pipeline.deals);
        const totals = sums(parts.filter(({ part }) => !part.startsWith('excluded')));
        const traced = new Set([...totals.keys()].map((part) => part.slice(part.lastIndexOf(': ') + 2)));
        for (const row of rows) {
          for (const column of traced) {
            const cell = row[header.indexOf(column)];
            expect([column, totals.get(`${label(row[0])}: ${column}`) ?? 0]).toEqual([column, Number(cell)]);
          }
        }
        for (const column of traced) expect(header).toContain(column);
      }),
      { seed: 42, numRuns: 60 },
    );
  });

  it.each(LISTS)('of %s are the deals on it', (name, args, column) => {
    fc.assert(
      fc.property(anyPipeline, (pipeline) => {
        const listed = records(evaluate(name, ...args(pipeline))).map((row) => [
          row['Deal ID'],
          row[column],
          row['Value'],
        ]);
        const parts = partsOf(name, args(pipeline));
        expectNobodyForgotten(parts, pipeline.deals);
        const counted = parts.filter(({ part }) => !part.startsWith('excluded'));
        expect(counted.map(({ id, part, value }) => [id, part, value])).toEqual(listed);
      }),
      { seed: 43, numRuns: 60 },
    );
  });

  it('are tried for every function', () => {
    const tried = new Set([...TRIED_APART, ...[...QUOTIENTS, ...TABLES, ...LISTS].map(([name]) => name)]);
    const names = FUNCTION_REFERENCE.map(({ name }) => name);
    expect(names.filter((name) => !tried.has(name) && !COMPUTED_FROM_NUMBERS.includes(name))).toEqual([]);
  });
});

describe('METRIC_BASIS', () => {
  it('tells the definition, the window, n and what is left out', () => {
    const [row] = records(
      evaluate('METRIC_BASIS', 'win_rate', [
        ['Deal ID', 'Stage', 'Status'],
        ['D1', 'Won', 'Won'],
        ['D2', 'Lost', 'Lost'],
        ['D3', 'Lead', 'Open'],
        ['', '', ''],
      ]),
    );
    expect(row).toEqual({
      Definition: FUNCTION_REFERENCE.find(({ name }) => name === 'WIN_RATE')?.definition,
      Window: 'all deals',
      n: 2,
      Excluded: 'neither won nor lost (1 deal)',
      Source: FUNCTION_REFERENCE.find(({ name }) => name === 'WIN_RATE')?.source,
    });
  });

  it('has no n where the figure is computed from numbers', () => {
    const [row] = records(evaluate('METRIC_BASIS', 'PIPELINE_VELOCITY', 50, 0.2, 10_000, 30));
    expect(row).toMatchObject({ Window: 'the numbers given', n: '', Excluded: '' });
  });

  it.each(['WINRATE', '', 5])('refuses %j, which is no function', (name) => {
    expect(() => evaluate('METRIC_BASIS', name)).toThrow(
      /is no function that can be asked about. There are .*WIN_RATE/,
    );
  });
});
