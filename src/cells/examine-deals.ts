/** Deals read for what is wrong with them: nothing is refused, and what cannot be read is handed on as it was found. */
import type { CalendarDate } from '../domain/calendar-date';
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

/** A cell as it was read, or what it says instead. */
export interface Examined<T> {
  /** Null where the cell is blank or cannot be read. */
  readonly value: T | null;
  /** What stands there and cannot be read; '' where nothing does. An error is told as one and stands here as well. */
  readonly unreadable: string;
}

export interface ExaminedDeal {
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
  readonly value: Examined<number>;
  /** The rep's own, 0..1. */
  readonly probability: Examined<number>;
  readonly expectedClose: Examined<CalendarDate>;
  readonly created: Examined<CalendarDate>;
  readonly lastActivity: Examined<CalendarDate>;
  readonly nextStepDue: Examined<CalendarDate>;
  readonly inStageSince: Examined<CalendarDate>;
  readonly closed: Examined<CalendarDate>;
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

function dealExaminer(deals: DealsTable, region: Region): RowReader<ExaminedDeal> {
  const id = textReader(deals, 'id');
  const name = textReader(deals, 'name');
  const owner = textReader(deals, 'owner');
  const pipeline = textReader(deals, 'pipeline');
  const stage = textReader(deals, 'stage');
  const status = textReader(deals, 'status');
  const currency = textReader(deals, 'currency');
  const nextStep = textReader(deals, 'nextStep');
  const closeReason = textReader(deals, 'closeReason');
  const value = examiner(region, (reading) => optionalNumberReader(deals, 'value', reading));
  const probability = examiner(region, (reading) => optionalRateReader(deals, 'probability', reading));
  const expectedClose = examiner(region, (reading) => optionalDayReader(deals, 'expectedClose', reading));
  const created = examiner(region, (reading) => optionalDayReader(deals, 'created', reading));
  const lastActivity = examiner(region, (reading) => optionalDayReader(deals, 'lastActivity', reading));
  const nextStepDue = examiner(region, (reading) => optionalDayReader(deals, 'nextStepDue', reading));
  const inStageSince = examiner(region, (reading) => optionalDayReader(deals, 'inStageSince', reading));
  const closed = examiner(region, (reading) => optionalDayReader(deals, 'closed', reading));
  const errors = errorReader(deals);
  return (row) => ({
    row,
    id: id(row),
    name: name(row),
    owner: owner(row),
    pipeline: pipeline(row),
    stage: stage(row),
    status: status(row),
    currency: currency(row),
    nextStep: nextStep(row),
    closeReason: closeReason(row),
    value: value(row),
    probability: probability(row),
    expectedClose: expectedClose(row),
    created: created(row),
    lastActivity: lastActivity(row),
    nextStepDue: nextStepDue(row),
    inStageSince: inStageSince(row),
    closed: closed(row),
    errors: errors(row),
  });
}

/** A strict reader whose complaint becomes part of its answer. */
function examiner<T>(region: Region, make: (reading: Reading) => RowReader<T | null>): RowReader<Examined<T>> {
  const reading = startReading(region);
  const read = make(reading);
  return (row) => {
    const value = read(row);
    const issue = reading.issues.pop();
    return { value, unreadable: issue?.received ?? '' };
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
