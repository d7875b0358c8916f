import { nameKey } from '../domain/pipeline';
import { type RowReader, textReader } from './column-readers';
import type { Table } from './table';

/** Whether a row stands in one of these stages, named as in the Stage column or, with its pipeline, `Proposal · Retail`. */
export function stageMatcher(deals: Table<'stage' | 'pipeline'>, names: readonly string[]): RowReader<boolean> {
  const wanted = new Set(names.map(nameKey));
  const stage = textReader(deals, 'stage');
  const pipeline = textReader(deals, 'pipeline');
  return (row) => wanted.has(nameKey(stage(row))) || wanted.has(nameKey(stageInPipeline(stage(row), pipeline(row))));
}

/** How a stage is told apart from its namesake in another pipeline. */
export function stageInPipeline(stage: string, pipeline: string): string {
  return `${stage} · ${pipeline}`;
}
