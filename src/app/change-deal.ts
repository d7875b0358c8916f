/**
 * One change of one deal from the sidebar, as a write-ahead log: find the row, check, log, write, look again. Costs
 * the same whatever the size of the table; the caller holds the lock.
 */
import { dealLayout, readDealRow } from '../cells/deal-row';
import type { TrackedFields } from '../domain/deal';
import type { How, Instant, Move } from '../domain/move';
import type { StageList } from '../domain/pipeline';
import { type Stage, statusOf } from '../domain/stage';
import { type Standing, standingAfter } from '../domain/timeline';
import { isAsLogged } from './as-logged';
import { type Change, changesOf, write } from './carry-out';
import { describeMove } from './deal-history';
import { isSameCell } from './displaced';
import { type FoundDeal, findDeal } from './find-deal';
import { done, issues, refused } from './issues';
import { pickTracked, shadowOf, standingOf } from './pending';
import type { Book, Checkpoint } from './ports';
import { isImportUnderWay } from './import/continue-import';
import { appendMoves } from './append-moves';
import { reconcile } from './reconcile';
import { restoreFromLog } from './restore-row';
import { settleStages } from './settle-stages';
import { stageOfRow } from './stage-of-row';
import { trustedShadow } from './trusted-shadow';
import type { Answer, WireIssue } from './rpc';

export interface DealAt {
  readonly dealId: string;
  /** The row where the caller last saw the deal. */
  readonly row: number;
  /** Number of the last move of the deal that the caller has seen; null where the change itself decides what is too late. */
  readonly seen: number | null;
}

/** What the caller wants changed. */
export interface Wanted {
  readonly tracked: TrackedFields;
  /** Other cells of the row, by column index from 0. */
  readonly cells: ReadonlyMap<number, unknown>;
  readonly when: Instant;
  readonly how: How;
  readonly by: string;
  readonly undoes?: number;
  /** Where the dates do not follow from the change itself: an undo restores the old ones. */
  readonly standing?: Standing;
  /** What is to be written before anything of the deal, now that nothing refuses the change. */
  readonly ahead?: () => void;
}

export interface Changed {
  readonly found: FoundDeal;
  readonly stages: StageList;
  readonly move: number;
  readonly told: readonly string[];
}

type Want = (found: FoundDeal, stages: StageList) => Wanted | readonly WireIssue[];

/** A deal that agrees with the log, and has not changed since the caller saw it. */
export interface SettledDeal {
  readonly found: FoundDeal;
  readonly stages: StageList;
  readonly checkpoint: Checkpoint;
}

export function changeDeal(book: Book, at: DealAt, want: Want): Answer<Changed> {
  const told: string[] = [];
  const settled = settledDeal(book, at, told);
  if (!settled.ok) return settled;
  const { found, stages, checkpoint } = settled.value;
  const wanted = want(found, stages);
  if (isIssues(wanted)) return refused(...wanted);
  return carryOut(book, found, stages, checkpoint, wanted, told);
}

export function settledDeal(book: Book, at: DealAt, told: string[]): Answer<SettledDeal> {
  let checkpoint = settledCheckpoint(book, told);
  const header = book.deals.readHeader();
  const layout = dealLayout(header);
  const stages = settleStages(book, told);
  let found = findDeal(book, header, layout, at.dealId, at.row);
  if (found && !agreesWithLog(found, stages)) {
    const reconciled = reconcile(book);
    told.push(...reconciled.told);
    checkpoint = reconciled.checkpoint;
    found = findDeal(book, header, layout, at.dealId, found.row.row);
  }
  if (!found) return refused(issues.gone(at.dealId));
  const shadow = trustedShadow(found.row);
  if (!shadow) return refused(issues.gone(at.dealId));
  if (at.seen !== null && shadow.move !== at.seen)
    return refused(issues.conflict(at.dealId, describeMove(book, at.dealId)));
  return done({ found, stages, checkpoint });
}

function isIssues(wanted: Wanted | readonly WireIssue[]): wanted is readonly WireIssue[] {
  return Array.isArray(wanted);
}

