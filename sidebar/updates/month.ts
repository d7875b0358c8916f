/** Closing a month: which one, its late deals one by one, its tab, and the goals of the next. */
import type { Answers, MonthValue } from '../../src/app/rpc';
import { addMonths, isoDate, monthStart, parseIsoDate } from '../../src/domain/calendar-date';
import { decimalSign, parseAmount } from '../amount';
import { dayText, editableNumber } from '../formats';
import { type About, type Handlers, type MessageType, request, type Step, step } from '../messages';
import { type GoalDraft, type MonthState, type MonthStep, NO_MONTH } from '../month';
import { isOpenDeal, keptDay, openEnds, shownDeal } from '../month-deals';
import type { Outcome } from '../rpc-client';
import { cardOf, localeOf, nameOf } from '../selectors';
import type { State } from '../state';
import { texts } from '../texts/texts';
import { enqueue } from '../write-queue';
import { focusOn, type NotDone, notDoneLines, notDoneWords, tell, tellUndoable } from './saying';
import { before, remember } from './undoable';

function withMonth(state: State, change: Partial<MonthState>): State {
  return { ...state, month: { ...state.month, ...change } };
}

/** The keyboard goes along. */
function goTo(state: State, next: MonthStep, change: Partial<MonthState> = {}): State {
  return focusOn(withMonth(state, { ...change, step: next, problems: [] }), 'month');
}

/** What was begun and not ended is gone on with. */
export function openMonth(state: State): Step {
  const month = state.month.step === 'done' || state.month.added ? NO_MONTH : state.month;
  const cleared: State = { ...state, month, menuOpen: false, selected: [], deal: null };
  return look(goTo(cleared, 'which'), month.month);
}

function look(state: State, month: string | null): Step {
  const next = state.month.look + 1;
  const asked = withMonth(state, { month, look: next, busy: 'look', problems: [] });
  return step(asked, request('readMonth', month === null ? {} : { month }, { look: next }));
}

export function monthRead(state: State, outcome: Outcome<MonthValue>, about: About): Step {
  const { month } = state;
  if (about.look !== month.look || month.busy !== 'look') return step(state);
  if (outcome.kind !== 'done') return failed(state, outcome);
  const { value } = outcome;
  const isSame = month.value?.month === value.month;
  // What was said of one month says nothing of another.
  const kept = isSame ? month : { ...NO_MONTH, step: month.step, look: month.look, problems: month.problems };
  const goals = goalDrafts(value, kept.goals, localeOf(state));
  return step({ ...state, month: { ...kept, month: value.month, value, goals, busy: null } });
}

function goalDrafts({ goals }: MonthValue, typed: readonly GoalDraft[], locale: string): readonly GoalDraft[] {
  return goals.map((goal) => {
    const known = typed.find(({ owner, pipeline }) => owner === goal.owner && pipeline === goal.pipeline);
    return known ?? { ...goal, wanted: true, typed: editableNumber(goal.target, locale), error: null };
  });
}

function failed(state: State, outcome: NotDone): Step {
  return step(focusOn(withMonth(state, { busy: null, problems: notDoneLines(outcome) }), 'problems'));
}

export function monthWritten(state: State, outcome: Outcome<Answers['writeMonth']>): Step {
  if (outcome.kind === 'done') {
    const { tab, told } = outcome.value;
    const written = withMonth(state, { busy: null, tab, told });
    return tell(goTo(written, afterTab(written)), texts().month.tabWritten(tab));
  }
  const told = failed(state, outcome);
  if (outcome.kind === 'refused') return told;
  // The tab may be there although no answer came: the next look tells.
  const again = look(told.state, state.month.month);
  return step(withMonth(again.state, { problems: told.state.month.problems }), ...told.effects, ...again.effects);
}

function afterTab({ month }: State): MonthStep {
  return month.goals.length > 0 && month.added === null ? 'goals' : 'done';
}

export function goalsAdded(state: State, outcome: Outcome<Answers['addGoals']>): Step {
  if (outcome.kind !== 'done') return failed(state, outcome);
  const added = { count: outcome.value.added, month: state.month.value?.next ?? '' };
  return step(goTo(state, 'done', { busy: null, added }));
}

