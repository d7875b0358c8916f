/** The conditions under which a deal may enter a stage. */
import type { Stage } from '../domain/stage';

export interface GateCheck {
  /** The stage that the deal would enter. */
  readonly to: Stage;
  /** The deal's own pipeline, '' where its row names none. */
  readonly pipeline: string;
  readonly closeReason: string;
  /** Whether the column with this header is filled in the deal's row. */
  readonly isFilled: (header: string) => boolean;
}

export interface Refusal {
  /** Headers of the columns that the stage needs and that are empty. */
  readonly missing: readonly string[];
  readonly needsReason: boolean;
  /** The pipeline that the stage belongs to, where that is not the deal's. */
  readonly otherPipeline: string | null;
}

/** What stands against the move, or null where nothing does. */
export function refusalOf(check: GateCheck): Refusal | null {
  const { to } = check;
  const refusal: Refusal = {
    missing: to.needs.filter((header) => !check.isFilled(header)),
    needsReason: to.kind === 'lost' && check.closeReason === '',
    otherPipeline: check.pipeline !== '' && check.pipeline !== to.pipeline ? to.pipeline : null,
  };
  const open = refusal.missing.length > 0 || refusal.needsReason || refusal.otherPipeline !== null;
  return open ? refusal : null;
}
