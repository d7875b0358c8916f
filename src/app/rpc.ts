/**
 * The contract between the sidebar and the server: one door, a closed table of calls (`requests.ts`), and what each of
 * them answers. Dates cross it as `YYYY-MM-DD`, stages as their hidden keys, deals with the row where they were last
 * seen (a hint, never trusted).
 */
import type { DateOrder } from '../cells/recognise/read-dates';
import type { CodedDeals } from '../domain/coded-deals';
import type { DealColumns } from '../domain/deal-columns';
import type { DealView } from '../domain/deal-view';
import type { Language } from '../domain/language';
import type { StageKind } from '../domain/stage';

export type { CodedDeals, DateOrder, DealColumns };
export type { CallName, PipelineAct, Request, StageChange } from './requests';
import type { Request } from './requests';

/** The one global function that the sidebar calls: `google.script.run.dealsheet(call, request, language)`. */
export const DOOR = 'dealsheet';

export type IssueCode =
  /** A column that the stage needs is empty; `where` is its header. */
  | 'needs'
  /** The stage is a lost one and no close reason was given. */
  | 'needs-reason'
  /** Somebody else changed the deal since the caller saw it; `received` says what and when. */
  | 'conflict'
  | 'gone'
  | 'busy'
  | 'not-set-up'
  | 'not-a-list'
  /** The user stopped it; everything is as it was. */
  | 'stopped'
  | 'invalid'
  | 'refused'
  | 'bug';

export interface WireIssue {
  readonly code: IssueCode;
  readonly where: string;
  readonly received: string;
  readonly expected: string;
  readonly fix: string;
  /** The sentence to show. */
  readonly text: string;
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly WireIssue[] };

export interface WireStage {
  readonly key: string;
  readonly name: string;
  readonly kind: StageKind;
  readonly colour: string;
  readonly shown: boolean;
  readonly staleAfterDays: number | null;
  readonly probability: number | null;
  /** Headers of the columns that must be filled to enter. */
  readonly needs: readonly string[];
  readonly exitWhen: string;
  readonly whatToDo: string;
}

export interface WirePipeline {
  readonly name: string;
  readonly stages: readonly WireStage[];
}

export interface WireSum {
  readonly currency: string;
  readonly sum: number;
  /** How many of the deals have a value: what an average divides by. */
  readonly valued: number;
  /** Value × probability, of the deals that have both. */
  readonly weighted: number;
  /** How many of the deals with a value have a probability, typed or of their stage. */
  readonly weighed: number;
}

/** Count and money of every deal in a stage, closed ones included. */
export interface StageTotal {
  readonly stage: string;
  readonly deals: number;
  readonly money: readonly WireSum[];
}

/** A view that somebody saved. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** Everybody who opens the document has it. */
  readonly shared: boolean;
  readonly view: DealView;
}

/** What a view adds up to, as the formulas count it; a figure is null where there is nothing to divide by. */
export interface ViewFigures {
  /** Of the deals that the filter lets through, those included that the sidebar does not hold. */
  readonly totals: readonly StageTotal[];
  /** Of the money below: the commonest of the deals. */
  readonly currency: string;
  /** How many deals are in others: they count as deals, and their money is left out. */
  readonly inOthers: number;
  readonly open: {
    readonly deals: number;
    readonly value: number;
    /** Value × probability, of the deals that have both. */
    readonly weighted: number;
    /** How many of the deals with a value have a probability, typed or of their stage. */
    readonly weighed: number;
  };
  /** Rate from 0 to 1 with its 95 % interval, of n decided deals. */
  readonly winRate: { readonly rate: number; readonly low: number; readonly high: number; readonly n: number } | null;
  /** Money per day that the open deals promise, and that was really won since the table's first deal was decided. */
  readonly velocity: number | null;
  /** Null also in a view of what needs care, which has only open deals. */
  readonly wonPerDay: number | null;
  /** The goal in force of the view's owner, or of everybody; null where none is set. */
  readonly goal: {
    readonly target: number;
    /** By the owner, in the pipeline and since the goal's first day, whatever else the view leaves out. */
    readonly won: number;
    readonly currency: string;
    /** First and last day. */
    readonly from: string;
    readonly to: string;
  } | null;
  /** The day that the figures speak of. */
  readonly today: string;
}

