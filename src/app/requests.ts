/** What the sidebar may ask of the server: a closed table of calls, each with the shape of its request. */
import { CHART_TABS } from './chart-tabs/chart-tab';
import * as v from 'valibot';
import { CLOSINGS, SORTS } from '../domain/deal-view';
import { LANGUAGES } from '../domain/language';
import { MOST_IMPORT_TEXT } from '../domain/most-import-text';

const isoDay = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const isoMonth = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
const text = v.pipe(v.string(), v.regex(/^[^]{0,50000}$/));
const dealAt = {
  dealId: v.pipe(v.string(), v.regex(/^.{1,200}$/)),
  row: v.pipe(v.number(), v.integer(), v.minValue(2)),
};
/** The number of the last move of this deal that the caller has seen; 0 where it has seen none. */
const seen = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Header of a column → what the user typed there; null empties the cell. */
const fields = v.record(v.string(), v.nullable(v.union([text, v.number()])));

/** What the user says of his list, where he says anything. */
const said = {
  /** Header of the source → field key, or null for a column of the user's own. */
  columns: v.optional(v.record(v.string(), v.nullable(v.string()))),
  /** Stage word of the source → what it means. */
  kinds: v.optional(v.record(v.string(), v.picklist(['open', 'won', 'lost', 'parked']))),
  /** Header of a column of dates → which of the first two numbers is the day. */
  dates: v.optional(v.record(v.string(), v.picklist(['day-first', 'month-first']))),
  /** Row of the header, 1 for the first of the sheet. */
  headerRow: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** ISO code of the currency of amounts that name none. */
  currency: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
};

const kind = v.picklist(['open', 'won', 'lost', 'parked']);
const stageKey = v.string();

/** One change of the Pipelines tab. */
const pipelineAct = v.variant('act', [
  /** Below that stage; null puts it behind the open ones. */
  v.object({ act: v.literal('addStage'), pipeline: text, name: text, kind, below: v.nullable(stageKey) }),
  v.object({
    act: v.literal('changeStage'),
    stage: stageKey,
    change: v.partial(
      v.object({
        name: text,
        kind,
        probability: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
        staleAfterDays: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
        needs: v.array(v.string()),
        exitWhen: text,
        whatToDo: text,
        colour: v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i)),
        shown: v.boolean(),
      }),
    ),
  }),
  /** Above that stage of the same pipeline; null = last. */
  v.object({ act: v.literal('orderStage'), stage: stageKey, above: v.nullable(stageKey) }),
  /** Its deals go to that stage; null where it has none. */
  v.object({ act: v.literal('deleteStage'), stage: stageKey, to: v.nullable(stageKey) }),
  v.object({
    act: v.literal('addPipeline'),
    name: text,
    from: v.variant('kind', [
      v.object({ kind: v.literal('preset'), preset: v.string() }),
      v.object({ kind: v.literal('copy'), pipeline: v.string() }),
    ]),
  }),
  v.object({ act: v.literal('renamePipeline'), pipeline: v.string(), name: text }),
  /** Open deals go to that stage of another pipeline, closed and parked ones to the same kind of stage there. */
  v.object({ act: v.literal('deletePipeline'), pipeline: v.string(), to: v.nullable(stageKey) }),
  v.object({ act: v.literal('addPack'), pack: v.string() }),
]);

export type PipelineAct = v.InferOutput<typeof pipelineAct>;
export type StageChange = Extract<PipelineAct, { readonly act: 'changeStage' }>['change'];
/** A list to import, and what the user says of it. */
const incoming = {
  source: v.union([
    v.object({ tab: v.string() }),
    v.object({ text: v.pipe(v.string(), v.maxLength(MOST_IMPORT_TEXT)) }),
  ]),
  columns: said.columns,
  dates: said.dates,
  /** Stage word of the list → key of a stage; '' leaves the stage as it is. */
  stages: v.optional(v.record(v.string(), v.string())),
  /** IDs of deals that are to stay as they are. */
  skip: v.optional(v.array(v.string())),
  /** Rows that could be several deals, or are there twice, and that the user says are new ones. */
  add: v.optional(v.union([v.literal('all'), v.array(v.object({ row: v.number(), name: v.string() }))])),
};

/** Which deals a view shows; see `DealFilter`. */
const filter = v.object({
  text,
  owner: v.nullable(text),
  care: v.boolean(),
  closing: v.nullable(v.picklist(CLOSINGS)),
  columns: v.record(v.string(), text),
});

/** How the board stands before a user; see `DealView`. */
export const dealView = v.object({
  pipeline: v.string(),
  filter,
  sort: v.picklist(SORTS),
  fields: v.pipe(v.array(v.string()), v.readonly()),
});

/** Key of a field → what stands in its cell; null where it is empty. */
const stored = v.record(v.string(), v.nullable(v.union([text, v.number()])));

/** A logged activity as `logActivity` answered it: what takes it back. */
const activityMark = v.object({
  row: v.pipe(v.number(), v.integer(), v.minValue(2)),
  /** Points in time are numbers, here and in the cells. */
  when: v.number(),
  kind: v.string(),
  before: stored,
  after: stored,
});

