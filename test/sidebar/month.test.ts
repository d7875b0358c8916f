import { describe, expect, test } from 'vitest';
import { monthOutcome, offeredCloses, openEnds, shownDeal, unsettledDeals } from '../../sidebar/month-deals';
import { monthSummary } from '../../sidebar/month-summary';
import { cardOf } from '../../sidebar/selectors';
import { update } from '../../sidebar/update';
import { after, card, fakeServer } from './build';
import { Desk } from './desk';
import { atDeals, board, FEBRUARY, read } from './month-state';

describe('the deals of a month', () => {
  test('are the open ones expected by its end, the largest first, then those without a day', () => {
    expect(openEnds(board(), '2026-02-28', 'EUR')).toEqual({
      deals: ['large', 'small', 'blank', 'dollars', 'undated'],
      late: 4,
    });
  });

  test('are offered days that have not passed and that they do not have already', () => {
    expect(offeredCloses(card({ expectedClose: '2026-01-15' }), '2026-03-20')).toEqual([
      ['week', '2026-03-27'],
      ['month', '2026-04-20'],
      ['end', '2026-03-31'],
    ]);
    expect(offeredCloses(card({ expectedClose: '2026-03-31' }), '2026-03-29')).toEqual([
      ['week', '2026-04-07'],
      ['month', '2026-04-30'],
    ]);
    expect(offeredCloses(card({ expectedClose: null }), '2026-12-31')).toEqual([
      ['week', '2027-01-07'],
      ['month', '2027-01-31'],
      ['end', '2026-12-31'],
    ]);
  });
});

describe('going through them', () => {
  test('saves a day on the path of every other field, so that undo brings the old one back', () => {
    const { state, effects } = update(atDeals(), { type: 'monthDayChosen', dealId: 'large', day: '2026-03-27' });

    expect(effects).toContainEqual(
      expect.objectContaining({
        call: 'saveDeal',
        request: { dealId: 'large', row: 2, seen: 0, fields: { 'Expected close': '2026-03-27' } },
      }),
    );
    expect(shownDeal(state)).toBe('small');
    expect(cardOf(state, 'large')?.expectedClose).toBe('2026-03-27');
    expect(state.undoable[0]).toMatchObject({ fields: { 'Expected close': '2026-02-28' } });
  });

  test('undo of a day that was not sent yet shows its deal again, with nothing waiting', () => {
    const [first, second] = ['large', 'small'].map(
      (dealId) => ({ type: 'monthDayChosen', dealId, day: '2026-03-27' }) as const,
    );
    if (!first || !second) throw new Error('two');
    const undone = after(atDeals(), first, second, { type: 'undoAsked' });

    expect(shownDeal(undone)).toBe('small');
    expect(cardOf(undone, 'small')?.expectedClose).toBe('2026-02-10');
    expect(undone.drafts).toEqual({ large: { 'Expected close': '2026-03-27' } });
    expect(undone.month.typedDay).toBe('');
  });

  test('keeps a day that was refused, and offers its deal once more', () => {
    const moved = after(atDeals(), { type: 'monthDayChosen', dealId: 'large', day: '2026-03-27' });
    const issue = {
      code: 'invalid',
      where: 'Expected close',
      received: '',
      expected: '',
      fix: '',
      text: 'No.',
    } as const;
    const refused = after(moved, {
      type: 'answered',
      answer: { call: 'saveDeal', outcome: { kind: 'refused', issues: [issue] }, about: { write: 1 } },
    });

    expect(unsettledDeals(moved)).toEqual([]);
    expect(unsettledDeals(refused).map(({ id }) => id)).toEqual(['large']);
    const shown = after(refused, { type: 'monthDealShown', dealId: 'large' });
    expect(shown.month.typedDay).toBe('2026-03-27');
    expect(cardOf(shown, 'large')?.expectedClose).toBe('2026-02-28');
  });

  test('shows the next deal once one was closed, and asks nothing about a next step', () => {
    const asked = after(atDeals(), { type: 'moveAsked', dealId: 'large', to: 's6' });
    expect(shownDeal(asked)).toBe('large');
    const lost = after(
      asked,
      { type: 'draftChanged', dealId: 'large', change: { reason: 'Price' } },
      { type: 'moveSubmitted', dealId: 'large' },
    );
    expect(shownDeal(lost)).toBe('small');

    const won = after(
      lost,
      { type: 'moveAsked', dealId: 'small', to: 's5' },
      { type: 'moveSubmitted', dealId: 'small' },
    );
    expect(shownDeal(won)).toBe('blank');
    expect(won.stepForm).toBeNull();
  });

  test('forces nothing: a deal is left as it is, the last one leads to the tab', () => {
    let state = atDeals();
    for (let deal = 0; deal < 5; deal++) state = after(state, { type: 'monthDealStepped', offset: 1 });

    expect(state.month.step).toBe('write');
    expect(state.queue.writes).toEqual([]);
    expect(monthSummary(state)).toEqual([]);
    expect(shownDeal(after(state, { type: 'monthBack' }))).toBe('undated');
  });

  test('begins nowhere before the first deal', () => {
    expect(shownDeal(after(atDeals(), { type: 'monthDealStepped', offset: -1 }))).toBe('large');
  });

  test('takes no other deals along, though they were selected on the board', () => {
    const selected = after(board(), { type: 'cardSelected', dealId: 'later' }, { type: 'monthOpened' });

    expect(selected.selected).toEqual([]);
  });
});

