/** Acts on the Pipelines tab of a document in memory, and what its tab then says. */
import { changePipelines } from '../../src/app/change-pipelines';
import { dealsByStage } from '../../src/app/move-all';
import { readPipelinesTab } from '../../src/app/pipelines-tab';
import { reconcile } from '../../src/app/reconcile';
import type { Answer, PipelineAct } from '../../src/app/rpc';
import { STAGE_COLUMNS } from '../../src/cells/columns';
import type { MemoryBook } from './memory-book';

type TabAct = Exclude<PipelineAct, { readonly act: 'addPack' }>;

export function act(book: MemoryBook, what: TabAct): Answer<readonly string[]> {
  const { version } = readPipelinesTab(book);
  const answer = changePipelines(book, { version, act: what }, 'Ana');
  return answer.ok ? { ok: true, value: answer.value.told } : answer;
}

/** `Sales: Lead, Qualified, …` for each pipeline, in the order of the tab. */
export function listed(book: MemoryBook): readonly string[] {
  const { stages } = readPipelinesTab(book);
  return stages.pipelines.map(
    (name) =>
      `${name}: ${stages.stages
        .filter((stage) => stage.pipeline === name)
        .map((stage) => stage.name)
        .join(', ')}`,
  );
}

/** Somebody types into the Pipelines tab; no run of the add-on sees it happen. */
export function type(book: MemoryBook, stage: string, header: string, value: unknown): void {
  const at = STAGE_COLUMNS.findIndex((column) => column.header === header);
  const name = STAGE_COLUMNS.findIndex((column) => column.key === 'name');
  const row = book.stageCells.find((cells) => cells[name] === stage);
  if (!row) throw new Error(`no stage ${stage}`);
  row[at] = value;
}

export function stageCell(book: MemoryBook, stage: string, header: string): unknown {
  const at = STAGE_COLUMNS.findIndex((column) => column.header === header);
  return book.stageCells.find((cells) => cells[1] === stage)?.[at];
}

export function dealsIn(book: MemoryBook): Readonly<Record<string, number>> {
  return Object.fromEntries(dealsByStage(reconcile(book)));
}
