/**
 * Decides what a run does about the differences between the deals table and the deal log. Pure: rows and log in,
 * the rows as they should be, the moves to append and the notes to leave out.
 */
import type { DealField, OwnedField } from '../cells/columns';
import type { DealRow } from '../cells/deal-row';
import type { Shadow } from '../cells/shadow';
import type { CalendarDate } from '../domain/calendar-date';
import type { Deal, TrackedFields } from '../domain/deal';
import type { How, Instant, Move } from '../domain/move';
import type { StageList } from '../domain/pipeline';
import { nameKey } from '../domain/pipeline';
import { isClosed, type Stage, statusOf } from '../domain/stage';
import { type Standing, standingAfter, standingFromHistory } from '../domain/timeline';
import type { Zone } from '../domain/zone';
import { isAsLogged } from './as-logged';
import { assignIds } from './deal-ids';
import { refusalOf } from './gates';
import { groupByDeal, pickTracked, shadowOf, standingOf } from './pending';
import { type Presence, reconcilePresence } from './presence';
import { presentOf } from './present';
import { stageOfRow } from './stage-of-row';
import { texts } from './texts/texts';
import { trustedShadow } from './trusted-shadow';

/** The rows and columns that a hand edit has just touched. */
export interface Edit {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly fields: ReadonlySet<DealField | OwnedField>;
  /** What was typed into a single stage cell, where the event says so; tells an edit that somebody overtook. */
  readonly typedStage?: string;
}

export interface PlanInput {
  readonly rows: readonly DealRow[];
  readonly stages: StageList;
  readonly edit: Edit | null;
  /** Number for the first new move. */
  readonly nextMove: number;
  readonly nextId: number;
  /** Fingerprint of the deals that the log takes for present; null where that is not known. */
  readonly present: string | null;
  readonly history: () => readonly Move[];
  /** Whether a column is filled in a row, by header. */
  readonly isFilled: (row: DealRow, header: string) => boolean;
  readonly now: Instant;
  readonly zone: Zone;
}

export interface PlannedNote {
  readonly row: number;
  readonly field: DealField | OwnedField;
  readonly text: string;
}

export interface Plan {
  readonly rows: readonly DealRow[];
  readonly moves: readonly Move[];
  readonly notes: readonly PlannedNote[];
  readonly present: string;
  readonly nextId: number;
  readonly told: readonly string[];
}

/** What the rules make of one row. */
interface Verdict {
  readonly row: DealRow;
  readonly move: Omit<Move, 'move'> | null;
  readonly notes: readonly PlannedNote[];
}

export function plan(input: PlanInput): Plan {
  const lookUp = historyLookUp(input);
  const ids = assignIds({
    rows: input.rows,
    stages: input.stages,
    nextId: input.nextId,
    isEdited: (row) => isEdited(input.edit, row),
    isLogged: (id) => lookUp(id).length > 0,
  });
  const moves: Move[] = [];
  const notes: PlannedNote[] = ids.kept.map(({ row, typed }) => ({ row, field: 'id', text: texts().idKept(typed) }));
  const number = (move: Omit<Move, 'move'>): Move => {
    const numbered = { ...move, move: input.nextMove + moves.length };
    moves.push(numbered);
    return numbered;
  };

  const judged = ids.rows.map((row) => {
    if (row.deal.id === '') return row;
    const verdict = judge(row, input, lookUp);
    notes.push(...verdict.notes);
    if (!verdict.move) return verdict.row;
    return { ...verdict.row, shadow: shadowOf(number(verdict.move), input.stages) };
  });
  const presence = reconcilePresence(judged, { ...input, moves, number });
  const { rows } = presence;
  return {
    rows,
    moves,
    notes,
    present: presentOf(rows.map((row) => row.deal.id)),
    nextId: ids.nextId,
    told: tell(rows, moves, ids.split.length, presence, input.edit),
  };
}

function isEdited(edit: Edit | null, row: DealRow): boolean {
  return edit !== null && row.row >= edit.firstRow && row.row <= edit.lastRow;
}

