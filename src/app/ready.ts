/** Whether a deal has all that the next stage asks for, so that it only waits to be moved. */
import { isBlank } from '../cells/cell-value';
import { headerKey } from '../cells/columns';
import type { StageList } from '../domain/pipeline';
import type { Stage } from '../domain/stage';

/** Reads the header once, because there are many deals; a column that is not there is no obstacle, as at the gate itself. */
export function readyReader(
  header: readonly unknown[],
  stages: StageList,
): (cells: readonly unknown[], stage: Stage) => boolean {
  const columns = new Map<string, number>();
  header.forEach((cell, at) => {
    const key = headerKey(String(cell));
    if (!columns.has(key)) columns.set(key, at);
  });
  const needed = new Map<string, readonly (number | undefined)[]>(
    stages.stages.map((stage) => [
      stage.key,
      (nextOpen(stage, stages)?.needs ?? []).map((need) => columns.get(headerKey(need))),
    ]),
  );
  return (cells, stage) => {
    const needs = needed.get(stage.key) ?? [];
    return needs.length > 0 && needs.every((at) => at === undefined || !isBlank(cells[at]));
  };
}

/** The open stage after this open one, in the same pipeline. */
function nextOpen(stage: Stage, { stages }: StageList): Stage | undefined {
  if (stage.kind !== 'open') return undefined;
  const own = stages.filter(({ pipeline }) => pipeline === stage.pipeline);
  return own.slice(own.indexOf(stage) + 1).find(({ kind }) => kind === 'open');
}