/** A row of the Goals tab without its period; '' = everybody, no pipeline, the usual currency. */
const goal = v.object({
  owner: text,
  pipeline: text,
  target: v.pipe(v.number(), v.minValue(0)),
  currency: text,
});

/** What one program hands to the other: Google shows a sidebar or a dialog, never both. */
const handedOver = v.object({ state: v.pipe(v.string(), v.maxLength(90000)) });

export const requests = {
  /** `columns` are headers whose texts are wanted beside the fields of every card; left out, those of the current view. */
  open: v.object({ columns: v.optional(v.array(v.string())) }),
  /** The page of deals from that place on, counted from 0. */
  moreDeals: v.object({ from: v.pipe(v.number(), v.integer(), v.minValue(0)), columns: v.array(v.string()) }),
  viewFigures: v.object({ pipeline: v.string(), filter }),
  /** Without an ID a new one is made. */
  saveView: v.object({ id: v.nullable(v.string()), name: text, shared: v.boolean(), view: dealView }),
  deleteView: v.object({ id: v.string() }),
  /** What the sidebar opens with next time; `id` is that of the saved view that it came from. */
  rememberView: v.object({ id: v.nullable(v.string()), view: dealView }),
  showBoard: handedOver,
  showSidebar: handedOver,
  /** What was handed over has arrived and need not be kept. */
  tookOver: v.object({}),
  logActivity: v.object({
    ...dealAt,
    kind: v.picklist(['call', 'e-mail', 'meeting', 'note', 'other']),
    direction: v.optional(v.picklist(['in', 'out'])),
    outcome: v.optional(text),
    note: v.optional(text),
    /** Left out, the next step stays as it is. */
    nextStep: v.optional(v.object({ text: v.optional(text), due: v.nullable(isoDay) })),
  }),
  undoActivity: v.object({ ...dealAt, activity: activityMark }),
  deleteDeal: v.object({ ...dealAt, seen }),
  restoreDeal: v.object({ dealId: dealAt.dealId }),
  poll: v.object({}),
  readDeal: v.object(dealAt),
  moveDeal: v.object({
    ...dealAt,
    seen,
    to: v.string(),
    fields: v.optional(fields),
    closeReason: v.optional(text),
    closedOn: v.optional(isoDay),
  }),
  saveDeal: v.object({ ...dealAt, seen, fields }),
  addDeal: v.object({ stage: v.string(), fields }),
  undoMove: v.object({ ...dealAt, move: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  goToDeal: v.object({ ...dealAt, header: v.optional(v.string()) }),
  setYou: v.object({ owner: text }),
  setLanguage: v.object({ language: v.picklist(LANGUAGES) }),
  suggestSetup: v.object({ tab: v.optional(v.string()), ...said }),
  setUp: v.object({
    /** Tab to copy; null starts with an empty table. */
    tab: v.nullable(v.string()),
    ...said,
    preset: v.optional(v.string()),
    /** Keys of sets of qualification columns that the table gets beside its own. */
    packs: v.optional(v.array(v.string())),
    /** Which deal entered which stage when, where a file beside the list knows it. */
    history: v.optional(v.array(v.object({ dealId: v.string(), stage: v.string(), on: isoDay }))),
  }),
  stopSetUp: v.object({}),
  takeUp: v.object({}),
  readChecks: v.object({}),
  settleCheck: v.object(dealAt),
  readPipelines: v.object({}),
  /** `version` is that of the pipelines that the caller saw. */
  changePipelines: v.object({ version: v.string(), act: pipelineAct }),
  /** Without a source the answer is what there is to choose from. */
  suggestImport: v.object({ ...incoming, source: v.optional(incoming.source) }),
  importDeals: v.object(incoming),
  undoImport: v.object({}),
  /** Without names all of them. */
  makeChartTabs: v.object({ tabs: v.optional(v.array(v.picklist(CHART_TABS))) }),
  /** Without a month the one that is to be closed now. */
  readMonth: v.object({ month: v.optional(isoMonth) }),
  writeMonth: v.object({ month: isoMonth }),
  /** Goals for that month. */
  addGoals: v.object({ month: isoMonth, goals: v.array(goal) }),
  showTab: v.object({ tab: text }),
  checkAndRepair: v.object({}),
} as const;

export type CallName = keyof typeof requests;
export type Request<K extends CallName> = v.InferOutput<(typeof requests)[K]>;

export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.prototype.hasOwnProperty.call(requests, name);
}

/** What is wrong with a request, by the path of the field. */
export interface RequestProblem {
  readonly where: string;
  readonly received: string;
  /** '' where the schema names nothing. */
  readonly expected: string;
}

/** The request as the call's schema reads it, or everything that is wrong with it. */
export function readRequest<K extends CallName>(
  call: K,
  request: unknown,
): { readonly request: Request<K> } | { readonly problems: readonly RequestProblem[] } {
  const parsed = v.safeParse(requests[call], request ?? {});
  if (parsed.success) return { request: parsed.output };
  return {
    problems: parsed.issues.map((issue) => ({
      where: [call, ...(issue.path ?? []).map((item) => String(item.key))].join('.'),
      received: issue.received,
      expected: issue.expected ?? '',
    })),
  };
}
