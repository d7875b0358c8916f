import type { Zone } from '../domain/zone';

/** How the spreadsheet reads its cells. Both are asked for only when a cell needs them. */
export interface Region {
  readonly zone: Zone;
  /** Whether its locale writes one half as `0,5`. */
  decimalComma(): boolean;
}
