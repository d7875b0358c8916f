/** A ready-made list of stages for a table that has none of its own: a starting point, each stage with what shows that a deal may leave it. */
import type { StageKind } from '../../../domain/stage';
import { stageColours } from '../stage-colours';

export interface PresetStage {
  readonly name: string;
  readonly kind: StageKind;
  /** What the buyer did that shows he is ready for the next stage. */
  readonly exitWhen: string;
  readonly whatToDo: string;
  /** `#rrggbb`. */
  readonly colour: string;
}

export interface Preset {
  readonly key: string;
  readonly name: string;
  readonly stages: readonly PresetStage[];
}

export type StageDraft = readonly [name: string, kind: StageKind, exitWhen: string, whatToDo: string];

export function preset(key: string, name: string, drafts: readonly StageDraft[]): Preset {
  const colours = stageColours(drafts.map(([, kind]) => kind));
  const stages = drafts.map(([stage, kind, exitWhen, whatToDo], index): PresetStage => {
    return { name: stage, kind, exitWhen, whatToDo, colour: colours[index] ?? '' };
  });
  return { key, name, stages };
}
