/** The cells of a deal that an activity changes: when something last happened, and what comes next. */
import { isDate, readDay, unmarked, writeDay } from '../../cells/cell-value';
import { type CalendarDate, parseIsoDate } from '../../domain/calendar-date';
import type { Zone } from '../../domain/zone';
import type { FoundDeal } from '../find-deal';
import { issues } from '../issues';
import type { Request, WireIssue } from '../rpc';
import { texts } from '../texts/texts';

const FIELDS = ['lastActivity', 'nextStep', 'nextStepDue'] as const;
type Field = (typeof FIELDS)[number];

/** Field → what stands in its cell: text as it is, a date as its point in time; null where it is empty. */
type Stored = Readonly<Record<string, StoredCell>>;
type StoredCell = string | number | null;

export interface ActivityCells {
  readonly before: Stored;
  readonly after: Stored;
}

/** What the deal's cells hold now and are to hold; what cannot be written is refused. */
export function followUp(
  found: FoundDeal,
  { nextStep }: Request<'logActivity'>,
  today: CalendarDate,
  zone: Zone,
): ActivityCells | { readonly issues: readonly WireIssue[] } {
  const { expected, fix } = texts().issue;
  const due = nextStep?.due ? parseIsoDate(nextStep.due) : null;
  if (nextStep?.due && due === null)
    return { issues: [issues.invalid('nextStepDue', nextStep.due, expected.date, fix.correct)] };
  const wanted: Partial<Record<Field, StoredCell>> = {
    lastActivity: stored(writeDay(today, zone), zone),
    ...(nextStep ? { nextStepDue: stored(writeDay(due, zone), zone) } : {}),
    ...(nextStep?.text === undefined ? {} : { nextStep: stored(nextStep.text, zone) }),
  };
  const has = (field: Field) => found.layout[field] !== undefined;
  // A table without a column for its last activity does not want one; a next step that was typed has to go somewhere.
  const homeless = FIELDS.filter((field) => field !== 'lastActivity' && !has(field) && wanted[field]);
  if (homeless.length > 0)
    return { issues: homeless.map((field) => issues.invalid(field, '', expected.column, fix.reload)) };
  const kept = FIELDS.filter((field) => has(field) && wanted[field] !== undefined);
  return {
    before: Object.fromEntries(kept.map((field) => [field, storedAt(found, field, zone)])),
    after: Object.fromEntries(kept.map((field) => [field, wanted[field] ?? null])),
  };
}

/** Cells to write, by column index from 0. */
export function cellsOf({ layout }: FoundDeal, values: Stored): ReadonlyMap<number, unknown> {
  return new Map(
    FIELDS.flatMap((field): readonly (readonly [number, unknown])[] => {
      const at = layout[field];
      const value = values[field];
      return at === undefined || value === undefined ? [] : [[at, cellOf(value)]];
    }),
  );
}

/** What is to be put back: only cells that still hold what the activity wrote. */
export function cellsBack(
  found: FoundDeal,
  { before, after }: ActivityCells,
  zone: Zone,
): ReadonlyMap<number, unknown> {
  const own = FIELDS.filter((field) => after[field] !== undefined && storedAt(found, field, zone) === after[field]);
  return cellsOf(found, Object.fromEntries(own.map((field) => [field, before[field] ?? null])));
}

function storedAt({ cells, layout }: FoundDeal, field: Field, zone: Zone): StoredCell {
  const at = layout[field];
  return at === undefined ? null : stored(cells[at], zone);
}

function stored(cell: unknown, zone: Zone): StoredCell {
  if (isDate(cell)) return cell.getTime();
  if (typeof cell === 'number') return stored(writeDay(readDay(cell, zone), zone), zone);
  return typeof cell === 'string' && cell !== '' ? unmarked(cell) : null;
}

function cellOf(value: StoredCell): unknown {
  return typeof value === 'number' ? new Date(value) : (value ?? '');
}
