/** Whatever happens on the way, what is shown ends up as what the table has. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers, CallName } from '../../src/app/rpc';
import type { Answered, Effect, Message } from '../../sidebar/messages';
import type { Outcome } from '../../sidebar/rpc-client';
import { INITIAL_STATE, optimisticOf, type State } from '../../sidebar/state';
import type { TroubleKind } from '../../sidebar/trouble';
import { update } from '../../sidebar/update';
import type { FakeServer } from '../browser/fake-server';
import { fakeServer } from './build';

const DEALS = ['D-1', 'D-3', 'D-4', 'D-8'];
const OPEN_STAGES = ['s1', 's2', 's3', 's4', 's7'];
const CLOSED_STAGES = ['s5', 's6'];

type Requested = Extract<Effect, { readonly kind: 'request' }>;

/** The sidebar without a page: requests wait here until the run decides what becomes of them. */
class Desk {
  state: State = INITIAL_STATE;
  readonly server: FakeServer;
  readonly requests: Requested[] = [];

  constructor(server: FakeServer) {
    this.server = server;
    this.send({ type: 'started' });
    this.answerAll();
  }

  send(message: Message): void {
    const next = update(this.state, message);
    this.state = next.state;
    for (const effect of next.effects) if (effect.kind === 'request') this.requests.push(effect);
  }

  /** Answers one of the waiting requests: google.script.run keeps no order. */
  answer(at: number, fate: 'well' | 'before' | 'after', trouble: TroubleKind = 'quota'): void {
    const [request] = this.requests.splice(at % Math.max(1, this.requests.length), 1);
    if (!request) return;
    const served = fate === 'before' ? null : readAnswer(this.server.handle(request.call, request.request));
    const outcome =
      fate === 'well' && served ? served : ({ kind: 'failed', trouble: { kind: trouble, detail: '' } } as const);
    this.send({ type: 'answered', answer: { call: request.call, outcome, about: request.about } as Answered });
  }

  answerAll(): void {
    for (let turn = 0; turn < 500 && this.requests.length > 0; turn++) this.answer(0, 'well');
  }

  shown(): readonly string[] {
    const { confirmed, queue } = this.state;
    if (!confirmed) return [];
    return [...optimisticOf(confirmed, queue.writes).cards.values()]
      .map(({ id, stage, value }) => `${id} ${stage} ${value}`)
      .sort();
  }

  there(): readonly string[] {
    return this.server.deals
      .map(({ id, stage, cells }) => `${id} ${stage} ${typeof cells['Value'] === 'number' ? cells['Value'] : null}`)
      .sort();
  }
}

function readAnswer(value: unknown): Outcome<Answers[CallName]> {
  const answer = JSON.parse(JSON.stringify(value));
  return answer.ok ? { kind: 'done', value: answer.value } : { kind: 'refused', issues: answer.issues };
}

type Event = (desk: Desk) => void;

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
const arrival: fc.Arbitrary<Event> = fc
  .tuple(
    fc.nat(3),
    fc.constantFrom('well', 'well', 'well', 'before', 'after'),
    fc.constantFrom<TroubleKind>('quota', 'lock', 'noAnswer', 'illegal'),
  )
  .map(
    ([at, fate, trouble]): Event =>
      (desk) =>
        desk.answer(at, fate, fate === 'before' ? trouble : 'noAnswer'),
  );
const others: fc.Arbitrary<Event> = fc.oneof(
  fc.tuple(deal, fc.constantFrom(...OPEN_STAGES)).map(
    ([dealId, to]): Event =>
      (desk) =>
        desk.server.moveByHand(dealId, to, 'Bob'),
  ),
  fc.constant<Event>((desk) => desk.server.deleteByHand('D-4')),
);

/** Everything that waits is tried again until it has gone through or was refused. */
function drain(desk: Desk): void {
  for (let turn = 0; turn < 50; turn++) {
    desk.send({ type: 'retryAsked' });
    desk.answerAll();
    desk.send({ type: 'pollDue' });
    desk.answerAll();
    if (desk.state.queue.writes.length === 0 && desk.requests.length === 0) return;
  }
  throw new Error('The queue does not drain');
}

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

function totalsOf(desk: Desk): readonly string[] {
  return [...(desk.state.confirmed?.totals ?? [])].map(([stage, { deals }]) => `${stage} ${deals}`).sort();
}

function countOf(desk: Desk): readonly string[] {
  const keys = ['s1', 's2', 's3', 's4', 's5', 's6', 's7'];
  return keys.map((key) => `${key} ${desk.server.deals.filter(({ stage }) => stage === key).length}`).sort();
}
