import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate, parseIsoDate } from '../../src/domain/calendar-date';
import { type PeriodUnit, periodsUntil } from '../../src/domain/period';
import { type DatedDeal, tallyOf } from '../../src/metrics/deal-tally';
import { factorFigures } from '../../src/metrics/factor-figures';
import { forgottenDeals } from '../../src/metrics/forgotten-deals';
import { pipelineSoFar } from '../../src/metrics/pipeline-so-far';
import { pipelineTrend, type TrendPoint } from '../../src/metrics/pipeline-trend';
import { standingAt } from '../../src/metrics/standing-at';
import { trailingWindow } from '../../src/metrics/trailing-window';
import { velocityOfDeals } from '../../src/metrics/velocity-of-deals';
import { anyDatedDeals, FIRST_DAY, lost, open, won } from './dated-deals';

const day = (iso: string) => parseIsoDate(iso) ?? Number.NaN;

/** Two wins of 40 days, one loss, one open deal. */
const DEALS: readonly DatedDeal[] = [
  won(day('2025-12-01'), day('2026-01-10'), 1000),
  lost(day('2025-12-15'), day('2026-02-05')),
  won(day('2026-01-20'), day('2026-03-01'), 400),
  open(day('2026-02-10')),
];
const AS_OF = day('2026-03-10');
/** Where the deals are the whole table. */
const firstCloseOf = (deals: readonly DatedDeal[]) =>
  deals.reduce<number | null>(
    (first, { closed }) => (closed === null ? first : Math.min(first ?? closed, closed)),
    null,
  );
const monthly = (deals: readonly DatedDeal[], count: number, floor = 1) =>
  pipelineTrend(deals, { asOf: AS_OF, unit: 'month', count, floor, firstClose: firstCloseOf(deals) });

describe('the trailing window', () => {
  it.each<[string, string, PeriodUnit, string]>([
    ['2026-01-01', '2026-01-31', 'month', '2025-11-01'],
    // February, March and April 2026 have 89 days; in a leap year they have 90.
    ['2026-04-01', '2026-04-30', 'month', '2026-01-31'],
    ['2024-04-01', '2024-04-30', 'month', '2024-02-01'],
    ['2026-03-01', '2026-03-10', 'month', '2025-12-11'],
    ['2026-03-02', '2026-03-08', 'week', '2025-12-09'],
    ['2017-10-01', '2017-12-31', 'quarter', '2017-04-01'],
    ['2026-01-01', '2026-01-01', 'quarter', '2025-07-01'],
  ])('of %s to %s by %s begins on %s', (start, end, unit, expected) => {
    expect(isoDate(trailingWindow({ start: day(start), end: day(end) }, unit))).toBe(expected);
  });
});

describe('how a deal stood on a day', () => {
  it.each<[string, DatedDeal, string]>([
    ['open since the day before', open(9), 'open'],
    ['open since that day', open(10), 'open'],
    ['created the day after', open(11), 'not yet'],
    ['open since nobody knows when', open(null), 'open'],
    ['closed on that day', won(1, 10), 'decided'],
    ['closed the day after', lost(1, 11), 'open'],
    ['closed later than it was created, both after', won(11, 12), 'not yet'],
    ['closed after it, created nobody knows when', won(null, 11), 'open'],
    ['closed nobody knows when', won(1, null), 'decided'],
    ['closed before it was created', won(20, 5), 'decided'],
  ])('%s', (_, deal, expected) => {
    expect(standingAt(deal, 10)).toBe(expected);
  });
});

