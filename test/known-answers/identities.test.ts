import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  day,
  type DealCells,
  dealsTable,
  evaluate,
  type Grid,
  inSpreadsheet,
  records,
  stagesTable,
} from '../functions/sheet';

const OWNERS = ['Ana', 'Ben', 'Cid'];
const anyDeal: fc.Arbitrary<DealCells> = fc
  .record({
    Status: fc.constantFrom('Open', 'Won', 'Lost', 'Parked'),
    Owner: fc.constantFrom(...OWNERS),
    Value: fc.oneof(fc.integer({ min: 0, max: 9999 }), fc.constant('')),
    Probability: fc.oneof(fc.constant(''), fc.constantFrom(0, 0.25, 1)),
    start: fc.nat(300),
    days: fc.nat(90),
  })
  .map(({ start, days, ...cells }) => ({
    ...cells,
    Created: 46_000 + start,
    'In stage since': 46_000 + start,
    Closed: cells.Status === 'Won' || cells.Status === 'Lost' ? 46_000 + start + days : '',
  }));
const anyDeals = fc.array(anyDeal, { maxLength: 40 });
const STAGES = stagesTable([
  { name: 'Proposal', probability: 0.4 },
  { name: 'Won', kind: 'won' },
  { name: 'Lost', kind: 'lost' },
  { name: 'Later', kind: 'parked', probability: 0.1 },
]);

beforeEach(() => {
  inSpreadsheet();
});

function numberOf(result: unknown): number {
  if (typeof result !== 'number') throw new Error(`no number: ${String(result)}`);
  return result;
}

describe('the functions agree with each other', () => {
  it('velocity of a table is that of its count, win rate, average and cycle', () => {
    fc.assert(
      fc.property(anyDeals, (deals) => {
        const velocity = evaluate('PIPELINE_VELOCITY', dealsTable(deals));
        const won = deals.filter(({ Status }) => Status === 'Won');
        const values = won.map(({ Value }) => Value).filter((value) => typeof value === 'number');
        const cycle = won.reduce((sum, deal) => sum + Number(deal.Closed) - Number(deal.Created), 0) / won.length;
        if (values.length === 0 || cycle === 0) {
          expect(velocity).toBe('no data');
          return;
        }
        const open = deals.filter(({ Status }) => Status === 'Open').length;
        const average = values.reduce((sum, value) => sum + value, 0) / values.length;
        const rate = evaluate('WIN_RATE', dealsTable(deals));
        expect(velocity).toBeCloseTo(numberOf(evaluate('PIPELINE_VELOCITY', open, rate, average, cycle)), 6);
      }),
      { seed: 21, numRuns: 200 },
    );
  });

  it('the decided deals of all owners are the decided deals', () => {
    fc.assert(
      fc.property(anyDeals, (deals) => {
        const table = dealsTable(deals);
        const ofOwner = (owner: string) => numberOf(evaluate('WIN_RATE', table, '', 'n', 'Owner', owner));
        const all = OWNERS.reduce((sum, owner) => sum + ofOwner(owner), 0);
        expect(evaluate('WIN_RATE', table, '', 'n')).toBe(all);
        expect(ofOwner('<>Ana') + ofOwner('Ana')).toBe(all);
      }),
      { seed: 22, numRuns: 100 },
    );
  });

  it('nothing depends on the order of the rows or on blank rows between and after them', () => {
    fc.assert(
      fc.property(anyDeals, fc.nat(20), (deals, blanks) => {
        const table = dealsTable(deals);
        const [header = [], ...rows] = dealsTable(deals, blanks);
        const turned: Grid = [header, ...rows.slice().reverse()];
        expect(evaluate('WIN_RATE', turned)).toEqual(evaluate('WIN_RATE', table));
        expect(evaluate('WIN_RATE', turned, 'leads')).toEqual(evaluate('WIN_RATE', table, 'leads'));
        const velocity = evaluate('PIPELINE_VELOCITY', table);
        if (typeof velocity === 'number') expect(evaluate('PIPELINE_VELOCITY', turned)).toBeCloseTo(velocity, 6);
        else expect(evaluate('PIPELINE_VELOCITY', turned)).toBe(velocity);
      }),
      { seed: 23, numRuns: 100 },
    );
  });

  it('the summary of all stages counts every deal once, won and lost as the win rate does', () => {
    fc.assert(
      fc.property(anyDeals, (deals) => {
        const rows = records(evaluate('STAGE_SUMMARY', dealsTable(deals), STAGES, 46_200, 'all'));
        const counts = rows.map(({ Deals }) => Number(Deals));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(deals.length);
        expect((counts[1] ?? 0) + (counts[2] ?? 0)).toBe(evaluate('WIN_RATE', dealsTable(deals), '', 'n'));
      }),
      { seed: 24, numRuns: 100 },
    );
  });

  it('the ideal size by stages and in one step is the same where the rates multiply to the win rate', () => {
    const rate = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(rate, { minLength: 2, maxLength: 6 }), fc.integer({ min: 1, max: 50 }), (rates, reps) => {
        const product = rates.reduce((all, one) => all * one, 1);
        const stages = rates.map((one, index) => [`Stage ${index}`, one]);
        const chained = records(evaluate('IDEAL_PIPELINE_SIZE', 100_000, 500, stages, reps));
        const oneStep = records(evaluate('IDEAL_PIPELINE_SIZE', 100_000, 500, product, reps));
        expect(Number(chained[0]?.['Needed']) / Number(oneStep[0]?.['Needed'])).toBeCloseTo(1, 9);
        expect(chained[rates.length]).toEqual(oneStep[1]);
      }),
      { seed: 25 },
    );
  });
});

