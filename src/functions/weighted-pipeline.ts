import { optionalRateReader, textReader } from '../cells/column-readers';
import { functionOptions } from '../cells/function-options';
import { type ListedStage, readListedStages, shownStageNames, stagePositionReader } from '../cells/listed-stages';
import { moneyReader } from '../cells/money-reader';
import type { Reading } from '../cells/reading';
import { statusChoiceReader } from '../cells/status-choice-reader';
import { DEALS, type DealsTable, readTable, type Rows, STAGES } from '../cells/table';
import { writeFigure } from '../cells/write-figure';
import { type WeightedDeal, weightedPipeline } from '../metrics/weighted-pipeline';
import { customFunction } from './custom-function';

declare const global: { WEIGHTED_PIPELINE: unknown };

/**
 * Value of the open deals, each multiplied by its probability: what they bring on average if the probabilities are right.
 *
 * @param {Array<Array<any>>} deals The deals table with its header row, such as Deals.
 * @param {Array<Array<any>>} stages The table of stages with its header row, such as Stages; its Probability counts for every deal that has none of its own.
 * @param {...any} criteria Optional. Header of a column of the deals table and what must stand in it, in pairs, such as "Owner", "Ana" or "Expected close", "<=2026-06-30"; a blank criterion is no condition.
 * @return {number} Money; 0 where no deal is open. "no data" and the names of the stages where a probability is needed and blank.
 * @definition The sum of value × probability over open deals. A deal's own probability counts, 0% included, and where it is blank the probability of its stage. Deals without a value, or with 0, need no probability.
 * @source "Probability in Pipedrive", flowbird.co.uk/knowledge/probability-in-pipedrive; example: cognis-digital/dealflow, demo 01.
 * @example =WEIGHTED_PIPELINE(Deals; Stages)
 * 27650
 * @example =WEIGHTED_PIPELINE(Deals; Stages; "Owner"; "Ana")
 * 19400
 * @customfunction
 * @preserve
 */
global.WEIGHTED_PIPELINE = (deals: unknown, stages: unknown, ...criteria: unknown[]) =>
  weightedOf(deals, stages, ...criteria);

const weightedOf = customFunction('WEIGHTED_PIPELINE', ([dealsArgument, stagesArgument, ...rest], reading) => {
  const deals = readTable(dealsArgument, DEALS, 1);
  const stages = readListedStages(readTable(stagesArgument, STAGES, 2), reading);
  const rows = functionOptions(deals, rest, reading).rows();
  const { weighted, because } = readWeightedDeals(deals, rows, stages, reading);
  return () => writeFigure(weightedPipeline(weighted), because);
});

/** The deals, and in words which probabilities are missing that the figure needs. */
function readWeightedDeals(deals: DealsTable, rows: Rows, stages: readonly ListedStage[], reading: Reading) {
  const isOpen = statusChoiceReader(deals, 'open', reading);
  const value = moneyReader(deals, reading);
  const own = optionalRateReader(deals, 'probability', reading);
  const position = stagePositionReader(deals, stages);
  const names = shownStageNames(stages);
  const stageName = textReader(deals, 'stage');
  const { trace } = reading;
  const withoutProbability = new Set<string>();
  const notListed = new Set<string>();
  const weighted: WeightedDeal[] = [];
  for (const row of rows) {
    if (!isOpen(row)) continue;
    const money = value(row);
    const at = position(row);
    const probability = own(row) ?? stages[at ?? -1]?.probability ?? null;
    weighted.push({ value: money, probability });
    if (money === null) trace?.leaveOut(row, 'has no value');
    else if (money === 0 || probability !== null) trace?.add(row, 'numerator', money * (probability ?? 0));
    else if (at === null) {
      notListed.add(stageName(row) || 'blank');
      trace?.leaveOut(row, 'its stage is not in Stages');
    } else {
      withoutProbability.add(names[at] ?? '');
      trace?.leaveOut(row, 'its stage has no probability');
    }
  }
  return { weighted, because: missingProbabilities([...withoutProbability], [...notListed]) };
}

function missingProbabilities(withoutProbability: readonly string[], notListed: readonly string[]): string {
  const sentences: string[] = [];
  if (withoutProbability.length > 0) {
    const [have, it] = withoutProbability.length === 1 ? ['has', 'it'] : ['have', 'them'];
    sentences.push(`${withoutProbability.join(', ')} ${have} no probability: type ${it} in Stages`);
  }
  if (notListed.length > 0) {
    const are = notListed.length === 1 ? 'is' : 'are';
    sentences.push(`${notListed.join(', ')} ${are} not in Stages: choose another stage for these deals`);
  }
  return sentences.join('; ');
}
