/** Everything that can happen to the sidebar. */
import type { Answers, CallName, Check, DateOrder, Request } from '../src/app/rpc';
import type { DealFilter, Sort } from '../src/domain/deal-view';
import type { Language } from '../src/domain/language';
import type { StageKind } from '../src/domain/stage';
import type { ActivityKind, Direction, StepDraft } from './activity';
import type { Outcome } from './rpc-client';
import type { EditorForm, StageDraft } from './pipeline-editor';
import type { GoalDraft } from './month';
import type { MoveDraft, SetupStep, State, ViewForm } from './state';

/** What a request was about, to find its place again when the answer comes. */
export interface About {
  readonly epoch?: number;
  readonly look?: number;
  readonly write?: number;
  readonly dealId?: string;
  /** See `figuresKey`. */
  readonly figures?: string;
}

export type Answered = {
  readonly [K in CallName]: { readonly call: K; readonly outcome: Outcome<Answers[K]>; readonly about: About };
}[CallName];

type Nothing = object;

interface OnDeal {
  readonly dealId: string;
}

interface Payloads {
  started: Nothing;
  answered: { readonly answer: Answered };
  refreshAsked: Nothing;
  pollDue: Nothing;
  connectionChanged: { readonly online: boolean };
  widthChanged: { readonly wide: boolean };
  visibilityChanged: { readonly visible: boolean };
  toastExpired: { readonly id: number };
  toastClosed: Nothing;
  toldClosed: Nothing;

  pipelineChosen: { readonly name: string };
  stageFolded: { readonly stage: string; readonly folded: boolean };
  searchTyped: { readonly text: string };
  searchSettled: { readonly text: string };
  ownerChosen: { readonly owner: string | null };
  careToggled: Nothing;
  filtersCleared: Nothing;
  viewPanelToggled: { readonly open: boolean };
  /** Null shows all deals. */
  viewChosen: { readonly id: string | null };
  filterChanged: { readonly change: Partial<DealFilter> };
  filterColumnChosen: { readonly header: string | null };
  sortChosen: { readonly sort: Sort };
  fieldToggled: { readonly field: string };
  viewFormChanged: { readonly form: ViewForm | null };
  /** `over` replaces the saved view that the board came from. */
  viewSaveAsked: { readonly over: boolean };
  viewDeleteAsked: Nothing;
  viewStands: Nothing;
  figuresToggled: { readonly open: boolean };
  figuresDue: Nothing;
  cardSelected: OnDeal;
  selectionCleared: Nothing;
  selectionMoveAsked: { readonly to: string };
  wideAsked: Nothing;
  focusAsked: { readonly target: string };
  menuToggled: { readonly open: boolean };
  helpToggled: { readonly open: boolean };

  stageMenuAsked: OnDeal & { readonly only: StageKind | null };
  panelClosed: OnDeal;
  moveAsked: OnDeal & { readonly to: string };
  draftChanged: OnDeal & { readonly change: Partial<MoveDraft> };
  moveSubmitted: OnDeal;
  undoAsked: Nothing;
  historyUndoAsked: OnDeal & { readonly move: number; readonly from: string };
  retryAsked: Nothing;
  discardAsked: Nothing;
  dragStarted: OnDeal;
  draggedOver: { readonly stage: string | null };
  dragEnded: Nothing;

  dealOpened: OnDeal;
  dealClosed: Nothing;
  dealReloadAsked: OnDeal;
  fieldTyped: OnDeal & { readonly header: string; readonly text: string };
  saveAsked: OnDeal;
  goToAsked: OnDeal;

  addOpened: Nothing;
  addTyped: { readonly line: string };
  addStageChosen: { readonly stage: string };
  addSubmitted: Nothing;
  addClosed: Nothing;

  activityAsked: OnDeal & { readonly kind: ActivityKind; readonly direction: Direction | null };
  stepAsked: OnDeal;
  stepTyped: { readonly change: Partial<StepDraft> };
  stepSubmitted: { readonly change: Partial<StepDraft> };
  stepLeft: Nothing;
  contactTapped: OnDeal & { readonly kind: ActivityKind };
  contactDismissed: Nothing;
  deleteAsked: OnDeal;
  duplicateAsked: OnDeal;
  dayToggled: { readonly day: boolean };

