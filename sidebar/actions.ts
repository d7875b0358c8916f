/** Everything that a user can do, as one table that buttons, keys, menus, the help and the tests share. */
import type { StageKind } from '../src/domain/stage';
import type { ActivityKind } from './activity';
import type { Message } from './messages';
import { isOpenDeal, type OfferedClose, offeredCloses, shownDeal } from './month-deals';
import { cardOf, hasStep } from './selectors';
import type { State } from './state';
import type { Texts } from './texts/english';
import { dealBeside, neighbourDeal, neighbourStage, stagesFor } from './walk';

export type ActionId = keyof Texts['action'];

export interface Action {
  readonly id: ActionId;
  /** As `keyName` spells them. */
  readonly keys: readonly string[];
  /** `deal` actions need a deal: the one that has the keyboard or is open. */
  readonly scope: 'anywhere' | 'deal';
  /** Also while the keyboard is in an input. */
  readonly whileTyping: boolean;
  canRun(state: State, dealId: string | null): boolean;
  run(state: State, dealId: string): Message | null;
}

type Can = (state: State, dealId: string) => boolean;
type Run = (state: State, dealId: string) => Message | null;

const onBoard: Can = (state) =>
  state.screen === 'board' && !state.editor && state.imports.step === 'closed' && state.month.step === 'closed';
/** At a deal of the month that is being closed, while nothing else is asked about it. */
const atMonthDeal: Can = (state, dealId) => shownDeal(state) === dealId && state.panels[dealId] === undefined;
const onBoardOrInMonth: Can = (state, dealId) => onBoard(state, dealId) || shownDeal(state) !== null;
/** Where the stages are shown, and what finds deals in them. */
const onStages: Can = (state, dealId) => onBoard(state, dealId) && !state.day;
const onBoardOrAtMonthDeal: Can = (state, dealId) => onBoard(state, dealId) || atMonthDeal(state, dealId);
const always: Can = () => true;
const isWide: Can = (state) => state.wide;

function anywhere(id: ActionId, keys: readonly string[], can: Can, run: Run, whileTyping = false): Action {
  const canRun = (state: State) => can(state, '');
  return { id, keys, scope: 'anywhere', whileTyping, canRun, run };
}

function onDeal(id: ActionId, keys: readonly string[], can: Can, run: Run, where = onBoard): Action {
  const canRun = (state: State, dealId: string | null) =>
    dealId !== null && where(state, dealId) && cardOf(state, dealId) !== null && isSaved(dealId) && can(state, dealId);
  return { id, keys, scope: 'deal', whileTyping: false, canRun, run };
}

/** A deal that is still being added has no ID by which the server knows it. */
export function isSaved(dealId: string): boolean {
  return !dealId.startsWith('new:');
}

const focusDeal = (dealId: string | null | undefined): Message | null =>
  dealId === null || dealId === undefined ? null : { type: 'focusAsked', target: `card:${dealId}` };

function moveBeside(offset: 1 | -1): Run {
  return (state, dealId) => {
    const to = neighbourStage(state, dealId, offset);
    return to ? { type: 'moveAsked', dealId, to: to.key } : null;
  };
}

/** Moves to the only stage of that kind, or offers them where there are several. */
function moveToKind(kind: StageKind): Run {
  return (state, dealId) => {
    const stages = stagesFor(state, dealId).filter((stage) => stage.kind === kind);
    const [only] = stages;
    if (only && stages.length === 1) return { type: 'moveAsked', dealId, to: only.key };
    return { type: 'stageMenuAsked', dealId, only: kind };
  };
}

/** A deal that is open, and a table that says when deals are expected to close. */
const isInPlay: Can = (state, dealId) =>
  state.confirmed?.headers['expectedClose'] !== undefined && isOpenDeal(state.confirmed, cardOf(state, dealId));

function closeOffered(kind: OfferedClose, state: State, dealId: string): string | null {
  const card = cardOf(state, dealId);
  const offered = card && offeredCloses(card, state.confirmed?.today ?? '');
  return offered?.find(([each]) => each === kind)?.[1] ?? null;
}

const offers =
  (kind: OfferedClose): Can =>
  (state, dealId) =>
    isInPlay(state, dealId) && closeOffered(kind, state, dealId) !== null;

function expectIn(kind: OfferedClose): Run {
  return (state, dealId) => {
    const day = closeOffered(kind, state, dealId);
    return day === null ? null : { type: 'monthDayChosen', dealId, day };
  };
}

