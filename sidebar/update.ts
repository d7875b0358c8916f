/** What a message does: the next state and what is to be done outside of it. Pure. */
import type { CallName } from '../src/app/rpc';
import type { About, Answered, Handlers, Message, MessageOf, MessageType, Step } from './messages';
import { step } from './messages';
import type { State } from './state';
import { activityHandlers, activityLogged, activityUndone } from './updates/activities';
import { addingHandlers } from './updates/adding';
import { checkSettled, checksHandlers, checksRead } from './updates/checks';
import { chartMade, choreHandlers, repaired, wentToRow, youSet, languageSet } from './updates/chores';
import { copyingHandlers, dealDeleted } from './updates/copying';
import { dayHandlers, keepPlaceInDay } from './updates/day';
import { dealHandlers, dealRead } from './updates/deal';
import { figuresCounted, figuresHandlers, wantFigures } from './updates/figures';
import { imported, importHandlers, importSuggested, importUndone } from './updates/importing';
import { load, loadingHandlers, moreArrived, opened, polled, takenUp } from './updates/loading';
import { followMonth, goalsAdded, monthHandlers, monthRead, monthWritten, tabShown } from './updates/month';
import { movingHandlers } from './updates/moving';
import { nextStepHandlers, settleStepForm } from './updates/next-step';
import { pipelinesChanged, pipelinesHandlers, pipelinesRead } from './updates/pipelines';
import { selectingHandlers } from './updates/selecting';
import { setUpDone, setupHandlers, stopAsked, suggested } from './updates/setup';
import { viewingHandlers } from './updates/viewing';
import { viewDeleted, viewSaved, viewsHandlers } from './updates/views';
import { goWide, pageShown, wideHandlers } from './updates/wide';
import { pump, written } from './updates/writing';
import { readDealFor } from './updates/writing';

type AnswerOf<K extends CallName> = Extract<Answered, { readonly call: K }>['outcome'];
type AnswerHandlers = { readonly [K in CallName]: (state: State, outcome: AnswerOf<K>, about: About) => Step };

/** Nothing hangs on the answer: what failed is done again with the next occasion. */
const heard = (state: State): Step => step(state);

const answerHandlers: AnswerHandlers = {
  open: opened,
  poll: polled,
  moreDeals: moreArrived,
  viewFigures: figuresCounted,
  saveView: viewSaved,
  deleteView: viewDeleted,
  rememberView: heard,
  tookOver: heard,
  showBoard: pageShown,
  showSidebar: pageShown,
  logActivity: (state, outcome, about) => activityLogged(state, outcome, about.write ?? 0),
  undoActivity: (state, outcome, about) => activityUndone(state, outcome, about.write ?? 0),
  deleteDeal: (state, outcome, about) => dealDeleted(state, outcome, about.write ?? 0),
  restoreDeal: (state, outcome, about) => written(state, outcome, about.write ?? 0),
  readDeal: dealRead,
  moveDeal: (state, outcome, about) => written(state, outcome, about.write ?? 0),
  saveDeal: (state, outcome, about) => written(state, outcome, about.write ?? 0),
  addDeal: (state, outcome, about) => written(state, outcome, about.write ?? 0),
  undoMove: (state, outcome, about) => written(state, outcome, about.write ?? 0),
  goToDeal: wentToRow,
  setYou: youSet,
  setLanguage: languageSet,
  suggestSetup: suggested,
  suggestImport: importSuggested,
  importDeals: imported,
  undoImport: importUndone,
  setUp: setUpDone,
  stopSetUp: stopAsked,
  takeUp: takenUp,
  readChecks: checksRead,
  settleCheck: checkSettled,
  readPipelines: pipelinesRead,
  changePipelines: pipelinesChanged,
  makeChartTabs: chartMade,
  readMonth: monthRead,
  writeMonth: monthWritten,
  addGoals: goalsAdded,
  showTab: tabShown,
  checkAndRepair: repaired,
};

function answered<K extends CallName>(state: State, call: K, outcome: AnswerOf<K>, about: About): Step {
  return answerHandlers[call](state, outcome, about);
}

const handlers: Handlers<MessageType> = {
  ...loadingHandlers,
  ...viewingHandlers,
  ...movingHandlers,
  ...dealHandlers,
  ...addingHandlers,
  ...choreHandlers,
  ...setupHandlers,
  ...checksHandlers,
  ...pipelinesHandlers,
  ...importHandlers,
  ...viewsHandlers,
  ...figuresHandlers,
  ...selectingHandlers,
  ...wideHandlers,
  ...activityHandlers,
  ...nextStepHandlers,
  ...copyingHandlers,
  ...dayHandlers,
  ...monthHandlers,
  answered: (state, { answer }) => answered(state, answer.call, answer.outcome, answer.about),
};

function handle<K extends MessageType>(state: State, message: MessageOf<K>): Step {
  return handlers[message.type](state, message);
}

export function update(state: State, message: Message): Step {
  const handled = handle(state, message);
  const followed = followMonth(state, handled.state, message.type);
  const settled = settleStepForm(state, followed);
  const pumped = pump(settled.state);
  const refreshed = refresh(pumped.state);
  const reread = rereadDeal(state, refreshed.state);
  const counted = wantFigures(reread.state);
  const widened = goWide(counted.state);
  const effects = [handled, settled, pumped, refreshed, reread, counted, widened].flatMap((each) => each.effects);
  return step(keepPlaceInDay(state, widened.state), ...effects);
}

/** Looks again where that was wanted, as soon as no change of ours is on its way. */
function refresh(state: State): Step {
  const { queue, confirmed } = state;
  const mayLook = state.refreshWanted && !state.refreshing && !state.dragging && state.online;
  return mayLook && confirmed && queue.writes.length === 0 ? load(state) : step(state);
}

/** The open deal's fields and history are read again once its last change was carried out. */
function rereadDeal(before: State, state: State): Step {
  const id = state.deal?.id;
  if (id === undefined || before.queue.writes === state.queue.writes) return step(state);
  const waited = before.queue.writes.some((write) => write.dealId === id);
  const waits = state.queue.writes.some((write) => write.dealId === id);
  return waited && !waits ? step(state, readDealFor(state, id)) : step(state);
}