describe('what was done', () => {
  test('is what the table has, not what was wanted: a refused change and one that was taken back do not count', () => {
    const desk = new Desk(fakeServer());
    desk.send({ type: 'monthOpened' });
    desk.answerAll();
    desk.send({ type: 'monthDealsAsked' });
    const [first = '', second = '', third = ''] = desk.state.month.deals;
    desk.send({ type: 'monthDayChosen', dealId: first, day: '2026-04-01' });
    desk.answerAll();
    desk.server.moveByHand(second, 's4', 'Bob Stone');
    desk.send({ type: 'monthDayChosen', dealId: second, day: '2026-04-01' });
    desk.send({ type: 'monthDayChosen', dealId: third, day: '2026-04-02' });
    desk.answerAll();

    expect(monthOutcome(desk.state)).toEqual({ moved: 2, won: 0, lost: 0 });
    desk.send({ type: 'undoAsked' });
    desk.answerAll();
    expect(monthOutcome(desk.state)).toEqual({ moved: 1, won: 0, lost: 0 });
    expect(desk.state.panels[second]).toMatchObject({ kind: 'conflict' });
  });

  test('stays for the end when the screen is left, and goes with another month', () => {
    const moved = after(
      atDeals(),
      { type: 'monthDayChosen', dealId: 'large', day: '2026-03-27' },
      { type: 'monthBack' },
      { type: 'monthBack' },
    );
    expect(moved.month.step).toBe('closed');
    const again = after(moved, { type: 'monthOpened' });
    expect(read(again, FEBRUARY).month.was).toEqual({ large: '2026-02-28' });
    expect(read(again, { ...FEBRUARY, month: '2026-01' }).month.was).toEqual({});
  });
});

describe('the tab', () => {
  test('waits for changes that are on their way', () => {
    const moved = after(atDeals(), { type: 'monthDayChosen', dealId: 'large', day: '2026-03-27' });
    const { effects } = update(after(moved, { type: 'monthTabReached' }), { type: 'monthWriteAsked' });

    expect(effects.filter((effect) => effect.kind === 'request' && effect.call === 'writeMonth')).toEqual([]);
  });

  test('an answer about a month that was left says nothing any more', () => {
    const opened = read(after(board(), { type: 'monthOpened' }), FEBRUARY);
    const asked = after(opened, { type: 'monthChosen', offset: -1 });
    const late = {
      call: 'readMonth',
      outcome: { kind: 'done', value: { ...FEBRUARY, month: '2025-01' } },
      about: { look: opened.month.look },
    } as const;

    expect(after(asked, { type: 'answered', answer: late }).month.value?.month).toBe('2026-02');
    expect(asked.month.month).toBe('2026-01');
  });
});

test('a menu item of the month opens it with whatever else was handed over', () => {
  const server = fakeServer();
  server.views.handedOver = JSON.stringify({ searchText: 'acme', opensAt: 'month' });
  const desk = new Desk(server);

  expect(desk.state.month).toMatchObject({ step: 'which', busy: null, value: { month: '2026-02' } });
  expect(desk.state.searchText).toBe('acme');
  expect(desk.state).not.toHaveProperty('opensAt');
  expect(server.asked.map(({ call }) => call)).toEqual(expect.arrayContaining(['tookOver', 'readMonth']));
});
