import type { CalendarDate } from './calendar-date';
import type { Status } from './stage';

/** The seven fields whose changes the deal log records. */
export interface TrackedFields {
  readonly pipeline: string;
  readonly stage: string;
  readonly value: number | null;
  readonly currency: string;
  readonly owner: string;
  /** The rep's own estimate, 0..1; null leaves it to the stage. */
  readonly probability: number | null;
  readonly expectedClose: CalendarDate | null;
}

/** One row of the deals table. Text is '' and a number or date null where the cell is blank. */
export interface Deal extends TrackedFields {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  readonly contact: string;
  readonly phone: string;
  readonly email: string;
  readonly source: string;
  readonly priority: string;
  readonly created: CalendarDate | null;
  readonly lastActivity: CalendarDate | null;
  readonly nextStep: string;
  readonly nextStepDue: CalendarDate | null;
  readonly closeReason: string;
  readonly score: number | null;
  readonly notes: string;
  readonly status: Status | '';
  readonly inStageSince: CalendarDate | null;
  readonly closed: CalendarDate | null;
}
