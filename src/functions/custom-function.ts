/** What every custom function is: an evaluation of its arguments, which METRIC_BASIS and METRIC_ROWS can ask again. */
import { endReading, type Reading, startReading } from '../cells/reading';
import type { Trace } from '../cells/trace';
import type { Answer } from '../cells/write-table';
import { spreadsheet } from './spreadsheet-port';

/**
 * Reads the arguments and answers what computes the figure; this is asked once the whole reading has ended well, so that
 * everything wrong is told together and nothing is computed from half of it.
 */
export type Evaluation = (args: readonly unknown[], reading: Reading) => () => Answer;

const evaluations = new Map<string, Evaluation>();

/** Keeps the evaluation under its name and answers the function that the formula's cell calls. */
export function customFunction(name: string, evaluation: Evaluation): (...args: readonly unknown[]) => Answer {
  evaluations.set(name, evaluation);
  return (...args) => evaluate(evaluation, args, null);
}

export function evaluationOf(name: string): Evaluation | null {
  return evaluations.get(name) ?? null;
}

export function evaluate(evaluation: Evaluation, args: readonly unknown[], trace: Trace | null): Answer {
  const reading = startReading(spreadsheet().region, trace);
  const compute = evaluation(args, reading);
  endReading(reading);
  return compute();
}
