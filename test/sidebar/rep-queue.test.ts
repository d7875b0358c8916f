/** Activities, next steps and deletions: whatever is lost on the way, each happens once and none is forgotten. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardOf, optimisticOf } from '../../sidebar/selectors';
import { fakeServer } from './build';
import { arrival, countOf, Desk, drain, type Event, totalsOf } from './desk';

const DEALS = ['D-1', 'D-3', 'D-4'];
const deal = fc.constantFrom(...DEALS);
const day = fc.constantFrom('', '2026-03-21', '2026-03-23', '2026-04-19');

const own: fc.Arbitrary<Event> = fc.oneof(
  fc.tuple(deal, fc.constantFrom('call', 'e-mail', 'meeting', 'note')).map(
    ([dealId, kind]): Event =>
      (desk) =>
        desk.send({ type: 'activityAsked', dealId, kind, direction: null }),
  ),
  deal.map(
    (dealId): Event =>
      (desk) =>
        desk.send({ type: 'stepAsked', dealId }),
  ),
  fc.tuple(fc.constantFrom('', 'Call Maria', 'Send it'), day).map(
    ([text, due]): Event =>
      (desk) =>
        desk.send({ type: 'stepTyped', change: { text, due, note: text } }),
  ),
  fc.constant<Event>((desk) => desk.send({ type: 'stepSubmitted', change: {} })),
  fc.constant<Event>((desk) => desk.send({ type: 'stepLeft' })),
  fc.constant<Event>((desk) => desk.send({ type: 'undoAsked' })),
  deal.map(
    (dealId): Event =>
      (desk) =>
        desk.send({ type: 'deleteAsked', dealId }),
  ),
  fc.tuple(deal, fc.constantFrom('s1', 's2', 's4')).map(
    ([dealId, to]): Event =>
      (desk) =>
        desk.send({ type: 'moveAsked', dealId, to }),
  ),
  fc.constant<Event>((desk) => desk.send({ type: 'retryAsked' })),
  fc.constant<Event>((desk) => desk.send({ type: 'visibilityChanged', visible: false })),
  fc.constant<Event>((desk) => desk.send({ type: 'visibilityChanged', visible: true })),
);

/** Deal, stage, next step, contacts and last activity, as the sidebar shows them. */
function shown(desk: Desk): readonly string[] {
  const { confirmed, queue } = desk.state;
  if (!confirmed) return [];
  return [...optimisticOf(confirmed, queue.writes).cards.values()]
    .map(({ id, stage, nextStep, nextStepDue, touches, lastActivity }) =>
      [id, stage, nextStep, nextStepDue, touches, lastActivity].join(' | '),
    )
    .sort();
}

function there({ server }: Desk): readonly string[] {
  return server.deals
    .map(({ id, stage, cells }) =>
      [
        id,
        stage,
        cells['Next step'] ?? '',
        cells['Next step due'] ?? null,
        server.activities.touches(id),
        cells['Last activity'] ?? null,
      ].join(' | '),
    )
    .sort();
}

function settle(desk: Desk): void {
  desk.send({ type: 'visibilityChanged', visible: true });
  desk.send({ type: 'stepSubmitted', change: {} });
  drain(desk);
}

function logged(desk: Desk): readonly string[] {
  return desk.server.activities.rows.map(({ dealId, kind, note, outcome }) =>
    [dealId, kind, outcome, note].join(' | '),
  );
}

describe('activities, next steps and deletions', () => {
  test('are shown as the table has them, whatever is lost, refused or taken back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: own }, { weight: 3, arbitrary: arrival }), { maxLength: 40 }),
        (events) => {
          const desk = new Desk(fakeServer());
          for (const event of events) event(desk);
          settle(desk);
          expect(shown(desk)).toEqual(there(desk));
          expect(totalsOf(desk)).toEqual(countOf(desk));
        },
      ),
      { numRuns: 400 },
    );
  });

  test('log a call once whose answer was lost', () => {
    const desk = new Desk(fakeServer());
    desk.send({ type: 'activityAsked', dealId: 'D-1', kind: 'call', direction: null });
    desk.send({ type: 'stepSubmitted', change: { note: 'Maria is away' } });
    desk.answer(0, 'after', 'noAnswer');
    drain(desk);

    expect(logged(desk)).toEqual(['D-1 | call |  | Maria is away']);
    expect(desk.state.queue.writes).toEqual([]);
  });

  test('log a call again that never reached the table', () => {
    const desk = new Desk(fakeServer());
    desk.send({ type: 'activityAsked', dealId: 'D-1', kind: 'call', direction: null });
    desk.send({ type: 'stepLeft' });
    desk.answer(0, 'before', 'quota');
    expect(logged(desk)).toEqual([]);
    drain(desk);

    expect(logged(desk)).toEqual(['D-1 | call |  | ']);
  });

  test('send a call with its next step in one request, and take both back with one undo', () => {
    const desk = new Desk(fakeServer());
    const before = there(desk);
    desk.send({ type: 'activityAsked', dealId: 'D-1', kind: 'call', direction: 'out' });
    expect(desk.requests).toEqual([]);
    desk.send({ type: 'stepSubmitted', change: { due: '2026-03-23', text: 'Send the offer', outcome: 'Reached' } });
    expect(desk.requests.map(({ call, request }) => [call, request])).toEqual([
      [
        'logActivity',
        {
          dealId: 'D-1',
          row: 2,
          kind: 'call',
          direction: 'out',
          outcome: 'Reached',
          nextStep: { text: 'Send the offer', due: '2026-03-23' },
        },
      ],
    ]);
    desk.answerAll();
    expect(shown(desk)).toContain('D-1 | s1 | Send the offer | 2026-03-23 | 1 | 2026-03-20');

    desk.send({ type: 'undoAsked' });
    drain(desk);
    expect(there(desk)).toEqual(before);
    expect(shown(desk)).toEqual(before);
  });

  test('bring a deleted deal back as it was', () => {
    const desk = new Desk(fakeServer());
    const before = there(desk);
    desk.send({ type: 'deleteAsked', dealId: 'D-3' });
    desk.answerAll();
    expect(desk.server.deals.some(({ id }) => id === 'D-3')).toBe(false);
    expect(cardOf(desk.state, 'D-3')).toBeNull();

    desk.send({ type: 'undoAsked' });
    expect(cardOf(desk.state, 'D-3')?.name).toBe('Helios warehouse software');
    drain(desk);
    expect(there(desk)).toEqual(before);
    expect(shown(desk)).toEqual(before);
  });

  test('keep what was typed for a deal that is gone', () => {
    const desk = new Desk(fakeServer());
    desk.server.deleteByHand('D-1');
    desk.send({ type: 'activityAsked', dealId: 'D-1', kind: 'call', direction: null });
    desk.send({ type: 'stepSubmitted', change: { note: 'They want a pilot in May' } });
    desk.answer(0, 'well');

    expect(desk.state.told.join(' ')).toContain('They want a pilot in May');
  });
});
