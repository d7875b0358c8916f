/** The stages as a summary lists them, and which of them each deal stands in. */
import { nameKey } from '../domain/pipeline';
import type { StageKind } from '../domain/stage';
import { kindNamed } from './kind-words';
import { optionalNumberReader, optionalRateReader, type RowReader, textReader } from './column-readers';
import { readFormerNames } from './former-names';
import type { Reading } from './reading';
import { splitList } from './split-list';
import { stageInPipeline } from './stage-matcher';
import { allRows, columnOf, type StagesTable, type Table, whereIs } from './table';

export interface ListedStage {
  readonly name: string;
  readonly pipeline: string;
  readonly kind: StageKind;
  /** 0..1; null where it is blank. */
  readonly probability: number | null;
  readonly staleAfterDays: number | null;
  /** Columns that must be filled to enter. */
  readonly needs: readonly string[];
  readonly formerNames: readonly string[];
  /** Names that its pipeline had before. */
  readonly formerPipelines: readonly string[];
}

/** Every row with a stage name, in order. */
export function readListedStages(stages: StagesTable, reading: Reading): readonly ListedStage[] {
  columnOf(stages, 'name');
  const name = textReader(stages, 'name');
  const pipeline = textReader(stages, 'pipeline');
  const kind = kindReader(stages, reading);
  const probability = optionalRateReader(stages, 'probability', reading);
  const staleAfterDays = optionalNumberReader(stages, 'staleAfterDays', reading);
  const needs = textReader(stages, 'needs');
  const formerNames = textReader(stages, 'formerNames');
  const found: ListedStage[] = [];
  for (const row of allRows(stages)) {
    if (name(row) === '') continue;
    const former = readFormerNames(formerNames(row), name(row), pipeline(row));
    found.push({
      name: name(row),
      pipeline: pipeline(row),
      kind: kind(row),
      probability: probability(row),
      staleAfterDays: staleAfterDays(row),
      needs: splitList(needs(row)),
      formerNames: former.names,
      formerPipelines: former.pipelines,
    });
  }
  return found;
}

function kindReader(stages: StagesTable, reading: Reading): RowReader<StageKind> {
  const column = columnOf(stages, 'kind');
  const text = textReader(stages, 'kind');
  return (row) => {
    const kind = kindNamed(text(row));
    if (kind) return kind;
    reading.issues.push({
      code: 'not-a-kind',
      where: whereIs(stages, row, column),
      received: text(row),
      expected: 'open, won, lost or parked',
      fix: 'Say what it means for a deal to stand in this stage.',
    });
    return 'open';
  };
}

/** The names under which the stages are shown: with the pipeline wherever two of those listed share a name. */
export function shownStageNames(stages: readonly ListedStage[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { name } of stages) counts.set(nameKey(name), (counts.get(nameKey(name)) ?? 0) + 1);
  return stages.map(({ name, pipeline }) =>
    (counts.get(nameKey(name)) ?? 0) > 1 && pipeline !== '' ? stageInPipeline(name, pipeline) : name,
  );
}

/** Finds a stage by the words of a row: its name or a former one, and its pipeline. Answers its position, or null. */
export type StageFinder = (stage: string, pipeline: string) => number | null;

export function stageFinder(stages: readonly ListedStage[]): StageFinder {
  const byName = stagesByName(stages);
  const position = new Map(stages.map((stage, index) => [stage, index]));
  const find = (stage: string, pipeline: string): number | null => {
    const found = byName.get(nameKey(stage)) ?? [];
    const own =
      found.find((listed) => nameKey(listed.pipeline) === nameKey(pipeline)) ??
      found.find((listed) => listed.formerPipelines.some((former) => nameKey(former) === nameKey(pipeline)));
    // A document with one pipeline names none in its rows: when it gets a second, they stay with the first.
    const listed = own ?? (found.length === 1 || nameKey(pipeline) === '' ? found[0] : undefined);
    return listed === undefined ? null : (position.get(listed) ?? null);
  };
  // The same few pairs of words come again and again.
  const known = new Map<string, Map<string, number | null>>();
  return (stage, pipeline) => {
    const inPipeline = known.get(pipeline) ?? new Map<string, number | null>();
    const seen = inPipeline.get(stage);
    if (seen !== undefined) return seen;
    const at = find(stage, pipeline);
    known.set(pipeline, inPipeline.set(stage, at));
    return at;
  };
}

/** The position of the listed stage that a row stands in, or null where the list has none that fits. */
export function stagePositionReader(
  deals: Table<'stage' | 'pipeline'>,
  stages: readonly ListedStage[],
): RowReader<number | null> {
  const find = stageFinder(stages);
  const stage = textReader(deals, 'stage');
  const pipeline = textReader(deals, 'pipeline');
  return (row) => find(stage(row), pipeline(row));
}

/** Present names come first, so that a former name never hides a stage that has it now. */
function stagesByName(stages: readonly ListedStage[]): ReadonlyMap<string, readonly ListedStage[]> {
  const named = new Map<string, ListedStage[]>();
  const file = (name: string, stage: ListedStage) => {
    const found = named.get(nameKey(name));
    if (found) found.push(stage);
    else named.set(nameKey(name), [stage]);
  };
  for (const stage of stages) file(stage.name, stage);
  const present = new Set(named.keys());
  for (const stage of stages) {
    for (const name of stage.formerNames) if (!present.has(nameKey(name))) file(name, stage);
  }
  return named;
}
