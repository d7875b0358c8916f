import type { Stage } from './stage';

/** The stages of all pipelines in the order of the board, and how a typed word finds its stage. */
export interface StageList {
  readonly stages: readonly Stage[];
  readonly pipelines: readonly string[];
  byKey(key: string): Stage | null;
  /** The stage that a cell means in that pipeline ('' = any): by name, near-miss or former name, also of the pipeline. */
  find(name: string, pipeline: string): Stage | null;
  /** What a pipeline is called now, where it was once called this; else the name as it is. */
  pipelineNow(name: string): string;
  /** Where a new deal starts: the first open stage of the pipeline ('' = the first pipeline). */
  first(pipeline: string): Stage | null;
}

export function stageList(stages: readonly Stage[]): StageList {
  const pipelines = unique(stages.map((stage) => stage.pipeline));
  const byKey = new Map(stages.map((stage) => [stage.key, stage]));
  const byName = new Map<string, Stage[]>();
  const file = (name: string, stage: Stage) => {
    const found = byName.get(nameKey(name));
    if (found) found.push(stage);
    else byName.set(nameKey(name), [stage]);
  };
  for (const stage of stages) file(stage.name, stage);
  // Present names come first, so that a former name never hides a stage that has it now.
  for (const stage of stages) for (const former of stage.formerNames) file(former, stage);

  const pipelineNow = (name: string): string =>
    pipelines.includes(name) ? name : (stages.find((stage) => stage.formerPipelines.includes(name))?.pipeline ?? name);

  return {
    stages,
    pipelines,
    pipelineNow,
    byKey: (key) => byKey.get(key) ?? null,
    find: (name, pipeline) => {
      const found = byName.get(nameKey(name)) ?? [];
      const now = pipelineNow(pipeline);
      return found.find((stage) => now === '' || stage.pipeline === now) ?? found[0] ?? null;
    },
    first: (pipeline) => {
      const own = stages.filter((stage) => stage.pipeline === (pipeline || pipelines[0]));
      return own.find((stage) => stage.kind === 'open') ?? own[0] ?? null;
    },
  };
}

/** A stage name as it is compared: neither case nor spacing nor hyphens count. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_–—]+/g, ' ')
    .trim();
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
