/** What a stage means for the deals that stand in it; never derived from its name. */
export type StageKind = 'open' | 'won' | 'lost' | 'parked';

/** The word in the Status column, one for each kind. */
export type Status = 'Open' | 'Won' | 'Lost' | 'Parked';

export interface Stage {
  /** Hidden and never changed: what the deal log's shadow and the sidebar mean by this stage. */
  readonly key: string;
  readonly pipeline: string;
  readonly name: string;
  readonly kind: StageKind;
  /** Chance to win from here, 0..1; null where the user has typed none. */
  readonly probability: number | null;
  readonly staleAfterDays: number | null;
  /** Columns that must be filled before a deal may enter. */
  readonly needs: readonly string[];
  readonly exitWhen: string;
  readonly whatToDo: string;
  /** `#rrggbb`. */
  readonly colour: string;
  readonly shown: boolean;
  /** Names that the stage had before; a former name is a rename, never a move. */
  readonly formerNames: readonly string[];
  /** Names that its pipeline had before. */
  readonly formerPipelines: readonly string[];
}

/** As much of a stage as tells it from others and whether a deal in it is closed. */
export type StageMark = Pick<Stage, 'key' | 'kind'>;

const STATUS: Record<StageKind, Status> = { open: 'Open', won: 'Won', lost: 'Lost', parked: 'Parked' };

export function statusOf(kind: StageKind): Status {
  return STATUS[kind];
}

export function isClosed(kind: StageKind): boolean {
  return kind === 'won' || kind === 'lost';
}
