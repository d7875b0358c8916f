/** A report of stage changes: it has a row for each change, and the last one of a deal is the deal as it stands. */
import { compactName } from './plain-name';
import type { RecognisedRow } from './recognised-row';
import type { ColumnSuggestion } from './suggest-columns';

/** Salesforce calls it Opportunity History: the columns From Stage and To Stage. */
export function isHistoryReport(columns: readonly ColumnSuggestion[]): boolean {
  const has = (field: string) => columns.some((column) => column.field === field);
  return has('fromStage') && has('stage') && (has('id') || has('name'));
}

/** The deals, each with the stages that its rows entered; a day that nobody knows goes before those that are known. */
export function dealsOfHistory(changes: readonly RecognisedRow[]): readonly RecognisedRow[] {
  const byDeal = new Map<string, RecognisedRow[]>();
  for (const change of changes) {
    const key = keyOf(change);
    const own = byDeal.get(key);
    if (own) own.push(change);
    else byDeal.set(key, [change]);
  }
  return [...byDeal.values()].map(dealOfChanges).sort((a, b) => a.sourceRow - b.sourceRow);
}

function keyOf({ fields, sourceRow }: RecognisedRow): string {
  const { id = '', company = '', name = '' } = fields;
  if (id !== '') return `id ${id}`;
  return name === '' ? `row ${sourceRow}` : `name ${compactName(company)} ${compactName(name)}`;
}

function dealOfChanges(changes: readonly RecognisedRow[]): RecognisedRow {
  const inOrder = [...changes].sort((a, b) => (a.inStageSince ?? 0) - (b.inStageSince ?? 0));
  const last = inOrder[inOrder.length - 1];
  if (!last) throw new Error('a deal of a history has at least one change');
  const enteredStages = inOrder.flatMap(({ fields, inStageSince }) =>
    fields.stage && inStageSince !== null ? [{ stage: fields.stage, on: inStageSince }] : [],
  );
  return { ...last, enteredStages };
}