/** The moves of one deal; reads the log once, and only when somebody asks. */
function historyLookUp(input: PlanInput): (id: string) => readonly Move[] {
  let groups: ReadonlyMap<string, readonly Move[]> | null = null;
  return (id) => {
    groups ??= groupByDeal(input.history());
    return groups.get(id) ?? [];
  };
}

function judge(row: DealRow, input: PlanInput, lookUp: (id: string) => readonly Move[]): Verdict {
  const shadow = trustedShadow(row);
  if (shadow) return judgeKnown(row, input.stages.byKey(shadow.stageKey), shadow, input, lookUp);
  const own = lookUp(row.deal.id);
  const last = own[own.length - 1];
  return last ? judgeByLog(row, own, last, input) : judgeNew(row, input);
}

function judgeKnown(
  row: DealRow,
  from: Stage | null,
  shadow: Shadow,
  input: PlanInput,
  lookUp: (id: string) => readonly Move[],
): Verdict {
  const typed = row.deal.stage;
  const to = stageOfRow(row, input.stages);
  const notes: PlannedNote[] = [];
  const refused = refusalText(row, from, to, input);
  const pipeline = input.stages.pipelineNow(row.deal.pipeline);
  let deal: Deal = { ...row.deal, pipeline, stage: to?.name ?? typed };
  if (refused !== null && from) {
    notes.push({ row: row.row, field: 'stage', text: texts().putBack(from.name, typed, refused) });
    deal = { ...deal, stage: from.name };
  }
  const stage = refused !== null ? from : to;
  const kept = { ...row, deal };
  if (!stage || isAsLogged(shadow, deal, stage)) return keepOwned(kept, stage, input, lookUp, notes);
  return logged(kept, from, stage, from?.name ?? '', input, notes);
}

/** Why a hand-typed stage cannot stand, or null where it can. */
function refusalText(row: DealRow, from: Stage | null, to: Stage | null, input: PlanInput): string | null {
  if (row.deal.stage.trim() === '') return texts().stageIsEmpty;
  if (!to) return texts().noSuchStage;
  const isHandMove = isEdited(input.edit, row) && input.edit?.fields.has('stage') && to.key !== from?.key;
  if (!isHandMove) return null;
  const refusal = refusalOf({
    to,
    pipeline: input.stages.pipelineNow(row.deal.pipeline),
    closeReason: row.deal.closeReason,
    isFilled: (header) => input.isFilled(row, header),
  });
  return refusal && texts().refused(refusal);
}

/** Nothing tracked has changed: hand-typed words in the owned block go back to what the log says. */
function keepOwned(
  row: DealRow,
  stage: Stage | null,
  input: PlanInput,
  lookUp: (id: string) => readonly Move[],
  notes: readonly PlannedNote[],
): Verdict {
  if (!stage) return { row, move: null, notes };
  const own: PlannedNote[] = [...notes];
  const typed = isEdited(input.edit, row) ? input.edit?.typedStage : undefined;
  if (typed !== undefined && notes.length === 0 && nameKey(typed) !== nameKey(stage.name))
    own.push({ row: row.row, field: 'stage', text: texts().overtaken(typed, stage.name) });
  let deal: Deal = row.deal;
  const status = statusOf(stage.kind);
  if (deal.status !== status) {
    if (isEdited(input.edit, row) && input.edit?.fields.has('status'))
      own.push({ row: row.row, field: 'status', text: statusText(deal.status, stage, input.stages) });
    deal = { ...deal, ...standingIn(stage, row, input, lookUp), status };
  }
  if (isEdited(input.edit, row) && input.edit?.fields.has('inStageSince')) {
    const since = standingFromHistory(lookUp(deal.id), input.stages, input.zone.dayOf)?.inStageSince ?? null;
    if (since !== deal.inStageSince) {
      own.push({ row: row.row, field: 'inStageSince', text: texts().dateFollowsLog(String(deal.inStageSince ?? '')) });
      deal = { ...deal, inStageSince: since };
    }
  }
  return { row: { ...row, deal }, move: null, notes: own };
}

