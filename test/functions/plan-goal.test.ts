import { beforeEach, describe, expect, it } from 'vitest';
import { histories, january } from './histories';
import { AS_OF, column, goals, lead, many, plan, STAGES, way } from './plan-tables';
import { type DealCells, day, type Grid, inSpreadsheet, records } from './sheet';

beforeEach(() => {
  inSpreadsheet();
});

describe('the goal of a plan', () => {
  const tables = histories([
    way({ Owner: 'Ana', Value: 300 }, ['Lead', january(60)], ['Won', january(70)]),
    way({ Owner: 'Ben', Value: 200 }, ['Lead', january(60)], ['Won', january(71)]),
    lead(january(70), { Owner: 'Ben' }),
    lead(january(70), { Owner: 'Cid' }),
    lead(january(70), { Owner: 'cid ' }),
    lead(january(70), { Owner: '' }),
  ]);
  const wonRow = (goal: unknown, ...rest: unknown[]) => {
    const rows = records(plan(...tables, STAGES, goal, AS_OF, 1, 100, ...rest));
    const last = rows[rows.length - 1];
    return [last?.['Must enter'], last?.['Entered'], last?.['Still to enter'], last?.['Per rep'], last?.['Note']];
  };

  it('is shared among the owners of open deals where nobody has a goal of his own', () => {
    expect(wonRow(10_000)).toEqual([100, 2, 95, 47.5, '500 of 10000 won; 16 days left']);
  });

  it('is the sum of the owners’ goals, shared among them', () => {
    const own = goals({ owner: 'Ana', target: 600 }, { owner: 'Ben', target: 300 }, { owner: 'Dan', target: 100 });
    expect(wonRow(own)).toEqual([10, 2, 5, expect.closeTo(5 / 3, 9), '500 of 1000 won; 16 days left']);
    expect(wonRow(own, 'Owner', 'Ben')).toEqual([3, 1, 1, 1, '200 of 300 won; 16 days left']);
  });

  it('is everybody’s, shared among those who have one as well', () => {
    expect(wonRow(goals({ target: 1000 }, { owner: 'Ana', target: 1 })).slice(0, 4)).toEqual([10, 2, 5, 5]);
  });

  it('is none of everybody’s for some owners', () => {
    const none = ['', '', '', '', 'no goal for that day: add one to Goals'];
    expect(wonRow(goals({}), 'Owner', 'Ana')).toEqual(none);
    expect(wonRow(goals({}), 'Owner', '<>Ben')).toEqual(none);
    expect(wonRow(goals({}), 'Value', '>0')[0]).toBe(100);
    expect(wonRow(goals({ start: january(91), end: january(120) }))).toEqual(none);
  });

  it('has no Entered without a goal, but still what stands', () => {
    const rows = records(plan(...tables, STAGES, goals(), AS_OF, 1, 100));
    expect(rows[0]).toMatchObject({ 'Rate to next': 1, 'Must enter': '', Entered: '', 'Stands (not stale)': 4 });
  });

  it('is met where as much is won, whatever entered', () => {
    expect(wonRow(500)).toEqual([5, 2, 0, 0, '500 of 500 won: the target is met; 16 days left']);
    expect(wonRow(501)[2]).toBeCloseTo(0.01, 9);
  });

  it('counts what was won from the first day of the period to AsOf', () => {
    const won = (start: number) => wonRow(goals({ start })).slice(1, 2)[0];
    expect([won(january(70)), won(january(71)), won(january(72))]).toEqual([2, 1, 0]);
    const early = records(plan(...tables, STAGES, 10_000, january(70), 1, 100));
    expect(early[1]).toMatchObject({ Entered: 1, Note: '300 of 10000 won; 20 days left' });
    expect(column(plan(...tables, STAGES, 10_000, january(89), 1, 100), 'Note')[1]).toContain('1 day left');
  });

  it('is this month’s where it is a number', () => {
    // February 2028 has 29 days; 29 entries of 10 days each are 10 at any time.
    const ways = many(10, way({}, ['Lead', january(700)], ['Won', january(710)]));
    const rows = records(plan(...histories(ways), STAGES, 29, day('2028-02-29'), 1, 1));
    expect(rows[0]).toMatchObject({ 'Must enter': 29, 'Must stand': 10 });
    expect(rows[1]?.['Note']).toBe('0 of 29 won; 0 days left');
  });

  it.each<[string, unknown, string]>([
    ['nothing', '', 'goals: nothing found; a number of 0 or more is needed.'],
    ['less than nothing', -1, 'goals: "-1" found; a number of 0 or more is needed.'],
    ['another table', STAGES, 'The fourth table should be Goals; found Stages.'],
    ['a target in words', goals({ target: 'much' }), 'Goals, row 2, Target: "much" found; a number is needed.'],
    [
      'a goal without an end',
      goals({ end: '' }),
      'Goals, row 2, Period end: nothing found; a period that ends on or after',
    ],
    ['a goal without a start', goals({}, { start: '' }), 'Goals, row 3, Period end'],
    ['a goal that ends before it starts', goals({ end: january(59) }), 'Goals, row 2, Period end'],
    ['a day in words', goals({ end: 'soon' }), 'Goals, row 2, Period end: "soon" found; a date is needed.'],
    ['another currency than the deals’', goals({ currency: 'PLN' }), 'Goals, Currency: "PLN, EUR" found; one currency'],
    ['two currencies', goals({ currency: 'EUR' }, { currency: 'PLN' }), 'Goals, Currency: "EUR, PLN" found'],
  ])('is refused: %s', (_, goal, message) => {
    expect(() => wonRow(goal)).toThrow(message);
  });

  it('takes a goal of one day, in other letters, without a currency', () => {
    expect(wonRow(goals({ start: AS_OF, end: AS_OF, currency: 'eur' }))[4]).toBe('0 of 10000 won; 0 days left');
    expect(wonRow(goals({ currency: '' }))[0]).toBe(100);
  });

  it('leaves alone what goals of other days say', () => {
    expect(wonRow(goals({}, { start: january(1), end: january(31), currency: 'PLN' }))[0]).toBe(100);
  });
});

