/** Gathers what the rules ask of the tables. Whatever cannot be read there is the rules' business and refuses nothing. */
import { isBlank } from '../../cells/cell-value';
import { textReader } from '../../cells/column-readers';
import type { ExaminedDeal } from '../../cells/examine-deals';
import { lacksNextStepReader } from '../../cells/lacks-next-step';
import { type ListedStage, type StageFinder, stageFinder } from '../../cells/listed-stages';
import { type DealJourney, readJourneys } from '../../cells/read-journeys';
import type { LoggedMove } from '../../cells/read-log';
import { readWinDays } from '../../cells/read-win-days';
import { startReading } from '../../cells/reading';
import type { Region } from '../../cells/region';
import { allRows, columnNamed, type DealsTable } from '../../cells/table';
import type { CalendarDate } from '../../domain/calendar-date';
import { lastVisit } from '../../domain/journey';
import { effectiveMoves } from '../../domain/move';
import { staleLimits } from '../../metrics/stale-limits';
import { type ClockedDeal, staleness } from '../../metrics/staleness';
import { once } from '../once';
import type { HistoryTables } from '../stage-history';
import type { Checkup, StageTime } from './rule';

export interface CheckupOptions {
  readonly asOf: CalendarDate;
  readonly silentDays: number;
  readonly floor: number;
}

export interface WholeCheckup extends Checkup {
  /** Of every deal in the table that stands in a stage. */
  journeys(): readonly DealJourney[];
}

/** What goes through the whole table or log waits until a rule asks for it. */
export function checkupOf(
  { deals, log, stages }: HistoryTables,
  examined: readonly ExaminedDeal[],
  { asOf, silentDays, floor }: CheckupOptions,
  region: Region,
): WholeCheckup {
  const reading = startReading(region);
  const find = stageFinder(stages);
  const positionOf = (deal: ExaminedDeal) => find(deal.stage, deal.pipeline);
  const journeys = once(() => readJourneys({ deals, rows: allRows(deals), log, stages, asOf }, reading).journeys);
  const repeated = once(() => repeatedIds(deals));
  const lacksNextStep = lacksNextStepReader(deals, region);
  const times = once(() => stageTimes(stages, journeys(), { asOf, floor }, positionOf));
  return {
    journeys,
    asOf,
    stageOf: (deal) => stages[positionOf(deal) ?? -1] ?? null,
    nextStageOf: (deal) => nextStage(stages, positionOf(deal)),
    missingFor: needsReader(deals),
    rowsWithId: (id) => repeated().get(id) ?? 1,
    usualCurrency: once(() => usualCurrency(examined)),
    loggedStageOf: (deal) => {
      const moves = log.get(deal.id);
      return moves === undefined ? null : loggedStage(moves, find, positionOf(deal));
    },
    longestWinDays: once(() => longestOf(readWinDays(deals, journeys(), stages, reading), floor)),
    lacksNextStep: ({ row }) => lacksNextStep(row),
    inStage: (deal) => times()(deal),
    silence: (deal) => staleness(clocked(deal, null), { clock: 'activity', asOf, limitDays: silentDays }),
  };
}

function nextStage(stages: readonly ListedStage[], position: number | null): ListedStage | null {
  const from = stages[position ?? -1];
  if (position === null || from === undefined) return null;
  return stages.slice(position + 1).find(({ pipeline, kind }) => pipeline === from.pipeline && kind === 'open') ?? null;
}

/** A column that the table does not have is no condition, as when a deal is moved. */
function needsReader(deals: DealsTable): Checkup['missingFor'] {
  const columns = new Map<string, number | null>();
  const columnOf = (header: string) => {
    const known = columns.get(header);
    if (known !== undefined) return known;
    const column = columnNamed(deals, header);
    columns.set(header, column);
    return column;
  };
  return ({ needs }, { row }) =>
    needs.filter((header) => {
      const column = columnOf(header);
      return column !== null && isBlank(deals.cells[row]?.[column]);
    });
}

/** How many rows have an ID that more than one has. */
function repeatedIds(deals: DealsTable): ReadonlyMap<string, number> {
  const id = textReader(deals, 'id');
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  for (const row of allRows(deals)) {
    const own = id(row);
    if (seen.has(own)) counts.set(own, (counts.get(own) ?? 1) + 1);
    else seen.add(own);
  }
  return counts;
}

/** Of the deals with money, since 0 is the same in every currency; of a tie the one that comes first. */
function usualCurrency(deals: readonly ExaminedDeal[]): string {
  const counts = new Map<string, number>();
  for (const { value, currency } of deals) {
    if (value === null || value === 0) continue;
    const word = currency.toUpperCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? '';
}

function loggedStage(
  moves: readonly LoggedMove[],
  find: StageFinder,
  position: number | null,
): ReturnType<Checkup['loggedStageOf']> {
  const kept = effectiveMoves(moves).filter(({ how }) => how !== 'deleted' && how !== 'restored');
  const last = kept[kept.length - 1];
  return last === undefined ? null : { name: last.to, isSame: find(last.to, last.pipeline) === position };
}

/** Null where there are too few to say what is long. */
function longestOf(days: readonly number[], floor: number): number | null {
  if (days.length === 0 || days.length < floor) return null;
  return days.reduce((longest, one) => Math.max(longest, one), 0);
}

/** How long each deal stands where it stands; unknown where it came there after the day. */
function stageTimes(
  stages: readonly ListedStage[],
  journeys: readonly DealJourney[],
  { asOf, floor }: { readonly asOf: CalendarDate; readonly floor: number },
  positionOf: (deal: ExaminedDeal) => number | null,
): (deal: ExaminedDeal) => StageTime {
  const limits = staleLimits(stages, journeys, { asOf, floor, givenDays: null });
  const visits = new Map(journeys.map((journey) => [journey.deal, lastVisit(journey)]));
  return (deal) => {
    const position = positionOf(deal);
    const visit = visits.get(deal.row);
    const limitDays = limits[position ?? -1]?.limitDays ?? null;
    const entered = visit?.stage === position ? visit.entered : null;
    return { verdict: staleness(clocked(deal, entered), { clock: 'stage', asOf, limitDays }), limitDays };
  };
}

function clocked({ lastActivity, created, nextStepDue }: ExaminedDeal, enteredStage: CalendarDate | null): ClockedDeal {
  return { enteredStage, lastActivity, created, nextStepDue };
}
