import { ABOVE_ZERO, NOT_NEGATIVE, requireNumber, saysNoData, scalarOf } from '../cells/read-argument';
import { readStageRates } from '../cells/read-stage-rates';
import { writeTable } from '../cells/write-table';
import { isBlank } from '../cells/cell-value';
import { idealPipelineSize } from '../metrics/ideal-pipeline-size';
import { customFunction } from './custom-function';

declare const global: { IDEAL_PIPELINE_SIZE: unknown };

/**
 * How many deals must enter each step, and how many must be won, to reach a target; also for each rep. Rates differ by rep, stage and month: read it as a guide.
 *
 * @param {number} target Money to win in the period, such as 100000 a month.
 * @param {number} average_deal Average money of a won deal, such as 500, in the currency of the target.
 * @param {Array<Array<any>>|number} win_rate_or_stage_rates Share of leads that are won, from 0% to 100%, such as 80% or 0.8; or a range with one row for each stage in order: one column of rates to the next stage, or two columns, stage and rate. The last rate leads to Won.
 * @param {number} reps Optional. Number of people who share the work, such as 10; blank means 1.
 * @return {Array<Array<any>>} A table: Step, Rate to next, Needed, Per rep; the last row is Won. Nothing is rounded.
 * @definition Deals to win = target ÷ average deal; before each step, the deals after it ÷ the rate of that step. Per rep is the same divided by the number of reps. All for the same period as the target.
 * @source ActiveCampaign's pipeline guide (one step: 100,000 ÷ 500 = 200 deals, ÷ 80 % = 250 leads) and NetHunt's funnel guide (stage by stage).
 * @example =IDEAL_PIPELINE_SIZE(100000; 500; 80%; 10)
 * Step | Rate to next | Needed | Per rep
 * Leads | 0.8 | 250 | 25
 * Won | | 200 | 20
 * @customfunction
 * @preserve
 */
global.IDEAL_PIPELINE_SIZE = (
  target: unknown,
  average_deal: unknown,
  win_rate_or_stage_rates: unknown,
  reps?: unknown,
) => sizeOf(target, average_deal, win_rate_or_stage_rates, reps);

const HEADER = ['Step', 'Rate to next', 'Needed', 'Per rep'];

const sizeOf = customFunction('IDEAL_PIPELINE_SIZE', (args, reading) => {
  const [targetArgument, averageArgument, ratesArgument, repsArgument] = args;
  const steps = readStageRates(ratesArgument, reading);
  const target = saysNoData(targetArgument) ? null : requireNumber(targetArgument, 'target', NOT_NEGATIVE, reading);
  const averageDeal = saysNoData(averageArgument)
    ? null
    : requireNumber(averageArgument, 'average_deal', ABOVE_ZERO, reading);
  const reps = isBlank(scalarOf(repsArgument)) ? 1 : requireNumber(repsArgument, 'reps', ABOVE_ZERO, reading);
  return () => {
    const needed = idealPipelineSize({ target, averageDeal, rates: steps.map(({ rate }) => rate) });
    const rows = [...steps, { stage: 'Won', rate: null }].map(({ stage, rate }, index) => {
      const deals = needed[index] ?? null;
      return [stage, rate, deals, deals === null ? null : deals / reps];
    });
    return writeTable(HEADER, rows);
  };
});
