/**
 * Writes new deals below the others. No lock keeps people apart: whatever a sort, an insert or a deletion between two
 * calls displaced is found by the IDs afterwards, and put right.
 */
import { isBlank } from '../../cells/cell-value';
import type { Change } from '../carry-out';
import type { Book, CellBlock, JournalEntry } from '../ports';
import { isSameContent, ownedColumns, type TableNow, tableOf } from './journal-cells';

/** False where something was displaced: the caller looks again. */
export function addDeals(book: Book, added: readonly JournalEntry[]): boolean {
  if (added.length === 0) return true;
  const formulas = book.deals.columnsWithFormulas();
  const before = withFreeRow(tableOf(book.deals.readAll(), book.zone), formulas);
  const lines = new Map(added.map((entry) => [entry.dealId, lineOf(entry, before)]));
  const blocks = blocksBelow(before, [...lines.values()], formulas);
  for (const block of blocks) book.deals.write({ ...block, asText: true });
  book.flush();
  const now = tableOf(book.deals.readAll(), book.zone);
  const wrong = misplaced(blocks, lines, before, now);
  const pushed = pushedDown(before, now);
  if (wrong.length + pushed.length === 0) return true;
  for (const { row, column, cell } of [...wrong, ...leftBy(pushed, blocks, before, now)])
    book.deals.write({ row, column, cells: [[cell]], asText: true });
  if (pushed.length > 0) book.deals.write({ row: now.freeRow, column: 1, cells: pushed });
  book.flush();
  return false;
}

/** What formulas and ticks show in rows to come is no deal. */
function withFreeRow(table: TableNow, formulas: ReadonlySet<number>): TableNow {
  const owned = ownedColumns(table.layout);
  let last = table.cells.length;
  const isTyped = (cell: unknown, at: number) =>
    !isBlank(cell) && cell !== false && !formulas.has(at) && !owned.has(at);
  while (last > 1 && !(table.cells[last - 1] ?? []).some(isTyped)) last -= 1;
  return { ...table, freeRow: last + 1 };
}

type Line = ReadonlyMap<number, unknown>;

function lineOf({ cells }: JournalEntry, table: TableNow): Line {
  return new Map(
    cells.flatMap(({ header, after }) => (table.at(header) < 0 ? [] : [[table.at(header), after] as const])),
  );
}

/** As few blocks as leave formulas and ticks alone that stand there for rows to come. */
function blocksBelow(table: TableNow, lines: readonly Line[], formulas: ReadonlySet<number>): readonly CellBlock[] {
  const filled = [...new Set(lines.flatMap((line) => [...line.keys()]))].sort((a, b) => a - b);
  const isFree = (at: number) =>
    !formulas.has(at) && lines.every((_, down) => table.cell(table.freeRow + down, at) === '');
  const bands: [number, number][] = [];
  for (const at of filled) {
    const band = bands[bands.length - 1];
    const gap = band ? Array.from({ length: at - band[1] - 1 }, (_, index) => band[1] + 1 + index) : [];
    if (band && gap.every(isFree)) band[1] = at;
    else bands.push([at, at]);
  }
  return bands.map(([first, last]) => ({
    row: table.freeRow,
    column: first + 1,
    cells: lines.map((line) => Array.from({ length: last - first + 1 }, (_, index) => line.get(first + index) ?? '')),
  }));
}

/** What our cells should hold where they landed in a row that is not the one they were meant for. */
function misplaced(
  blocks: readonly CellBlock[],
  lines: ReadonlyMap<string, Line>,
  before: TableNow,
  now: TableNow,
): readonly Change[] {
  const owners = new Map([...now.byId].map(([id, { row }]) => [row, id]));
  const rightOf = (row: number, at: number): unknown => {
    const owner = owners.get(row) ?? '';
    const line = lines.get(owner);
    if (line) return line.get(at) ?? '';
    const known = before.byId.get(owner);
    return known ? before.cell(known.row, at) : '';
  };
  return blocks.flatMap((block) =>
    block.cells.flatMap((cells, down) =>
      cells.flatMap((written, right): readonly Change[] => {
        const [row, at] = [block.row + down, block.column - 1 + right];
        const [cell, wanted] = [now.cell(row, at), rightOf(row, at)];
        return isSameContent(cell, written) && !isSameContent(cell, wanted)
          ? [{ row, column: at + 1, cell: wanted }]
          : [];
      }),
    ),
  );
}

/**
 * Deals that an inserted row pushed down under the new ones, as they were. A gap above the new ones tells that somebody
 * deleted those deals instead.
 */
function pushedDown(before: TableNow, now: TableNow): readonly (readonly unknown[])[] {
  const above = before.freeRow - 1;
  if (above <= 1 || (now.cells[above - 1] ?? []).every(isBlank)) return [];
  const lost = [...before.byId.values()].filter(({ deal }) => !now.byId.has(deal.id));
  return lost.filter(({ row }) => row > above - lost.length).map(({ row }) => [...(before.cells[row - 1] ?? [])]);
}

/** What deals that were written over left beside our cells. */
function leftBy(
  pushed: readonly (readonly unknown[])[],
  blocks: readonly CellBlock[],
  before: TableNow,
  now: TableNow,
): readonly Change[] {
  const [first] = blocks;
  if (!first || pushed.length === 0) return [];
  const isOurs = (at: number) =>
    blocks.some(({ column, cells }) => at >= column - 1 && at < column - 1 + (cells[0]?.length ?? 0));
  const owned = ownedColumns(before.layout);
  return first.cells.flatMap((_, down) => {
    const row = first.row + down;
    return (now.cells[row - 1] ?? []).flatMap((cell, at): readonly Change[] => {
      const isLeft =
        !isBlank(cell) && !isOurs(at) && !owned.has(at) && pushed.some((line) => isSameContent(line[at], cell));
      return isLeft ? [{ row, column: at + 1, cell: '' }] : [];
    });
  });
}