/** The checkpoint, after anything that an earlier run left in the log has been completed. */
export function settledCheckpoint(book: Book, told: string[]): Checkpoint {
  const checkpoint = book.memory.readCheckpoint();
  if (checkpoint && !isImportUnderWay(book) && book.log.lastRow() <= checkpoint.row) return checkpoint;
  const reconciled = reconcile(book);
  told.push(...reconciled.told);
  return reconciled.checkpoint;
}

function agreesWithLog(found: FoundDeal, stages: StageList): boolean {
  const shadow = trustedShadow(found.row);
  const stage = stageOfRow(found.row, stages);
  return shadow !== null && stage !== null && isAsLogged(shadow, found.row.deal, stage);
}

function carryOut(
  book: Book,
  found: FoundDeal,
  stages: StageList,
  checkpoint: Checkpoint,
  wanted: Wanted,
  told: string[],
): Answer<Changed> {
  const { row } = found;
  const from = stageOfRow(row, stages);
  const to = stages.find(wanted.tracked.stage, wanted.tracked.pipeline || (from?.pipeline ?? ''));
  if (!to) return refused(issues.noStage(wanted.tracked.stage));
  const isTracked = row.shadow === null || !isAsLogged(row.shadow, wanted.tracked, to);
  const move = isTracked ? moveOf(found, from, to, checkpoint.move + 1, wanted, book.now()) : null;
  const untracked = [...wanted.cells].map(([column, cell]): Change => ({ row: row.row, column: column + 1, cell }));
  wanted.ahead?.();
  writeOneByOne(book, untracked);
  let changes: readonly Change[] = untracked;
  const next: Checkpoint = move ? { ...checkpoint, move: move.move, row: Math.max(checkpoint.row, 1) + 1 } : checkpoint;
  if (move) {
    appendMoves(book, next.row, [move]);
    book.flush();
    const standing = wanted.standing ?? standingAfter(standingOf(row.deal), from, to, dayOf(book, move.when));
    const after = {
      ...row,
      deal: { ...row.deal, ...pickTracked(wanted.tracked), ...standing },
      shadow: shadowOf(move, stages),
    };
    const written = changesOf([row], [after], found.layout, book.zone);
    writeOneByOne(book, written.typed);
    write(book, written.owned, []);
    changes = [...untracked, ...written.typed, ...written.owned];
  }
  book.flush();
  const landed = lookAgain(book, found, changes, told);
  if ('code' in landed) return refused(landed);
  if (move) book.memory.writeCheckpoint(next);
  return done({ found: landed, stages, move: move?.move ?? row.shadow?.move ?? 0, told });
}

function dayOf(book: Book, when: Instant | null) {
  return when === null ? null : book.zone.dayOf(when);
}

/** The user may be editing neighbouring cells: each of his own is written alone. */
function writeOneByOne(book: Book, changes: readonly Change[]): void {
  for (const { row, column, cell } of changes) book.deals.write({ row, column, cells: [[cell]] });
}

function moveOf(found: FoundDeal, from: Stage | null, to: Stage, number: number, wanted: Wanted, now: Instant): Move {
  const { deal } = found.row;
  return {
    ...pickTracked(wanted.tracked),
    move: number,
    logged: now,
    when: wanted.when,
    dealId: deal.id,
    deal: deal.name || deal.company,
    from: from?.name ?? deal.stage,
    status: statusOf(to.kind),
    by: wanted.by,
    how: wanted.how,
    undoes: wanted.undoes ?? null,
  };
}

/** After the write: did it land in this deal's row, and does it still stand? The deal as it now is, or what went wrong. */
function lookAgain(book: Book, found: FoundDeal, changes: readonly Change[], told: string[]): FoundDeal | WireIssue {
  const dealId = found.row.deal.id;
  const [cells = []] = book.deals.readRows(found.row.row, 1);
  const idColumn = found.layout.id ?? 0;
  if (!isSameCell(cells[idColumn], found.cells[idColumn])) {
    restoreFromLog(book, found, changes, cells);
    told.push(...reconcile(book).told);
    return findDeal(book, found.header, found.layout, dealId, found.row.row) ?? issues.gone(dealId);
  }
  const isWhole = changes.every(({ column, cell }) => isSameCell(cells[column - 1], cell));
  if (isWhole) return { ...found, cells, row: readDealRow(cells, found.layout, found.row.row, book.zone) };
  told.push(...reconcile(book).told);
  return issues.conflict(dealId, describeMove(book, dealId));
}
