/** A new deal in one line. */
import { decimalSign } from '../amount';
import { patchOf } from '../fields';
import { type Handlers, type Step, step } from '../messages';
import { parseQuickDeal } from '../quick-add';
import { stageName } from '../selectors';
import type { State } from '../state';
import { texts } from '../texts/texts';
import { enqueue } from '../write-queue';
import { focusOn, tell } from './saying';

/** The stage in which a new deal of the chosen pipeline starts. */
export function firstStage(state: State): string {
  const pipelines = state.confirmed?.pipelines ?? [];
  const pipeline = pipelines.find(({ name }) => name === state.pipeline) ?? pipelines[0];
  return pipeline?.stages.find((stage) => stage.kind === 'open' && stage.shown)?.key ?? '';
}

function submit(state: State): Step {
  const { adding, confirmed } = state;
  if (!adding || !confirmed) return step(state);
  const deal = parseQuickDeal(adding.line, decimalSign(confirmed.locale));
  if (!deal) return step(focusOn({ ...state, adding: { ...adding, error: texts().add.emptyLine } }, 'add'));
  const { name, value, currency, owner } = confirmed.headers;
  if (name === undefined) return step({ ...state, adding: { ...adding, error: texts().add.noNameColumn } });
  const stage = adding.stage || firstStage(state);
  const fields = {
    [name]: deal.name,
    ...(value !== undefined && deal.value !== null && { [value]: deal.value }),
    ...(currency !== undefined && deal.currency !== '' && { [currency]: deal.currency }),
    ...(owner !== undefined && confirmed.you !== '' && { [owner]: confirmed.you }),
  };
  const dealId = `new:${state.queue.nextId}`;
  const queue = enqueue(state.queue, {
    kind: 'add',
    dealId,
    seen: 0,
    stage,
    fields,
    line: adding.line,
    copyOf: null,
    patch: { ...patchOf(fields, confirmed.headers), stage, inStageSince: confirmed.today },
  });
  // The form stays open and empty: deals are often added several at a time.
  const added: State = { ...state, queue, adding: { ...adding, line: '', error: null }, justMoved: dealId };
  return tell(focusOn(added, 'add'), texts().add.added(deal.name, stageName(state, stage)));
}

export const addingHandlers: Handlers<'addOpened' | 'addTyped' | 'addStageChosen' | 'addSubmitted' | 'addClosed'> = {
  addOpened: (state) => {
    const adding = state.adding ?? { line: '', stage: '', error: null };
    return step(focusOn({ ...state, adding, deal: null, day: false, menuOpen: false }, 'add'));
  },

  addTyped: (state, { line }) =>
    step(state.adding ? { ...state, adding: { ...state.adding, line, error: null } } : state),

  addStageChosen: (state, { stage }) => step(state.adding ? { ...state, adding: { ...state.adding, stage } } : state),

  addSubmitted: (state) => submit(state),

  addClosed: (state) => step(focusOn({ ...state, adding: null }, 'addButton')),
};
