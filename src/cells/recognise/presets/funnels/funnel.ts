import type { StageKind } from '../../../../domain/stage';
import { type Preset, preset, type StageDraft } from '../preset';

/** What a stage is called, what shows that a deal may leave it, and what to do there. */
type Words = readonly [name: string, exitWhen: string, whatToDo: string];

/** How a deal ends, in every funnel of a language. */
export type Ends = Readonly<Record<'won' | 'lost' | 'parked', Words>>;

interface Funnel {
  /** In the order of the board; the ends come behind. */
  readonly open: readonly Words[];
  /** What winning is called here, where it is not called as usual. */
  readonly won?: string;
}

export function funnel(key: string, name: string, ends: Ends, { open, won }: Funnel): Preset {
  const [usual, exitWhen, whatToDo] = ends.won;
  return preset(key, name, [
    ...open.map((words) => staged('open', words)),
    staged('won', [won ?? usual, exitWhen, whatToDo]),
    staged('lost', ends.lost),
    staged('parked', ends.parked),
  ]);
}

function staged(kind: StageKind, [name, exitWhen, whatToDo]: Words): StageDraft {
  return [name, kind, exitWhen, whatToDo];
}
