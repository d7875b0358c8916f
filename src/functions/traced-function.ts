/** What METRIC_BASIS and METRIC_ROWS share: the function they are asked about, evaluated again with a record of its deals. */
import { scalarOf } from '../cells/read-argument';
import { refusal } from '../cells/refusal';
import { shownCell } from '../cells/shown-cell';
import { type RecordedTrace, recordTrace } from '../cells/record-trace';
import type { Answer } from '../cells/write-table';
import { evaluate, type Evaluation, evaluationOf } from './custom-function';
import { FUNCTION_REFERENCE, type FunctionReference } from './reference';

export interface TracedFunction {
  readonly reference: FunctionReference;
  readonly answer: Answer;
  readonly trace: RecordedTrace;
}

/** `name` is the function's, as it is typed in a formula; the arguments are those of that formula. */
export function traceFunction(name: unknown, args: readonly unknown[]): TracedFunction {
  const { reference, evaluation } = functionNamed(scalarOf(name));
  const trace = recordTrace();
  const answer = evaluate(evaluation, args, trace);
  return { reference, answer, trace };
}

function functionNamed(name: unknown): { readonly reference: FunctionReference; readonly evaluation: Evaluation } {
  const asked =
    typeof name === 'string'
      ? name
          .trim()
          .replace(/^=|\(.*$/g, '')
          .toUpperCase()
      : '';
  const reference = FUNCTION_REFERENCE.find((each) => each.name === asked);
  const evaluation = evaluationOf(asked);
  if (reference && evaluation) return { reference, evaluation };
  const known = FUNCTION_REFERENCE.filter((each) => evaluationOf(each.name)).map((each) => each.name);
  const received = asked === '' ? shownCell(name) : asked;
  const fix = 'Write it in quotes, then the arguments of its formula.';
  throw refusal([{ code: 'not-a-function', where: 'name', received, expected: known.join(', '), fix }]);
}
