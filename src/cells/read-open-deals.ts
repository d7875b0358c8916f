/** The open deals as a list of them shows and judges each. */
import type { CalendarDate } from '../domain/calendar-date';
import { lastVisit } from '../domain/journey';
import { optionalDayReader, optionalNumberReader, textReader } from './column-readers';
import type { ListedStage } from './listed-stages';
import type { DealJourney } from './read-journeys';
import type { Reading } from './reading';
import type { DealsTable } from './table';

export interface OpenDeal {
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly value: number | null;
  readonly nextStep: string;
  /** Position of the stage where it stands. */
  readonly stage: number;
  readonly enteredStage: CalendarDate | null;
  readonly created: CalendarDate | null;
  readonly lastActivity: CalendarDate | null;
  readonly nextStepDue: CalendarDate | null;
}

/** Of these journeys, those that stand in an open stage; values are not added, so that currencies may differ. */
export function readOpenDeals(
  deals: DealsTable,
  journeys: readonly DealJourney[],
  stages: readonly ListedStage[],
  reading: Reading,
): readonly OpenDeal[] {
  const id = textReader(deals, 'id');
  const name = textReader(deals, 'name');
  const owner = textReader(deals, 'owner');
  const value = optionalNumberReader(deals, 'value', reading);
  const nextStep = textReader(deals, 'nextStep');
  const created = optionalDayReader(deals, 'created', reading);
  const lastActivity = optionalDayReader(deals, 'lastActivity', reading);
  const nextStepDue = optionalDayReader(deals, 'nextStepDue', reading);
  const open = journeys.filter((journey) => stages[lastVisit(journey).stage]?.kind === 'open');
  return open.map((journey): OpenDeal => {
    const row = journey.deal;
    const { stage, entered } = lastVisit(journey);
    return {
      row,
      id: id(row),
      name: name(row),
      owner: owner(row),
      value: value(row),
      nextStep: nextStep(row),
      stage,
      enteredStage: entered,
      created: created(row),
      lastActivity: lastActivity(row),
      nextStepDue: nextStepDue(row),
    };
  });
}
