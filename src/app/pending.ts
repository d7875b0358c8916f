/**
 * Completes what an earlier run left: moves that stand in the log and were not applied to the table. Works on rows in
 * memory; the caller writes the difference.
 */
import { type DealRow, readDealRow } from '../cells/deal-row';
import { digestOf, type Shadow } from '../cells/shadow';
import { isAsLogged } from './as-logged';
import type { Deal, TrackedFields } from '../domain/deal';
import type { How, Instant, Move } from '../domain/move';
import type { CalendarDate } from '../domain/calendar-date';
import type { StageList } from '../domain/pipeline';
import type { Zone } from '../domain/zone';
import { type Standing, standingAfter, standingFromHistory } from '../domain/timeline';
import { stageOfRow } from './stage-of-row';
import { trustedShadow } from './trusted-shadow';

export interface PendingWork {
  readonly rows: readonly DealRow[];
  readonly pending: readonly Move[];
  readonly stages: StageList;
  readonly history: () => readonly Move[];
  readonly dayOf: (instant: Instant) => CalendarDate;
}

/** What the table itself already shows when it is logged; everything else the add-on still has to write there. */
const OBSERVED: readonly How[] = ['edit', 'recovered', 'set-up', 'deleted', 'restored'];

export interface Completed {
  /** The rows as they were read, with a blank one for each deal that still has to be added. */
  readonly before: readonly DealRow[];
  readonly after: readonly DealRow[];
}

export function completePending(work: PendingWork): Completed {
  if (work.pending.length === 0) return { before: work.rows, after: work.rows };
  const byDeal = groupByDeal(work.pending);
  const historyOf = historyLookUp(work);
  const adopted = adoptNewDeals(work.rows, byDeal, work.stages);
  const added = addLostDeals(adopted, byDeal, work.dayOf);
  const after = [...adopted, ...added].map((row) => {
    const moves = byDeal.get(row.deal.id);
    const last = moves?.[moves.length - 1];
    if (!moves || !last) return row;
    const shadow = trustedShadow(row);
    if (shadow && shadow.move >= last.move) return row;
    return applyMoves(row, shadow, moves, last, { ...work, historyOf });
  });
  return { before: [...work.rows, ...added.map((row) => blankRow(row.row))], after };
}

/** The moves of one deal; the log is read and sorted by deal once, when somebody first asks. */
function historyLookUp({ history }: PendingWork): (dealId: string) => readonly Move[] {
  let groups: ReadonlyMap<string, readonly Move[]> | null = null;
  return (dealId) => {
    groups ??= groupByDeal(history());
    return groups.get(dealId) ?? [];
  };
}

interface Applying extends PendingWork {
  readonly historyOf: (dealId: string) => readonly Move[];
}

export function groupByDeal(moves: readonly Move[]): ReadonlyMap<string, readonly Move[]> {
  const groups = new Map<string, Move[]>();
  for (const move of moves) {
    const group = groups.get(move.dealId);
    if (group) group.push(move);
    else groups.set(move.dealId, [move]);
  }
  return groups;
}

/** The shadow of a deal whose last logged state is this move. */
export function shadowOf(move: Move, stages: StageList): Shadow {
  const stageKey = stages.find(move.stage, move.pipeline)?.key ?? '';
  return { dealId: move.dealId, move: move.move, stageKey, digest: digestOf(move, stageKey) };
}

/** A run that died after logging a new deal may not have written its ID: the row that looks the same gets it. */
function adoptNewDeals(
  rows: readonly DealRow[],
  byDeal: ReadonlyMap<string, readonly Move[]>,
  stages: StageList,
): readonly DealRow[] {
  const present = new Set(rows.map((row) => row.deal.id));
  const orphans = [...byDeal.values()]
    .flatMap((moves) => moves.slice(-1))
    .filter((move) => move.from === '' && !present.has(move.dealId));
  if (orphans.length === 0) return rows;
  return rows.map((row) => {
    if (row.deal.id !== '') return row;
    const key = stages.find(row.deal.stage, row.deal.pipeline)?.key ?? '';
    const at = orphans.findIndex(
      (move) => move.deal === row.deal.name && shadowOf(move, stages).digest === digestOf(row.deal, key),
    );
    const [orphan] = at < 0 ? [] : orphans.splice(at, 1);
    return orphan ? { ...row, deal: { ...row.deal, id: orphan.dealId } } : row;
  });
}