/** The deal beside, on the board or in the month that is being closed. */
function dealAfter(offset: 1 | -1): Run {
  return (state, dealId) =>
    shownDeal(state) === null ? focusDeal(neighbourDeal(state, dealId, offset)) : { type: 'monthDealStepped', offset };
}

function log(kind: ActivityKind): Run {
  return (_, dealId) => ({ type: 'activityAsked', dealId, kind, direction: null });
}

const hasKind =
  (kind: StageKind): Can =>
  (state, dealId) =>
    stagesFor(state, dealId).some((stage) => stage.kind === kind && stage.key !== cardOf(state, dealId)?.stage);

export const actions: readonly Action[] = [
  anywhere('search', ['/'], onStages, () => ({ type: 'focusAsked', target: 'search' })),
  anywhere('add', ['n'], onBoard, () => ({ type: 'addOpened' })),
  anywhere('viewPanel', ['v'], onBoard, (state) => ({ type: 'viewPanelToggled', open: !state.viewPanel })),
  anywhere('figures', ['f'], onBoard, (state) => ({ type: 'figuresToggled', open: !state.figures.open })),
  anywhere('wide', ['b'], onBoard, () => ({ type: 'wideAsked' })),
  anywhere('undo', ['z', 'Ctrl+z'], onBoardOrInMonth, () => ({ type: 'undoAsked' })),
  anywhere('myDay', ['d'], onBoard, (state) => ({ type: 'dayToggled', day: !state.day })),
  anywhere('care', ['!'], onStages, () => ({ type: 'careToggled' })),
  anywhere(
    'refresh',
    ['r'],
    (state) => !state.refreshing && onBoard(state, ''),
    () => ({ type: 'refreshAsked' }),
  ),
  anywhere('help', ['?'], always, (state) => ({ type: 'helpToggled', open: !state.helpOpen })),
  anywhere('closePanel', ['Escape'], (state) => escape(state) !== null, escape, true),
  anywhere(
    'makeChart',
    [],
    (state) => onBoard(state, '') && !state.busy,
    () => ({ type: 'chartAsked' }),
  ),
  anywhere('checks', [], onBoard, () => ({ type: 'checksOpened' })),
  anywhere(
    'repair',
    [],
    (state) => onBoard(state, '') && !state.busy,
    () => ({ type: 'repairAsked' }),
  ),
  anywhere('pipelines', [], onBoard, () => ({ type: 'pipelinesOpened' })),
  anywhere('closeMonth', [], onBoard, () => ({ type: 'monthOpened' })),
  anywhere('importDeals', [], onBoard, () => ({ type: 'importOpened' })),
  anywhere(
    'undoImport',
    [],
    (state) => onBoard(state, '') && state.confirmed?.lastImport !== null,
    () => ({ type: 'importUndoShown' }),
  ),
  onDeal('openDeal', ['Enter'], always, (_, dealId) => ({ type: 'dealOpened', dealId })),
  onDeal('moveMenu', ['m'], always, (_, dealId) => ({ type: 'stageMenuAsked', dealId, only: null })),
  onDeal(
    'moveNext',
    [']', 'Alt+ArrowDown'],
    (state, dealId) => neighbourStage(state, dealId, 1) !== null,
    moveBeside(1),
  ),
  onDeal(
    'movePrevious',
    ['[', 'Alt+ArrowUp'],
    (state, dealId) => neighbourStage(state, dealId, -1) !== null,
    moveBeside(-1),
  ),
  onDeal('win', ['w'], hasKind('won'), moveToKind('won'), onBoardOrAtMonthDeal),
  onDeal('lose', ['l'], hasKind('lost'), moveToKind('lost'), onBoardOrAtMonthDeal),
  onDeal('logCall', ['c'], always, log('call')),
  onDeal('logEmail', ['e'], always, log('e-mail')),
  onDeal('logMeeting', ['t'], always, log('meeting')),
  onDeal('addNote', ['o'], always, log('note')),
  onDeal(
    'setStep',
    ['s'],
    (state) => hasStep(state),
    (_, dealId) => ({ type: 'stepAsked', dealId }),
  ),
  onDeal('deleteDeal', ['x', 'Delete'], always, (_, dealId) => ({ type: 'deleteAsked', dealId })),
  onDeal(
    'duplicate',
    [],
    (state, dealId) => state.deal?.id === dealId && state.deal.detail !== null,
    (_, dealId) => ({ type: 'duplicateAsked', dealId }),
  ),
  onDeal('goToRow', ['g'], always, (_, dealId) => ({ type: 'goToAsked', dealId }), onBoardOrAtMonthDeal),
  onDeal('selectCard', [' '], always, (_, dealId) => ({ type: 'cardSelected', dealId })),
  onDeal('nextCard', ['ArrowDown', 'j'], always, dealAfter(1), onBoardOrAtMonthDeal),
  onDeal('previousCard', ['ArrowUp', 'k'], always, dealAfter(-1), onBoardOrAtMonthDeal),
  onDeal('nextColumn', ['ArrowRight'], isWide, (state, dealId) => focusDeal(dealBeside(state, dealId, 1))),
  onDeal('previousColumn', ['ArrowLeft'], isWide, (state, dealId) => focusDeal(dealBeside(state, dealId, -1))),
  onDeal('monthWeek', ['1'], offers('week'), expectIn('week'), atMonthDeal),
  onDeal('monthMonth', ['2'], offers('month'), expectIn('month'), atMonthDeal),
  onDeal('monthEnd', ['3'], offers('end'), expectIn('end'), atMonthDeal),
  onDeal('monthDay', ['4'], isInPlay, () => ({ type: 'focusAsked', target: 'month-day' }), atMonthDeal),
];

