import type { CalendarDate } from './calendar-date';
import type { Instant, Move } from './move';
import { effectiveMoves } from './move';
import type { StageList } from './pipeline';
import { isClosed, type Stage, type StageMark, type Status, statusOf } from './stage';

/** The dates of a deal that follow from its stage and its history. */
export interface Standing {
  readonly status: Status;
  readonly inStageSince: CalendarDate | null;
  readonly closed: CalendarDate | null;
}

/** The standing after a deal went from one stage (null = it is new) to another on a day (null = nobody knows when). */
export function standingAfter(
  before: Standing | null,
  from: StageMark | null,
  to: StageMark,
  day: CalendarDate | null,
): Standing {
  const stayed = from !== null && from.key === to.key;
  return {
    status: statusOf(to.kind),
    inStageSince: stayed ? (before?.inStageSince ?? null) : day,
    closed: closedAfter(before?.closed ?? null, from, to, day),
  };
}

/** Closing sets the date; from one stage of the same closed kind to another it stays; reopening clears it. */
function closedAfter(
  before: CalendarDate | null,
  from: StageMark | null,
  to: StageMark,
  day: CalendarDate | null,
): CalendarDate | null {
  if (!isClosed(to.kind)) return null;
  return from !== null && from.kind === to.kind ? before : day;
}

/** The standing that the whole history of one deal gives, or null where no move of it counts. */
export function standingFromHistory(
  history: readonly Move[],
  stages: StageList,
  dayOf: (instant: Instant) => CalendarDate,
): Standing | null {
  let standing: Standing | null = null;
  let stage: Stage | null = null;
  for (const move of effectiveMoves(history)) {
    const to = stages.find(move.stage, move.pipeline);
    if (!to || move.how === 'deleted' || move.how === 'restored') continue;
    standing = standingAfter(standing, stage, to, move.when === null ? null : dayOf(move.when));
    stage = to;
  }
  return standing;
}