describe('whatever the cells hold', () => {
  const anyCell = fc.oneof(
    fc.constantFrom<unknown>('', null, undefined, true, false, '#N/A', '#REF!', 'no data', ' ', '25%', '1,5', 'Ana'),
    fc.constantFrom<unknown>(0, -1, 0.5, 40, 1e308, Number.NaN, Number.POSITIVE_INFINITY, 46_000),
    fc.constant(day('2026-03-05')),
    fc.constant(new Date(Number.NaN)),
    fc.string(),
  );
  const headers = dealsTable([])[0] ?? [];
  const anyGrid = fc
    .array(fc.array(anyCell, { minLength: headers.length, maxLength: headers.length }), { maxLength: 6 })
    .map((rows): Grid => [headers, ...rows]);
  const anyArgument = fc.oneof(anyCell, fc.array(fc.array(anyCell, { minLength: 1, maxLength: 3 }), { maxLength: 3 }));
  const anyRest = fc.array(fc.oneof(anyArgument, fc.constantFrom(...headers)), { maxLength: 6 });
  const anyTable = fc.oneof(anyGrid, fc.constant(STAGES), anyArgument);

  function expectShowable(result: unknown): void {
    const cells = Array.isArray(result) ? (result as unknown[][]).flat() : [result];
    expect(cells.length).toBeGreaterThan(0);
    for (const cell of cells)
      expect(typeof cell === 'string' || Number.isFinite(cell instanceof Date ? cell.getTime() : cell)).toBe(true);
  }

  it.each([
    'PIPELINE_VELOCITY',
    'IDEAL_PIPELINE_SIZE',
    'WIN_RATE',
    'STAGE_SUMMARY',
    'AVERAGE_DEAL_SIZE',
    'LEAD_RESPONSE_TIME',
    'PIPELINE_COVERAGE',
    'PIPELINE_VALUE',
    'SALES_CYCLE',
    'SLIP_RATE',
    'WEIGHTED_PIPELINE',
    'WON_PER_DAY',
    'ACTIVITY_SUMMARY',
    'CHANGES_SUMMARY',
    'CLOSE_REASONS',
    'DEALS_BY',
    'PIPELINE_TREND',
    'VELOCITY_CHANGE',
    'GOAL_PROGRESS',
    'PIPELINE_HEALTH',
    'HEALTH_SUMMARY',
    'PIPELINE_PLAN',
    'STALE_DEALS',
  ] as const)('%s shows numbers and words, or a sentence', (name) => {
    fc.assert(
      fc.property(anyTable, anyTable, anyRest, (first, second, rest) => {
        let result: unknown;
        try {
          result = evaluate(name, first, second, ...rest);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          expect(error).not.toBeInstanceOf(TypeError);
          expect(error).not.toBeInstanceOf(RangeError);
          expect(String(error)).not.toMatch(/\[object|undefined|function/);
          return;
        }
        expectShowable(result);
      }),
      { seed: 26, numRuns: 1500 },
    );
  });
});
