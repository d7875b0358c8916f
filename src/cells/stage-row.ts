import { type StageList, stageList } from '../domain/pipeline';
import type { Stage } from '../domain/stage';
import type { Zone } from '../domain/zone';
import { readNumber, readText } from './cell-value';
import { STAGE_COLUMNS } from './columns';
import { readFormerNames, writeKnownNames } from './former-names';
import { kindNamed } from './kind-words';
import { findLayout } from './layout';
import { splitList } from './split-list';

const FALLBACK_COLOUR = '#e8eaed';

/** Reads the Pipelines tab, header row first. A row without a stage name is no stage; an unknown kind reads as open. */
export function readStages(cells: readonly (readonly unknown[])[], zone: Zone): StageList {
  const [header = [], ...rows] = cells;
  const layout = findLayout(header, STAGE_COLUMNS);
  const stages = rows.map((row, index): Stage | null => {
    const cell = (key: keyof typeof layout): unknown => {
      const at = layout[key];
      return at === undefined ? '' : row[at];
    };
    const text = (key: keyof typeof layout) => readText(cell(key), zone).trim();
    if (text('name') === '') return null;
    const former = readFormerNames(text('formerNames'), text('name'), text('pipeline'));
    return {
      // A stage that a user typed has no key until repair gives it one; its place keeps it apart until then.
      key: text('key') || `row${index + 2}`,
      pipeline: text('pipeline'),
      name: text('name'),
      kind: kindNamed(text('kind')) ?? 'open',
      probability: readNumber(cell('probability')),
      staleAfterDays: readNumber(cell('staleAfterDays')),
      needs: splitList(text('needs')),
      exitWhen: text('exitWhen'),
      whatToDo: text('whatToDo'),
      colour: /^#[0-9a-f]{6}$/i.test(text('colour')) ? text('colour') : FALLBACK_COLOUR,
      shown: !/^(no|false|hidden|nie|tidak|否)$/i.test(text('shown')),
      formerNames: former.names,
      formerPipelines: former.pipelines,
    };
  });
  return stageList(stages.filter((stage) => stage !== null));
}

/** One row of the Pipelines tab in the order of `STAGE_COLUMNS`. */
export function writeStage(stage: Stage): readonly unknown[] {
  return [
    stage.pipeline,
    stage.name,
    stage.kind,
    stage.probability ?? '',
    stage.staleAfterDays ?? '',
    stage.needs.join(', '),
    stage.exitWhen,
    stage.whatToDo,
    stage.colour,
    stage.shown ? 'yes' : 'no',
    stage.key,
    writeKnownNames({ names: stage.formerNames, pipelines: stage.formerPipelines }, stage.name, stage.pipeline),
  ];
}
