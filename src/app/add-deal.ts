import { headerKey } from '../cells/columns';
import { type DealLayout, dealLayout, readDealRow } from '../cells/deal-row';
import type { Deal } from '../domain/deal';
import type { Move } from '../domain/move';
import type { Stage } from '../domain/stage';
import { statusOf } from '../domain/stage';
import { standingAfter } from '../domain/timeline';
import { type Change, changesOf, write } from './carry-out';
import type { Changed } from './change-deal';
import { settledCheckpoint } from './change-deal';
import { dealId } from './deal-ids';
import { readFields } from './field-cells';
import { refusalOf } from './gates';
import { done, issues, refusalIssues, refused } from './issues';
import { settleStages } from './settle-stages';
import { pickTracked, shadowOf } from './pending';
import type { Book } from './ports';
import { presentAfter } from './present';
import { appendMoves } from './append-moves';
import type { Answer, Request } from './rpc';

/** Adds a deal in a row of its own below the last one. A run that dies half way is completed from the log. */
export function addDeal(book: Book, request: Request<'addDeal'>, by: string): Answer<Changed> {
  const told: string[] = [];
  const checkpoint = settledCheckpoint(book, told);
  const header = book.deals.readHeader();
  const layout = dealLayout(header);
  const stages = settleStages(book, told);
  const to = stages.byKey(request.stage);
  if (!to) return refused(issues.noStage(request.stage));
  const fields = readFields({ header }, request.fields, book.zone);
  if ('issues' in fields) return refused(...fields.issues);

  const row = freeRow(book, layout);
  const now = book.now();
  const blank = readDealRow([], {}, row, book.zone);
  const nextId = freeId(book, layout, checkpoint.nextId);
  const typed = [...fields.cells].map(([column, cell]): Change => ({ row, column: column + 1, cell }));
  const deal: Deal = {
    ...readDealRow(rowOf(fields.cells), layout, row, book.zone).deal,
    ...fields.tracked,
    id: dealId(nextId),
    stage: to.name,
    pipeline: fields.tracked.pipeline || (stages.pipelines.length > 1 ? to.pipeline : ''),
    created: book.zone.dayOf(now),
    ...standingAfter(null, null, to, book.zone.dayOf(now)),
  };
  const move = firstMove(deal, to, checkpoint.move + 1, now, by);
  const after = { row, deal, blank: false, shadow: shadowOf(move, stages) };
  const changes = changesOf([blank], [after], layout, book.zone);
  const all = [...changes.ids, ...typed, ...changes.typed, ...changes.owned];
  const refusal = refusalOf({
    to,
    pipeline: deal.pipeline,
    closeReason: deal.closeReason,
    isFilled: (column) => isFilledBy(all, header, column),
  });
  if (refusal) return refused(...refusalIssues(refusal, to.name));

  const next = {
    move: move.move,
    row: Math.max(checkpoint.row, 1) + 1,
    present: presentAfter(checkpoint.present, deal.id),
    nextId: nextId + 1,
  };
  appendMoves(book, next.row, [move]);
  write(book, all, []);
  book.flush();
  book.memory.writeCheckpoint(next);
  const [cells = []] = book.deals.readRows(row, 1);
  const found = { header, layout, cells, row: readDealRow(cells, layout, row, book.zone) };
  return done({ found, stages, move: move.move, told });
}

function isFilledBy(changes: readonly Change[], header: readonly unknown[], column: string): boolean {
  const at = header.findIndex((cell) => headerKey(String(cell)) === headerKey(column));
  return at < 0 || changes.some((change) => change.column === at + 1 && change.cell !== '');
}

function rowOf(cells: ReadonlyMap<number, unknown>): readonly unknown[] {
  const row: unknown[] = [];
  for (const [at, cell] of cells) row[at] = cell;
  return row;
}

/** The row below the last deal, or below everything where somebody has begun to type there. */
export function freeRow(book: Book, layout: DealLayout): number {
  const below = book.deals.lastRowIn((layout.id ?? 0) + 1) + 1;
  const last = book.deals.lastRow();
  if (last < below) return below;
  const [cells = []] = book.deals.readRows(below, 1);
  return readDealRow(cells, layout, below, book.zone).blank ? below : last + 1;
}

function freeId(book: Book, layout: DealLayout, from: number): number {
  const column = layout.id;
  if (column === undefined) return from;
  let next = from;
  while (book.deals.findRow(column + 1, dealId(next)) !== null) next += 1;
  return next;
}

function firstMove(deal: Deal, to: Stage, move: number, now: number, by: string): Move {
  return {
    ...pickTracked(deal),
    move,
    logged: now,
    when: now,
    dealId: deal.id,
    deal: deal.name || deal.company,
    from: '',
    status: statusOf(to.kind),
    by,
    how: 'sidebar',
    undoes: null,
  };
}
