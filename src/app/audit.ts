/** Compares the whole table with the whole log: what the log misses is logged, what the add-on owns is rebuilt. */
import type { DealRow } from '../cells/deal-row';
import type { Deal } from '../domain/deal';
import type { Move } from '../domain/move';
import type { StageList } from '../domain/pipeline';
import { isClosed } from '../domain/stage';
import { standingFromHistory } from '../domain/timeline';
import type { Zone } from '../domain/zone';
import { groupByDeal, shadowOf } from './pending';
import { stageOfRow } from './stage-of-row';

/**
 * The rows with everything that the add-on owns as the log gives it. A shadow that the log does not bear out is taken
 * away, so that the run which follows logs the difference; a closing day that somebody typed is kept.
 */
export function auditRows(
  rows: readonly DealRow[],
  history: readonly Move[],
  stages: StageList,
  zone: Zone,
): readonly DealRow[] {
  const byDeal = groupByDeal(history);
  return rows.map((row) => {
    const own = byDeal.get(row.deal.id);
    const last = own?.[own.length - 1];
    if (!own || !last || last.how === 'deleted') return { ...row, shadow: null };
    const standing = standingFromHistory(own, stages, zone.dayOf);
    const stage = stageOfRow(row, stages);
    if (!standing || stage?.key !== shadowOf(last, stages).stageKey) return { ...row, shadow: shadowOf(last, stages) };
    const typed = isClosed(stage.kind) ? row.deal.closed : null;
    const deal: Deal = { ...row.deal, ...standing, closed: typed ?? standing.closed };
    return { ...row, deal, shadow: shadowOf(last, stages) };
  });
}
