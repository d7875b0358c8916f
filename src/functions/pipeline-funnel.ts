import { functionOptions } from '../cells/function-options';
import { moneyReader } from '../cells/money-reader';
import type { DealJourney } from '../cells/read-journeys';
import type { Reading } from '../cells/reading';
import { writeTable } from '../cells/write-table';
import type { CalendarDate } from '../domain/calendar-date';
import { type FunnelStep, pipelineFunnel } from '../metrics/pipeline-funnel';
import { customFunction } from './custom-function';
import { readHistoryTables, readStageHistory, whyNotSince, wonName } from './stage-history';

declare const global: { PIPELINE_FUNNEL: unknown };

/**
 * The funnel: how many deals, or how much money, came at least as far as each stage and to Won, and what was lost there.
 *
 * @param {Array<Array<any>>} deals The deals table with its header row, such as Deals.
 * @param {Array<Array<any>>} deal_log The deal log with its header row, such as DealLog.
 * @param {Array<Array<any>>} stages The table of stages with its header row, such as Stages.
 * @param {string} measure Optional. "count": deals. "money": their value; blank values add nothing. Blank means "count".
 * @param {Date} entered_since Optional. Only deals that came into the pipeline on or after this day; blank means all.
 * @param {...any} criteria Optional. Header of a column of the deals table and what must stand in it, in pairs, such as "Owner", "Ana"; a blank criterion is no condition.
 * @return {Array<Array<any>>} A table: Stage, Reached, Of previous, Of first, Lost here, Spacer; the last row is Won. Spacer is half of what is missing to the first stage: the invisible part of a stacked bar that centres the funnel.
 * @definition A deal has reached every stage up to the furthest one it ever stood in; skipped stages count as passed, and going back changes nothing. A lost deal is lost at its furthest stage, one of which no open stage is known at the first. Only a deal that is won now has reached Won.
 * @source "Conversion Rate", prowi.io/en/glossary/conversion-rate; NetHunt's funnel guide and Pipedrive's funnel guide.
 * @example =PIPELINE_FUNNEL(Deals; DealLog; Stages)
 * Stage | Reached | Of previous | Of first | Lost here | Spacer
 * lead | 6 |  | 1 | 0 | 0
 * qualified | 5 | 0.8333… | 0.8333… | 1 | 0.5
 * proposal | 3 | 0.6 | 0.5 | 0 | 1.5
 * Won | 2 | 0.6666… | 0.3333… | 0 | 2
 * @example =PIPELINE_FUNNEL(Deals; DealLog; Stages; "money")
 * Stage | Reached | Of previous | Of first | Lost here | Spacer
 * lead | 180000 |  | 1 | 0 | 0
 * qualified | 155000 | 0.8611… | 0.8611… | 40000 | 12500
 * …
 * @customfunction
 * @preserve
 */
global.PIPELINE_FUNNEL = (
  deals: unknown,
  deal_log: unknown,
  stages: unknown,
  measure?: unknown,
  entered_since?: unknown,
  ...criteria: unknown[]
) => funnelOf(deals, deal_log, stages, measure, entered_since, ...criteria);

const MEASURES = ['count', 'money'] as const;
const HEADER = ['Stage', 'Reached', 'Of previous', 'Of first', 'Lost here', 'Spacer'];

const funnelOf = customFunction('PIPELINE_FUNNEL', (args, reading) => {
  const tables = readHistoryTables(args, reading);
  const options = functionOptions(tables.deals, args.slice(3), reading);
  const measure = options.word(MEASURES);
  const since = options.day('entered_since');
  const { stages, journeys, pipelines, names } = readStageHistory(tables, options, { asOf: null }, reading);
  // Of the deals that are counted only: another currency among the others refuses nothing.
  const value = measure === 'money' ? moneyReader(tables.deals, reading) : () => null;
  const cohort = journeys
    .filter((journey) => isSince(journey, since, reading))
    .map((journey) => ({ ...journey, value: value(journey.deal) }));
  return () => {
    const rows = pipelines.flatMap((pipeline) => {
      const steps = pipelineFunnel(stages, cohort, { pipeline, measure });
      const nameOf = ({ stage }: FunnelStep) => (stage === null ? wonName(pipeline, pipelines) : (names[stage] ?? ''));
      for (const step of reading.trace ? steps : []) traceStep(nameOf(step), step, cohort, measure, reading);
      return steps.map((step) => [
        nameOf(step),
        step.reached,
        step.ofPrevious,
        step.ofFirst,
        step.lostHere,
        step.spacer,
      ]);
    });
    return writeTable(HEADER, rows);
  };
});

function isSince({ deal, began }: DealJourney, since: CalendarDate | null, { trace }: Reading): boolean {
  if (since === null || (began !== null && began >= since)) return true;
  trace?.leaveOut(deal, whyNotSince(began));
  return false;
}

function traceStep(
  name: string,
  { deals, lostDeals }: FunnelStep,
  cohort: readonly DealJourney[],
  measure: 'count' | 'money',
  { trace }: Reading,
): void {
  const values = new Map(cohort.map(({ deal, value }) => [deal, value]));
  const sizeOf = (deal: number) => (measure === 'count' ? 1 : (values.get(deal) ?? 0));
  for (const deal of deals) trace?.add(deal, `${name}: Reached`, sizeOf(deal));
  for (const deal of lostDeals) trace?.add(deal, `${name}: Lost here`, sizeOf(deal));
}
