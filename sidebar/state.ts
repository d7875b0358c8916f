/** All that the sidebar knows, as plain data. */
import type {
  Board,
  Check,
  DateOrder,
  DealDetail,
  SetupResult,
  SetupSuggestion,
  ViewFigures,
  WireField,
  WireIssue,
} from '../src/app/rpc';
import { type DealFilter, NO_FILTER, type Sort, USUAL_FIELDS } from '../src/domain/deal-view';
import type { Language } from '../src/domain/language';
import type { StageKind } from '../src/domain/stage';
import type { ActivityKind, StepForm } from './activity';
import type { Card, CardMap } from './card';
import type { Totals } from './figures';
import { EMPTY_IMPORT, type ImportForm } from './import-form';
import { type MonthState, NO_MONTH } from './month';
import type { PipelineEditor, StageDrafts } from './pipeline-editor';
import type { Trouble } from './trouble';
import {
  type ActivityRef,
  type CardPatch,
  type DeletionRef,
  EMPTY_QUEUE,
  type FieldValues,
  type MoveRef,
  type WriteQueue,
} from './write-queue';

/** What the server last confirmed. */
export interface Confirmed extends Omit<Board, 'deals' | 'totals' | 'setUp' | 'told' | 'language'> {
  readonly cards: CardMap;
  readonly totals: Totals;
}

/** What is typed into the form that a move asks for. */
export interface MoveDraft {
  readonly to: string;
  readonly reason: string;
  readonly closedOn: string;
  /** Header → text as typed. */
  readonly fields: Readonly<Record<string, string>>;
  /** Deals that go the same way with the same reason and day. */
  readonly also: readonly string[];
}

export type Panel =
  | { readonly kind: 'menu'; readonly only: StageKind | null }
  | {
      readonly kind: 'form';
      readonly draft: MoveDraft;
      readonly issues: readonly WireIssue[];
      /** Headers that have to be filled. */
      readonly missing: readonly string[];
      /** How to edit them; null until we know. */
      readonly editors: readonly WireField[] | null;
      /** Header, `reason` or `closedOn` → what is wrong with what was typed. */
      readonly errors: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'conflict';
      readonly issues: readonly WireIssue[];
      /** The move that lost, or null where a save did. */
      readonly to: string | null;
      readonly reloaded: boolean;
    };

export type UndoItem = {
  readonly dealId: string;
  readonly name: string;
  readonly back: CardPatch;
  /** Changes that were one gesture are taken back together. */
  readonly group?: number;
} & (
  | { readonly kind: 'move'; readonly of: MoveRef }
  /** A saved field is undone by saving what was there. */
  | { readonly kind: 'save'; readonly of: MoveRef; readonly fields: FieldValues }
  | { readonly kind: 'activity'; readonly of: ActivityRef }
  | { readonly kind: 'delete'; readonly of: DeletionRef; readonly card: Card }
);

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo: boolean;
}

export interface OpenDeal {
  readonly id: string;
  readonly detail: DealDetail | null;
  readonly loading: boolean;
  readonly trouble: string | null;
}

export interface ViewForm {
  readonly name: string;
  readonly shared: boolean;
}

/** The figures of the view, which the server counts. */
export interface FiguresState {
  readonly open: boolean;
  readonly value: ViewFigures | null;
  /** What `value` is of; see `figuresKey`. */
  readonly of: string;
  /** What was asked for last. */
  readonly asked: string;
  readonly trouble: string | null;
}

export interface AddForm {
  readonly line: string;
  readonly stage: string;
  readonly error: string | null;
}

/** The steps in which a list is turned into a pipeline, in their order. */
export const SETUP_STEPS = ['where', 'columns', 'stages', 'check'] as const;

export type SetupStep = (typeof SETUP_STEPS)[number];

export interface SetupForm {
  readonly suggestion: SetupSuggestion | null;
  /** Counts the looks at the sheet: an answer to an earlier one is outdated. */
  readonly looks: number;
  readonly step: SetupStep;
  readonly looking: boolean;
  readonly lookTrouble: Trouble | null;
  readonly way: 'sheet' | 'empty' | null;
  /** What the user changed: header → field key or null. */
  readonly columns: Readonly<Record<string, string | null>>;
  readonly kinds: Readonly<Record<string, StageKind>>;
  readonly dates: Readonly<Record<string, DateOrder>>;
  readonly headerRow: number | null;
  readonly currency: string | null;
  /** Keys of the qualification columns that are wanted. */
  readonly packs: readonly string[];
  readonly preset: string | null;
  readonly running: boolean;
  /** The user wants the run to end; it is asked at its next opportunity. */
  readonly stopping: boolean;
  readonly stopped: boolean;
  readonly problems: readonly string[];
  readonly result: SetupResult | null;
}

/** What could not be read, as it is worked through. */
export interface Checks {
  readonly checks: readonly Check[];
  readonly all: number;
  readonly loading: boolean;
  readonly trouble: string | null;
}