export function tabShown(state: State, outcome: Outcome<Answers['showTab']>): Step {
  return outcome.kind === 'done' ? step(state) : tell(state, notDoneWords(outcome));
}

function startDeals(state: State): State {
  const { value } = state.month;
  if (!value || state.arrived) return state;
  const ends = openEnds(state, value.to, value.currency);
  return ends.deals.length === 0 ? goTo(state, 'write', { ...ends, at: 0 }) : showAt(withMonth(state, ends), 0);
}

/** Past the last deal the tab is next. */
function showAt(state: State, at: number): State {
  const dealId = state.month.deals[at];
  if (dealId === undefined) return goTo(state, 'write');
  const typedDay = keptDay(state, dealId);
  return focusOn(withMonth(state, { step: 'late', at, typedDay, problems: [] }), `card:${dealId}`);
}

/** What the deal had before the user's first decision about it. */
function decided(state: State, dealId: string, expectedClose: string | null): State {
  const { was } = state.month;
  return dealId in was ? state : withMonth(state, { was: { ...was, [dealId]: expectedClose } });
}

function expectOn(state: State, dealId: string, day: string): Step {
  const card = cardOf(state, dealId);
  const header = state.confirmed?.headers['expectedClose'];
  if (!card || header === undefined || parseIsoDate(day) === null) return step(state);
  if (card.expectedClose === day) return step(showAt(withoutDay(state, dealId), state.month.at + 1));
  const patch = { expectedClose: day };
  const queue = enqueue(state.queue, {
    kind: 'save',
    dealId,
    seen: card.move,
    fields: { [header]: day },
    typed: { [header]: day },
    patch,
  });
  const undoable = remember(state, {
    kind: 'save',
    dealId,
    name: card.name,
    of: { write: state.queue.nextId },
    back: before(card, patch),
    fields: { [header]: card.expectedClose },
  });
  // Until the table has it, it counts as typed: what is refused is not lost.
  const drafts = { ...state.drafts, [dealId]: { ...state.drafts[dealId], [header]: day } };
  const saved = decided({ ...state, queue, undoable, drafts }, dealId, card.expectedClose);
  const told = tellUndoable(saved, texts().month.expectedOn(nameOf(card), dayText(day, localeOf(state))));
  return step(showAt(told.state, state.month.at + 1), ...told.effects);
}

/** The state in which no day waits to be saved for that deal. */
function withoutDay(state: State, dealId: string): State {
  const { [state.confirmed?.headers['expectedClose'] ?? '']: _, ...draft } = state.drafts[dealId] ?? {};
  const { [dealId]: __, ...others } = state.drafts;
  return { ...state, drafts: Object.keys(draft).length > 0 ? { ...others, [dealId]: draft } : others };
}

/**
 * A deal that the user closed makes room for the next one, as one that got a day does; one that was put back by undo is
 * shown again.
 */
export function followMonth(earlier: State, state: State, message: MessageType): State {
  const { confirmed, month } = state;
  const dealId = shownDeal(earlier);
  if (dealId === null || !confirmed || shownDeal(state) !== dealId) return state;
  if (message === 'undoAsked') {
    const undone = earlier.undoable[earlier.undoable.length - 1]?.dealId;
    const at = month.deals.findIndex((id) => id === undone);
    return at < 0 || undone === undefined ? state : showAt(withoutDay(state, undone), at);
  }
  if (state.queue.nextId === earlier.queue.nextId) return state;
  const was = cardOf(earlier, dealId);
  if (!isOpenDeal(confirmed, was) || isOpenDeal(confirmed, cardOf(state, dealId))) return state;
  // Whether the customer is looked at again is no question of the month.
  return showAt({ ...decided(state, dealId, was.expectedClose), stepForm: null }, month.at + 1);
}

