/** The first rows of the deal log: what a list says of how its deals came to stand where they do. */
import type { DealRow } from '../cells/deal-row';
import type { CalendarDate } from '../domain/calendar-date';
import type { Move } from '../domain/move';
import type { StageList } from '../domain/pipeline';
import { isClosed, type Stage, statusOf } from '../domain/stage';
import type { Zone } from '../domain/zone';
import { pickTracked } from './pending';

/** What the source knows of a deal's past; null and empty where it says nothing, which is then unknown, never today. */
export interface Past {
  readonly closed: CalendarDate | null;
  readonly inStageSince: CalendarDate | null;
  /** The open stage that a closed deal was lost or won from. */
  readonly lastOpenStage: string | null;
  readonly entered: readonly { readonly stage: string; readonly on: CalendarDate }[];
}

export interface Opening {
  readonly stages: StageList;
  readonly zone: Zone;
  readonly now: number;
  readonly firstMove: number;
}

export function openingMoves(rows: readonly (readonly [DealRow, Past])[], opening: Opening): readonly Move[] {
  const moves: Move[] = [];
  for (const [row, past] of rows) {
    const { deal } = row;
    const stage = opening.stages.find(deal.stage, deal.pipeline);
    if (!stage || deal.id === '') continue;
    let from = '';
    for (const step of stepsOf(stage, past, opening.stages, deal.pipeline)) {
      moves.push({
        ...pickTracked(deal),
        stage: step.stage.name,
        move: opening.firstMove + moves.length,
        logged: opening.now,
        when: step.on === null ? null : opening.zone.startOf(step.on),
        dealId: deal.id,
        deal: deal.name || deal.company,
        from,
        status: statusOf(step.stage.kind),
        by: '',
        how: 'set-up',
        undoes: null,
      });
      from = step.stage.name;
    }
  }
  return moves;
}

interface Step {
  readonly stage: Stage;
  readonly on: CalendarDate | null;
}

/** The stages a deal went through, as far as they are known, ending in the one where it stands. */
function stepsOf(stage: Stage, past: Past, stages: StageList, pipeline: string): readonly Step[] {
  const entered = past.entered
    .flatMap(({ stage: name, on }): readonly Step[] => {
      const known = stages.find(name, pipeline);
      return known ? [{ stage: known, on }] : [];
    })
    .sort((a, b) => (a.on ?? 0) - (b.on ?? 0))
    .filter((step, index, all) => all[index - 1]?.stage.key !== step.stage.key);
  const latest = entered[entered.length - 1];
  const on = (isClosed(stage.kind) ? past.closed : past.inStageSince) ?? null;
  if (latest?.stage.key === stage.key) return [...entered.slice(0, -1), { stage, on: on ?? latest.on }];
  // A stage entered after the present one belongs to a way back that the source does not tell.
  const own = entered.find((step) => step.stage.key === stage.key)?.on ?? null;
  const since = on ?? own;
  const before = entered.filter(
    (step) => step.stage.key !== stage.key && (since === null || step.on === null || step.on <= since),
  );
  const last = past.lastOpenStage === null ? null : stages.find(past.lastOpenStage, pipeline);
  if (last && last.key !== stage.key && !before.some((step) => step.stage.key === last.key))
    before.push({ stage: last, on: isClosed(stage.kind) ? past.inStageSince : null });
  return [...before, { stage, on: since }];
}
