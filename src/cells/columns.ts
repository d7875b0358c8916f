/** The columns of every table that Dealsheet keeps: their keys, headers, kinds and the other names they go by. */

export type CellKind = 'text' | 'longText' | 'number' | 'money' | 'percent' | 'date' | 'dateTime' | 'choice';

export interface Column<K extends string = string> {
  readonly key: K;
  readonly header: string;
  readonly kind: CellKind;
  /** Other headers by which the column is recognised, in `headerKey` form or not; case and punctuation do not count. */
  readonly aliases: readonly string[];
}

function column<const K extends string>(key: K, header: string, kind: CellKind, ...aliases: string[]): Column<K> {
  return { key, header, kind, aliases };
}

/** The user's side of the deals table, in the order in which missing columns are added. */
export const DEAL_COLUMNS = [
  column('id', 'Deal ID', 'text'),
  column('name', 'Deal', 'text'),
  column('company', 'Company', 'text'),
  column('contact', 'Contact', 'text'),
  column('phone', 'Phone', 'text'),
  column('email', 'Email', 'text'),
  column('owner', 'Owner', 'choice'),
  column('pipeline', 'Pipeline', 'choice'),
  column('stage', 'Stage', 'choice'),
  column('value', 'Value', 'money'),
  column('currency', 'Currency', 'choice'),
  column('probability', 'Probability', 'percent'),
  column('expectedClose', 'Expected close', 'date'),
  column('source', 'Source', 'choice'),
  column('priority', 'Priority', 'choice'),
  column('created', 'Created', 'date'),
  column('lastActivity', 'Last activity', 'date'),
  column('nextStep', 'Next step', 'text'),
  column('nextStepDue', 'Next step due', 'date'),
  column('closeReason', 'Close reason', 'choice'),
  column('score', 'Score', 'number'),
  column('notes', 'Notes', 'longText'),
] as const;

/** The block that the add-on owns and can rebuild from the log, in its fixed order. */
export const OWNED_COLUMNS = [
  column('status', 'Status', 'choice'),
  column('inStageSince', 'In stage since', 'date'),
  column('closed', 'Closed', 'date'),
  column('logged', 'Logged', 'text'),
] as const;

export const STAGE_COLUMNS = [
  column('pipeline', 'Pipeline', 'text'),
  column('name', 'Stage', 'text'),
  column('kind', 'Kind', 'choice'),
  column('probability', 'Probability', 'percent'),
  column('staleAfterDays', 'Stale after (days)', 'number'),
  column('needs', 'Needs', 'text'),
  column('exitWhen', 'Exit when', 'longText'),
  column('whatToDo', 'What to do here', 'longText'),
  column('colour', 'Colour', 'text', 'Color'),
  column('shown', 'Shown', 'choice'),
  column('key', 'Key', 'text'),
  column('formerNames', 'Former names', 'text'),
] as const;

export const LOG_COLUMNS = [
  column('move', 'Move', 'number'),
  column('logged', 'Logged', 'dateTime'),
  column('when', 'When', 'dateTime'),
  column('dealId', 'Deal ID', 'text'),
  column('deal', 'Deal', 'text'),
  column('pipeline', 'Pipeline', 'text'),
  column('from', 'From', 'text'),
  column('to', 'To', 'text'),
  column('status', 'Status', 'choice'),
  column('value', 'Value', 'money'),
  column('currency', 'Currency', 'choice'),
  column('owner', 'Owner', 'text'),
  column('probability', 'Probability', 'percent'),
  column('expectedClose', 'Expected close', 'date'),
  column('by', 'By', 'text'),
  column('how', 'How', 'choice'),
  column('undoes', 'Undoes', 'number'),
] as const;

export const ACTIVITY_COLUMNS = [
  column('when', 'When', 'dateTime'),
  column('dealId', 'Deal ID', 'text'),
  column('kind', 'Kind', 'choice'),
  column('direction', 'Direction', 'choice'),
  column('automatic', 'Automatic', 'choice'),
  column('by', 'By', 'text'),
  column('outcome', 'Outcome', 'text'),
  column('note', 'Note', 'longText'),
] as const;

export const GOAL_COLUMNS = [
  column('periodStart', 'Period start', 'date'),
  column('periodEnd', 'Period end', 'date'),
  column('owner', 'Owner', 'text'),
  column('pipeline', 'Pipeline', 'text'),
  column('target', 'Target', 'money'),
  column('currency', 'Currency', 'choice'),
] as const;

export type DealField = (typeof DEAL_COLUMNS)[number]['key'];
export type OwnedField = (typeof OWNED_COLUMNS)[number]['key'];

/** A header as it is compared: no case, accents of spacing or punctuation, and no trailing asterisk. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