function addGoals(state: State): Step {
  const { month } = state;
  if (month.busy || !month.value) return step(state);
  const goals = month.goals.map((goal) => (goal.wanted ? readGoal(goal, localeOf(state)) : { ...goal, error: null }));
  const checked = withMonth(state, { goals });
  const wrong = goals.findIndex(({ error }) => error !== null);
  if (wrong >= 0) return step(focusOn(checked, `goal:${wrong}`));
  const wanted = goals
    .filter((goal) => goal.wanted)
    .map(({ owner, pipeline, target, currency }) => ({ owner, pipeline, target, currency }));
  if (wanted.length === 0) return step(goTo(checked, 'done'));
  const asked = withMonth(checked, { busy: 'goals', problems: [] });
  return step(asked, request('addGoals', { month: month.value.next, goals: wanted }));
}

function readGoal(goal: GoalDraft, locale: string): GoalDraft {
  const target = parseAmount(goal.typed, decimalSign(locale));
  if (target !== null && target >= 0) return { ...goal, target, error: null };
  return { ...goal, error: texts().deal.notANumber(goal.typed) };
}

function back(state: State): State {
  const { step: at, busy, deals } = state.month;
  if (busy === 'write' || busy === 'goals') return state;
  switch (at) {
    case 'late':
      return goTo(state, 'which');
    case 'write':
      return deals.length > 0 ? showAt(state, Math.min(state.month.at, deals.length - 1)) : goTo(state, 'which');
    case 'goals':
      return goTo(state, 'write');
    case 'which':
    case 'done':
    case 'closed':
      return close(state);
  }
}

function close(state: State): State {
  const month = state.month.step === 'done' ? NO_MONTH : { ...state.month, step: 'closed' as const, busy: null };
  return focusOn({ ...state, month }, 'more');
}

function otherMonth({ month }: State, offset: 1 | -1): string | null {
  const day = parseIsoDate(`${month.value?.month ?? ''}-01`);
  return day === null ? null : isoDate(addMonths(monthStart(day), offset)).slice(0, 7);
}

export const monthHandlers: Handlers<
  | 'monthOpened'
  | 'monthClosed'
  | 'monthBack'
  | 'monthChosen'
  | 'monthLookAsked'
  | 'monthDealsAsked'
  | 'monthTabReached'
  | 'monthDealStepped'
  | 'monthDealShown'
  | 'monthDayTyped'
  | 'monthDayChosen'
  | 'monthWriteAsked'
  | 'monthTabSkipped'
  | 'monthGoalChanged'
  | 'monthGoalsAsked'
  | 'monthGoalsSkipped'
  | 'monthTabAsked'
> = {
  monthOpened: openMonth,
  monthClosed: (state) => step(close(state)),
  monthBack: (state) => step(back(state)),
  monthChosen: (state, { offset }) => look(state, otherMonth(state, offset)),
  monthLookAsked: (state) => look(state, state.month.month),
  monthDealsAsked: (state) => step(startDeals(state)),
  monthTabReached: (state) => step(goTo(state, 'write')),
  monthDealStepped: (state, { offset }) => step(showAt(state, Math.max(state.month.at + offset, 0))),
  monthDealShown: (state, { dealId }) => step(showAt(state, state.month.deals.indexOf(dealId))),
  monthDayTyped: (state, { day }) => step(withMonth(state, { typedDay: day })),
  monthDayChosen: (state, { dealId, day }) => expectOn(state, dealId, day),

  monthWriteAsked: (state) => {
    const { value, busy } = state.month;
    // The tab tells what the table has: changes that are on their way come first.
    if (busy || !value || state.queue.writes.length > 0) return step(state);
    const asked = withMonth(state, { busy: 'write', problems: [] });
    return step(asked, request('writeMonth', { month: value.month }));
  },

  monthTabSkipped: (state) => step(goTo(state, afterTab(state))),

  monthGoalChanged: (state, { at, change }) => {
    const goals = state.month.goals.map((goal, index) => (index === at ? { ...goal, ...change, error: null } : goal));
    return step(withMonth(state, { goals }));
  },

  monthGoalsAsked: addGoals,
  monthGoalsSkipped: (state) => step(goTo(state, 'done')),
  monthTabAsked: (state) => step(state, request('showTab', { tab: state.month.tab ?? '' })),
};
