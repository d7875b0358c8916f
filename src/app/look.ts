/** One look at the document: what a run has read and reasons about. */
import { headerKey, LOG_COLUMNS } from '../cells/columns';
import { type DealLayout, type DealRow, dealLayout, readDealRows } from '../cells/deal-row';
import { isBlank } from '../cells/cell-value';
import { logLayout, OWN_LOG_LAYOUT, readMoves } from '../cells/move-row';
import { readStages } from '../cells/stage-row';
import type { Move } from '../domain/move';
import type { StageList } from '../domain/pipeline';
import type { Book, Cells, Checkpoint } from './ports';

export interface Look {
  readonly cells: Cells;
  readonly layout: DealLayout;
  readonly rows: readonly DealRow[];
  readonly stages: StageList;
  readonly checkpoint: Checkpoint | null;
  /** Moves in the log that the checkpoint does not cover: an earlier run died before it applied them. */
  readonly pending: readonly Move[];
  readonly lastLogRow: number;
  /** The whole log; read on first use, because hardly any run needs it. */
  readonly history: () => readonly Move[];
}

export function lookAt(book: Book, stages: StageList): Look {
  const checkpoint = book.memory.readCheckpoint();
  const cells = book.deals.readAll();
  const layout = dealLayout(cells[0] ?? []);
  const lastLogRow = book.log.lastRow();
  const history = once(() => readHistory(book));
  return {
    cells,
    layout,
    rows: readDealRows(cells, layout, book.zone).filter((row) => !row.blank),
    stages,
    checkpoint,
    pending: readPending(book, checkpoint, lastLogRow, history),
    lastLogRow,
    history,
  };
}

export function readStageList(book: Book): StageList {
  return readStages(book.stages.readAll(), book.zone);
}

/** The log rows below the checkpoint, oldest first; none where the log ends at it. */
function readPending(
  book: Book,
  checkpoint: Checkpoint | null,
  lastLogRow: number,
  history: () => readonly Move[],
): readonly Move[] {
  if (!checkpoint) return history();
  if (lastLogRow <= checkpoint.row) return [];
  const rows = book.log.readRows(checkpoint.row + 1, lastLogRow - checkpoint.row);
  return readMoves(rows, OWN_LOG_LAYOUT, book.zone).filter((move) => move.move > checkpoint.move);
}

function readHistory(book: Book): readonly Move[] {
  const [header = [], ...rows] = book.log.readAll();
  const moves = readMoves(rows, logLayout(header), book.zone);
  return [...moves].sort((a, b) => a.move - b.move);
}

/** True where the log's columns stand as the add-on made them, so that rows may be appended without a look at its header. */
export function isLogIntact(book: Book): boolean {
  return book.log.width === LOG_COLUMNS.length;
}

/** Whether the cell under a header is filled; the user's own columns count as well as ours. */
export function isFilled(header: readonly unknown[], cells: readonly unknown[]): (column: string) => boolean {
  return (column) => {
    const index = header.findIndex((cell) => headerKey(String(cell)) === headerKey(column));
    return index < 0 || !isBlank(cells[index]);
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
