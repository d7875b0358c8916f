import { functionOptions } from '../cells/function-options';
import { type GroupName, type Groups, groupsByValue, groupWords, writeGroup } from '../cells/group-reader';
import { lacksNextStepReader } from '../cells/lacks-next-step';
import { stagePositionReader } from '../cells/listed-stages';
import { moneyReader } from '../cells/money-reader';
import { noteOf, toldCount } from '../cells/note';
import type { Reading } from '../cells/reading';
import { requireColumn } from '../cells/require-column';
import { columnOf, type LogTable, type Rows } from '../cells/table';
import type { Trace } from '../cells/trace';
import { type ResultCell, writeTable } from '../cells/write-table';
import { changesSummary, type GroupChanges, type GroupedChange } from '../metrics/changes-summary';
import type { ChangeKind } from '../metrics/pipeline-changes';
import { type Change, type ChangeTables, readChanges, readChangeTables } from './changes/read-changes';
import { customFunction } from './custom-function';

declare const global: { CHANGES_SUMMARY: unknown };

/**
 * What happened between two days in one row for each owner, or for each value of any column: deals added, advanced, gone back, slipped, won, lost and deleted, and open deals that have no next step. PIPELINE_CHANGES lists the changes.
 *
 * @param {Array<Array<any>>} deals The deals table with its header row, such as Deals.
 * @param {Array<Array<any>>} deal_log The deal log with its header row, such as DealLog.
 * @param {Array<Array<any>>} stages The table of stages with its header row, such as Stages.
 * @param {Date} from The first day, such as AsOf-7.
 * @param {Date} to The last day, such as AsOf; changes on it count.
 * @param {string} by Optional. Header of the column to group by, such as "Source"; your own columns too. Blank means "Owner".
 * @param {...any} criteria Optional. Header of a column of the deals table and what must stand in it now, in pairs, such as "Pipeline", "Retail"; a blank criterion is no condition. May start in the place of by. With criteria, deals that were deleted since do not count.
 * @return {Array<Array<any>>} A table: Group, Added, Advanced, Went back, Slipped, Won, Won value, Lost, Lost value, Deleted, Without next step, Note; the group that won most money first. Groups of which there is nothing to tell are left out.
 * @definition Each number counts rows of PIPELINE_CHANGES; deals that were parked or reopened stand in the Note. A change is its owner's of that time; by another column it belongs to what stands in the deal's row now, or to "(deleted)". Without next step counts the open deals of now that have neither a Next step nor its day, as PIPELINE_HEALTH finds them.
 * @source ActiveCampaign's pipeline guide: the regular review of what came, what moved, what was lost and what was won, owner by owner, and a next step for every open deal.
 * @example =CHANGES_SUMMARY(Deals; DealLog; Stages; DATE(2026; 2; 1); DATE(2026; 2; 28))
 * Group | Added | Advanced | Went back | Slipped | Won | Won value | Lost | Lost value | Deleted | Without next step | Note
 * Ben | 1 | 0 | 0 | 0 | 1 | 50000 | 1 | 40000 | 0 | 1 |
 * Ana | 1 | 2 | 0 | 1 | 1 | 30000 | 0 | 0 | 0 | 2 |
 * @customfunction
 * @preserve
 */
global.CHANGES_SUMMARY = (
  deals: unknown,
  deal_log: unknown,
  stages: unknown,
  from: unknown,
  to: unknown,
  by?: unknown,
  ...criteria: unknown[]
) => summaryOf(deals, deal_log, stages, from, to, by, ...criteria);

/** Those that are told in the Note have none. */
const COLUMN_OF: Readonly<Record<ChangeKind, string | null>> = {
  added: 'Added',
  advanced: 'Advanced',
  'went back': 'Went back',
  slipped: 'Slipped',
  won: 'Won',
  lost: 'Lost',
  deleted: 'Deleted',
  parked: null,
  reopened: null,
};
const HEADER = [
  ...['Group', 'Added', 'Advanced', 'Went back', 'Slipped', 'Won', 'Won value', 'Lost', 'Lost value', 'Deleted'],
  ...['Without next step', 'Note'],
];
const DELETED = '(deleted)';

