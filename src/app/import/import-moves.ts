/** The rows that an import adds to the deal log. */
import type { Instant, Move } from '../../domain/move';
import type { StageList } from '../../domain/pipeline';
import { statusOf } from '../../domain/stage';
import type { Zone } from '../../domain/zone';
import { openingMoves } from '../opening-moves';
import type { ImportPlan } from './plan-import';

interface Logging {
  readonly stages: StageList;
  readonly zone: Zone;
  readonly now: Instant;
  readonly by: string;
  readonly firstMove: number;
}

/** One row for each changed deal, and for each stage that a new one is known to have entered. */
export function importMoves(plan: ImportPlan, logging: Logging): readonly Move[] {
  const { firstMove, now, by } = logging;
  const moved = plan.changed.flatMap(({ row, to, tracked, when }): readonly Omit<Move, 'move'>[] => {
    if (!tracked || !to) return [];
    return [
      {
        ...tracked,
        stage: to.name,
        logged: now,
        when,
        dealId: row.deal.id,
        deal: row.deal.name || row.deal.company,
        from: row.deal.stage,
        status: statusOf(to.kind),
        by,
        how: 'import',
        undoes: null,
      },
    ];
  });
  const opened = openingMoves(
    plan.added.map(({ deal, past }) => [{ row: 0, deal, shadow: null, blank: false }, past] as const),
    { ...logging, firstMove: 1 },
  );
  const all = [
    ...moved,
    ...opened.map((move, at): Omit<Move, 'move'> => {
      const isLast = opened[at + 1]?.dealId !== move.dealId;
      return { ...move, by, how: 'import', when: move.when ?? (isLast ? now : null) };
    }),
  ];
  return all.map((move, at) => ({ ...move, move: firstMove + at }));
}
