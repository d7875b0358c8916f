import type { CalendarDate } from './calendar-date';
import type { StageKind } from './stage';

/** What a journey has to know of a stage; stages are named by their position in the list of all of them. */
export interface JourneyStage {
  readonly pipeline: string;
  readonly kind: StageKind;
}

/** One stay of a deal in one stage. */
export interface Visit {
  /** Position of the stage. */
  readonly stage: number;
  /** Null where nobody knows the day. */
  readonly entered: CalendarDate | null;
  /** Position of the stage it left for; null while it stands here. */
  readonly next: number | null;
  /** Null while it stands here, and where nobody knows the day. */
  readonly left: CalendarDate | null;
}

/** The way of one deal through the stages, the last visit being the stage where it stands. */
export interface Journey {
  /** Whatever tells the deal from others; metrics only hand it back. */
  readonly deal: number;
  /** Null where the deal has no value. */
  readonly value: number | null;
  /** In order; never empty. */
  readonly visits: readonly Visit[];
}

/** The positions of one pipeline's open stages, in order: the steps that conversion counts. */
export function openStagesOf(stages: readonly JourneyStage[], pipeline: string): readonly number[] {
  return stages.flatMap((stage, at) => (stage.kind === 'open' && stage.pipeline === pipeline ? [at] : []));
}

/** The visit in which the deal stands now. */
export function lastVisit(journey: Journey): Visit {
  const visit = journey.visits[journey.visits.length - 1];
  if (!visit) throw new Error('A journey has at least one visit.');
  return visit;
}
