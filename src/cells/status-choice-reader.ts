import type { Status } from '../domain/stage';
import type { RowReader } from './column-readers';
import type { Reading } from './reading';
import { statusReader } from './status-reader';
import type { Table } from './table';

/** Deals as formulas choose them; "all" is every deal that has a status. */
export type StatusChoice = keyof typeof STATUSES;

const STATUSES = {
  open: ['Open'],
  won: ['Won'],
  lost: ['Lost'],
  closed: ['Won', 'Lost'],
  all: ['Open', 'Won', 'Lost', 'Parked'],
} as const satisfies Readonly<Record<string, readonly Status[]>>;

/** Whether a deal is one of those chosen. */
export function statusChoiceReader(deals: Table<'status'>, choice: StatusChoice, reading: Reading): RowReader<boolean> {
  const wanted: readonly (Status | null)[] = STATUSES[choice];
  const status = statusReader(deals, reading);
  reading.trace?.leaveOutRest(choice === 'all' ? 'has no status' : `is not ${wanted.join(' or ').toLowerCase()}`);
  return (row) => wanted.includes(status(row));
}