/** A deal that was logged and not written gets its row below the others, unless it was taken back since. */
function addLostDeals(
  rows: readonly DealRow[],
  byDeal: ReadonlyMap<string, readonly Move[]>,
  dayOf: PendingWork['dayOf'],
): readonly DealRow[] {
  const present = new Set(rows.map((row) => row.deal.id));
  const firstFree = rows.reduce((last, row) => Math.max(last, row.row), 1) + 1;
  const lost = [...byDeal.values()].flatMap((moves) => {
    const [first] = moves;
    const isGone = moves[moves.length - 1]?.how === 'deleted';
    return first?.from === '' && !OBSERVED.includes(first.how) && !isGone && !present.has(first.dealId) ? [first] : [];
  });
  return lost.map((move, index) => {
    const row = blankRow(firstFree + index);
    const created = move.when === null ? null : dayOf(move.when);
    return { ...row, blank: false, deal: { ...row.deal, id: move.dealId, name: move.deal, created } };
  });
}

function blankRow(row: number): DealRow {
  return readDealRow([], {}, row, NO_ZONE);
}

/** A blank row has no dates to convert. */
const NO_ZONE: Zone = { dayOf: () => 0, startOf: () => 0 };

function applyMoves(row: DealRow, shadow: Shadow | null, moves: readonly Move[], last: Move, work: Applying): DealRow {
  const tracked = OBSERVED.includes(last.how) ? row.deal : redone(row, shadow, moves, last, work);
  const standing = standingAfterMoves(row, shadow, moves, work);
  const isOurs = moves[0]?.from === '' && !OBSERVED.includes(last.how);
  const name = isOurs ? row.deal.name || last.deal : row.deal.name;
  return {
    ...row,
    deal: { ...row.deal, ...pickTracked(tracked), ...standing, name },
    shadow: shadowOf(last, work.stages),
  };
}

/** What a row holds before anything of a new deal is written to it. */
const NOTHING_TRACKED: TrackedFields = {
  pipeline: '',
  stage: '',
  value: null,
  currency: '',
  owner: '',
  probability: null,
  expectedClose: null,
};

/** A field that still holds what it held before the move gets the move's value; one that somebody has changed since stays. */
function redone(
  row: DealRow,
  shadow: Shadow | null,
  moves: readonly Move[],
  last: Move,
  work: Applying,
): TrackedFields {
  const stage = stageOfRow(row, work.stages);
  if (shadow && stage && isAsLogged(shadow, row.deal, stage)) return last;
  const first = moves[0]?.move ?? last.move;
  const isNew = moves[0]?.from === '';
  const before = isNew
    ? undefined
    : work
        .historyOf(last.dealId)
        .filter((move) => move.move < first)
        .pop();
  if (!before && !isNew) return row.deal;
  const now: TrackedFields = row.deal;
  const old: TrackedFields = before ?? NOTHING_TRACKED;
  const target: TrackedFields = last;
  const merged = <F extends keyof TrackedFields>(field: F): TrackedFields[F] =>
    now[field] === old[field] ? target[field] : now[field];
  return {
    pipeline: merged('pipeline'),
    stage: merged('stage'),
    value: merged('value'),
    currency: merged('currency'),
    owner: merged('owner'),
    probability: merged('probability'),
    expectedClose: merged('expectedClose'),
  };
}

function standingAfterMoves(
  row: DealRow,
  shadow: Shadow | null,
  moves: readonly Move[],
  { stages, historyOf, dayOf }: Applying,
): Partial<Standing> {
  const isWhole = moves[0]?.from === '';
  if (!shadow || moves.some((move) => move.undoes !== null)) {
    const own = isWhole ? moves : historyOf(row.deal.id);
    return standingFromHistory(own, stages, dayOf) ?? {};
  }
  let standing: Standing | null = standingOf(row.deal);
  let stage = stages.byKey(shadow.stageKey);
  for (const move of moves) {
    const to = stages.find(move.stage, move.pipeline);
    if (!to || move.move <= shadow.move) continue;
    standing = standingAfter(standing, stage, to, move.when === null ? null : dayOf(move.when));
    stage = to;
  }
  return standing ?? {};
}

export function standingOf(deal: Deal): Standing | null {
  if (deal.status === '') return null;
  return { status: deal.status, inStageSince: deal.inStageSince, closed: deal.closed };
}

export function pickTracked(fields: TrackedFields): TrackedFields {
  const { pipeline, stage, value, currency, owner, probability, expectedClose } = fields;
  return { pipeline, stage, value, currency, owner, probability, expectedClose };
}
