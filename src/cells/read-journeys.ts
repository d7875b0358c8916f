/** The way of every chosen deal through the stages, as its log tells it and its row ends it. */
import type { CalendarDate } from '../domain/calendar-date';
import type { Journey, Visit } from '../domain/journey';
import { effectiveMoves } from '../domain/move';
import { optionalDayReader, type RowReader, textReader } from './column-readers';
import { type ListedStage, type StageFinder, stageFinder, stagePositionReader } from './listed-stages';
import type { LoggedMove } from './read-log';
import type { Reading } from './reading';
import type { DealsTable, Rows } from './table';

/** A journey whose `deal` is the deal's row in the table; its value is read by those who add money. */
export interface DealJourney extends Journey {
  /** The day it came into the pipeline: Created, else its first known day in a stage. */
  readonly began: CalendarDate | null;
}

export interface JourneySources {
  readonly deals: DealsTable;
  readonly rows: Rows;
  /** By deal ID, as `readLog` answers it. */
  readonly log: ReadonlyMap<string, readonly LoggedMove[]>;
  readonly stages: readonly ListedStage[];
  /** Moves after this day have not happened yet; null = whatever has happened. */
  readonly asOf: CalendarDate | null;
}

export interface Journeys {
  readonly journeys: readonly DealJourney[];
  /** Deals that stand in no stage of the list. */
  readonly unplaced: number;
}

const UNPLACED = 'its stage is not in Stages';
const LATER = 'came after AsOf';

/**
 * A deal whose row says another stage than its last move moved without the log: that move is the last step, on the day
 * in its row. Rows without a stage are no deals yet.
 */
export function readJourneys(sources: JourneySources, reading: Reading): Journeys {
  const { deals, rows, log, stages, asOf } = sources;
  const id = textReader(deals, 'id');
  const stageText = textReader(deals, 'stage');
  const position = stagePositionReader(deals, stages);
  const created = optionalDayReader(deals, 'created', reading);
  const lastDay = lastDayReader(deals, stages, position, reading);
  const find = stageFinder(stages);
  const journeys: DealJourney[] = [];
  let unplaced = 0;
  for (const row of rows) {
    const standing = position(row);
    if (standing === null) {
      if (stageText(row) === '') continue;
      unplaced += 1;
      reading.trace?.leaveOut(row, UNPLACED);
      continue;
    }
    const steps = stepsOf(log.get(id(row)) ?? [], find);
    if (steps[steps.length - 1]?.stage !== standing) steps.push({ stage: standing, day: lastDay(row) });
    const came = created(row);
    const visits = visitsOf(asOf === null ? steps : stepsBy(asOf, came, steps));
    const first = visits[0];
    if (first === undefined) {
      reading.trace?.leaveOut(row, LATER);
      continue;
    }
    journeys.push({ deal: row, value: null, visits, began: came ?? first.entered });
  }
  return { journeys, unplaced };
}

interface Step {
  readonly stage: number;
  readonly day: CalendarDate | null;
}

function stepsOf(moves: readonly LoggedMove[], find: StageFinder): Step[] {
  const steps: Step[] = [];
  for (const move of effectiveMoves(moves)) {
    // A deal that vanished and came back stood where it was.
    if (move.how === 'deleted' || move.how === 'restored') continue;
    const stage = find(move.to, move.pipeline);
    if (stage !== null && steps[steps.length - 1]?.stage !== stage) steps.push({ stage, day: move.day });
  }
  return steps;
}

/** What had happened by the end of the day. A step that nobody can date came no sooner than the deal and the step before. */
function stepsBy(asOf: CalendarDate, came: CalendarDate | null, steps: readonly Step[]): readonly Step[] {
  const past: Step[] = [];
  let soonest = came;
  for (const step of steps) {
    soonest = step.day ?? soonest;
    if (soonest !== null && soonest > asOf) continue;
    if (past[past.length - 1]?.stage !== step.stage) past.push(step);
  }
  return past;
}

function visitsOf(steps: readonly Step[]): readonly Visit[] {
  return steps.map(({ stage, day }, index) => {
    const next = steps[index + 1];
    return { stage, entered: day, next: next?.stage ?? null, left: next?.day ?? null };
  });
}

/** The day on which a row came into the stage where it stands. */
function lastDayReader(
  deals: DealsTable,
  stages: readonly ListedStage[],
  position: RowReader<number | null>,
  reading: Reading,
): RowReader<CalendarDate | null> {
  const inStageSince = optionalDayReader(deals, 'inStageSince', reading);
  const closed = optionalDayReader(deals, 'closed', reading);
  return (row) => {
    const kind = stages[position(row) ?? -1]?.kind;
    return (kind === 'won' || kind === 'lost' ? closed(row) : null) ?? inStageSince(row);
  };
}
