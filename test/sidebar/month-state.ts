/** The sidebar on a few deals, in the middle of closing February. */
import type { MonthValue } from '../../src/app/rpc';
import type { Card } from '../../sidebar/card';
import type { State } from '../../sidebar/state';
import { after, boardState, card } from './build';

export const FEBRUARY: MonthValue = {
  month: '2026-02',
  from: '2026-02-01',
  to: '2026-02-28',
  next: '2026-03',
  today: '2026-03-20',
  currency: 'EUR',
  won: { deals: 0, value: 0 },
  lost: 0,
  goal: null,
  others: [],
  goalsInOthers: 0,
  tab: { name: '2026-02', isTaken: false },
  goals: [],
};

const CARDS: readonly Partial<Card>[] = [
  { id: 'small', value: 5, expectedClose: '2026-02-10' },
  { id: 'large', value: 50, expectedClose: '2026-02-28' },
  { id: 'dollars', value: 500, currency: 'USD', expectedClose: '2026-01-02' },
  { id: 'later', value: 70, expectedClose: '2026-03-01' },
  { id: 'undated', value: 8 },
  { id: 'won', stage: 's5', value: 99, expectedClose: '2026-02-01' },
  { id: 'parked', stage: 's7', value: 99, expectedClose: '2026-02-01' },
  { id: 'blank', value: null, expectedClose: '2026-02-03' },
];

export function board(): State {
  const state = boardState(CARDS.map((fields) => card({ name: fields.id ?? '', ...fields })));
  const { confirmed } = state;
  if (!confirmed) throw new Error('not set up');
  return { ...state, confirmed: { ...confirmed, headers: { ...confirmed.headers, expectedClose: 'Expected close' } } };
}

export function atDeals(value: MonthValue = FEBRUARY): State {
  return after(read(after(board(), { type: 'monthOpened' }), value), { type: 'monthDealsAsked' });
}

export function read(state: State, value: MonthValue): State {
  const answer = {
    call: 'readMonth',
    outcome: { kind: 'done', value },
    about: { look: state.month.look },
  } as const;
  return after(state, { type: 'answered', answer });
}
