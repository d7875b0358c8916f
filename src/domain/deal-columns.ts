/** Deals as the sidebar holds them, as column arrays of equal length; dates are `YYYY-MM-DD`. */
export interface DealColumns {
  readonly id: readonly string[];
  readonly row: readonly number[];
  readonly move: readonly number[];
  readonly stage: readonly string[];
  readonly name: readonly string[];
  readonly company: readonly string[];
  readonly owner: readonly string[];
  readonly value: readonly (number | null)[];
  readonly currency: readonly string[];
  readonly expectedClose: readonly (string | null)[];
  readonly nextStep: readonly string[];
  readonly nextStepDue: readonly (string | null)[];
  readonly inStageSince: readonly (string | null)[];
  readonly priority: readonly string[];
  /** The rep's own estimate, 0..1; null leaves it to the stage. */
  readonly probability: readonly (number | null)[];
  readonly lastActivity: readonly (string | null)[];
  /** How many activities are logged; null where nobody looked: the caller knows better. */
  readonly touches: readonly (number | null)[];
  /** Whether the next stage needs something, and all of it is there. */
  readonly ready: readonly boolean[];
  /** Day of the last fortnight on which somebody else gave it to its owner; null where nobody did or nobody looked. */
  readonly assigned: readonly (string | null)[];
  /** Header → the text of each deal in that column, of the columns that were asked for. */
  readonly extra: Readonly<Record<string, readonly string[]>>;
}