export interface State {
  readonly screen: 'loading' | 'failed' | 'setup' | 'board';
  readonly loadTrouble: { readonly text: string; readonly detail: string } | null;
  readonly online: boolean;
  readonly language: Language;
  readonly confirmed: Confirmed | null;
  readonly queue: WriteQueue;
  /** Counts every write sent or settled; an answer to `open` asked for in an earlier epoch may be outdated. */
  readonly epoch: number;
  readonly refreshing: boolean;
  /** The fingerprint changed, or a refresh came at a bad moment: look again when nothing is under way. */
  readonly refreshWanted: boolean;
  readonly quietPolls: number;
  readonly visible: boolean;
  /** The page is a board beside the sheet, with a column for each stage, and not the sidebar of 300 px. */
  readonly wide: boolean;
  /** The other page is to take the place of this one once everything is saved. */
  readonly wideWanted: boolean;
  readonly pipeline: string | null;
  /** Stage key → folded, where the user decided. */
  readonly folded: Readonly<Record<string, boolean>>;
  readonly filter: DealFilter;
  readonly sort: Sort;
  /** What cards show; see `DealView`. */
  readonly fields: readonly string[];
  /** The saved view that the board came from. */
  readonly viewId: string | null;
  readonly viewPanel: boolean;
  /** The column by which a filter is being made. */
  readonly filterColumn: string | null;
  /** The view that is being named. */
  readonly viewForm: ViewForm | null;
  /** What has arrived of a table that comes page by page; null where it is whole. */
  readonly arrived: CardMap | null;
  /** Headers of which the cards have the text. */
  readonly columnsHeld: readonly string[];
  readonly figures: FiguresState;
  /** Ids of the deals that the next move takes along. */
  readonly selected: readonly string[];
  /** What stands in the search box; it becomes the filter when typing pauses. */
  readonly searchText: string;
  readonly panels: Readonly<Record<string, Panel>>;
  readonly justMoved: string | null;
  readonly dragging: string | null;
  /** Key of the stage over which the dragged card hovers. */
  readonly draggedOver: string | null;
  readonly deal: OpenDeal | null;
  /** Deal → header → text typed and not yet saved. */
  readonly drafts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly fieldErrors: Readonly<Record<string, string>>;
  readonly adding: AddForm | null;
  /** Asks for the next step of a deal. */
  readonly stepForm: StepForm | null;
  /** The deal whose telephone number or address was just tapped: was there anything to log? */
  readonly contacted: { readonly dealId: string; readonly kind: ActivityKind } | null;
  /** My day is shown in the place of the board. */
  readonly day: boolean;
  readonly undoable: readonly UndoItem[];
  readonly told: readonly string[];
  readonly toast: Toast | null;
  readonly busy: 'chart' | 'repair' | null;
  readonly menuOpen: boolean;
  readonly helpOpen: boolean;
  readonly youAsked: boolean;
  /** Where the keyboard is to go; the number tells two wishes for the same place apart. */
  readonly focus: { readonly target: string; readonly wish: number } | null;
  readonly setup: SetupForm;
  readonly checks: Checks | null;
  /** The editor of pipelines, where it is open. */
  readonly editor: PipelineEditor | null;
  /** What was typed into it and not saved when it was closed. */
  readonly keptStages: StageDrafts;
  readonly imports: ImportForm;
  readonly month: MonthState;
}

const EMPTY_SETUP: SetupForm = {
  suggestion: null,
  looks: 0,
  step: 'where',
  looking: false,
  lookTrouble: null,
  way: null,
  columns: {},
  kinds: {},
  dates: {},
  headerRow: null,
  currency: null,
  packs: [],
  preset: null,
  running: false,
  stopping: false,
  stopped: false,
  problems: [],
  result: null,
};

export const INITIAL_STATE: State = {
  screen: 'loading',
  loadTrouble: null,
  online: true,
  language: 'en',
  confirmed: null,
  queue: EMPTY_QUEUE,
  epoch: 0,
  refreshing: false,
  refreshWanted: false,
  quietPolls: 0,
  visible: true,
  wide: false,
  wideWanted: false,
  pipeline: null,
  folded: {},
  filter: NO_FILTER,
  sort: 'nextStep',
  fields: USUAL_FIELDS,
  viewId: null,
  viewPanel: false,
  filterColumn: null,
  viewForm: null,
  arrived: null,
  columnsHeld: [],
  figures: { open: false, value: null, of: '', asked: '', trouble: null },
  selected: [],
  searchText: '',
  panels: {},
  justMoved: null,
  dragging: null,
  draggedOver: null,
  deal: null,
  drafts: {},
  fieldErrors: {},
  adding: null,
  stepForm: null,
  contacted: null,
  day: false,
  undoable: [],
  told: [],
  toast: null,
  busy: null,
  menuOpen: false,
  helpOpen: false,
  youAsked: true,
  focus: null,
  setup: EMPTY_SETUP,
  checks: null,
  editor: null,
  keptStages: {},
  imports: EMPTY_IMPORT,
  month: NO_MONTH,
};
