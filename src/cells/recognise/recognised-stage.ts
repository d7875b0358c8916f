import type { StageKind } from '../../domain/stage';

export interface RecognisedStage {
  /** The commonest spelling. */
  readonly name: string;
  /** Every spelling that was found, the commonest first. */
  readonly words: readonly string[];
  readonly kind: StageKind;
  /** False where the kind is only the cautious reading and a question asks about it. */
  readonly sure: boolean;
  readonly deals: number;
}
