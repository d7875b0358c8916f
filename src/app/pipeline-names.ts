/** What a stage or a pipeline may be called: nothing that another one is called or was called. */
import { RESERVED_SIGNS } from '../cells/former-names';
import { nameKey, type StageList } from '../domain/pipeline';
import { texts } from './texts/texts';

const MOST_SIGNS = 60;
/** What begins with one of these is no text to Sheets, and no dropdown offers it. */
const SIGNS_OF_FORMULAS = /^[=+'@-]/;

/** Why a stage of that pipeline may not be called so, or null where it may; `key` is its own, '' for a new one. */
export function stageNameProblem(name: string, pipeline: string, key: string, stages: StageList): string | null {
  const others = stages.stages.filter((stage) => stage.pipeline === pipeline && stage.key !== key);
  if (others.some((stage) => nameKey(stage.name) === nameKey(name))) return texts().pipelines.stageExists(name);
  const former = others.find((stage) => stage.formerNames.some((each) => nameKey(each) === nameKey(name)));
  return former ? texts().pipelines.stageWasNamed(name, former.name) : wordProblem(name);
}

/** The same of a pipeline; `present` is its name so far, '' for a new one. */
export function pipelineNameProblem(name: string, present: string, { stages }: StageList): string | null {
  const others = stages.filter((stage) => stage.pipeline !== present);
  if (others.some((stage) => nameKey(stage.pipeline) === nameKey(name))) return texts().pipelines.pipelineExists(name);
  const former = others.find((stage) => stage.formerPipelines.some((each) => nameKey(each) === nameKey(name)));
  return former ? texts().pipelines.pipelineWasNamed(name, former.pipeline) : wordProblem(name);
}

function wordProblem(name: string): string | null {
  if (name === '') return texts().pipelines.nameEmpty;
  if (SIGNS_OF_FORMULAS.test(name)) return texts().pipelines.nameStart(name.slice(0, 1));
  if (name.length > MOST_SIGNS) return texts().pipelines.nameTooLong(MOST_SIGNS);
  return RESERVED_SIGNS.some((sign) => name.includes(sign))
    ? texts().pipelines.nameSigns(RESERVED_SIGNS.join(' '))
    : null;
}
