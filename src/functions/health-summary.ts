import { noteOf, toldCount } from '../cells/note';
import type { Trace } from '../cells/trace';
import { writeTable } from '../cells/write-table';
import { type ProblemSummary, problemSummary } from '../metrics/problem-summary';
import { customFunction } from './custom-function';
import { type FoundProblem, PROBLEMS } from './health/problems';
import { readHealth } from './health/read-health';

declare const global: { HEALTH_SUMMARY: unknown };

/**
 * What is wrong with the pipeline in a few rows: how many deals have each problem, what they are worth and what to do about it. PIPELINE_HEALTH lists the deals.
 *
 * @param {Array<Array<any>>} deals The deals table with its header row, such as Deals.
 * @param {Array<Array<any>>} deal_log The deal log with its header row, such as DealLog.
 * @param {Array<Array<any>>} stages The table of stages with its header row, such as Stages.
 * @param {Date} as_of The day to look from, such as the cell AsOf.
 * @param {number} silent_days Optional. Days without activity and without a next step that is due as soon, after which an open deal is silent; blank means 14.
 * @param {...any} criteria Optional. Header of a column of the deals table and what must stand in it, in pairs, such as "Owner", "Ana"; a blank criterion is no condition. May start in the place of silent_days. What is usual is learned from all deals.
 * @return {Array<Array<any>>} A table: Problem, Deals, Value, What to do, Note; the gravest problem first. Deals is blank where the problem is the whole pipeline's. Only the header where nothing is wrong.
 * @definition One row for each problem that PIPELINE_HEALTH finds: Deals is how many of its rows have the problem, Value what these deals are worth together. A deal with two problems is in both rows. Value is blank where none of the deals has one and where they are of several currencies, which are never added; the Note names them. The Note tells what was found in the pipeline as a whole.
 * @source Pipedrive's funnel guide, a short guide to building a pipeline, ActiveCampaign's pipeline guide and NetHunt's funnel guide, as for PIPELINE_HEALTH.
 * @example =HEALTH_SUMMARY(Deals; DealLog; Stages; AsOf)
 * Problem | Deals | Value | What to do | Note
 * overdue close | 1 | 25000 | agree on a new date, or close the deal |
 * silent | 1 | 20000 | get in touch and plan the next step, or close it as lost |
 * no next step | 3 | 60000 | plan what happens next, and when |
 * @example =HEALTH_SUMMARY(Deals; DealLog; Stages; AsOf; 30; "Owner"; "Ana")
 * Problem | Deals | Value | What to do | Note
 * no next step | 2 | 35000 | plan what happens next, and when |
 * @customfunction
 * @preserve
 */
global.HEALTH_SUMMARY = (
  deals: unknown,
  deal_log: unknown,
  stages: unknown,
  as_of: unknown,
  silent_days?: unknown,
  ...criteria: unknown[]
) => summaryOf(deals, deal_log, stages, as_of, silent_days, ...criteria);

const HEADER = ['Problem', 'Deals', 'Value', 'What to do', 'Note'];

const summaryOf = customFunction('HEALTH_SUMMARY', (args, reading) => {
  const { trace } = reading;
  const look = readHealth(args, () => PROBLEMS, reading);
  return () => {
    const problems = problemSummary(look());
    if (trace) for (const problem of problems) traceProblem(problem, trace);
    return writeTable(HEADER, problems.map(writeProblem));
  };
});

/** The problems of the pipeline are no deal's. */
function traceProblem({ problem, met, value }: ProblemSummary<FoundProblem>, trace: Trace): void {
  for (const { deal } of met) {
    if (deal === null) continue;
    trace.add(deal.row, `${problem}: Deals`, 1);
    if (value !== null && deal.value !== null) trace.add(deal.row, `${problem}: Value`, deal.value);
  }
}

function writeProblem(summary: ProblemSummary<FoundProblem>) {
  const { problem, deals, value, fixes } = summary;
  return [problem, deals, value, noteOf(fixes), noteOn(summary)];
}

function noteOn({ met, deals, value, currencies, withoutValue }: ProblemSummary<FoundProblem>): string {
  if (deals === null) return noteOf(met.map(({ found }) => found));
  return noteOf([
    currencies.length > 1 ? `not added: values in ${currencies.map((word) => word || 'blank').join(', ')}` : '',
    value === null ? '' : toldCount(withoutValue, 'deal without a value', 'deals without a value'),
  ]);
}
