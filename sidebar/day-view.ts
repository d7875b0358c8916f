/** My day as it stands now, with everything that waits to be saved. */
import type { WireStage } from '../src/app/rpc';
import { type DaySection, myDay } from './day';
import { once } from './once';
import { measureOf, optimisticOf } from './selectors';
import type { Confirmed, State } from './state';
import type { Write } from './write-queue';

export interface DayView {
  /** Whose day it is; null for everybody's. */
  readonly owner: string | null;
  readonly sections: readonly DaySection[];
  readonly deals: number;
}

const stagesOf = once(
  ({ pipelines }: Confirmed): ReadonlyMap<string, WireStage> =>
    new Map(pipelines.flatMap(({ stages }) => stages).map((stage) => [stage.key, stage])),
);

const sectionsOf = once((confirmed: Confirmed, writes: readonly Write[], owner: string | null) =>
  myDay({
    cards: optimisticOf(confirmed, writes).cards.values(),
    stages: stagesOf(confirmed),
    owner,
    today: confirmed.today,
    measure: measureOf(confirmed),
  }),
);

/** The day of the owner that the board is filtered by, else the user's own; everybody's where nobody said who he is. */
export function dayView(state: State): DayView {
  const { confirmed, queue, filter } = state;
  if (!confirmed) return { owner: null, sections: [], deals: 0 };
  const owner = filter.owner ?? (confirmed.you === '' ? null : confirmed.you);
  const sections = sectionsOf(confirmed, queue.writes, owner);
  return { owner, sections, deals: sections.reduce((sum, { items }) => sum + items.length, 0) };
}
