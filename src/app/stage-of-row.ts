import type { DealRow } from '../cells/deal-row';
import type { StageList } from '../domain/pipeline';
import type { Stage } from '../domain/stage';
import { trustedShadow } from './trusted-shadow';

/**
 * The stage that a row's words mean. A row that names no pipeline stays in that of its last logged stage, so that a name
 * which two pipelines share does not take it to the other one.
 */
export function stageOfRow(row: DealRow, stages: StageList): Stage | null {
  const { deal } = row;
  const logged = stages.byKey(trustedShadow(row)?.stageKey ?? '');
  return stages.find(deal.stage, deal.pipeline || (logged?.pipeline ?? ''));
}
