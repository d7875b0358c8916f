import type { DealLayout, DealRow } from '../../cells/deal-row';
import type { RecognisedTable } from '../../cells/recognise/recognise-table';
import type { Instant } from '../../domain/move';
import type { StageList } from '../../domain/pipeline';
import type { Zone } from '../../domain/zone';
import type { Cells } from '../ports';

export interface ImportInput {
  /** The list, recognised, and its cells. */
  readonly list: RecognisedTable;
  readonly source: Cells;
  /** The deals table, header first, and its rows that have an ID. */
  readonly cells: Cells;
  readonly rows: readonly DealRow[];
  readonly layout: DealLayout;
  /** Columns of the table that hold formulas. */
  readonly formulas: ReadonlySet<number>;
  readonly stages: StageList;
  readonly zone: Zone;
  readonly now: Instant;
  readonly nextId: number;
  readonly said: ImportSaid;
}

export interface ImportSaid {
  /** Stage word of the list → key of a stage, '' to leave the stage as it is. */
  readonly stages: Readonly<Record<string, string>>;
  /** Known deals that are to stay as they are. */
  readonly skip: readonly string[];
  /** Unclear rows that are new deals: all of them, or those that stand there under that name. */
  readonly add: 'all' | readonly { readonly row: number; readonly name: string }[];
}
