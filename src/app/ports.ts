/**
 * What the use cases need of the document they run in. A range read or write of a port is one service call; rows and
 * columns count from 1 as in the sheet, cells are those of `getValues`.
 */
import type { Instant } from '../domain/move';
import type { Zone } from '../domain/zone';

export type Cells = readonly (readonly unknown[])[];

/** One write of a rectangle of cells. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: Cells;
  /** Columns that hold nothing but text become plain text first, so that no locale parses what is written there. */
  readonly asText?: boolean;
}

/** A tab whose first row is a header. */
export interface Tab {
  readonly name: string;
  /** How many columns its named range spans, without a service call; tells an intact log from a rearranged one. */
  readonly width: number;
  /** Last row with any content. */
  lastRow(): number;
  /** Last row whose cell in that column is filled; 1 where only the header is. */
  lastRowIn(column: number): number;
  /** The header row. */
  readHeader(): readonly unknown[];
  /** Header and all rows with content. */
  readAll(): Cells;
  readRows(row: number, count: number): Cells;
  /** The first row below the header whose cell in that column is exactly this text, or null. */
  findRow(column: number, text: string): number | null;
  /** Every such row, from the top. */
  findRows(column: number, text: string): readonly number[];
  write(block: CellBlock): void;
  /** Writes rows below the last one with content; grows the grid where it is too small. */
  append(row: number, cells: Cells): void;
  insertRowBelow(row: number): void;
  deleteRows(row: number, count: number): void;
  /** Empties whole rows; the rows themselves stay, so that nothing else moves. */
  clearRows(rows: readonly number[]): void;
  /** Positions from 0 of the columns in which any cell holds a formula. */
  columnsWithFormulas(): ReadonlySet<number>;
  readNotes(row: number, column: number, count: number): readonly string[];
  writeNotes(row: number, column: number, notes: readonly string[]): void;
}

/** What the last run left: how far the log has been applied to the table. */
export interface Checkpoint {
  /** Number of the last applied move. */
  readonly move: number;
  /** Its row in the log. */
  readonly row: number;
  /** Fingerprint of the set of deal IDs that the log takes for present in the table. */
  readonly present: string;
  /** The next number for a deal ID. */
  readonly nextId: number;
}

export interface Lock {
  /** False where another run held the lock all that time. */
  acquire(waitMs: number): boolean;
  release(): void;
}

/** The last import: how far it has come, and what tells its rows of the log from others. */
export interface ImportMark {
  /** `failed` is taken back whatever stands in its rows, because the table refused a part of it. */
  readonly state: 'writing' | 'done' | 'undoing' | 'failed';
  /** Numbers of its first and last move; the last is below the first where it logged none. */
  readonly firstMove: number;
  readonly lastMove: number;
  readonly on: Instant;
  readonly added: number;
  readonly changed: number;
  /** Who imports, or takes it back. */
  readonly by: string;
}

export interface Memory {
  readCheckpoint(): Checkpoint | null;
  writeCheckpoint(checkpoint: Checkpoint): void;
  readImport(): ImportMark | null;
  writeImport(mark: ImportMark | null): void;
}

/** What the last import did to one deal. */
export interface JournalEntry {
  readonly dealId: string;
  readonly isNew: boolean;
  readonly cells: readonly JournalCell[];
}

export interface JournalCell {
  /** Header of its column, as written. */
  readonly header: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Kept beside the deals, so that an import that died is finished and one that is done can be taken back. */
export interface ImportJournal {
  read(): readonly JournalEntry[];
  write(entries: readonly JournalEntry[]): void;
}

/** What stood in a column that the table no longer has. */
export interface LostCell {
  readonly header: string;
  readonly text: string;
}

/** Where the rows of deleted deals are kept as they stood: values, formulas, notes and looks. */
export interface DealBin {
  /** Keeps the deal's row; false where another deal stands there by now. */
  keep(dealId: string, row: number): boolean;
  has(dealId: string): boolean;
  /** Copies the kept row into that one; everything but its formulas and notes. */
  putBack(dealId: string, row: number): readonly LostCell[];
  /**
   * Its formulas and notes, into the row where the deal stands again; may be repeated. A formula that Sheets does not take
   * leaves the value that it showed.
   */
  putBackFormulas(dealId: string, row: number): readonly LostCell[];
  forget(dealId: string): void;
  clear(): void;
}

/** A document that has been turned into a pipeline. */
export interface Book {
  readonly deals: Tab;
  readonly stages: Tab;
  readonly log: Tab;
  readonly journal: ImportJournal;
  readonly bin: DealBin;
  readonly memory: Memory;
  readonly lock: Lock;
  readonly zone: Zone;
  /** Makes all writes so far take effect, or throws what Google has against them. */
  flush(): void;
  now(): Instant;
}
