import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date';
import type { Journey } from '../../src/domain/journey';
import { ownRates } from '../../src/metrics/own-rates';
import { anyJourneys, CALL, journey, LEAD, LOST, QUALIFIED, SALES, SIX_DEALS, STAGES, WON } from './journeys';

const begun = (journeys: readonly Journey[]) =>
  journeys.map((one) => ({ ...one, began: one.visits[0]?.entered ?? null }));
const rates = (journeys: readonly Journey[], asOf: number, floor = 0) =>
  ownRates(STAGES, begun(journeys), { pipeline: SALES, asOf, floor });

describe('the own rates of a pipeline', () => {
  it('are 5 of 6, 3 of 5 and 2 of 3 for the six deals (cognis-digital/dealflow, demos/01-basic)', () => {
    expect(rates(SIX_DEALS, calendarDate(2026, 3, 1))).toEqual([
      { rate: 5 / 6, n: 6 },
      { rate: 3 / 5, n: 5 },
      { rate: 2 / 3, n: 3 },
    ]);
  });

  it('are blank below the floor, and the floor itself is enough', () => {
    expect(rates(SIX_DEALS, calendarDate(2026, 3, 1), 5)).toEqual([
      { rate: 5 / 6, n: 6 },
      { rate: 3 / 5, n: 5 },
      { rate: null, n: 3 },
    ]);
  });

  // Every stay that ended took 10 days, so deals that came by day 90 count on day 100.
  const steady = [...Array(5).keys()].map((deal) => journey(deal, [LEAD, 0], [deal < 3 ? WON : LOST, 10]));
  it.each([
    ['came a usual stay ago', 90, 6],
    ['came a day later', 91, 5],
    ['came on an unknown day', null, 6],
  ])('count a deal that %s or not', (_, came, n) => {
    expect(rates([...steady, journey(9, [LEAD, came])], 100)[0]).toEqual({ rate: 3 / n, n });
  });

  it('count everybody where too few stays have ended to learn a usual one', () => {
    expect(rates([...steady, journey(9, [LEAD, 100])], 100, 6)[0]).toEqual({ rate: 3 / 6, n: 6 });
  });

  it('learn the usual stay from the deals of their own pipeline', () => {
    // Long stays elsewhere would leave out the deal of day 90.
    const elsewhere = [...Array(20).keys()].map((deal) => journey(20 + deal, [CALL, 0], [CALL + 2, 60]));
    expect(rates([...steady, journey(9, [LEAD, 90]), ...elsewhere], 100)[0]?.n).toBe(6);
  });

  it('take each visit for itself to learn the usual stay', () => {
    const twice = steady.map(({ deal }) => journey(deal, [LEAD, 0], [QUALIFIED, 10], [LEAD, 20], [LOST, 30]));
    expect(rates([...twice, journey(9, [LEAD, 90])], 100)[0]?.n).toBe(6);
  });

  it('are none where nobody came', () => {
    expect(rates([], 100)).toEqual([0, 1, 2].map(() => ({ rate: null, n: 0 })));
    expect(rates([journey(1, [LEAD, 1], [LOST, 5])], 100)[1]).toEqual({ rate: null, n: 0 });
  });

  it('multiply to won ÷ entered', () => {
    fc.assert(
      fc.property(anyJourneys, (journeys) => {
        const found = rates(journeys, 500);
        if (found.some(({ rate }) => rate === null)) return;
        const counted = begun(journeys).filter(
          ({ visits }) => STAGES[visits[visits.length - 1]?.stage ?? -1]?.pipeline === SALES,
        );
        const won = counted.filter(({ visits }) => STAGES[visits[visits.length - 1]?.stage ?? -1]?.kind === 'won');
        const product = found.reduce((all, { rate }) => all * (rate ?? 0), 1);
        expect(product).toBeCloseTo(won.length / counted.length, 9);
      }),
      { seed: 54, numRuns: 200 },
    );
  });

  it('never have a deal that skipped a stage as lost to it', () => {
    expect(rates([journey(1, [LEAD, 1], [WON, 5])], 100).map(({ rate }) => rate)).toEqual([1, 1, 1]);
    expect(rates([journey(1, [QUALIFIED, 1])], 100).map(({ rate }) => rate)).toEqual([1, 0, null]);
  });
});
