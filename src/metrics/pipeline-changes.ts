import type { CalendarDate } from '../domain/calendar-date';
import type { StageKind } from '../domain/stage';

export type ChangeKind =
  | 'added'
  | 'advanced'
  | 'went back'
  | 'parked'
  | 'reopened'
  | 'slipped'
  | 'won'
  | 'lost'
  | 'deleted';

/** A deal as one entry of its log shows it. */
export interface Snapshot {
  /** Position of its stage in the list of all; null for a stage that is no longer there. */
  readonly stage: number | null;
  readonly kind: StageKind;
  readonly pipeline: string;
  readonly expectedClose: CalendarDate | null;
  readonly presence: 'there' | 'deleted' | 'restored';
}

/**
 * What an entry of the log changed for its deal: at most a stage that it came into and an expected close that moved.
 *
 * Takes the snapshot before (null for the first) and after; answers the kinds of change, none where only value, owner
 * or probability changed. A deal that is added straight into a closed stage was added and won or lost. A close date
 * slips when it moves to a later day while the deal is open; an earlier one is no news for a review.
 * Source: ActiveCampaign's pipeline guide (review meeting: what came, moved, was lost and why); slip as in "Slip rate",
 * petavue.com.
 *
 * @example
 * pipelineChanges(
 *   { stage: 0, kind: 'open', pipeline: '', expectedClose: 100, presence: 'there' },
 *   { stage: 1, kind: 'open', pipeline: '', expectedClose: 120, presence: 'there' },
 * )
 * // [ 'advanced', 'slipped' ]
 */
export function pipelineChanges(before: Snapshot | null, after: Snapshot): readonly ChangeKind[] {
  if (after.presence === 'deleted') return ['deleted'];
  if (before === null) return after.kind === 'won' || after.kind === 'lost' ? ['added', after.kind] : ['added'];
  if (after.presence === 'restored') return before.presence === 'deleted' ? ['added'] : [];
  const changes = stageChange(before, after);
  return slips(before, after) ? [...changes, 'slipped'] : changes;
}

function stageChange(before: Snapshot, after: Snapshot): readonly ChangeKind[] {
  if (before.stage === after.stage && before.pipeline === after.pipeline) return [];
  switch (after.kind) {
    case 'won':
    case 'lost':
      // From one won stage to the next is no second win.
      return before.kind === after.kind ? ['advanced'] : [after.kind];
    case 'parked':
      return ['parked'];
    case 'open':
      if (before.kind !== 'open') return ['reopened'];
      return before.pipeline === after.pipeline && (after.stage ?? 0) < (before.stage ?? 0)
        ? ['went back']
        : ['advanced'];
  }
}

function slips(before: Snapshot, after: Snapshot): boolean {
  if (after.kind !== 'open' || before.expectedClose === null || after.expectedClose === null) return false;
  return after.expectedClose > before.expectedClose;
}
