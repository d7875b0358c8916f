import type { Deal } from '../domain/deal';
import type { Status } from '../domain/stage';
import type { Zone } from '../domain/zone';
import { isBlank, readDay, readNumber, readText } from './cell-value';
import { type Column, DEAL_COLUMNS, type DealField, OWNED_COLUMNS, type OwnedField } from './columns';
import { findLayout, type Layout } from './layout';
import { readShadow, type Shadow } from './shadow';

export type DealLayout = Layout<DealField | OwnedField>;

/** A row of the deals table with the sheet row that it stands in. */
export interface DealRow {
  readonly row: number;
  readonly deal: Deal;
  readonly shadow: Shadow | null;
  /** True where the user's side holds nothing at all. */
  readonly blank: boolean;
}

const STATUSES: readonly Status[] = ['Open', 'Won', 'Lost', 'Parked'];
const ALL_COLUMNS: readonly Column<DealField | OwnedField>[] = [...OWNED_COLUMNS, ...DEAL_COLUMNS];

export function dealLayout(header: readonly unknown[]): DealLayout {
  return findLayout(header, ALL_COLUMNS);
}

/** Reads one row of cells; `row` is its number in the sheet. */
export function readDealRow(cells: readonly unknown[], layout: DealLayout, row: number, zone: Zone): DealRow {
  const cell = (field: DealField | OwnedField): unknown => {
    const index = layout[field];
    return index === undefined ? '' : cells[index];
  };
  const text = (field: DealField | OwnedField) => readText(cell(field), zone).trim();
  const deal: Deal = {
    id: text('id'),
    name: text('name'),
    company: text('company'),
    contact: text('contact'),
    phone: text('phone'),
    email: text('email'),
    owner: text('owner'),
    pipeline: text('pipeline'),
    stage: readText(cell('stage'), zone),
    value: readNumber(cell('value')),
    currency: text('currency'),
    probability: readNumber(cell('probability')),
    expectedClose: readDay(cell('expectedClose'), zone),
    source: text('source'),
    priority: text('priority'),
    created: readDay(cell('created'), zone),
    lastActivity: readDay(cell('lastActivity'), zone),
    nextStep: text('nextStep'),
    nextStepDue: readDay(cell('nextStepDue'), zone),
    closeReason: text('closeReason'),
    score: readNumber(cell('score')),
    notes: text('notes'),
    status: STATUSES.find((status) => status === text('status')) ?? '',
    inStageSince: readDay(cell('inStageSince'), zone),
    closed: readDay(cell('closed'), zone),
  };
  return { row, deal, shadow: readShadow(cell('logged')), blank: isBlankRow(cells, layout) };
}

/** All rows below the header; `cells[0]` is the header in sheet row 1. */
export function readDealRows(
  cells: readonly (readonly unknown[])[],
  layout: DealLayout,
  zone: Zone,
): readonly DealRow[] {
  const rows: DealRow[] = [];
  for (let index = 1; index < cells.length; index++) {
    const row = cells[index];
    if (row) rows.push(readDealRow(row, layout, index + 1, zone));
  }
  return rows;
}

function isBlankRow(cells: readonly unknown[], layout: DealLayout): boolean {
  const owned = new Set(OWNED_COLUMNS.map((column) => layout[column.key]));
  // An unticked checkbox of the user's own column is no content.
  return cells.every((cell, index) => owned.has(index) || isBlank(cell) || cell === false);
}
