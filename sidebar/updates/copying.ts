/** A second deal like one that is there, and deals that are to go. */
import type { Answers, WireField } from '../../src/app/rpc';
import { stageByKey } from '../board';
import type { Card } from '../card';
import { patchOf } from '../fields';
import { type Handlers, type Step, step } from '../messages';
import type { Outcome } from '../rpc-client';
import { cardOf, nameOf } from '../selectors';
import type { State } from '../state';
import { texts } from '../texts/texts';
import { neighbourDeal } from '../walk';
import { enqueue, type FieldValues } from '../write-queue';
import { firstStage } from './adding';
import { focusOn, tell, tellUndoable, withPanel } from './saying';
import { remember } from './undoable';
import { answeredWrite, withoutDeal } from './writing';

/** What belongs to the one deal and not to the next, or is kept by the add-on. */
const NOT_COPIED = new Set([
  'id',
  'pipeline',
  'stage',
  'created',
  'lastActivity',
  'closeReason',
  'status',
  'inStageSince',
  'closed',
  'logged',
]);

function duplicate(state: State, dealId: string): Step {
  const card = cardOf(state, dealId);
  const { confirmed, deal } = state;
  if (!card || !confirmed || deal?.id !== dealId || !deal.detail) return step(state);
  const header = confirmed.headers['name'];
  if (header === undefined) return tell(state, texts().add.noNameColumn);
  const name = freeName(card, confirmed.cards.values());
  const fields: FieldValues = { ...copied(deal.detail.fields), [header]: name };
  const isOpen = stageByKey(confirmed.pipelines, card.stage)?.kind === 'open';
  const stage = isOpen ? card.stage : firstStage(state);
  const id = `new:${state.queue.nextId}`;
  const queue = enqueue(state.queue, {
    kind: 'add',
    dealId: id,
    seen: 0,
    stage,
    fields,
    line: name,
    copyOf: dealId,
    patch: { ...patchOf(fields, confirmed.headers), stage, inStageSince: confirmed.today },
  });
  return tell({ ...state, queue, justMoved: id }, texts().rep.copying(nameOf(card)));
}

function copied(fields: readonly WireField[]): FieldValues {
  const kept = fields.filter(({ field, value }) => value !== null && value !== '' && !NOT_COPIED.has(field ?? ''));
  return Object.fromEntries(kept.map(({ header, value }) => [header, value]));
}

function freeName(card: Card, others: Iterable<Card>): string {
  const taken = new Set(Array.from(others, ({ name }) => name));
  for (let number = 1; ; number += 1) {
    const name = texts().rep.copyOf(nameOf(card), number);
    if (!taken.has(name)) return name;
  }
}

function deleteDeal(state: State, dealId: string): Step {
  const card = cardOf(state, dealId);
  if (!card) return step(state);
  const heir = neighbourDeal(state, dealId, 1) ?? neighbourDeal(state, dealId, -1);
  const queue = enqueue(state.queue, { kind: 'delete', dealId, seen: card.move, patch: {} });
  const undoable = remember(state, {
    kind: 'delete',
    dealId,
    name: card.name,
    of: { write: state.queue.nextId },
    back: {},
    card,
  });
  const closed: State = { ...withPanel(state, dealId, null), deal: state.deal?.id === dealId ? null : state.deal };
  const focused = focusOn({ ...closed, queue, undoable }, heir === null ? 'addButton' : `card:${heir}`);
  return tellUndoable(focused, texts().rep.deleted(nameOf(card)));
}

export function dealDeleted(state: State, outcome: Outcome<Answers['deleteDeal']>, id: number): Step {
  return answeredWrite(state, outcome, id, (arrived, write, { told }) => {
    const gone = withoutDeal(arrived, write);
    return told.length > 0 ? tellUndoable(gone, told.join(' ')) : step(gone);
  });
}

export const copyingHandlers: Handlers<'duplicateAsked' | 'deleteAsked'> = {
  duplicateAsked: (state, { dealId }) => duplicate(state, dealId),
  deleteAsked: (state, { dealId }) => deleteDeal(state, dealId),
};
