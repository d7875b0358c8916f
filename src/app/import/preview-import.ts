import type { RecognisedTable } from '../../cells/recognise/recognise-table';
import { describeList } from '../describe-list';
import type { DateOrder, ImportPreview } from '../rpc';
import { remarks } from './import-deals';
import type { ImportPlan } from './plan-import';

/** Changes that the user can look at one by one; the rest is counted. */
const MOST_CHANGES = 300;
const MOST_LISTED = 50;

/** What an import would do, for the user to look at before anything is written. */
export function previewImport(
  list: RecognisedTable,
  plan: ImportPlan,
  dates: Readonly<Record<string, DateOrder>>,
): ImportPreview {
  const { added, changed, unclear } = plan;
  return {
    ...describeList(list, dates),
    stages: plan.stages
      .filter(({ how }) => how !== 'named')
      .map(({ word, deals, to, how }) => ({ word, deals, to: to?.key ?? null, isSaid: how === 'said' })),
    counts: {
      added: added.length,
      changed: changed.length,
      unchanged: plan.unchanged + plan.skipped,
      questions: questionsOf(list, plan),
      notDeals: list.skipped.length,
      absent: plan.absent,
    },
    changes: changed.slice(0, MOST_CHANGES).map(({ row, changes }) => ({
      dealId: row.deal.id,
      name: row.deal.name || row.deal.company,
      cells: changes.map(({ header, before, after }) => ({ header, before, after })),
    })),
    added: added.slice(0, MOST_LISTED).map(({ deal }) => ({
      name: deal.name || deal.company,
      stage: deal.stage,
      value: deal.value === null ? '' : `${deal.value} ${deal.currency}`.trim(),
    })),
    unclear: unclear.slice(0, MOST_CHANGES).map(({ row, name, why, count }) => ({ row, name, why, count })),
    unclearCount: unclear.length,
    remarks: [...remarks(plan), ...list.questions],
  };
}

/** Rows that are unclear, that stand in a stage which nobody knows, or of which something could not be read. */
function questionsOf(list: RecognisedTable, plan: ImportPlan): number {
  const unclear = new Set(plan.unclear.map(({ row }) => row));
  const unknown = new Set(plan.stages.filter(({ how }) => how === 'unknown').map(({ word }) => word));
  return list.rows.filter(
    ({ sourceRow, fields, problems }) =>
      unclear.has(sourceRow) || unknown.has(fields.stage ?? '') || problems.length > 0,
  ).length;
}
