import { describe, expect, test } from 'vitest';
import { messageForKey, messageOf } from '../../sidebar/actions';
import { after } from './build';
import { atDeals, board } from './month-state';

describe('the keys', () => {
  test.each([
    ['1', { type: 'monthDayChosen', dealId: 'large', day: '2026-03-27' }],
    ['2', { type: 'monthDayChosen', dealId: 'large', day: '2026-04-20' }],
    ['3', { type: 'monthDayChosen', dealId: 'large', day: '2026-03-31' }],
    ['4', { type: 'focusAsked', target: 'month-day' }],
    ['w', { type: 'moveAsked', dealId: 'large', to: 's5' }],
    ['l', { type: 'moveAsked', dealId: 'large', to: 's6' }],
    ['j', { type: 'monthDealStepped', offset: 1 }],
    ['k', { type: 'monthDealStepped', offset: -1 }],
    ['z', { type: 'undoAsked' }],
    ['Escape', { type: 'monthBack' }],
  ])('%s', (key, message) => {
    expect(messageForKey(atDeals(), key, 'large', false)).toEqual(message);
  });

  test.each(['1', '4', 'c', 'n', ']', 'd'])('%s does nothing that does not belong there', (key) => {
    const state = after(atDeals(), { type: 'moveAsked', dealId: 'large', to: 's6' });

    expect(messageForKey(state, key, 'large', false)).toBeNull();
    if (!['1', '4'].includes(key)) expect(messageForKey(atDeals(), key, 'large', false)).toBeNull();
    expect(messageForKey(board(), '1', 'large', false)).toBeNull();
  });

  test('Escape closes the form of the deal before it leaves the deals', () => {
    const state = after(atDeals(), { type: 'moveAsked', dealId: 'large', to: 's6' });

    expect(messageForKey(state, 'Escape', 'large', true)).toEqual({ type: 'panelClosed', dealId: 'large' });
    expect(messageOf('monthWeek', state, 'large')).toBeNull();
  });
});
