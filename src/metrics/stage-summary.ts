import type { CalendarDate } from '../domain/calendar-date';
import type { StageKind } from '../domain/stage';
import { median } from './median';

export interface SummaryStage {
  readonly kind: StageKind;
  /** 0..1; null where the stage has none. */
  readonly probability: number | null;
}

export interface SummaryDeal {
  /** Position of its stage among the stages. */
  readonly stage: number;
  readonly value: number | null;
  /** The rep's own, 0 included; null leaves it to the stage. */
  readonly probability: number | null;
  readonly inStageSince: CalendarDate | null;
  readonly expectedClose: CalendarDate | null;
}

export interface StageFigures {
  readonly deals: number;
  readonly value: number;
  /** Over the deals that have a value; null where none has. */
  readonly average: number | null;
  /** Null where a valued deal has no probability of its own and the stage none either. */
  readonly weighted: number | null;
  /** Of the value of all the stages; null where that is 0. */
  readonly shareOfValue: number | null;
  /** Null without an as-of day, and where nobody's day of entry is known. */
  readonly medianDaysHere: number | null;
  /** Deals whose expected close has passed; null without an as-of day and in stages that are not open. */
  readonly overdue: number | null;
  /** Deals left out of the median: day of entry unknown, or after the as-of day. */
  readonly unknownEntry: number;
  readonly futureEntry: number;
  readonly withoutValue: number;
}

/**
 * What stands in each stage: deals, value, average, value × probability, share, median days here, overdue.
 *
 * One answer per stage, in their order, also for stages where nobody stands. A deal's own probability wins over its
 * stage's, 0 included; won stages weigh fully and lost ones not at all, whatever was typed. Days are calendar days to
 * `asOf`; a deal is overdue from the day after its expected close.
 * Source: NetHunt's funnel guide (count, total and average per stage); weighting as in "Probability in Pipedrive",
 * flowbird.co.uk/knowledge/probability-in-pipedrive. Variant: median days, because one forgotten deal moves a mean.
 *
 * @example
 * stageSummary(
 *   [{ kind: 'open', probability: 0.5 }],
 *   [{ stage: 0, value: 4245.74, probability: null, inStageSince: 1, expectedClose: 5 }],
 *   11,
 * )[0].weighted // 2122.87
 */
export function stageSummary(
  stages: readonly SummaryStage[],
  deals: readonly SummaryDeal[],
  asOf: CalendarDate | null,
): readonly StageFigures[] {
  const byStage = stages.map((): SummaryDeal[] => []);
  for (const deal of deals) byStage[deal.stage]?.push(deal);
  const figures = stages.map((stage, index) => figuresOf(stage, byStage[index] ?? [], asOf));
  const total = figures.reduce((sum, { value }) => sum + value, 0);
  return figures.map((figure) => ({ ...figure, shareOfValue: total === 0 ? null : figure.value / total }));
}

function figuresOf(
  stage: SummaryStage,
  deals: readonly SummaryDeal[],
  asOf: CalendarDate | null,
): Omit<StageFigures, 'shareOfValue'> {
  const values: number[] = [];
  for (const { value } of deals) if (value !== null) values.push(value);
  const value = values.reduce((sum, amount) => sum + amount, 0);
  return {
    deals: deals.length,
    value,
    average: values.length === 0 ? null : value / values.length,
    weighted: weightedValue(stage, deals),
    withoutValue: deals.length - values.length,
    overdue: asOf === null || stage.kind !== 'open' ? null : countOverdue(deals, asOf),
    ...daysHere(deals, asOf),
  };
}

function weightedValue(stage: SummaryStage, deals: readonly SummaryDeal[]): number | null {
  let sum = 0;
  for (const deal of deals) {
    if (deal.value === null || deal.value === 0) continue;
    const probability = probabilityOf(stage, deal);
    if (probability === null) return null;
    sum += deal.value * probability;
  }
  return sum;
}

function probabilityOf(stage: SummaryStage, deal: SummaryDeal): number | null {
  switch (stage.kind) {
    case 'won':
      return 1;
    case 'lost':
      return 0;
    case 'open':
    case 'parked':
      return deal.probability ?? stage.probability;
  }
}

function countOverdue(deals: readonly SummaryDeal[], asOf: CalendarDate): number {
  return deals.filter(({ expectedClose }) => expectedClose !== null && expectedClose < asOf).length;
}

function daysHere(
  deals: readonly SummaryDeal[],
  asOf: CalendarDate | null,
): Pick<StageFigures, 'medianDaysHere' | 'unknownEntry' | 'futureEntry'> {
  if (asOf === null) return { medianDaysHere: null, unknownEntry: 0, futureEntry: 0 };
  const days: number[] = [];
  let unknownEntry = 0;
  let futureEntry = 0;
  for (const { inStageSince } of deals) {
    if (inStageSince === null) unknownEntry += 1;
    else if (inStageSince > asOf) futureEntry += 1;
    else days.push(asOf - inStageSince);
  }
  return { medianDaysHere: median(days), unknownEntry, futureEntry };
}
