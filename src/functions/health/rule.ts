/** What a problem is: a word a manager can ask for, when it is found and what to do about it. */
import type { ExaminedDeal } from '../../cells/examine-deals';
import type { ListedStage } from '../../cells/listed-stages';
import type { CalendarDate } from '../../domain/calendar-date';
import type { Staleness } from '../../metrics/staleness';

export type DealColumn = 'status' | 'owner' | 'value' | 'currency' | 'created' | 'closed' | 'closeReason' | CareColumn;
type CareColumn = 'expectedClose' | 'lastActivity' | 'nextStep' | 'nextStepDue' | 'probability';

/** What the tables say of a deal besides its own row. */
export interface Checkup {
  readonly asOf: CalendarDate;
  /** The deal's stage; null where it is blank or not in Stages. */
  stageOf(deal: ExaminedDeal): ListedStage | null;
  /** The next open stage of its pipeline; null where it has none. */
  nextStageOf(deal: ExaminedDeal): ListedStage | null;
  /** Headers of columns that the stage needs and that are empty in the deal's row. */
  missingFor(stage: ListedStage, deal: ExaminedDeal): readonly string[];
  /** How many rows of the table have this ID. */
  rowsWithId(id: string): number;
  /** The currency of most deals. */
  usualCurrency(): string;
  /** The stage that the log last knew it in; null where the log does not know it. */
  loggedStageOf(deal: ExaminedDeal): { readonly name: string; readonly isSame: boolean } | null;
  /** Days of the longest win; null where too few deals were won to say what is long. */
  longestWinDays(): number | null;
  /** Whether nothing is planned for it. */
  lacksNextStep(deal: ExaminedDeal): boolean;
  inStage(deal: ExaminedDeal): StageTime;
  /** By the activity clock. */
  silence(deal: ExaminedDeal): Staleness;
}

export interface StageTime {
  readonly verdict: Staleness;
  readonly limitDays: number | null;
}

export interface DealRule {
  readonly problem: string;
  /** Only where the table has all of these can the problem be seen. */
  readonly columns: readonly DealColumn[];
  /** What was found; '' where nothing is wrong. */
  find(deal: ExaminedDeal, checkup: Checkup): string;
  readonly fix: string | ((deal: ExaminedDeal, checkup: Checkup) => string);
}
