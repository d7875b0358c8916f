/** Opens the deal log of a new deals table, and writes the block that follows from it. */
import { openingMoves, type Past } from '../app/opening-moves';
import { groupBy } from '../app/carry-out';
import { groupByDeal, shadowOf } from '../app/pending';
import type { Cells, Checkpoint } from '../app/ports';
import { presentOf } from '../app/present';
import { writeDay } from '../cells/cell-value';
import { LOG_COLUMNS, OWNED_COLUMNS } from '../cells/columns';
import { type DealRow, dealLayout, readDealRows } from '../cells/deal-row';
import { writeMove } from '../cells/move-row';
import type { RecognisedRow } from '../cells/recognise/recognise-table';
import { writeShadow } from '../cells/shadow';
import { parseIsoDate } from '../domain/calendar-date';
import type { Move } from '../domain/move';
import type { StageList } from '../domain/pipeline';
import { standingFromHistory } from '../domain/timeline';
import type { Zone } from '../domain/zone';
import type { DealsTab } from './deals-tab';
import { NEW_TAB_ROWS } from './make-tab';
import { writeCells, writePlainCells } from './user-text';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const SPARE_ROWS = 500;

interface Opening {
  readonly zone: Zone;
  readonly now: number;
  readonly stages: StageList;
  readonly history: readonly { readonly dealId: string; readonly stage: string; readonly on: string }[];
}

export interface OpenedLog {
  readonly rows: readonly DealRow[];
  /** The table as it was read, header first. */
  readonly cells: Cells;
  readonly checkpoint: Checkpoint;
}

/** Takes the table as it really stands, writes the opening rows of the log, and the block that follows from them. */
export function openLog(deals: DealsTab, log: Sheet, { stages, zone, now, history }: Opening): OpenedLog {
  const entered = groupBy(history, (entry) => entry.dealId);
  const { cells } = deals;
  const rows = readDealRows(cells, dealLayout(cells[0] ?? []), zone).filter((row) => !row.blank && row.deal.id !== '');
  const moves = openingMoves(
    rows.map((row) => [row, pastOf(deals.rows[row.row - 2] ?? null, entered.get(row.deal.id) ?? [])] as const),
    { stages, zone, now, firstMove: 1 },
  );
  if (moves.length > 0) {
    const spare = moves.length + 1 - NEW_TAB_ROWS;
    if (spare > 0) log.insertRowsAfter(NEW_TAB_ROWS, spare + SPARE_ROWS);
    writePlainCells(
      log.getRange(2, 1, moves.length, LOG_COLUMNS.length),
      moves.map((move) => writeMove(move, zone)),
    );
  }
  const owned = ownedCells(rows, moves, stages, zone, cells.length - 1);
  if (owned.length > 0) writeCells(deals.sheet.getRange(2, deals.owned + 1, owned.length, OWNED_COLUMNS.length), owned);
  return {
    rows,
    cells,
    checkpoint: {
      move: moves.length,
      row: moves.length + 1,
      present: presentOf(rows.map((row) => row.deal.id)),
      nextId: deals.nextId,
    },
  };
}

function pastOf(row: RecognisedRow | null, history: Opening['history']): Past {
  const known = history.flatMap(({ stage, on }) => {
    const day = parseIsoDate(on);
    return day === null ? [] : [{ stage, on: day }];
  });
  if (!row) return { closed: null, inStageSince: null, lastOpenStage: null, entered: known };
  return {
    closed: row.closed,
    inStageSince: row.inStageSince,
    lastOpenStage: row.lastOpenStage,
    entered: [...row.enteredStages, ...known],
  };
}

function ownedCells(
  rows: readonly DealRow[],
  moves: readonly Move[],
  stages: StageList,
  zone: Zone,
  count: number,
): Cells {
  const byDeal = groupByDeal(moves);
  const cells: unknown[][] = Array.from({ length: count }, () => OWNED_COLUMNS.map(() => ''));
  for (const row of rows) {
    const own = byDeal.get(row.deal.id) ?? [];
    const standing = standingFromHistory(own, stages, zone.dayOf);
    const last = own[own.length - 1];
    if (!standing || !last) continue;
    cells[row.row - 2] = [
      standing.status,
      writeDay(standing.inStageSince, zone),
      writeDay(standing.closed, zone),
      writeShadow(shadowOf(last, stages)),
    ];
  }
  return cells;
}
