import type { ExaminedDeal } from '../../cells/examine-deals';
import type { ListedStage } from '../../cells/listed-stages';
import type { DealJourney } from '../../cells/read-journeys';
import type { CalendarDate } from '../../domain/calendar-date';
import { once } from '../once';
import type { WholeCheckup } from './checkup';

export interface PipelineFacts {
  readonly stages: readonly ListedStage[];
  /** Those that the criteria allow. */
  readonly pipelines: readonly string[];
  /** How many deals a sign must rest on. */
  readonly floor: number;
  /** Null where nobody can say. */
  stagesChanged(): CalendarDate | null;
}

/** The pipeline of the deals that meet the criteria. */
export interface PipelineView extends PipelineFacts {
  readonly asOf: CalendarDate;
  journeys(): readonly DealJourney[];
  isOpen(deal: ExaminedDeal): boolean;
  openDeals(): readonly ExaminedDeal[];
  isSilent(deal: ExaminedDeal): boolean;
}

export function pipelineView(
  deals: readonly ExaminedDeal[],
  checkup: WholeCheckup,
  facts: PipelineFacts,
): PipelineView {
  const isOpen = (deal: ExaminedDeal) => checkup.stageOf(deal)?.kind === 'open';
  return {
    ...facts,
    asOf: checkup.asOf,
    journeys: once(() => {
      const rows = new Set(deals.map(({ row }) => row));
      return checkup.journeys().filter(({ deal }) => rows.has(deal));
    }),
    isOpen,
    openDeals: once(() => deals.filter(isOpen)),
    isSilent: (deal) => checkup.silence(deal).kind === 'stale',
  };
}