export interface Board {
  readonly setUp: true;
  /** Changes whenever the deals table or the log does; compared with what `poll` answers. */
  readonly fingerprint: string;
  readonly today: string;
  readonly you: string;
  readonly owners: readonly string[];
  readonly defaultCurrency: string;
  readonly locale: string;
  /** In which this user wants to be spoken to: the one he chose, else that of his Google account. */
  readonly language: Language;
  /** Key of each column that Dealsheet knows → its header in this table, as `fields` of a request name it. */
  readonly headers: Readonly<Record<string, string>>;
  readonly pipelines: readonly WirePipeline[];
  readonly totals: readonly StageTotal[];
  /** The first page of every open and parked deal and, behind them, of the latest two hundred closed ones. */
  readonly deals: CodedDeals;
  readonly closeReasons: { readonly won: readonly string[]; readonly lost: readonly string[] };
  /** What this look at the table found and logged or put back, in words; empty where nothing. */
  readonly told: readonly string[];
  /** How many deals there are to hold; those beyond the first page come with `moreDeals`. */
  readonly toHold: number;
  /** Headers of all columns that a view may show or filter by. */
  readonly columns: readonly string[];
  readonly views: readonly SavedView[];
  /** How the board stood when this user left it. */
  readonly current: { readonly id: string | null; readonly view: DealView } | null;
  /** What the sidebar or the board, which this page takes the place of, handed over. */
  readonly handedOver: string | null;
  /** The import that can still be taken back. */
  readonly lastImport: { readonly on: string; readonly added: number; readonly changed: number } | null;
}

export type OpenValue = Board | (Pick<Board, 'locale' | 'language'> & { readonly setUp: false });

export interface MoveValue {
  /** The deal as it now stands: one row of `DealColumns`. */
  readonly deal: DealColumns;
  readonly move: number;
  readonly told: readonly string[];
}

export type FieldKind = 'text' | 'longText' | 'number' | 'money' | 'percent' | 'date' | 'choice';

export interface WireField {
  readonly header: string;
  readonly kind: FieldKind;
  /** Text, number, `YYYY-MM-DD` of a date, or null where blank. */
  readonly value: string | number | null;
  readonly choices: readonly string[];
  /** One of the columns that Dealsheet knows, or null for the user's own. */
  readonly field: string | null;
}

export interface HistoryEntry {
  readonly move: number;
  readonly logged: string;
  readonly when: string | null;
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly how: string;
  readonly undone: boolean;
  /** What else changed, in words: "Value 1,000 → 2,000". */
  readonly changes: readonly string[];
}

/** One row of the Activities tab. */
export interface WireActivity {
  /** Day, in the spreadsheet's time zone. */
  readonly on: string | null;
  readonly kind: string;
  readonly direction: string;
  readonly by: string;
  readonly outcome: string;
  readonly note: string;
}

export interface ActivityValue {
  readonly deal: DealColumns;
  readonly activity: Request<'undoActivity'>['activity'];
  readonly told: readonly string[];
}

export interface DealDetail {
  readonly deal: DealColumns;
  /** The latest first. */
  readonly activities: readonly WireActivity[];
  readonly fields: readonly WireField[];
  readonly history: readonly HistoryEntry[];
}

export interface SetupColumn {
  readonly header: string;
  /** Field key that it was taken for, or null for a column of the user's own. */
  readonly field: string | null;
  readonly why: string;
  readonly samples: readonly string[];
}

export type SkipReason = 'header' | 'heading' | 'total' | 'footer' | 'remark';