describe('the average deal of a plan', () => {
  const wins = (...deals: DealCells[]) =>
    histories(deals.map((cells) => way(cells, ['Lead', january(1)], ['Won', cells.Closed ?? january(2)])));
  const needed = (tables: readonly Grid[], ...rest: unknown[]) => {
    const rows = records(plan(...tables, STAGES, 1200, AS_OF, 1, ...rest));
    return [rows[1]?.['Must enter'], rows[1]?.['Note']];
  };
  const NOTE = '0 of 1200 won; 16 days left';

  it('is that of the deals won in the 365 days to AsOf', () => {
    const [first, before] = [AS_OF - 364, AS_OF - 365];
    expect(needed(wins({ Value: 100, Closed: first }, { Value: 300 }, { Value: 9999, Closed: before }))).toEqual([
      6,
      NOTE,
    ]);
  });

  it('is that of all wins where none was in them', () => {
    const old = { Value: 300, Closed: AS_OF - 365 };
    expect(needed(wins(old, { Value: 100, Closed: AS_OF - 900 }))).toEqual([6, NOTE]);
    expect(needed(wins(old, { Value: '' }))).toEqual([4, NOTE]);
  });

  it('counts a value of 0 and leaves out a blank one', () => {
    expect(needed(wins({ Value: 0 }, { Value: 400 }, { Value: '' }))).toEqual([6, NOTE]);
  });

  it.each<[string, DealCells[]]>([
    ['there is no win', []],
    ['no win has a value', [{ Value: '' }]],
    ['the wins brought nothing', [{ Value: 0 }]],
    ['the wins cost more than they brought', [{ Value: -5 }]],
  ])('is asked for where %s', (_, deals) => {
    expect(needed(wins(...deals))).toEqual(['', `${NOTE}; no won deal has a value: give average_deal`]);
    expect(needed(wins(...deals), 400)).toEqual([3, NOTE]);
  });

  it('is the pipeline’s own where another formula had no data', () => {
    expect(needed(wins({ Value: 300 }), 'no data')).toEqual([4, NOTE]);
  });

  it('refuses 0, and values in several currencies', () => {
    expect(() => needed(wins({}), 0)).toThrow('average_deal: "0" found; a number above 0 is needed.');
    const mixed = wins({ Currency: 'EUR' }, { Currency: 'PLN' });
    expect(() => needed(mixed)).toThrow('EUR (1 deal), PLN (1 deal)');
    expect(needed(mixed, 400)).toEqual([3, NOTE]);
  });

  it('leaves out wins of an unknown day from what was won, and says so', () => {
    const undated = wins({ Value: 300, Closed: '' }, { Value: 300, Closed: '' }, { Value: 300, Closed: AS_OF });
    expect(needed(undated)).toEqual([4, '300 of 1200 won; 16 days left; 2 won deals have no Closed']);
  });
});
