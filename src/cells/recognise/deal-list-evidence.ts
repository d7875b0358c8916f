/** Whether a table is a list of deals at all; an invoice journal or a staff list is refused rather than bent into one. */
import type { Issue } from '../../domain/issue';
import type { RecognisedField } from './fields';
import { nameTokens } from './plain-name';
import { sentences } from './sentences/sentences';
import type { ColumnSuggestion } from './suggest-columns';

/** What each column adds to the belief that the rows are deals. */
const WEIGHT: Readonly<Partial<Record<RecognisedField, number>>> = {
  stage: 2,
  enteredStage: 2,
  status: 1,
  pipeline: 1,
  value: 1,
  probability: 1,
  expectedClose: 1,
  wonAt: 1,
  lostAt: 1,
  isWon: 1,
  isLost: 1,
  closeReason: 1,
  nextStep: 1,
  nextStepDue: 0.5,
  closed: 0.5,
  name: 0.5,
  owner: 0.5,
  source: 0.5,
  lastActivity: 0.5,
  notes: 0.5,
  created: 0.25,
};
/** Columns of any address book: many of them together still make no list of deals. */
const ADDRESS: ReadonlySet<string | null> = new Set(['company', 'contact', 'email', 'phone']);
const ADDRESS_WEIGHT = 0.5;
const MOST_FROM_ADDRESS = 1.5;
const ENOUGH = 2;
const DEAL_WORDS =
  /^(?:deal|opportunit|opp$|negocio|oportun|prospect|lead|potential|affaire|transakcj|szans|verkaufschance|kesepakatan|peluang)/;
const WHO = new Set<string | null>(['id', 'name', 'company', 'contact', 'email', 'stage']);

/** Headers of records that are something else than a sale, and how much each takes away. */
const OTHER_RECORDS = new Map<string, number>([
  ...words(
    'invoice invoices task tasks employee employees expense expenses student grade salary payroll sku inventory ticket bug candidate applicant debit credit patient recipe faktura rechnung',
    3,
  ),
  ...words(
    'department username password quantity stock warehouse supplier vendor balance hire birthday assignee tax sprint',
    1,
  ),
]);

function words(list: string, weight: number): readonly (readonly [string, number])[] {
  return list.split(' ').map((word): [string, number] => [word, weight]);
}

export function isDealList(columns: readonly ColumnSuggestion[]): boolean {
  let evidence = 0;
  for (const column of columns) {
    evidence += weightOf(column);
    evidence -= otherRecord(column.header);
  }
  const address = columns.filter((column) => ADDRESS.has(column.field)).length;
  evidence += Math.min(MOST_FROM_ADDRESS, address * ADDRESS_WEIGHT);
  return evidence >= ENOUGH && columns.some((column) => WHO.has(column.field));
}

function weightOf(column: ColumnSuggestion): number {
  if (column.field === null) return 0;
  const weight = WEIGHT[column.field] ?? 0;
  const speaksOfDeals = nameTokens(column.header).some((token) => DEAL_WORDS.test(token));
  if (speaksOfDeals && column.field === 'name') return 2;
  if (speaksOfDeals && column.field === 'id') return 1;
  return column.sure ? weight : weight / 2;
}

/** A long header such as `Client size by employee count` only mentions the thing. */
const LONGEST_RECORD_NAME = 2;

function otherRecord(header: string): number {
  const tokens = nameTokens(header);
  if (tokens.length > LONGEST_RECORD_NAME) return 0;
  return Math.max(0, ...tokens.map((token) => OTHER_RECORDS.get(token) ?? 0));
}

export function notAList(where: string, headers: readonly string[]): Issue {
  const say = sentences().refusal;
  return {
    code: 'not-a-list',
    where,
    received: headers.slice(0, 8).join(', ') + (headers.length > 8 ? ', …' : ''),
    expected: say.listNeeded,
    fix: say.listFix,
  };
}

export function noSuchColumn(received: string, headers: readonly string[]): Issue {
  const say = sentences().refusal;
  const expected = say.headerNeeded(sentences().quoted(headers));
  return { code: 'invalid', where: say.mapping, received, expected, fix: say.headerFix };
}

export function noSuchField(received: string, fields: readonly string[]): Issue {
  const say = sentences().refusal;
  return {
    code: 'invalid',
    where: say.mapping,
    received,
    expected: say.fieldNeeded(fields.join(', ')),
    fix: say.fieldFix,
  };
}