/** A stage whose kind somebody changed closes or reopens its deals: the log knows since when they stand there. */
function standingIn(
  stage: Stage,
  row: DealRow,
  input: PlanInput,
  lookUp: (id: string) => readonly Move[],
): Partial<Standing> {
  if (isEdited(input.edit, row)) return {};
  const standing = standingFromHistory(lookUp(row.deal.id), input.stages, input.zone.dayOf);
  if (!standing) return {};
  return { ...standing, closed: isClosed(stage.kind) ? (row.deal.closed ?? standing.closed) : null };
}

function statusText(typed: string, stage: Stage, stages: StageList): string {
  const meant = stages.stages.find(
    (other) => other.pipeline === stage.pipeline && nameKey(statusOf(other.kind)) === nameKey(typed),
  );
  return texts().statusFollowsStage(typed, statusOf(stage.kind), meant?.name ?? null);
}

/** ID and shadow disagree or the shadow is gone: what the log last said of the deal decides. */
function judgeByLog(row: DealRow, own: readonly Move[], last: Move, input: PlanInput): Verdict {
  const from = input.stages.find(last.stage, last.pipeline);
  const to = input.stages.find(row.deal.stage, row.deal.pipeline);
  const standing = standingFromHistory(own, input.stages, input.zone.dayOf);
  const pipeline = input.stages.pipelineNow(row.deal.pipeline);
  const deal: Deal = { ...row.deal, ...standing, pipeline, stage: to?.name ?? from?.name ?? row.deal.stage };
  const known: DealRow = { ...row, deal, shadow: shadowOf(last, input.stages) };
  if (!to || (last.how !== 'deleted' && isAsLogged(shadowOf(last, input.stages), deal, to)))
    return { row: known, move: null, notes: [] };
  return logged(known, from, to, last.stage, input, [], last.how === 'deleted' ? 'restored' : undefined);
}

function judgeNew(row: DealRow, input: PlanInput): Verdict {
  const to = input.stages.find(row.deal.stage, row.deal.pipeline);
  if (!to) return { row, move: null, notes: [] };
  const created = row.deal.created ?? (isEdited(input.edit, row) ? input.zone.dayOf(input.now) : null);
  return logged({ ...row, deal: { ...row.deal, stage: to.name, created } }, null, to, '', input, []);
}

/** The row after a change that the log has to know, and the log row for it. */
function logged(
  row: DealRow,
  from: Stage | null,
  to: Stage,
  fromName: string,
  input: PlanInput,
  notes: readonly PlannedNote[],
  forced?: How,
): Verdict {
  const edited = isEdited(input.edit, row);
  const when = whenOf(row.deal, from, to, edited ? input.now : null, input.zone);
  const standing = standingAfter(standingOf(row.deal), from, to, when === null ? null : input.zone.dayOf(when));
  const deal: Deal = { ...row.deal, ...standing };
  return {
    row: { ...row, deal },
    move: {
      ...pickTracked(deal),
      logged: input.now,
      when,
      dealId: deal.id,
      deal: deal.name || deal.company,
      from: fromName,
      status: standing.status,
      by: '',
      how: forced ?? (edited ? 'edit' : 'recovered'),
      undoes: null,
    },
    notes,
  };
}

/** A typed Closed date is the time at which the deal was closed, whenever it is logged. */
function whenOf(
  deal: TrackedFields & { closed: CalendarDate | null },
  from: Stage | null,
  to: Stage,
  at: Instant | null,
  zone: Zone,
): Instant | null {
  const closes = isClosed(to.kind) && from?.kind !== to.kind;
  return closes && deal.closed !== null ? zone.startOf(deal.closed) : at;
}

function tell(
  rows: readonly DealRow[],
  moves: readonly Move[],
  split: number,
  presence: Presence,
  edit: Edit | null,
): readonly string[] {
  const told: string[] = [];
  const found = moves.filter((move) => move.how === 'recovered').length;
  const waiting = rows.filter((row) => row.deal.id === '').map((row) => row.row);
  if (found > 0) told.push(texts().found(found));
  if (split > 0) told.push(texts().duplicatesSplit(split));
  if (presence.vanished.length > 0) told.push(texts().vanished(presence.vanished));
  if (presence.returned.length > 0) told.push(texts().returned(presence.returned));
  if (waiting.length > 0 && edit === null) told.push(texts().withoutStage(waiting));
  return told;
}
