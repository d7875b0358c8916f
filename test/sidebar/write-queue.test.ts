/** Whatever happens on the way, what is shown ends up as what the table has. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fakeServer } from './build';
import { arrival, countOf, Desk, drain, type Event, totalsOf } from './desk';

const DEALS = ['D-1', 'D-3', 'D-4', 'D-8'];
const OPEN_STAGES = ['s1', 's2', 's3', 's4', 's7'];
const CLOSED_STAGES = ['s5', 's6'];

const deal = fc.constantFrom(...DEALS);
const own: fc.Arbitrary<Event> = fc.oneof(
  fc.tuple(deal, fc.constantFrom(...OPEN_STAGES)).map(
    ([dealId, to]): Event =>
      (desk) =>
        desk.send({ type: 'moveAsked', dealId, to }),
  ),
  fc.tuple(deal, fc.constantFrom(...CLOSED_STAGES)).map(
    ([dealId, to]): Event =>
      (desk) => {
        desk.send({ type: 'moveAsked', dealId, to });
        desk.send({ type: 'draftChanged', dealId, change: { reason: 'Price' } });
        desk.send({ type: 'moveSubmitted', dealId });
      },
  ),
  fc.constant<Event>((desk) => desk.send({ type: 'undoAsked' })),
  fc.constant<Event>((desk) => desk.send({ type: 'retryAsked' })),
  fc.constant<Event>((desk) => desk.send({ type: 'discardAsked' })),
  fc.constant<Event>((desk) => desk.send({ type: 'refreshAsked' })),
  fc.nat(50).map(
    (value): Event =>
      (desk) => {
        desk.send({ type: 'addOpened' });
        desk.send({ type: 'addTyped', line: `Acme ${value}k` });
        desk.send({ type: 'addSubmitted' });
      },
  ),
);
const others: fc.Arbitrary<Event> = fc.oneof(
  fc.tuple(deal, fc.constantFrom(...OPEN_STAGES)).map(
    ([dealId, to]): Event =>
      (desk) =>
        desk.server.moveByHand(dealId, to, 'Bob'),
  ),
  fc.constant<Event>((desk) => desk.server.deleteByHand('D-4')),
);

describe('the write queue', () => {
  test('leaves what is shown equal to what is there, whatever is lost, refused or taken back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 3, arbitrary: own }, { weight: 4, arbitrary: arrival }), { maxLength: 40 }),
        (events) => {
          const desk = new Desk(fakeServer());
          for (const event of events) event(desk);
          drain(desk);
          expect(desk.shown()).toEqual(desk.there());
          expect(totalsOf(desk)).toEqual(countOf(desk));
        },
      ),
      { numRuns: 400 },
    );
  });

  test('shows what others did as well, once it has looked again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 3, arbitrary: own }, { weight: 4, arbitrary: arrival }, others), { maxLength: 40 }),
        (events) => {
          const desk = new Desk(fakeServer());
          for (const event of events) event(desk);
          drain(desk);
          desk.send({ type: 'refreshAsked' });
          drain(desk);
          expect(desk.shown()).toEqual(desk.there());
        },
      ),
      { numRuns: 400 },
    );
  });

  test('never has two changes under way', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(own, arrival), { maxLength: 40 }), (events) => {
        const desk = new Desk(fakeServer());
        for (const event of events) {
          event(desk);
          const writes = desk.requests.filter(({ about, call }) => about.write !== undefined && call !== 'readDeal');
          expect(writes.length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('undoes several moves of the same deal one after the other', () => {
    const desk = new Desk(fakeServer());
    for (const to of ['s2', 's4', 's7']) desk.send({ type: 'moveAsked', dealId: 'D-1', to });
    drain(desk);

    for (const expected of ['s4', 's2', 's1']) {
      desk.send({ type: 'undoAsked' });
      drain(desk);
      expect(desk.shown()).toContain(`D-1 ${expected} 12000`);
    }
    expect(desk.shown()).toEqual(desk.there());
  });

  test('sends nothing at all for a move that is undone before its turn', () => {
    const desk = new Desk(fakeServer());
    desk.send({ type: 'moveAsked', dealId: 'D-1', to: 's2' });
    desk.send({ type: 'moveAsked', dealId: 'D-3', to: 's1' });
    desk.send({ type: 'undoAsked' });
    drain(desk);

    expect(desk.server.log.map(({ dealId }) => dealId)).toEqual(['D-1']);
  });
});
