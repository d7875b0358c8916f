/** The steps of one pipeline's plan: its open stages, or the whole of it as one. */
import type { ListedStage } from '../../cells/listed-stages';
import type { DealJourney } from '../../cells/read-journeys';
import type { CalendarDate } from '../../domain/calendar-date';
import { type JourneyStage, lastVisit, openStagesOf } from '../../domain/journey';
import { kaplanMeier } from '../../metrics/kaplan-meier';
import { oneStepPipeline } from '../../metrics/one-step-pipeline';
import { ownRates } from '../../metrics/own-rates';
import type { PlanStep } from '../../metrics/pipeline-plan';
import { restrictedMean } from '../../metrics/restricted-mean';
import { type BegunJourney, type StageEntry, stageEntries } from '../../metrics/stage-entries';
import { type LimitedStage, type StageLimit, staleLimits } from '../../metrics/stale-limits';
import { staleness } from '../../metrics/staleness';
import type { PlanRates } from './read-plan-rates';

export interface PlanSources {
  readonly stages: readonly ListedStage[];
  /** Every stage as it is shown. */
  readonly names: readonly string[];
  /** How the whole pipeline is called where it is one step. */
  readonly leadsName: string;
  readonly all: readonly DealJourney[];
  readonly chosen: readonly DealJourney[];
  readonly pipeline: string;
  readonly rates: PlanRates;
  readonly asOf: CalendarDate;
  /** First day of the period; null where there is no goal. */
  readonly start: CalendarDate | null;
  readonly floor: number;
}

export interface ExaminedStep extends PlanStep {
  readonly name: string;
  /** How many deals the rate rests on; null where it was given. */
  readonly rateN: number | null;
  readonly finishedStays: number;
  readonly hasEnoughStays: boolean;
  readonly enteredDeals: readonly number[];
  readonly standingDeals: readonly number[];
  /** Deals that came at least this far on a day nobody knows. */
  readonly undatedEntries: number;
}

export function planSteps(sources: PlanSources): readonly ExaminedStep[] {
  const { pipeline, rates, asOf, floor } = sources;
  const view = rates.kind === 'one' ? asOneStep(sources) : asStages(sources);
  const limits = staleLimits(view.stages, view.all, { asOf, floor, givenDays: null });
  const entries = stageEntries(view.stages, view.chosen, pipeline);
  const learned = rates.kind === 'own' ? ownRates(view.stages, view.chosen, { pipeline, asOf, floor }) : null;
  return view.open.map((stage, step) => ({
    name: view.names[stage] ?? '',
    rate: learned ? (learned[step]?.rate ?? null) : givenRate(rates, stage),
    rateN: learned ? (learned[step]?.n ?? 0) : null,
    ...entriesIn(entries[step] ?? [], sources),
    ...staysIn(limits[stage], floor),
    ...standingIn(view.chosen, stage, limits[stage]?.limitDays ?? null, asOf),
  }));
}

interface PipelineView {
  readonly stages: readonly LimitedStage[];
  readonly names: readonly string[];
  /** Positions of the open stages. */
  readonly open: readonly number[];
  readonly all: readonly BegunJourney[];
  readonly chosen: readonly BegunJourney[];
}

function asStages({ stages, names, all, chosen, pipeline }: PlanSources): PipelineView {
  return { stages, names, all, chosen, open: openStagesOf(stages, pipeline) };
}

/** The days typed for single stages say nothing of the whole. */
function asOneStep({ stages, all, chosen, pipeline, leadsName }: PlanSources): PipelineView {
  const own = oneStepPipeline(stages, chosen, pipeline);
  const withoutLimit = own.stages.map((stage: JourneyStage) => ({ ...stage, staleAfterDays: null }));
  return {
    stages: withoutLimit,
    names: [leadsName],
    open: openStagesOf(withoutLimit, pipeline),
    all: oneStepPipeline(stages, all, pipeline).journeys,
    chosen: own.journeys,
  };
}

function givenRate(rates: PlanRates, stage: number): number | null {
  switch (rates.kind) {
    case 'own':
      return null;
    case 'one':
      return rates.rate;
    case 'by-stage':
      return rates.rates.get(stage) ?? null;
  }
}

function entriesIn(
  entries: readonly StageEntry[],
  { start, asOf }: PlanSources,
): Pick<ExaminedStep, 'entered' | 'enteredDeals' | 'undatedEntries'> {
  const within = entries.filter(({ day }) => day !== null && start !== null && start <= day && day <= asOf);
  return {
    entered: within.length,
    enteredDeals: within.map(({ deal }) => deal),
    undatedEntries: entries.filter(({ day }) => day === null).length,
  };
}

/** A mean of too few stays is none. */
function staysIn(
  limit: StageLimit | undefined,
  floor: number,
): Pick<ExaminedStep, 'finishedStays' | 'hasEnoughStays' | 'meanStayDays'> {
  const { stays = [], limitDays = null } = limit ?? {};
  const finishedStays = stays.filter(({ ended }) => ended).length;
  const hasEnoughStays = finishedStays > 0 && finishedStays >= floor;
  const meanStayDays = hasEnoughStays && limitDays !== null ? restrictedMean(kaplanMeier(stays), limitDays) : null;
  return { finishedStays, hasEnoughStays, meanStayDays };
}

/** Whoever came on an unknown day is not known to be stale. */
function standingIn(
  journeys: readonly BegunJourney[],
  stage: number,
  limitDays: number | null,
  asOf: CalendarDate,
): Pick<ExaminedStep, 'stands' | 'standingDeals'> {
  const standing = journeys.filter((journey) => {
    const visit = lastVisit(journey);
    if (visit.stage !== stage) return false;
    const deal = { enteredStage: visit.entered, lastActivity: null, created: null, nextStepDue: null };
    return staleness(deal, { clock: 'stage', asOf, limitDays }).kind !== 'stale';
  });
  return { stands: standing.length, standingDeals: standing.map(({ deal }) => deal) };
}