export interface SetupSuggestion {
  readonly tabs: readonly { readonly name: string; readonly rows: number }[];
  /** Name of the deals tab that Dealsheet made here before, with everything that belongs to it; null where there is none. */
  readonly former: string | null;
  /** The tab that the suggestion is about; null where there is none with rows. */
  readonly tab: string | null;
  readonly deals: number;
  /** Of the deals, those of which something could not be read, or two things contradict each other. */
  readonly doubtful: number;
  /** Rows below the header that hold something and are no deals: totals, repeated headers, remarks. */
  readonly notDeals: number;
  /** The first of them, each with its row in the sheet and what stands there. */
  readonly skipped: readonly { readonly row: number; readonly reason: SkipReason; readonly text: string }[];
  /** Row of the header, 1 for the first of the sheet; 0 where there is none. */
  readonly headerRow: number;
  /** What stands in the rows that could be the header. */
  readonly topRows: readonly { readonly row: number; readonly text: string }[];
  /** The currency of the list: what the user said, else the commonest that it names, else ''. */
  readonly currency: string;
  /** ISO codes to choose from, those of the list first. */
  readonly currencies: readonly string[];
  readonly columns: readonly SetupColumn[];
  readonly fields: readonly { readonly key: string; readonly header: string }[];
  readonly stages: readonly {
    readonly word: string;
    readonly deals: number;
    readonly kind: StageKind;
    readonly sure: boolean;
  }[];
  /** Columns of dates that nothing in the list settles, with a date as it stands there, and what the user said of it. */
  readonly dates: readonly {
    readonly header: string;
    readonly example: string;
    readonly order: DateOrder | null;
  }[];
  readonly presets: readonly { readonly key: string; readonly name: string; readonly stages: readonly string[] }[];
  /** Sets of qualification columns that can be had from the start. */
  readonly packs: readonly ColumnPack[];
  readonly questions: readonly string[];
}

export interface SetupResult {
  readonly deals: number;
  readonly tab: string;
  /** The first findings: "38 deals have no next step". */
  readonly findings: readonly string[];
  /** How many rows hold something that could not be read. */
  readonly toCheck: number;
  readonly questions: readonly string[];
}

/** A value that could not be read. */
export interface Check {
  readonly dealId: string;
  readonly row: number;
  readonly name: string;
  /** Column that it belongs to; '' where the note names none. */
  readonly header: string;
  /** What was found and why it could not be read. */
  readonly text: string;
}

/** A set of columns that qualifies deals by a known method. */
export interface ColumnPack {
  readonly key: string;
  readonly name: string;
  readonly columns: readonly string[];
  /** True where the table has all of them. */
  readonly added: boolean;
}

/** Everything that the editor of pipelines shows and offers. */
export interface PipelinesValue {
  /** Changes whenever the Pipelines tab does. */
  readonly version: string;
  readonly pipelines: readonly WirePipeline[];
  /** Stage key → how many deals stand there. */
  readonly deals: Readonly<Record<string, number>>;
  /** Headers of the columns that a stage may need. */
  readonly columns: readonly string[];
  readonly colours: readonly string[];
  readonly presets: SetupSuggestion['presets'];
  readonly packs: readonly ColumnPack[];
  readonly told: readonly string[];
}

/** What recognition makes of a list, as set-up and import show it. */
export type ListDescription = Pick<SetupSuggestion, 'columns' | 'fields' | 'dates'>;

export interface ImportPreview extends ListDescription {
  /** Stage words that are not simply the name of a stage; `to` is the key of the stage that they were taken for. */
  readonly stages: readonly {
    readonly word: string;
    readonly deals: number;
    readonly to: string | null;
    readonly isSaid: boolean;
  }[];
  readonly counts: {
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
    /** Rows of which something is for the user to say. */
    readonly questions: number;
    readonly notDeals: number;
    /** Deals of the table that the list does not speak of; they stay as they are. */
    readonly absent: number;
  };
  /** The first of them. */
  readonly changes: readonly ImportChange[];
  readonly added: readonly { readonly name: string; readonly stage: string; readonly value: string }[];
  readonly unclear: readonly {
    readonly row: number;
    readonly name: string;
    readonly why: 'table' | 'list';
    readonly count: number;
  }[];
  readonly unclearCount: number;
  readonly remarks: readonly string[];
}

