import { textReader } from '../../cells/column-readers';
import type { FunctionOptions } from '../../cells/function-options';
import type { GoalRow } from '../../cells/read-goals';
import { allRows, type DealsTable } from '../../cells/table';
import { nameKey } from '../../domain/pipeline';

export interface AskedPipelines {
  readonly pipelines: readonly string[];
  /** Whether the criteria leave none out. */
  readonly isEveryPipeline: boolean;
}

/** The pipelines that deals or goals name and that the criteria allow. Asked after the options' rows. */
export function askedPipelines(deals: DealsTable, goals: readonly GoalRow[], options: FunctionOptions): AskedPipelines {
  const pipeline = textReader(deals, 'pipeline');
  const words = new Set([...Array.from(allRows(deals), pipeline), ...goals.map((goal) => goal.pipeline)]);
  const byKey = new Map<string, string>();
  for (const name of words) if (name !== '' && !byKey.has(nameKey(name))) byKey.set(nameKey(name), name);
  const all = [...byKey.values()];
  const pipelines = all.filter((name) => options.allows('pipeline', name));
  return { pipelines, isEveryPipeline: pipelines.length === all.length };
}
