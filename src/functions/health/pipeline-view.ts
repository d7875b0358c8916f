import type { ExaminedDeal } from '../../cells/examine-deals';
import type { ListedStage } from '../../cells/listed-stages';
import type { DealJourney } from '../../cells/read-journeys';
import type { CalendarDate } from '../../domain/calendar-date';
import type { WholeCheckup } from './checkup';

export interface PipelineFacts {
  readonly stages: readonly ListedStage[];
  /** Those that the criteria allow. */
  readonly pipelines: readonly string[];
  /** How many deals a sign must rest on. */
  readonly floor: number;
  /** Null where nobody can say. */
  readonly stagesChanged: CalendarDate | null;
}

/** The pipeline of the deals that meet the criteria. */
export interface PipelineView extends PipelineFacts {
  readonly asOf: CalendarDate;
  readonly journeys: readonly DealJourney[];
  readonly openDeals: number;
  readonly silentDeals: number;
}

export function pipelineView(
  deals: readonly ExaminedDeal[],
  checkup: WholeCheckup,
  facts: PipelineFacts,
): PipelineView {
  const rows = new Set(deals.map(({ row }) => row));
  const open = deals.filter((deal) => checkup.stageOf(deal)?.kind === 'open');
  return {
    ...facts,
    asOf: checkup.asOf,
    journeys: checkup.journeys.filter(({ deal }) => rows.has(deal)),
    openDeals: open.length,
    silentDeals: open.filter((deal) => checkup.silence(deal).kind === 'stale').length,
  };
}
