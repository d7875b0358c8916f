/** The Pipelines tab as one change of it sees and writes it: cells by header, stages by key. */
import { STAGE_COLUMNS } from '../cells/columns';
import { findLayout, type Layout } from '../cells/layout';
import { digestText } from '../cells/shadow';
import { readStages, writeStage } from '../cells/stage-row';
import type { StageList } from '../domain/pipeline';
import type { Stage } from '../domain/stage';
import type { Book, Cells } from './ports';

export type StageField = (typeof STAGE_COLUMNS)[number]['key'];

export interface PipelinesTab {
  readonly cells: Cells;
  readonly layout: Layout<StageField>;
  readonly stages: StageList;
  /** Changes with every cell of the tab. */
  readonly version: string;
}

export function readPipelinesTab(book: Book): PipelinesTab {
  const cells = book.stages.readAll();
  return {
    cells,
    layout: findLayout(cells[0] ?? [], STAGE_COLUMNS),
    stages: readStages(cells, book.zone),
    version: digestText(JSON.stringify(cells)),
  };
}

/** The row in the sheet of the stage with that key. */
export function rowOfStage({ cells, layout }: PipelinesTab, key: string): number {
  const at = layout.key ?? -1;
  return cells.findIndex((row, index) => index > 0 && String(row[at] ?? '').trim() === key) + 1;
}

/** The stage as a row of this very tab. */
export function stageLine({ cells, layout }: PipelinesTab, stage: Stage): readonly unknown[] {
  const line: unknown[] = (cells[0] ?? []).map(() => '');
  const own = writeStage(stage);
  STAGE_COLUMNS.forEach((column, index) => {
    const at = layout[column.key];
    if (at !== undefined) line[at] = own[index];
  });
  return line;
}

/** Writes those cells of a stage's row that the change gives another content, each alone. */
export function writeStageCells(book: Book, tab: PipelinesTab, before: Stage, after: Stage): void {
  const row = rowOfStage(tab, before.key);
  const old = writeStage(before);
  const now = writeStage(after);
  STAGE_COLUMNS.forEach((column, index) => {
    const at = tab.layout[column.key];
    // The names on record follow when the new name is taken up, as after a rename by hand.
    if (at === undefined || column.key === 'formerNames' || old[index] === now[index]) return;
    book.stages.write({ row, column: at + 1, cells: [[now[index]]] });
  });
}

/** `s7` and so on: keys that no stage of the tab has. */
export function freeKeys({ stages }: PipelinesTab, count: number): readonly string[] {
  const highest = stages.stages.reduce((most, { key }) => Math.max(most, Number(/^s(\d+)$/.exec(key)?.[1] ?? 0)), 0);
  return Array.from({ length: count }, (_, index) => `s${highest + 1 + index}`);
}
