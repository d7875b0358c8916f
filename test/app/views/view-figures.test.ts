import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { viewFigures } from '../../../src/app/views/view-figures';
import type { DealRow } from '../../../src/cells/deal-row';
import { calendarDate } from '../../../src/domain/calendar-date';
import type { Deal } from '../../../src/domain/deal';
import { NO_FILTER } from '../../../src/domain/deal-view';
import { stageList } from '../../../src/domain/pipeline';
import { STAGES } from '../builders';

const TODAY = calendarDate(2026, 3, 20);
const LIST = stageList(STAGES);

function row(at: number, fields: Partial<Deal>): DealRow {
  const text = { pipeline: '', currency: '', owner: '', company: '', contact: '', phone: '', email: '', source: '' };
  const more = { priority: '', nextStep: '', closeReason: '', notes: '', status: '' } as const;
  const days = { expectedClose: null, created: null, lastActivity: null, nextStepDue: null };
  const rest = { inStageSince: null, closed: null, value: null, probability: null, score: null };
  const deal = { id: `D-${at}`, name: `Deal ${at}`, stage: 'Lead', ...text, ...more, ...days, ...rest, ...fields };
  return { row: at, deal, shadow: null, blank: false };
}

function figures(rows: readonly DealRow[], filter: Partial<typeof NO_FILTER> = {}, goals = GOALS) {
  const sources = { rows, stages: LIST, extra: new Map(), goals, today: TODAY, currency: 'EUR' };
  const request = { pipeline: 'Sales', filter: { ...NO_FILTER, ...filter } };
  return viewFigures({ ...sources, countsInWinRate: (reason) => reason !== 'Duplicate' }, request);
}

const MARCH = { start: calendarDate(2026, 3, 1), end: calendarDate(2026, 3, 31), pipeline: '' };
const GOALS = [{ ...MARCH, owner: '', target: 1000, currency: '' }];

describe('viewFigures', () => {
  test('adds up, for every stage, what a plain count of the deals that pass adds up', () => {
    const deal = fc.record({
      stage: fc.constantFrom('Lead', 'Qualified', 'Proposal', 'Won', 'Lost', 'no such stage'),
      owner: fc.constantFrom('', 'Ana', 'Ben'),
      currency: fc.constantFrom('', 'EUR', 'USD'),
      value: fc.option(fc.integer({ min: 0, max: 1000 })),
      probability: fc.constantFrom(null, 0, 0.5),
    });
    const owners = fc.constantFrom(null, '', 'Ana', 'Ben', 'Cleo');
    fc.assert(
      fc.property(fc.array(deal), owners, (deals, owner) => {
        const { totals, open, inOthers, currency } = figures(
          deals.map((fields, at) => row(at + 2, fields)),
          { owner },
        );
        const passing = deals.filter((one) => owner === null || one.owner === owner);
        for (const stage of STAGES) {
          const own = passing.filter((one) => one.stage === stage.name);
          const total = totals.find((one) => one.stage === stage.key);
          expect(total?.deals).toBe(own.length);
          for (const code of ['EUR', 'USD']) {
            const valued = own.filter((one) => one.value !== null && (one.currency || 'EUR') === code);
            const sum = total?.money.find((one) => one.currency === code)?.sum ?? 0;
            expect(sum).toBe(valued.reduce((all, one) => all + (one.value ?? 0), 0));
          }
        }
        const known = passing.filter((one) => STAGES.some(({ name }) => name === one.stage));
        const others = known.filter((one) => (one.currency || (one.value === null ? currency : 'EUR')) !== currency);
        expect(inOthers).toBe(others.length);
        expect(open.deals).toBe(known.filter((one) => !['Won', 'Lost'].includes(one.stage)).length);
      }),
    );
  });

  test('speaks the currency of most of the deals, and counts the others as deals', () => {
    const found = figures([
      row(2, { value: 10, currency: 'USD' }),
      row(3, { value: 20, currency: 'USD' }),
      row(4, { value: 500 }),
      row(5, {}),
    ]);

    expect(found).toMatchObject({ currency: 'USD', inOthers: 1, open: { deals: 4, value: 30 } });
  });

  test('weighs by the typed probability, 0 included, and leaves out what has none', () => {
    const found = figures([
      row(2, { value: 100, probability: 0.5 }),
      row(3, { value: 100, probability: 0 }),
      row(4, { value: 100 }),
    ]);

    expect(found.open).toEqual({ deals: 3, value: 300, weighted: 50, weighed: 2 });
  });

  test('leaves reasons that do not count out of the win rate', () => {
    const lost = { stage: 'Lost', closed: TODAY };
    const rows = [row(2, { stage: 'Won' }), row(3, { ...lost, closeReason: 'Price' })];

    expect(figures(rows).winRate).toMatchObject({ rate: 0.5, n: 2 });
    expect(figures([...rows, row(4, { ...lost, closeReason: 'Duplicate' })]).winRate).toMatchObject({ n: 2 });
  });

  test('has no rates where nothing is decided', () => {
    expect(figures([row(2, { value: 5 })])).toMatchObject({ winRate: null, velocity: null, wonPerDay: null });
  });

  test('counts the days of what was won per day from the first close of the whole table', () => {
    const rows = [
      row(2, { stage: 'Lost', owner: 'Ben', closed: TODAY - 9 }),
      row(3, { stage: 'Won', owner: 'Ana', closed: TODAY, value: 100 }),
    ];

    expect(figures(rows, { owner: 'Ana' }).wonPerDay).toBe(10);
    expect(figures(rows, { owner: 'Ben' }).wonPerDay).toBe(0);
  });

  test('measures the goal in its own currency', () => {
    const won = { stage: 'Won', closed: TODAY } as const;
    const rows = [row(2, { ...won, value: 70, currency: 'PLN' }), row(3, { ...won, value: 300 }), row(4, won)];
    const goal = { from: '2026-03-01', to: '2026-03-31', target: 1000 };

    expect(figures(rows).goal).toEqual({ ...goal, won: 300, currency: 'EUR' });
    const inZloty = GOALS.map((one) => ({ ...one, currency: 'pln' }));
    expect(figures(rows, {}, inZloty).goal).toEqual({ ...goal, won: 70, currency: 'PLN' });
  });

  test('knows no goal where the owners have theirs in several currencies', () => {
    const goals = ['EUR', 'PLN'].map((currency) => ({ ...MARCH, owner: currency, target: 10, currency }));

    expect(figures([row(2, {})], {}, goals).goal).toBeNull();
    expect(figures([row(2, {})], { owner: 'PLN' }, goals).goal).toMatchObject({ target: 10, currency: 'PLN' });
  });
});