  youChosen: { readonly owner: string };
  youDismissed: Nothing;
  languageChosen: { readonly language: Language };
  chartAsked: Nothing;
  repairAsked: Nothing;

  checksOpened: Nothing;
  checksClosed: Nothing;
  checkShown: { readonly check: Check };
  checkDone: { readonly check: Check };
  pipelinesOpened: Nothing;
  pipelinesClosed: Nothing;
  pipelinesReadAsked: Nothing;
  editedPipelineChosen: { readonly name: string };
  stageOpened: { readonly stage: string | null };
  stageDrafted: { readonly stage: string; readonly change: StageDraft };
  stageSaveAsked: Nothing;
  stageOrderAsked: { readonly stage: string; readonly offset: 1 | -1 };
  editorFormChanged: { readonly form: EditorForm | null };
  editorFormSubmitted: Nothing;
  packAsked: { readonly pack: string };

  setupWayChosen: { readonly way: 'sheet' | 'empty' | null };
  setupTabChosen: { readonly tab: string };
  setupStepChosen: { readonly step: SetupStep };
  setupHeaderRowChosen: { readonly row: number };
  setupCurrencyChosen: { readonly currency: string };
  setupPackToggled: { readonly pack: string };
  setupColumnChosen: { readonly header: string; readonly field: string | null };
  setupDateChosen: { readonly header: string; readonly order: DateOrder };
  setupKindChosen: { readonly word: string; readonly kind: StageKind };
  setupPresetChosen: { readonly preset: string };
  setupSubmitted: Nothing;
  setupStopAsked: Nothing;
  takeUpAsked: Nothing;
  setupLookAsked: Nothing;

  importOpened: Nothing;
  importClosed: Nothing;
  importBack: Nothing;
  importTabChosen: { readonly tab: string | null };
  importTyped: { readonly text: string };
  importFileRead: { readonly name: string; readonly text: string };
  importFileFailed: { readonly why: string };
  importLookAsked: Nothing;
  importColumnChosen: { readonly header: string; readonly field: string | null };
  importDateChosen: { readonly header: string; readonly order: DateOrder };
  importStageChosen: { readonly word: string; readonly stage: string };
  importSkipToggled: OnDeal;
  importAddToggled: { readonly row: number; readonly name: string };
  importAddAllToggled: Nothing;
  importMoreAsked: Nothing;
  importSubmitted: Nothing;
  importUndoShown: Nothing;
  importUndoAsked: Nothing;

  monthOpened: Nothing;
  monthClosed: Nothing;
  monthBack: Nothing;
  monthChosen: { readonly offset: 1 | -1 };
  monthLookAsked: Nothing;
  monthDealsAsked: Nothing;
  monthTabReached: Nothing;
  monthDealStepped: { readonly offset: 1 | -1 };
  monthDealShown: OnDeal;
  monthDayTyped: { readonly day: string };
  monthDayChosen: OnDeal & { readonly day: string };
  monthWriteAsked: Nothing;
  monthTabSkipped: Nothing;
  monthGoalChanged: { readonly at: number; readonly change: Partial<Pick<GoalDraft, 'wanted' | 'typed'>> };
  monthGoalsAsked: Nothing;
  monthGoalsSkipped: Nothing;
  monthTabAsked: Nothing;
}

export type MessageType = keyof Payloads;
export type MessageOf<K extends MessageType> = { [T in K]: Readonly<Payloads[T]> & { readonly type: T } }[K];
export type Message = MessageOf<MessageType>;

/** What is to be done outside of the state. */
export type Effect =
  | {
      readonly [K in CallName]: {
        readonly kind: 'request';
        readonly call: K;
        readonly request: Request<K>;
        readonly about: About;
      };
    }[CallName]
  /** Sends a message after a while; a later one with the same key replaces it. */
  | { readonly kind: 'later'; readonly key: string; readonly ms: number; readonly message: Message }
  | { readonly kind: 'never'; readonly key: string }
  /** Closes this page: another one has taken its place. */
  | { readonly kind: 'close' };

export interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
}

export type Handlers<K extends MessageType> = { readonly [T in K]: (state: State, message: MessageOf<T>) => Step };

export function step(state: State, ...effects: readonly Effect[]): Step {
  return { state, effects };
}

export function request<K extends CallName>(call: K, payload: Request<K>, about: About = {}): Effect {
  return { kind: 'request', call, request: payload, about } as Effect;
}
