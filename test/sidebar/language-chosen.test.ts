import { describe, expect, test } from 'vitest';
import type { SetupSuggestion } from '../../src/app/rpc';
import { INITIAL_STATE, type State } from '../../sidebar/state';
import { update } from '../../sidebar/update';
import { boardState } from './build';

const SUGGESTION: SetupSuggestion = {
  tabs: [{ name: 'Leads', rows: 3 }],
  tab: 'Leads',
  deals: 2,
  doubtful: 0,
  notDeals: 0,
  skipped: [],
  headerRow: 1,
  topRows: [],
  currency: '',
  currencies: [],
  former: null,
  packs: [],
  columns: [{ header: 'Column C', field: null, why: 'a column of your own: kept as it is', samples: [] }],
  fields: [],
  stages: [],
  dates: [],
  presets: [],
  questions: [],
};

const callsOf = (state: State) => {
  const { state: after, effects } = update(state, { type: 'languageChosen', language: 'pl' });
  const sent = effects.flatMap((effect) => (effect.kind === 'request' ? [[effect.call, effect.request]] : []));
  return { after, sent };
};

describe('a language that is chosen', () => {
  test('on the board is kept for the user, and nothing else is asked', () => {
    const { after, sent } = callsOf(boardState());

    expect(after.language).toBe('pl');
    expect(sent).toEqual([['setLanguage', { language: 'pl' }]]);
  });

  test('during set-up has the sheet looked at again, for what was said of it was said in the other language', () => {
    const setup = {
      ...INITIAL_STATE.setup,
      suggestion: SUGGESTION,
      kinds: { Limbo: 'parked' as const },
      columns: { 'Column C': 'notes' },
    };
    const { after, sent } = callsOf({ ...INITIAL_STATE, screen: 'setup', setup });

    expect(sent).toEqual([
      ['setLanguage', { language: 'pl' }],
      ['suggestSetup', { tab: 'Leads', columns: {}, kinds: { Limbo: 'parked' }, dates: {} }],
    ]);
    expect(after.setup.looking).toBe(true);
  });
});
