import { type RowReader, textReader } from '../cells/column-readers';
import { countTouches } from '../cells/count-touches';
import { type FunctionOptions, functionOptions } from '../cells/function-options';
import { type GroupName, groupsByValue, groupWords, writeGroup } from '../cells/group-reader';
import { readListedStages, shownStageNames, stagePositionReader } from '../cells/listed-stages';
import { notEnoughHistory, noteOf, toldCount } from '../cells/note';
import type { Reading } from '../cells/reading';
import { requireColumn } from '../cells/require-column';
import { statusReader } from '../cells/status-reader';
import { ACTIVITIES, DEALS, type DealsTable, readTable, type Rows, STAGES, type StagesTable } from '../cells/table';
import type { Trace } from '../cells/trace';
import { type ResultCell, writeTable } from '../cells/write-table';
import { type TouchedDeal, type TouchFigures, touchSummary } from '../metrics/touch-summary';
import { customFunction } from './custom-function';
import { spreadsheet } from './spreadsheet-port';

declare const global: { ACTIVITY_SUMMARY: unknown };

/**
 * How often deals are contacted, stage by stage or by owner: touches, how many a won and a lost deal took, deals that nobody ever contacted, and after how many touches deals were given up.
 *
 * @param {Array<Array<any>>} deals The deals table with its header row, such as Deals.
 * @param {Array<Array<any>>} activities The table of activities with its header row, such as Activities.
 * @param {Array<Array<any>>} stages The table of stages with its header row, such as Stages.
 * @param {string} by Optional. Header of a column to group the deals by, such as "Owner". "Stage": every stage in its order, also where nobody stands. Blank means "Stage".
 * @param {...any} criteria Optional. Header of a column of the deals table and what must stand in it, in pairs, such as "Owner", "Ana"; a blank criterion is no condition. May start in the place of by. A criterion on Pipeline also leaves only its stages.
 * @return {Array<Array<any>>} A table: Group, Deals, Touches, Touches per won, Touches per lost, Never contacted, Given up after, Note.
 * @definition A touch is an outbound activity (a blank direction is outbound) that is neither automatic nor a note. Touches per won and per lost are means over these deals; Given up after is the median over lost deals with at least one touch; all three are blank below the floor in Settings. Never contacted counts deals without a touch, parked ones aside.
 * @source ActiveCampaign's pipeline guide: touches per deal, leads never followed up, attempts before giving up.
 * @example =ACTIVITY_SUMMARY(Deals; Activities; Stages)
 * Group | Deals | Touches | Touches per won | Touches per lost | Never contacted | Given up after | Note
 * lead | 1 | 0 | | | 1 | |
 * qualified | 1 | 1 | | | 0 | |
 * proposal | 1 | 2 | | | 0 | |
 * won | 2 | 6 | | | 0 | | won: not enough history (n = 2)
 * lost | 1 | 1 | | | 0 | | lost: not enough history (n = 1)
 * @example =ACTIVITY_SUMMARY(Deals; Activities; Stages; "Owner")
 * Group | Deals | Touches | …
 * Ana | 3 | 6 | …
 * Ben | 3 | 4 | …
 * @customfunction
 * @preserve
 */
global.ACTIVITY_SUMMARY = (
  deals: unknown,
  activities: unknown,
  stages: unknown,
  by?: unknown,
  ...criteria: unknown[]
) => summaryOf(deals, activities, stages, by, ...criteria);

const HEADER = [
  'Group',
  'Deals',
  'Touches',
  'Touches per won',
  'Touches per lost',
  'Never contacted',
  'Given up after',
  'Note',
];

const summaryOf = customFunction('ACTIVITY_SUMMARY', (args, reading) => {
  const [dealsArgument, activitiesArgument, stagesArgument, ...rest] = args;
  const deals = readTable(dealsArgument, DEALS, 1);
  const activities = readTable(activitiesArgument, ACTIVITIES, 2);
  const stages = readTable(stagesArgument, STAGES, 3);
  const options = functionOptions(deals, rest, reading);
  const by = options.any();
  const column = by === undefined ? null : requireColumn(deals, by, 'by');
  const rows = options.rows();
  const { floor } = spreadsheet().settings();
  const { byDeal, ofNoDeal } = countTouches(activities, deals, reading);
  const split =
    column === null || column === deals.layout.stage
      ? splitByStage(deals, stages, options, reading)
      : splitByColumn(deals, column, reading);
  const { members, withoutId, stray } = readMembers(deals, rows, { split, byDeal }, reading);
  const remarks = [
    toldCount(ofNoDeal, 'activity belongs to no deal of Deals', 'activities belong to no deal of Deals'),
    toldCount(withoutId, 'deal without a Deal ID left out', 'deals without a Deal ID left out'),
    toldCount(stray, 'deal stands in no stage of Stages', 'deals stand in no stage of Stages'),
  ];
  return () => {
    const lines = split.names.map((name, at) => ({ name, figures: touchSummary(members[at] ?? [], floor) }));
    if (split.isBySize) lines.sort((one, other) => other.figures.deals - one.figures.deals);
    return writeTable(
      HEADER,
      lines.map(({ name, figures }, at) =>
        writeLine(writeGroup(name, reading.region), figures, at === 0 ? remarks : []),
      ),
    );
  };
});

