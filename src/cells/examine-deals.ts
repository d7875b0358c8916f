/** Deals read for what is wrong with them: nothing is refused, and what cannot be read is handed on as it was found. */
import { isBlank } from './cell-value';
import {
  optionalDayReader,
  optionalNumberReader,
  optionalRateReader,
  type RowReader,
  textReader,
} from './column-readers';
import { isErrorCell } from './error-cell';
import { type Reading, startReading } from './reading';
import type { Region } from './region';
import { shownCell } from './shown-cell';
import type { DealsTable, Rows, Table } from './table';

/** Columns whose cells are numbers or days. */
export type ExaminedColumn =
  | 'value'
  | 'probability'
  | 'expectedClose'
  | 'created'
  | 'lastActivity'
  | 'nextStepDue'
  | 'inStageSince'
  | 'closed';

/** Numbers and days are null where the cell is blank or cannot be read. */
export interface ExaminedDeal extends Readonly<Record<ExaminedColumn, number | null>> {
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly pipeline: string;
  readonly stage: string;
  readonly status: string;
  readonly currency: string;
  readonly nextStep: string;
  readonly closeReason: string;
  /** What stands in cells that cannot be read; an error is told as one and stands here as well. */
  readonly unreadable: Readonly<Partial<Record<ExaminedColumn, string>>>;
  /** `Value shows #REF!`, for each cell of a known column that shows an error. */
  readonly errors: readonly string[];
}

/** Rows that hold nothing, an unticked checkbox aside, are no deals. */
export function examineDeals(deals: DealsTable, rows: Rows, region: Region): readonly ExaminedDeal[] {
  const examine = dealExaminer(deals, region);
  const examined: ExaminedDeal[] = [];
  for (const row of rows) {
    const isEmpty = (deals.cells[row] ?? []).every((cell) => isBlank(cell) || cell === false);
    if (!isEmpty) examined.push(examine(row));
  }
  return examined;
}

/** Neither a number or day nor anything unreadable stands there. */
export function isBlankIn(deal: ExaminedDeal, column: ExaminedColumn): boolean {
  return deal[column] === null && deal.unreadable[column] === undefined;
}

const NOTHING = {};

function dealExaminer(deals: DealsTable, region: Region): RowReader<ExaminedDeal> {
  const text = {
    id: textReader(deals, 'id'),
    name: textReader(deals, 'name'),
    owner: textReader(deals, 'owner'),
    pipeline: textReader(deals, 'pipeline'),
    stage: textReader(deals, 'stage'),
    status: textReader(deals, 'status'),
    currency: textReader(deals, 'currency'),
    nextStep: textReader(deals, 'nextStep'),
    closeReason: textReader(deals, 'closeReason'),
  };
  // Its complaints become part of the deals and never reach the formula.
  const reading = startReading(region);
  const readers = columnReaders(deals, reading);
  const errors = errorReader(deals);
  return (row) => {
    let unreadable: ExaminedDeal['unreadable'] = NOTHING;
    const examined = (column: ExaminedColumn) => {
      const value = readers[column](row);
      const issue = reading.issues.pop();
      if (issue !== undefined) unreadable = { ...unreadable, [column]: issue.received };
      return value;
    };
    return {
      row,
      id: text.id(row),
      name: text.name(row),
      owner: text.owner(row),
      pipeline: text.pipeline(row),
      stage: text.stage(row),
      status: text.status(row),
      currency: text.currency(row),
      nextStep: text.nextStep(row),
      closeReason: text.closeReason(row),
      value: examined('value'),
      probability: examined('probability'),
      expectedClose: examined('expectedClose'),
      created: examined('created'),
      lastActivity: examined('lastActivity'),
      nextStepDue: examined('nextStepDue'),
      inStageSince: examined('inStageSince'),
      closed: examined('closed'),
      unreadable,
      errors: errors(row),
    };
  };
}

function columnReaders(deals: DealsTable, reading: Reading): Record<ExaminedColumn, RowReader<number | null>> {
  return {
    value: optionalNumberReader(deals, 'value', reading),
    probability: optionalRateReader(deals, 'probability', reading),
    expectedClose: optionalDayReader(deals, 'expectedClose', reading),
    created: optionalDayReader(deals, 'created', reading),
    lastActivity: optionalDayReader(deals, 'lastActivity', reading),
    nextStepDue: optionalDayReader(deals, 'nextStepDue', reading),
    inStageSince: optionalDayReader(deals, 'inStageSince', reading),
    closed: optionalDayReader(deals, 'closed', reading),
  };
}

const NONE: readonly string[] = [];

function errorReader(deals: Table): RowReader<readonly string[]> {
  const known = Object.values<number | undefined>(deals.layout).filter((column) => column !== undefined);
  const header = deals.cells[0] ?? [];
  return (row) => {
    const cells = deals.cells[row] ?? [];
    if (!cells.some(isErrorCell)) return NONE;
    const shown = known.filter((column) => isErrorCell(cells[column]));
    return shown.map((column) => `${shownCell(header[column])} shows ${String(cells[column])}`);
  };
}