describe('open deals older than the longest win', () => {
  it.each<[string, readonly DatedDeal[], number, number]>([
    ['as old as the longest win', [won(10, 40), won(10, 20), open(70)], 0, 1],
    ['a day older', [won(10, 40), won(10, 20), open(69)], 1, 1],
    ['without a day of creation', [won(10, 40), open(null)], 0, 1],
    ['before anything was won', [open(1), lost(1, 5)], 0, 1],
    ['where all wins were on the day of creation', [won(5, 5), open(99), open(100)], 1, 2],
    ['where a win ended before it began', [won(9, 8), open(1)], 0, 1],
    ['where a win knows only one of its days', [won(null, 5), won(5, null), open(1)], 0, 1],
    ['of a win that is still to come: it is open itself', [won(10, 20), won(60, 101), open(89)], 2, 2],
    ['beside a longest win of that very day', [won(10, 100), open(5)], 1, 1],
    ['not there yet', [won(10, 20), open(101)], 0, 0],
    ['none', [], 0, 0],
  ])('%s', (_, deals, forgotten, inAll) => {
    expect(forgottenDeals(deals, 100)).toEqual({ forgotten, open: inAll });
  });
});

describe('the trend', () => {
  const shown = ({ period, added, factors, ...rest }: TrendPoint) => [
    isoDate(period.start),
    [factors.openDeals, added, rest.won, rest.lost],
    [factors.decided, factors.winRate, factors.averageWon, factors.cycleDays],
  ];

  it('counts by period and takes its factors from the trailing window, by hand', () => {
    expect(monthly(DEALS, 4).map(shown)).toEqual([
      ['2025-12-01', [2, 2, 0, 0], [0, null, null, null]],
      ['2026-01-01', [2, 1, 1, 0], [1, 1, 1000, 40]],
      ['2026-02-01', [2, 1, 0, 1], [2, 0.5, 1000, 40]],
      ['2026-03-01', [1, 0, 1, 0], [3, 2 / 3, 700, 40]],
    ]);
  });

  it('multiplies the factors with the deals open at the end', () => {
    const velocities = monthly(DEALS, 3).map(({ factors }) => factors.velocity);
    // 2 × 1 × 1,000 ÷ 40; 2 × ½ × 1,000 ÷ 40; 1 × ⅔ × 700 ÷ 40.
    expect(velocities[0]).toBeCloseTo(50, 9);
    expect(velocities[1]).toBeCloseTo(25, 9);
    expect(velocities[2]).toBeCloseTo(35 / 3, 9);
  });

  it('divides the money won by days from the first close on, and says so only where that cut the window', () => {
    const points = monthly(DEALS, 4);
    // From 10 January: 22, 50 and 60 days; before it nothing was won or lost.
    expect(points.map(({ wonPerDay }) => wonPerDay)).toEqual([null, 1000 / 22, 20, 1400 / 60]);
    expect(points.map(({ wonSince }) => wonSince && isoDate(wonSince))).toEqual([
      null,
      '2026-01-10',
      '2026-01-10',
      '2026-01-10',
    ]);
    const later = pipelineTrend(DEALS, {
      ...{ asOf: day('2026-04-09'), unit: 'week', count: 1, floor: 1 },
      firstClose: day('2026-01-10'),
    });
    // 90 days to 9 April begin on 10 January, with the first close itself.
    expect(later.map(({ wonSince, wonPerDay }) => [wonSince, wonPerDay])).toEqual([[null, 1400 / 90]]);
  });

  it('counts money per day from the first close of the whole table, of which these deals may be a part', () => {
    const options = { asOf: AS_OF, unit: 'month', count: 1, floor: 1 } as const;
    const [of60, of90, none] = [day('2026-01-10'), day('2025-01-01'), null].map(
      (firstClose) => pipelineTrend(DEALS.slice(2), { ...options, firstClose })[0],
    );
    expect(of60).toMatchObject({ wonPerDay: 400 / 60, wonSince: day('2026-01-10') });
    expect(of90).toMatchObject({ wonPerDay: 400 / 90, wonSince: null });
    expect(none).toMatchObject({ wonPerDay: null, wonSince: null });
  });

  it('has no factors below the floor, but still counts', () => {
    const [point] = monthly(DEALS, 1, 4);
    expect(point?.factors).toMatchObject({ openDeals: 1, decided: 3, winRate: null, velocity: null });
    expect(point?.wonPerDay).toBe(1400 / 60);
  });

  it('knows which periods ended before anything that is known', () => {
    const flags = (deals: readonly DatedDeal[]) => monthly(deals, 3).map((point) => point.isBeforeFirstDeal);
    expect(flags([])).toEqual([true, true, true]);
    expect(flags([open(day('2026-02-28'))])).toEqual([true, false, false]);
    expect(flags([open(day('2026-03-01'))])).toEqual([true, true, false]);
    expect(flags([won(null, day('2026-02-01'))])).toEqual([true, false, false]);
    expect(flags([won(day('2026-02-01'), day('2026-03-01'))])).toEqual([true, false, false]);
  });

  it('counts a deal that came and went between two ends as added and won, never as open', () => {
    const [january, february] = monthly([won(day('2026-02-03'), day('2026-02-20'))], 3);
    expect(january && shown(january)[1]).toEqual([0, 0, 0, 0]);
    expect(february && shown(february)[1]).toEqual([0, 1, 1, 0]);
  });

  it('counts the first and the last day of a period', () => {
    const deals = [
      open(day('2026-02-01')),
      open(day('2026-02-28')),
      lost(1, day('2026-02-01')),
      won(1, day('2026-02-28')),
    ];
    expect(monthly(deals, 3).map(({ added, ...point }) => [added, point.won, point.lost])).toEqual([
      [0, 0, 0],
      [2, 1, 1],
      [0, 0, 0],
    ]);
  });

  it('leaves out what it cannot place: open without a day of creation, decided without a day of closing', () => {
    const deals = [open(null), won(day('2026-02-03'), null), won(null, day('2026-02-03'), 60)];
    const [, february] = monthly(deals, 3);
    expect(february && shown(february)).toEqual(['2026-02-01', [0, 0, 1, 0], [1, 1, 60, null]]);
  });

  it('never counts as open what was closed before it was created', () => {
    const points = monthly([won(day('2026-02-20'), day('2026-01-10'))], 3);
    expect(points.map(({ factors }) => factors.openDeals)).toEqual([0, 0, 0]);
  });

  it('takes what closes after the last day as open', () => {
    expect(monthly([won(day('2026-02-20'), AS_OF + 1)], 1)[0]).toMatchObject({ won: 0, factors: { openDeals: 1 } });
    expect(monthly([won(day('2026-02-20'), AS_OF)], 1)[0]).toMatchObject({ won: 1, factors: { openDeals: 0 } });
    expect(monthly([open(AS_OF + 1)], 1)[0]).toMatchObject({ added: 0, factors: { openDeals: 0 } });
  });

  const anyUnit = fc.constantFrom<PeriodUnit>('week', 'month', 'quarter');

  it('is what a scan of all deals for each period gives', () => {
    fc.assert(
      fc.property(anyDatedDeals, anyUnit, fc.integer({ min: 1, max: 9 }), fc.nat(220), (deals, unit, count, offset) => {
        const asOf = FIRST_DAY + offset;
        const firstClose = firstCloseOf(deals);
        const points = pipelineTrend(deals, { asOf, unit, count, floor: 2, firstClose });
        const periods = periodsUntil(asOf, unit, count);
        expect(points).toHaveLength(count);
        points.forEach((point, at) => {
          const { start = 0, end = 0 } = periods[at] ?? {};
          const isHere = (one: number | null) => one !== null && one >= start && one <= end;
          const from = trailingWindow({ start, end }, unit);
          const placed = deals.filter(({ status, closed }) => status === 'Open' || closed !== null);
          const here = placed.filter((deal) => deal.created !== null && standingAt(deal, end) === 'open');
          const inWindow = placed.filter(({ closed }) => closed !== null && closed >= from && closed <= end);
          expect(point.added).toBe(placed.filter(({ created }) => isHere(created)).length);
          expect(point.won).toBe(placed.filter(({ status, closed }) => status === 'Won' && isHere(closed)).length);
          expect(point.lost).toBe(placed.filter(({ status, closed }) => status === 'Lost' && isHere(closed)).length);
          expect(point.factors).toEqual(factorFigures(here.length, tallyOf(inWindow), 2));
          const since = Math.max(from, firstClose ?? end + 1);
          const money = tallyOf(inWindow).wonValue;
          expect(point.wonPerDay).toBe(since > end ? null : money / (end - since + 1));
        });
      }),
      { seed: 321, numRuns: 300 },
    );
  });

  it('goes from end to end by what is added and what is decided, where all days are known', () => {
    fc.assert(
      fc.property(anyDatedDeals, anyUnit, (deals, unit) => {
        const known = deals.filter(
          ({ status, created, closed }) =>
            created !== null && (status === 'Open' || (closed !== null && closed >= created)),
        );
        const points = pipelineTrend(known, { asOf: FIRST_DAY + 220, unit, count: 8, floor: 1, firstClose: null });
        points.slice(1).forEach((point, at) => {
          const before = points[at]?.factors.openDeals ?? 0;
          expect(point.factors.openDeals).toBe(before + point.added - point.won - point.lost);
        });
      }),
      { seed: 322 },
    );
  });
});

