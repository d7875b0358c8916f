/**
 * Changes of the Pipelines tab, one act at a time. The tab itself is the truth: an act writes there what a person could
 * type there, and the run that follows takes it up as it would take up the person's typing. So a death between any two
 * service calls leaves nothing that the next run does not finish. The caller holds the lock.
 */
import { headerKey } from '../cells/columns';
import { presets } from '../cells/recognise/presets/presets';
import { stageColours } from '../cells/recognise/stage-colours';
import type { Stage, StageKind } from '../domain/stage';
import { issues, refused, done } from './issues';
import { dealsByStage, moveAll } from './move-all';
import { pipelineNameProblem, stageNameProblem } from './pipeline-names';
import { freeKeys, type PipelinesTab, readPipelinesTab, rowOfStage, stageLine, writeStageCells } from './pipelines-tab';
import type { Book } from './ports';
import { type Reconciled, reconcile } from './reconcile';
import type { Answer, PipelineAct, StageChange } from './rpc';
import { texts } from './texts/texts';

type Act<K extends PipelineAct['act']> = Extract<PipelineAct, { readonly act: K }>;
/** What stands against an act, or null where it was carried out. */
type Problem = string | null;

interface Work {
  readonly book: Book;
  readonly tab: PipelinesTab;
  /** Table and log as the run before the act left them. */
  readonly settled: Reconciled;
  readonly by: string;
  readonly told: string[];
}

export interface ChangedPipelines {
  readonly settled: Reconciled;
  readonly tab: PipelinesTab;
  readonly told: readonly string[];
}

export function changePipelines(
  book: Book,
  { version, act }: { readonly version: string; readonly act: Exclude<PipelineAct, { readonly act: 'addPack' }> },
  by: string,
): Answer<ChangedPipelines> {
  const settled = reconcile(book);
  const told = [...settled.told];
  const tab = readPipelinesTab(book);
  if (tab.version !== version) return refused(issues.pipelines('conflict', texts().pipelines.changedMeanwhile));
  const problem = carryOut({ book, tab, settled, by, told }, act);
  if (problem !== null) return refused(issues.pipelines('invalid', problem));
  book.flush();
  const after = reconcile(book);
  return done({ settled: after, tab: readPipelinesTab(book), told: [...told, ...after.told] });
}

function carryOut(work: Work, act: Exclude<PipelineAct, { readonly act: 'addPack' }>): Problem {
  switch (act.act) {
    case 'addStage':
      return addStage(work, act);
    case 'changeStage':
      return withStage(work, act.stage, (stage) => changeStage(work, stage, act.change));
    case 'orderStage':
      return withStage(work, act.stage, (stage) => orderStage(work, stage, act.above));
    case 'deleteStage':
      return withStage(work, act.stage, (stage) => deleteStage(work, stage, act.to));
    case 'addPipeline':
      return addPipeline(work, act);
    case 'renamePipeline':
      return renamePipeline(work, act.pipeline, act.name.trim());
    case 'deletePipeline':
      return deletePipeline(work, act.pipeline, act.to);
  }
}

function withStage({ tab }: Work, key: string, run: (stage: Stage) => Problem): Problem {
  const stage = tab.stages.byKey(key);
  return stage ? run(stage) : texts().pipelines.unknown;
}

function stagesOf({ tab }: Work, pipeline: string): readonly Stage[] {
  return tab.stages.stages.filter((stage) => stage.pipeline === pipeline);
}

function addStage(work: Work, { pipeline, kind, below, ...act }: Act<'addStage'>): Problem {
  const { book, tab } = work;
  const own = stagesOf(work, pipeline);
  if (own.length === 0) return texts().pipelines.noPipeline(pipeline);
  const name = act.name.trim();
  const problem = stageNameProblem(name, pipeline, '', tab.stages);
  if (problem !== null) return problem;
  const above = own.find((stage) => stage.key === below) ?? lastOfKind(own, kind);
  const row = rowOfStage(tab, above.key);
  const [key = ''] = freeKeys(tab, 1);
  const colour = freeColour(own, kind);
  book.stages.insertRowBelow(row);
  book.stages.write({
    row: row + 1,
    column: 1,
    cells: [stageLine(tab, { ...BLANK_STAGE, key, pipeline, name, kind, colour })],
  });
  return null;
}

const BLANK_STAGE = {
  probability: null,
  staleAfterDays: null,
  needs: [],
  exitWhen: '',
  whatToDo: '',
  shown: true,
  formerNames: [],
  formerPipelines: [],
} as const;

