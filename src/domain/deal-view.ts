/** What a board shows: which deals, in which order, with which fields. Shared by the sidebar and the server. */

export const SORTS = ['nextStep', 'value', 'age', 'priority', 'close', 'name'] as const;
export type Sort = (typeof SORTS)[number];

export const CLOSINGS = ['month', 'quarter'] as const;
/** Deals whose expected close lies in the current calendar month or quarter. */
export type Closing = (typeof CLOSINGS)[number];

export interface DealFilter {
  /** Words that all have to occur in name, company, owner or ID. */
  readonly text: string;
  /** Owner's name, '' for nobody, or null for everybody. */
  readonly owner: string | null;
  /** Only deals about which something needs care. */
  readonly care: boolean;
  readonly closing: Closing | null;
  /** Header of a column → the text that has to stand there. */
  readonly columns: Readonly<Record<string, string>>;
}

export const NO_FILTER: DealFilter = { text: '', owner: null, care: false, closing: null, columns: {} };

export interface DealView {
  /** Name of the pipeline; '' is the first one. */
  readonly pipeline: string;
  readonly filter: DealFilter;
  readonly sort: Sort;
  /** What cards show: a key of `CARD_FIELDS`, or `=` and the header of any column. */
  readonly fields: readonly string[];
}

export const CARD_FIELDS = [
  'company',
  'owner',
  'value',
  'days',
  'nextStep',
  'priority',
  'expectedClose',
  'probability',
  'lastActivity',
  'touches',
] as const;

/** What cards show until somebody chooses. */
export const USUAL_FIELDS: readonly string[] = ['company', 'owner', 'value', 'days', 'nextStep'];

const OWN_COLUMN = '=';

/** Headers of the columns whose texts a view shows or filters by. */
export function columnsOfView({ fields, filter }: DealView): readonly string[] {
  const shown = fields.filter((field) => field.startsWith(OWN_COLUMN)).map((field) => field.slice(OWN_COLUMN.length));
  return [...new Set([...shown, ...Object.keys(filter.columns)])];
}
