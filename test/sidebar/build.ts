/** Builders for the sidebar's tests; what a test does not care about is filled in. */
import type { WireStage } from '../../src/app/rpc';
import { BLANK_CARD, type Card, cardMap } from '../../sidebar/card';
import type { Measure, Totals } from '../../sidebar/figures';
import type { Message } from '../../sidebar/messages';
import { INITIAL_STATE, type State } from '../../sidebar/state';
import { update } from '../../sidebar/update';
import { fakeDocument, STAGES, TODAY } from '../browser/fake-document';
import { type FakeDocument, FakeServer } from '../browser/fake-server';

export { STAGES, TODAY };

export function card(fields: Partial<Card> = {}): Card {
  return { ...BLANK_CARD, id: 'D-1', stage: 's1', name: 'Acme', nextStep: 'Call', ...fields };
}

/** Everything in euros; deals are as probable as they say themselves. */
export const MEASURE: Measure = { defaultCurrency: 'EUR', probabilityOf: ({ probability }) => probability };

export function stage(key: string): WireStage {
  const found = STAGES.find((each) => each.key === key);
  if (!found) throw new Error(`No stage ${key}`);
  return found;
}

/** The state of a sidebar that has just opened on these deals. */
export function boardState(cards: readonly Card[] = [], totals: Totals = new Map()): State {
  return {
    ...INITIAL_STATE,
    screen: 'board',
    confirmed: {
      fingerprint: '1',
      today: TODAY,
      you: 'Ann Lee',
      owners: ['Ann Lee', 'Bob Stone'],
      defaultCurrency: 'EUR',
      locale: 'en_GB',
      headers: {
        name: 'Deal',
        value: 'Value',
        currency: 'Currency',
        owner: 'Owner',
        nextStep: 'Next step',
        nextStepDue: 'Next step due',
      },
      pipelines: [{ name: 'Sales', stages: STAGES }],
      closeReasons: { won: [], lost: ['Price'] },
      toHold: cards.length,
      columns: [],
      views: [],
      current: null,
      handedOver: null,
      lastImport: null,
      cards: cardMap(cards),
      totals,
    },
  };
}

export function after(state: State, ...messages: readonly Message[]): State {
  return messages.reduce((before, message) => update(before, message).state, state);
}

export function fakeServer(changes: Partial<FakeDocument> = {}): FakeServer {
  return new FakeServer(fakeDocument(changes));
}