interface Split {
  /** Null where a deal is in none of the groups. */
  readonly groupOf: RowReader<number | null>;
  /** All groups, once every row was asked for its own. */
  readonly names: readonly GroupName[];
  readonly isBySize: boolean;
}

function splitByStage(deals: DealsTable, table: StagesTable, options: FunctionOptions, reading: Reading): Split {
  const stages = readListedStages(table, reading);
  const shown = stages.filter(({ pipeline }) => options.allows('pipeline', pipeline));
  const shownAt = new Map(shown.map((stage, at) => [stages.indexOf(stage), at]));
  const names = shownStageNames(shown).map((words): GroupName => ({ kind: 'words', words }));
  const position = stagePositionReader(deals, stages);
  return { groupOf: (row) => shownAt.get(position(row) ?? -1) ?? null, names, isBySize: false };
}

function splitByColumn(deals: DealsTable, column: number, reading: Reading): Split {
  const { groupOf, names } = groupsByValue(deals, column, reading);
  return { groupOf, names, isBySize: true };
}

interface Members {
  /** By group. */
  readonly members: readonly (readonly TouchedDeal[])[];
  readonly withoutId: number;
  readonly stray: number;
}

function readMembers(
  deals: DealsTable,
  rows: Rows,
  { split, byDeal }: { readonly split: Split; readonly byDeal: ReadonlyMap<string, number> },
  reading: Reading,
): Members {
  const { trace } = reading;
  const status = statusReader(deals, reading);
  const id = textReader(deals, 'id');
  const members: TouchedDeal[][] = [];
  let withoutId = 0;
  let stray = 0;
  trace?.leaveOutRest('has no status');
  for (const row of rows) {
    const stands = status(row);
    if (stands === null) continue;
    const group = split.groupOf(row);
    if (group === null || id(row) === '') {
      trace?.leaveOut(row, group === null ? 'its stage is not in Stages' : 'has no Deal ID');
      if (group === null) stray += 1;
      else withoutId += 1;
      continue;
    }
    const deal = { status: stands, touches: byDeal.get(id(row)) ?? 0 };
    while (members.length <= group) members.push([]);
    members[group]?.push(deal);
    const name = split.names[group];
    if (trace && name) traceDeal(row, deal, groupWords(name), trace);
  }
  return { members, withoutId, stray };
}

function traceDeal(row: number, { status, touches }: TouchedDeal, label: string, trace: Trace): void {
  trace.add(row, `${label}: Deals`, 1);
  trace.add(row, `${label}: Touches`, touches);
  if (touches === 0 && status !== 'Parked') trace.add(row, `${label}: Never contacted`, 1);
}

function writeLine(
  group: ResultCell,
  figures: TouchFigures,
  remarks: readonly string[],
): readonly (ResultCell | null)[] {
  const { deals, touches, touchesPerWon, touchesPerLost, neverContacted, givenUpAfter } = figures;
  const note = noteOf([...remarks, ...historyNotes(figures)]);
  return [group, deals, touches, touchesPerWon, touchesPerLost, neverContacted, givenUpAfter, note];
}

/** Where none was won or lost there is no mean either, but nothing to wait for. */
function historyNotes(figures: TouchFigures): readonly string[] {
  const { won, lost, lostContacted, touchesPerWon, touchesPerLost, givenUpAfter } = figures;
  const isFewGivenUp = touchesPerLost !== null && givenUpAfter === null && lostContacted > 0;
  return [
    touchesPerWon === null && won > 0 ? `won: ${notEnoughHistory(won)}` : '',
    touchesPerLost === null && lost > 0 ? `lost: ${notEnoughHistory(lost)}` : '',
    isFewGivenUp ? `given up: ${notEnoughHistory(lostContacted)}` : '',
  ];
}