const summaryOf = customFunction('CHANGES_SUMMARY', (args, reading) => {
  const tables = readChangeTables(args, reading);
  const { deals } = tables;
  const options = functionOptions(deals, args.slice(5), reading);
  const by = options.any();
  const column = by === undefined ? columnOf(deals, 'owner') : requireColumn(deals, by, 'by');
  const rows = options.rows();
  const groups = groupsByValue(deals, column, reading);
  const listed = readChanges(tables, { rows, withDeleted: !options.hasConditions() }, reading);
  const changes = readGrouped(listed, tables.log, groupOfChange(groups, column === deals.layout.owner), reading);
  const unplanned = rowsWithoutNextStep(tables, rows, reading);
  const groupsUnplanned = unplanned.map(groups.groupOf);
  const hasNextSteps = deals.layout.nextStep !== undefined;
  return () => {
    const { trace, region } = reading;
    const nameOf = (group: number) => groups.names[group] ?? NO_NAME;
    if (trace) {
      for (const change of changes) traceChange(change, groupWords(nameOf(change.group)), trace);
      for (const row of unplanned) trace.add(row, `${groupWords(nameOf(groups.groupOf(row)))}: Without next step`, 1);
    }
    const summary = changesSummary(changes, groupsUnplanned);
    const lines = summary.map((figures) => [
      writeGroup(nameOf(figures.group), region),
      ...writeFigures(figures, hasNextSteps),
    ]);
    return writeTable(HEADER, lines);
  };
});

const NO_NAME: GroupName = { kind: 'words', words: '' };

interface CountedChange extends GroupedChange {
  readonly deal: Change['deal'];
}

/** The owner is known at the time of the change, any other column only as it is now. */
function groupOfChange({ groupOf, groupOfWords }: Groups, isByOwner: boolean): (change: Change) => number {
  if (isByOwner) return ({ move }) => groupOfWords(move.owner);
  return ({ deal }) => (typeof deal === 'number' ? groupOf(deal) : groupOfWords(DELETED));
}

/** Only money that was won or lost is added up. */
function readGrouped(
  changes: readonly Change[],
  log: LogTable,
  groupOf: (change: Change) => number,
  reading: Reading,
): readonly CountedChange[] {
  const money = moneyReader(log, reading);
  return changes.map((change) => {
    const { deal, kind, move } = change;
    const isMoney = (kind === 'won' || kind === 'lost') && move.value !== null;
    return { deal, group: groupOf(change), kind, value: isMoney ? money(move.row) : null };
  });
}

/** None where the table has no such column. */
function rowsWithoutNextStep({ deals, stages }: ChangeTables, rows: Rows, { region }: Reading): readonly number[] {
  if (deals.layout.nextStep === undefined) return [];
  const lacksNextStep = lacksNextStepReader(deals, region);
  const position = stagePositionReader(deals, stages);
  return Array.from(rows).filter((row) => stages[position(row) ?? -1]?.kind === 'open' && lacksNextStep(row));
}

function traceChange({ deal, kind, value }: CountedChange, label: string, trace: Trace): void {
  const column = COLUMN_OF[kind];
  if (column === null) {
    trace.leaveOut(deal, `${kind}, which only the Note tells`);
    return;
  }
  trace.add(deal, `${label}: ${column}`, 1);
  if (value !== null) trace.add(deal, `${label}: ${column} value`, value);
}

function writeFigures(figures: GroupChanges, hasNextSteps: boolean): readonly (ResultCell | null)[] {
  const { counts, wonValue, lostValue } = figures;
  return [
    ...[counts.added, counts.advanced, counts['went back'], counts.slipped],
    ...[counts.won, wonValue, counts.lost, lostValue, counts.deleted],
    hasNextSteps ? figures.withoutNextStep : null,
    noteOn(figures),
  ];
}

function noteOn({ counts, winsWithoutValue, lossesWithoutValue }: GroupChanges): string {
  return noteOf([
    toldCount(counts.parked, 'parked', 'parked'),
    toldCount(counts.reopened, 'reopened', 'reopened'),
    toldCount(winsWithoutValue, 'win without a value', 'wins without a value'),
    toldCount(lossesWithoutValue, 'loss without a value', 'losses without a value'),
  ]);
}