describe('the pipeline so far', () => {
  const soFar = (deals: readonly DatedDeal[], asOf = 100, floor = 1, firstClose = firstCloseOf(deals)) =>
    pipelineSoFar(deals, { asOf, floor, firstClose });

  it('counts everything until the day, and money from the first close on', () => {
    const deals = [won(1, 41, 900), lost(1, 51), won(60, 100, 300), open(90), open(null)];
    expect(soFar(deals)).toMatchObject({ since: 41, added: 5, won: 2, lost: 1, wonPerDay: 1200 / 60 });
    // 2 open × ⅔ × 600 ÷ 40.
    expect(soFar(deals).factors.velocity).toBeCloseTo(20, 9);
    expect(soFar(deals, 100, 4).factors).toMatchObject({ decided: 3, velocity: null });
  });

  it('takes what had not happened on that day as not happened', () => {
    const deals = [won(1, 41, 900), won(60, 101, 300), open(101), open(100)];
    expect(soFar(deals)).toMatchObject({ added: 3, won: 1, factors: { openDeals: 2, decided: 1 } });
  });

  it('counts decided deals without a day of closing, which no period can', () => {
    // Nobody knows on which day the 60 were won: 40 over 10 days.
    expect(soFar([won(1, null, 60), won(1, 91, 40)])).toMatchObject({ since: 91, won: 2, wonPerDay: 4 });
    expect(soFar([won(1, null, 60), won(1, 91, 40)]).factors.averageWon).toBe(50);
    expect(soFar([won(1, null, 60)])).toMatchObject({ since: null, won: 1, wonPerDay: null });
  });

  it('counts from the first close of the whole table, if that has happened', () => {
    const deals = [won(1, 91, 40)];
    expect(soFar(deals, 100, 1, 81)).toMatchObject({ since: 81, wonPerDay: 2 });
    expect(soFar(deals, 100, 1, 100)).toMatchObject({ since: 100, wonPerDay: 40 });
    expect(soFar([open(1)], 100, 1, 101)).toMatchObject({ since: null, wonPerDay: null });
  });

  it('is nothing of nothing', () => {
    expect(soFar([])).toMatchObject({ since: null, added: 0, won: 0, lost: 0, wonPerDay: null });
  });

  it('has the velocity of all deals once everything has happened', () => {
    fc.assert(
      fc.property(anyDatedDeals, (deals) => {
        const count = (status: string) => deals.filter((deal) => deal.status === status && deal.countsInRate).length;
        const wins = deals.filter(({ status }) => status === 'Won');
        const expected = velocityOfDeals({
          openDeals: count('Open'),
          won: count('Won'),
          lost: count('Lost'),
          wonValues: wins.map(({ value }) => value).filter((value) => value !== null),
          wonCycleDays: wins.flatMap(({ created, closed }) =>
            created === null || closed === null ? [] : [closed - created],
          ),
        });
        const { velocity } = soFar(deals, FIRST_DAY + 400, 0).factors;
        if (typeof expected === 'number') expect(velocity).toBeCloseTo(expected, 6);
        else expect(velocity).toBeNull();
      }),
      { seed: 323 },
    );
  });
});