/** A new stage stands behind the others of its kind. */
function lastOfKind(own: readonly Stage[], kind: StageKind): Stage {
  const alike = own.filter((stage) => stage.kind === kind);
  const last = alike[alike.length - 1] ?? own[own.length - 1];
  if (!last) throw new Error('a pipeline has stages');
  return last;
}

function freeColour(own: readonly Stage[], kind: StageKind): string {
  const palette = stageColours(Array.from({ length: own.length + 1 }, () => kind));
  return palette.find((colour) => !own.some((stage) => stage.colour === colour)) ?? palette[own.length] ?? '#e8eaed';
}

function changeStage(work: Work, stage: Stage, change: StageChange): Problem {
  const { book, tab, settled } = work;
  const after = merged(stage, change);
  const problem =
    (after.name === stage.name ? null : stageNameProblem(after.name, stage.pipeline, stage.key, tab.stages)) ??
    (after.kind === stage.kind ? null : lastOneProblem(stagesOf(work, stage.pipeline), [stage])) ??
    columnProblem(settled.look.cells[0] ?? [], after.needs, stage.needs);
  if (problem !== null) return problem;
  writeStageCells(book, tab, stage, after);
  return null;
}

function merged(stage: Stage, change: StageChange): Stage {
  return {
    ...stage,
    name: change.name?.trim() ?? stage.name,
    kind: change.kind ?? stage.kind,
    probability: change.probability === undefined ? stage.probability : change.probability,
    staleAfterDays: change.staleAfterDays === undefined ? stage.staleAfterDays : change.staleAfterDays,
    needs: change.needs ?? stage.needs,
    exitWhen: change.exitWhen?.trim() ?? stage.exitWhen,
    whatToDo: change.whatToDo?.trim() ?? stage.whatToDo,
    colour: change.colour ?? stage.colour,
    shown: change.shown ?? stage.shown,
  };
}

function columnProblem(header: readonly unknown[], needs: readonly string[], before: readonly string[]): Problem {
  const known = new Set(header.map((cell) => headerKey(String(cell))));
  const missing = needs.find((need) => !known.has(headerKey(need)) && !before.includes(need));
  return missing === undefined ? null : texts().pipelines.noColumn(missing);
}

/** A pipeline keeps a stage to start in, one to win in and one to lose in. */
function lastOneProblem(own: readonly Stage[], leaving: readonly Stage[]): Problem {
  const kinds = ['open', 'won', 'lost'] as const;
  const lacking = kinds.find(
    (kind) =>
      leaving.some((stage) => stage.kind === kind) &&
      own.every((stage) => stage.kind !== kind || leaving.includes(stage)),
  );
  return lacking ? texts().pipelines.lastOfKind[lacking] : null;
}

/** One write of the rows between the old place and the new one: another order is there at once or not at all. */
function orderStage(work: Work, stage: Stage, above: string | null): Problem {
  const { book, tab } = work;
  const own = stagesOf(work, stage.pipeline);
  const rest = own.filter((each) => each !== stage);
  const found = above === null ? rest.length : rest.findIndex((each) => each.key === above);
  if (found < 0) return texts().pipelines.unknown;
  const ordered = [...rest.slice(0, found), stage, ...rest.slice(found)];
  const rows = own.map((each) => rowOfStage(tab, each.key));
  const lines = new Map(
    ordered.flatMap((each, index) => {
      const row = rows[index] ?? 0;
      return each === own[index] ? [] : [[row, tab.cells[rowOfStage(tab, each.key) - 1] ?? []] as const];
    }),
  );
  if (lines.size === 0) return null;
  writeBlock(book, tab, [...lines.keys()], (row) => lines.get(row) ?? tab.cells[row - 1] ?? []);
  return null;
}

function writeBlock(
  book: Book,
  tab: PipelinesTab,
  rows: readonly number[],
  lineAt: (row: number) => readonly unknown[],
): void {
  const first = rows.reduce((a, b) => Math.min(a, b));
  const last = rows.reduce((a, b) => Math.max(a, b));
  const width = tab.cells[0]?.length ?? 0;
  const cells = Array.from({ length: last - first + 1 }, (_, index) => {
    const line = lineAt(first + index);
    return Array.from({ length: width }, (__, column) => line[column] ?? '');
  });
  book.stages.write({ row: first, column: 1, cells });
}

