/** The stages of a new pipeline: those of the list where it has any, else a preset's. */
import { presets } from '../cells/recognise/presets/presets';
import type { RecognisedTable } from '../cells/recognise/recognise-table';
import { type RecognisedStage, recogniseStages } from '../cells/recognise/stages';
import { stageColours } from '../cells/recognise/stage-colours';
import { nameKey, type StageList, stageList } from '../domain/pipeline';
import type { Stage, StageKind } from '../domain/stage';
import { texts } from './texts/texts';

interface Draft {
  readonly name: string;
  readonly kind: StageKind;
  readonly exitWhen: string;
  readonly whatToDo: string;
}

/** `passed` are the stages that a history names, also those in which no deal stands any more. */
export function planStages(
  table: RecognisedTable | null,
  presetKey?: string,
  passed: readonly string[] = [],
): StageList {
  const onlyPipeline = texts().setUp.pipeline;
  if (!table || table.stages.length === 0) return numbered([[onlyPipeline, presetStages(presetKey)]]);
  const found = withPassed(table.stages, passed).map(
    ({ name, kind }): Draft => ({ name, kind, exitWhen: '', whatToDo: '' }),
  );
  const needsOpen = table.rows.some(({ fields }) => (fields.stage ?? '') === '');
  if (table.pipelines.length === 0) return numbered([[onlyPipeline, withStart(withEnds(found), needsOpen, presetKey)]]);
  return numbered(
    table.pipelines.map(({ name, stages }) => {
      const own = found.filter((stage) => stages.includes(stage.name));
      return [name, withStart(withEnds(own.length > 0 ? own : found), needsOpen, presetKey)] as const;
    }),
  );
}

type Named = Pick<RecognisedStage, 'name' | 'kind'>;

function withPassed(stages: readonly Named[], passed: readonly string[]): readonly Named[] {
  const isKnown = ({ name }: Named) => stages.some((stage) => nameKey(stage.name) === nameKey(name));
  const missing = recogniseStages(passed).stages.filter((stage) => !isKnown(stage));
  if (missing.length === 0) return stages;
  const all = [...stages, ...missing];
  const order = recogniseStages(all.map((stage) => stage.name)).stages.map((stage) => stage.name);
  return [...all].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}

function presetStages(key: string | undefined): readonly Draft[] {
  const all = presets();
  const preset = all.find((one) => one.key === key) ?? all[0];
  return preset?.stages ?? [];
}

/** A list may know just its won deals: the others then need stages to stand in. */
function withStart(stages: readonly Draft[], needsOpen: boolean, presetKey: string | undefined): readonly Draft[] {
  if (!needsOpen || stages.some(({ kind }) => kind === 'open')) return stages;
  const taken = new Set(stages.map(({ name }) => nameKey(name)));
  const open = presetStages(presetKey).filter(({ kind, name }) => kind === 'open' && !taken.has(nameKey(name)));
  return [...open, ...stages];
}

/** Every pipeline needs a way to win and a way to lose a deal. */
function withEnds(stages: readonly Draft[]): readonly Draft[] {
  const ends: Draft[] = [];
  const add = (kind: StageKind, name: string) => {
    if (stages.some((stage) => stage.kind === kind)) return;
    const isTaken = stages.some((stage) => nameKey(stage.name) === nameKey(name));
    ends.push({ name: isTaken ? texts().setUp.closedToo(name) : name, kind, exitWhen: '', whatToDo: '' });
  };
  add('won', texts().setUp.won);
  add('lost', texts().setUp.lost);
  return [...stages, ...ends];
}

function numbered(pipelines: readonly (readonly [string, readonly Draft[]])[]): StageList {
  let key = 0;
  return stageList(
    pipelines.flatMap(([pipeline, drafts]) => {
      const colours = stageColours(drafts.map((draft) => draft.kind));
      return drafts.map((draft, index): Stage => {
        key += 1;
        return {
          ...pick(draft),
          key: `s${key}`,
          pipeline,
          probability: null,
          staleAfterDays: null,
          needs: [],
          colour: colours[index] ?? '#e8eaed',
          shown: true,
          formerNames: [],
          formerPipelines: [],
        };
      });
    }),
  );
}

function pick({ name, kind, exitWhen, whatToDo }: Draft): Draft {
  return { name, kind, exitWhen, whatToDo };
}
