/** The sidebar at work without a page, and what may happen to it on the way. */
import fc from 'fast-check';
import type { Answers, CallName } from '../../src/app/rpc';
import type { Answered, Effect, Message } from '../../sidebar/messages';
import type { Outcome } from '../../sidebar/rpc-client';
import { optimisticOf } from '../../sidebar/selectors';
import { INITIAL_STATE, type State } from '../../sidebar/state';
import type { TroubleKind } from '../../sidebar/trouble';
import { update } from '../../sidebar/update';
import type { FakeServer } from '../browser/fake-server';

type Requested = Extract<Effect, { readonly kind: 'request' }>;

/** The sidebar without a page: requests wait here until the run decides what becomes of them. */
export class Desk {
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

export type Event = (desk: Desk) => void;

/** One of the waiting requests is answered, or its answer is lost. */
export const arrival: fc.Arbitrary<Event> = fc
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
/** Everything that waits is tried again until it has gone through or was refused. */
export function drain(desk: Desk): void {
  for (let turn = 0; turn < 50; turn++) {
    desk.send({ type: 'retryAsked' });
    desk.answerAll();
    desk.send({ type: 'pollDue' });
    desk.answerAll();
    if (desk.state.queue.writes.length === 0 && desk.requests.length === 0) return;
  }
  throw new Error('The queue does not drain');
}

export function totalsOf(desk: Desk): readonly string[] {
  return [...(desk.state.confirmed?.totals ?? [])].map(([stage, { deals }]) => `${stage} ${deals}`).sort();
}

export function countOf(desk: Desk): readonly string[] {
  const keys = ['s1', 's2', 's3', 's4', 's5', 's6', 's7'];
  return keys.map((key) => `${key} ${desk.server.deals.filter(({ stage }) => stage === key).length}`).sort();
}