export interface ImportChange {
  readonly dealId: string;
  readonly name: string;
  readonly cells: readonly { readonly header: string; readonly before: string; readonly after: string }[];
}

export interface ImportSuggestion {
  readonly tabs: SetupSuggestion['tabs'];
  readonly preview: ImportPreview | null;
}

export interface ImportResult {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly told: readonly string[];
}

export interface UndoImportResult {
  readonly removed: number;
  readonly restored: number;
  /** Deals that stay as the import left them, each with the reason. */
  readonly kept: readonly string[];
}

/** A goal of a month that has no successor in the next one. */
export type GoalOffer = Request<'addGoals'>['goals'][number];

/** What is known of a month that is to be closed. Money and counts are of the deals in one currency. */
export interface MonthValue {
  /** `2026-10`. */
  readonly month: string;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  /** The month after it. */
  readonly next: string;
  /** The day that the figures speak of. */
  readonly today: string;
  /** The commonest of the deals that are open or were closed in the month. */
  readonly currency: string;
  readonly won: { readonly deals: number; readonly value: number };
  readonly lost: number;
  /** Of the month itself; a goal of a quarter is none. Null where none is set. */
  readonly goal: number | null;
  /** Deals closed in the month, and goals of it, that are in other currencies and left out. */
  readonly others: readonly { readonly currency: string; readonly deals: number }[];
  readonly goalsInOthers: number;
  /** The tab that would be written; `isTaken` where another one has the name of the month already. */
  readonly tab: { readonly name: string; readonly isTaken: boolean };
  readonly goals: readonly GoalOffer[];
}

/** Said among what is handed over to the sidebar, by a menu item that stands for one of its screens. */
export interface OpensAt {
  readonly opensAt: 'month';
}

export interface RepairResult {
  readonly told: readonly string[];
}

export interface Answers {
  readonly open: OpenValue;
  readonly poll: { readonly fingerprint: string };
  readonly moreDeals: { readonly deals: CodedDeals };
  readonly viewFigures: ViewFigures;
  readonly saveView: { readonly id: string; readonly views: readonly SavedView[] };
  readonly deleteView: { readonly views: readonly SavedView[] };
  readonly rememberView: { readonly kept: true };
  readonly showBoard: { readonly shown: true };
  readonly tookOver: { readonly forgotten: true };
  readonly showSidebar: { readonly shown: true };
  readonly logActivity: ActivityValue;
  readonly undoActivity: { readonly deal: DealColumns; readonly told: readonly string[] };
  readonly deleteDeal: { readonly told: readonly string[] };
  readonly restoreDeal: MoveValue;
  readonly readDeal: DealDetail;
  readonly moveDeal: MoveValue;
  readonly saveDeal: MoveValue;
  readonly addDeal: MoveValue;
  readonly undoMove: MoveValue;
  readonly goToDeal: { readonly row: number };
  readonly setYou: { readonly you: string };
  readonly setLanguage: { readonly language: Language };
  readonly suggestSetup: SetupSuggestion;
  readonly setUp: SetupResult;
  readonly takeUp: RepairResult;
  readonly stopSetUp: { readonly asked: true };
  readonly readChecks: { readonly checks: readonly Check[]; readonly all: number };
  readonly settleCheck: { readonly row: number };
  readonly readPipelines: PipelinesValue;
  readonly changePipelines: PipelinesValue;
  readonly suggestImport: ImportSuggestion;
  readonly importDeals: ImportResult;
  readonly undoImport: UndoImportResult;
  readonly makeChartTabs: { readonly made: readonly string[]; readonly left: readonly string[] };
  readonly readMonth: MonthValue;
  readonly writeMonth: { readonly tab: string; readonly told: readonly string[] };
  /** Those that were there already are not counted. */
  readonly addGoals: { readonly added: number };
  readonly showTab: { readonly tab: string };
  readonly checkAndRepair: RepairResult;
}
