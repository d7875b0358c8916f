/** Gives every row its deal ID: lost ones come back from the shadow, copies and new deals get one of their own. */
import type { DealRow } from '../cells/deal-row';
import type { StageList } from '../domain/pipeline';
import { isAsLogged } from './as-logged';
import { stageOfRow } from './stage-of-row';
import { trustedShadow } from './trusted-shadow';

export interface IdWork {
  readonly rows: readonly DealRow[];
  readonly stages: StageList;
  readonly nextId: number;
  /** True for the rows that a hand edit has just touched. */
  readonly isEdited: (row: DealRow) => boolean;
  /** True where the log knows a deal by this ID; asked only where ID and shadow disagree. */
  readonly isLogged: (id: string) => boolean;
}

export interface IdResult {
  readonly rows: readonly DealRow[];
  readonly nextId: number;
  /** Rows that held another deal's ID and became deals of their own. */
  readonly split: readonly number[];
  /** Rows whose hand-typed ID was put back, with what was typed. */
  readonly kept: readonly { readonly row: number; readonly typed: string }[];
}

export function assignIds(work: IdWork): IdResult {
  const kept: { row: number; typed: string }[] = [];
  const restored = restoreIds(work, kept);
  const owners = ownersOfIds(restored, work);
  const split: number[] = [];
  let nextId = work.nextId;
  const taken = new Set(restored.map((row) => row.deal.id));
  const rows = restored.map((row) => {
    const { id } = row.deal;
    if (id !== '' && owners.get(id) === row) return row;
    const isNew = id === '';
    // A row without a stage is not in the pipeline yet: it waits for its ID.
    if (isNew && !work.stages.find(row.deal.stage, row.deal.pipeline)) return row;
    if (!isNew) split.push(row.row);
    let fresh = dealId(nextId++);
    while (taken.has(fresh)) fresh = dealId(nextId++);
    return { ...row, deal: { ...row.deal, id: fresh, status: '' as const }, shadow: null };
  });
  return { rows, nextId, split, kept };
}

/** `D-000123`: text in every locale, never a number or a date. */
export function dealId(number: number): string {
  return `D-${String(number).padStart(6, '0')}`;
}

/** The first number above every `D-…` ID in use. */
export function nextIdAfter(ids: readonly string[]): number {
  let highest = 0;
  for (const id of ids) {
    const match = /^D-(\d{1,12})$/.exec(id);
    if (match) highest = Math.max(highest, Number(match[1]));
  }
  return highest + 1;
}

function restoreIds(work: IdWork, kept: { row: number; typed: string }[]): readonly DealRow[] {
  const present = new Set(work.rows.map((row) => row.deal.id));
  return work.rows.map((row) => {
    const shadowId = row.shadow?.dealId ?? '';
    const { id } = row.deal;
    if (shadowId === '' || id === shadowId || present.has(shadowId)) return row;
    const isRetyped = id !== '';
    if (isRetyped && work.isLogged(id)) return row;
    if (isRetyped) kept.push({ row: row.row, typed: id });
    present.add(shadowId);
    return { ...row, deal: { ...row.deal, id: shadowId } };
  });
}

/** Of several rows with one ID, the one that keeps it: the one the log last spoke of, outside the edit, unchanged, the topmost. */
function ownersOfIds(rows: readonly DealRow[], work: IdWork): ReadonlyMap<string, DealRow> {
  const owners = new Map<string, DealRow>();
  for (const row of rows) {
    const { id } = row.deal;
    if (id === '') continue;
    const owner = owners.get(id);
    if (!owner || isStronger(claimOf(row, work), claimOf(owner, work))) owners.set(id, row);
  }
  return owners;
}

type Claim = readonly [lastMove: number, isUntouched: number, agrees: number];

function claimOf(row: DealRow, work: IdWork): Claim {
  return [trustedShadow(row)?.move ?? 0, work.isEdited(row) ? 0 : 1, agreesWithLog(row, work.stages) ? 1 : 0];
}

function isStronger(claim: Claim, other: Claim): boolean {
  const differing = claim.findIndex((part, index) => part !== other[index]);
  return differing >= 0 && (claim[differing] ?? 0) > (other[differing] ?? 0);
}

function agreesWithLog(row: DealRow, stages: StageList): boolean {
  const shadow = trustedShadow(row);
  const stage = stageOfRow(row, stages);
  return shadow !== null && stage !== null && isAsLogged(shadow, row.deal, stage);
}