/** Closes the innermost thing that is open. */
function escape(state: State): Message | null {
  if (state.helpOpen) return { type: 'helpToggled', open: false };
  if (state.checks) return { type: 'checksClosed' };
  if (state.menuOpen) return { type: 'menuToggled', open: false };
  if (state.viewPanel) return { type: 'viewPanelToggled', open: false };
  if (state.stepForm) return { type: 'stepLeft' };
  if (state.editor?.form) return { type: 'editorFormChanged', form: null };
  if (state.editor)
    return state.editor.stage === null ? { type: 'pipelinesClosed' } : { type: 'stageOpened', stage: null };
  if (state.imports.step !== 'closed') return { type: 'importBack' };
  if (state.month.step !== 'closed') {
    if (state.month.typedDay !== '') return { type: 'monthDayTyped', day: '' };
    const dealId = shownDeal(state);
    return dealId !== null && state.panels[dealId] ? { type: 'panelClosed', dealId } : { type: 'monthBack' };
  }
  const panel = Object.keys(state.panels).find((dealId) => !state.deal || state.deal.id === dealId);
  if (panel !== undefined) return { type: 'panelClosed', dealId: panel };
  if (state.deal) return { type: 'dealClosed' };
  if (state.selected.length > 0) return { type: 'selectionCleared' };
  if (state.searchText !== '') return { type: 'searchTyped', text: '' };
  if (state.adding) return { type: 'addClosed' };
  return state.toast ? { type: 'toastClosed' } : null;
}

const byId = new Map(actions.map((action) => [action.id, action]));

export function action(id: ActionId): Action {
  const found = byId.get(id);
  if (!found) throw new Error(`No action is called ${id}`);
  return found;
}

/** What the action would do now, or null where it cannot run. */
export function messageOf(id: ActionId, state: State, dealId: string | null = null): Message | null {
  const found = action(id);
  return found.canRun(state, dealId) ? found.run(state, dealId ?? '') : null;
}

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** `m`, `Ctrl+z`, `Alt+ArrowUp`; signs that need AltGr on some keyboards count as the plain sign. */
export function keyName({ key, ctrlKey, metaKey, altKey }: KeyPress): string {
  const sign = key.length === 1 && !/[\p{L}\p{N}]/u.test(key);
  if (sign && (altKey || ctrlKey)) return ctrlKey === altKey || !ctrlKey ? key : `Ctrl+${key}`;
  const letter = key.length === 1 ? key.toLowerCase() : key;
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${letter}`;
}

/** What a key means now: the deal is the one that has the keyboard, or the one that is open. */
export function messageForKey(state: State, key: string, dealId: string | null, typing: boolean): Message | null {
  const subject = dealId ?? state.deal?.id ?? null;
  const bound = actions.find(
    (each) => each.keys.includes(key) && (!typing || each.whileTyping) && each.canRun(state, subject),
  );
  if (!bound || (bound.id === 'openDeal' && state.deal && !state.wide)) return null;
  return bound.run(state, subject ?? '');
}