function deleteStage(work: Work, stage: Stage, to: string | null): Problem {
  const { book, tab, settled, by, told } = work;
  const problem = lastOneProblem(stagesOf(work, stage.pipeline), [stage]);
  if (problem !== null) return problem;
  const deals = dealsByStage(settled).get(stage.key) ?? 0;
  const target = tab.stages.byKey(to ?? '');
  if (target?.key === stage.key) return texts().pipelines.sameStage;
  if (deals > 0 && !target) return texts().pipelines.whereTo(deals);
  if (deals > 0 && target) {
    const moved = moveAll(book, settled, (from) => (from.key === stage.key ? target : null), by);
    told.push(texts().pipelines.moved(moved, target.name));
  }
  deleteStageRows(book, [stage]);
  return null;
}

/** Where they now stand, and from the bottom, so that no deletion moves a row that is still to go. */
function deleteStageRows(book: Book, stages: readonly Stage[]): void {
  const tab = readPipelinesTab(book);
  const rows = stages
    .map((stage) => rowOfStage(tab, stage.key))
    .filter((row) => row > 1)
    .sort((a, b) => b - a);
  let count = 0;
  rows.forEach((row, index) => {
    count += 1;
    if (rows[index + 1] === row - 1) return;
    book.stages.deleteRows(row, count);
    count = 0;
  });
}

function addPipeline(work: Work, act: Act<'addPipeline'>): Problem {
  const { book, tab } = work;
  const name = act.name.trim();
  const problem = pipelineNameProblem(name, '', tab.stages);
  if (problem !== null) return problem;
  const drafts = draftsFor(work, act.from);
  if (drafts.length === 0) return texts().pipelines.unknown;
  const keys = freeKeys(tab, drafts.length);
  const lines = drafts.map((draft, index) => stageLine(tab, { ...draft, pipeline: name, key: keys[index] ?? '' }));
  book.stages.write({ row: tab.cells.length + 1, column: 1, cells: lines });
  return null;
}

function draftsFor(work: Work, from: Act<'addPipeline'>['from']): readonly Stage[] {
  if (from.kind === 'copy')
    return stagesOf(work, from.pipeline).map((stage) => ({ ...stage, formerNames: [], formerPipelines: [] }));
  const preset = presets().find(({ key }) => key === from.preset);
  return (preset?.stages ?? []).map((draft) => ({ ...BLANK_STAGE, ...draft, key: '', pipeline: '' }));
}

/** One write of all its stages' cells, so that it has one name at any time. */
function renamePipeline(work: Work, pipeline: string, name: string): Problem {
  const { book, tab } = work;
  const own = stagesOf(work, pipeline);
  const column = tab.layout.pipeline;
  if (own.length === 0 || column === undefined) return texts().pipelines.noPipeline(pipeline);
  if (name === pipeline) return null;
  const problem = pipelineNameProblem(name, pipeline, tab.stages);
  if (problem !== null) return problem;
  const rows = own.map((stage) => rowOfStage(tab, stage.key));
  const first = rows.reduce((a, b) => Math.min(a, b));
  const last = rows.reduce((a, b) => Math.max(a, b));
  const cells = Array.from({ length: last - first + 1 }, (_, index) =>
    rows.includes(first + index) ? [name] : [tab.cells[first + index - 1]?.[column] ?? ''],
  );
  book.stages.write({ row: first, column: column + 1, cells });
  return null;
}

function deletePipeline(work: Work, pipeline: string, to: string | null): Problem {
  const { book, tab, settled, by, told } = work;
  const own = stagesOf(work, pipeline);
  if (own.length === 0) return texts().pipelines.noPipeline(pipeline);
  if (tab.stages.pipelines.length === 1) return texts().pipelines.lastPipeline;
  const counts = dealsByStage(settled);
  const deals = own.reduce((sum, stage) => sum + (counts.get(stage.key) ?? 0), 0);
  const target = tab.stages.byKey(to ?? '');
  if (target?.pipeline === pipeline) return texts().pipelines.sameStage;
  if (deals > 0 && !target) return texts().pipelines.whereTo(deals);
  if (deals > 0 && target) {
    const there = stagesOf(work, target.pipeline);
    const alike = (kind: StageKind): Stage =>
      target.kind === kind ? target : (there.find((stage) => stage.kind === kind) ?? target);
    const moved = moveAll(book, settled, (from) => (from.pipeline === pipeline ? alike(from.kind) : null), by);
    told.push(texts().pipelines.moved(moved, target.pipeline));
  }
  deleteStageRows(book, own);
  return null;
}
