/** One row of a list as a deal: its fields, its outcome and the dates that the list knows. */
import type { CalendarDate } from '../../domain/calendar-date';
import type { Deal } from '../../domain/deal';
import { isClosed, type StageKind } from '../../domain/stage';
import type { DealField } from '../columns';
import { saysNothing } from './cell-text';
import { currencyNamed, isIsoCurrency } from './currencies';
import type { Standing } from './deal-standing';
import type { RecognisedField } from './fields';
import type { DealColumnsRead } from './read-deal-columns';
import type { RecognisedStages } from './stages';

export interface RowProblem {
  readonly header: string;
  /** What the cell says. */
  readonly text: string;
  readonly reason: string;
}

export interface RecognisedRow {
  /** Row of the sheet, 1 for the first. */
  readonly sourceRow: number;
  /** Only fields that have a column, besides `stage`, and `currency` where it is written beside the value. */
  readonly fields: Partial<Pick<Deal, DealField>>;
  /** The cell of the stage column as it stands. */
  readonly stageWord: string;
  readonly kind: StageKind;
  /** Of a deal that its status closed or parked: the open stage in which it stood until then. */
  readonly lastOpenStage: string | null;
  readonly closed: CalendarDate | null;
  readonly inStageSince: CalendarDate | null;
  /** The stages whose date of entry the list knows, the earliest first. */
  readonly enteredStages: readonly { readonly stage: string; readonly on: CalendarDate }[];
  readonly problems: readonly RowProblem[];
}

export interface RowToRead {
  readonly read: DealColumnsRead;
  readonly row: number;
  readonly sourceRow: number;
  readonly stageWord: string;
  readonly standing: Standing;
  readonly recognised: RecognisedStages;
  /** Field of a close date that means two things; null where there is none. */
  readonly byKind: RecognisedField | null;
  /** The row is one change in a report of them, made on the day of its last modification where no column is surer. */
  readonly isChange: boolean;
  readonly problems: RowProblem[];
}

export function dealOf(source: RowToRead): RecognisedRow {
  const { sourceRow, stageWord, standing, problems } = source;
  const closed = closingDay(source);
  const entered = stageEntered(source, closed);
  const enteredStages = stagesEntered(source);
  const entry = enteredStages.filter((one) => one.stage === standing.stage?.name).pop();
  return {
    sourceRow,
    fields: fieldsOf(source, closed),
    stageWord,
    kind: standing.kind,
    lastOpenStage: standing.lastOpenStage,
    closed: closed ?? (isClosed(standing.kind) ? ((source.isChange ? entered : null) ?? entry?.on ?? null) : null),
    inStageSince: entered ?? entry?.on ?? (isClosed(standing.kind) ? closed : null),
    enteredStages,
    problems,
  };
}

function day(source: RowToRead, field: RecognisedField): CalendarDate | null {
  return source.read.dates.get(field)?.[source.row] ?? null;
}

function closingDay(source: RowToRead): CalendarDate | null {
  const { kind } = source.standing;
  if (!isClosed(kind)) return null;
  const twoFaced = source.byKind === null ? null : day(source, source.byKind);
  return day(source, kind === 'won' ? 'wonAt' : 'lostAt') ?? day(source, 'closed') ?? twoFaced;
}

/** When the deal entered the stage where it stands now, where a column says so. */
function stageEntered(source: RowToRead, closed: CalendarDate | null): CalendarDate | null {
  if (source.standing.lastOpenStage !== null) return closed;
  const since = day(source, 'inStageSince') ?? day(source, 'stageChangedAt');
  return since ?? (source.isChange ? day(source, 'lastActivity') : null);
}

function stagesEntered(source: RowToRead): RecognisedRow['enteredStages'] {
  const { read, row, standing, recognised } = source;
  const entered: { stage: string; on: CalendarDate }[] = [];
  for (const { stage: word, days } of read.entered) {
    const on = days[row] ?? null;
    if (on !== null)
      entered.push({ stage: recognised.stageOf(withoutPipeline(word))?.name ?? withoutPipeline(word), on });
  }
  const changed = day(source, 'inStageSince') ?? day(source, 'stageChangedAt');
  const { lastOpenStage } = standing;
  if (lastOpenStage !== null && changed !== null && !entered.some((one) => one.stage === lastOpenStage)) {
    entered.push({ stage: lastOpenStage, on: changed });
  }
  return entered.sort((a, b) => a.on - b.on);
}

/** HubSpot writes the pipeline after the stage: `Proposal (Sales Pipeline)`. */
export function withoutPipeline(stage: string): string {
  return stage.replace(/\s*\([^()]*\)\s*$/, '').trim() || stage;
}

const TEXT_FIELDS = [
  'name',
  'company',
  'contact',
  'phone',
  'email',
  'source',
  'priority',
  'nextStep',
  'closeReason',
  'notes',
] as const;
const TRIMMED_FIELDS = ['id', 'owner', 'pipeline'] as const;
const NUMBER_FIELDS = ['value', 'probability', 'score'] as const;
const DATE_FIELDS = ['created', 'lastActivity', 'nextStepDue'] as const;

function fieldsOf(source: RowToRead, closed: CalendarDate | null): RecognisedRow['fields'] {
  const { read, row, standing } = source;
  const fields: { -readonly [K in DealField]?: Deal[K] } = { stage: standing.stage?.name ?? '' };
  for (const field of TEXT_FIELDS) {
    const texts = read.texts.get(field);
    if (texts) fields[field] = texts[row] ?? '';
  }
  for (const field of TRIMMED_FIELDS) {
    const texts = read.texts.get(field);
    if (texts) fields[field] = (texts[row] ?? '').trim();
  }
  for (const field of NUMBER_FIELDS) {
    const values = read.numbers.get(field);
    if (values) fields[field] = values[row] ?? null;
  }
  for (const field of DATE_FIELDS) {
    const days = read.dates.get(field);
    if (days) fields[field] = days[row] ?? null;
  }
  const expected = expectedClose(source, closed);
  if (expected !== undefined) fields.expectedClose = expected;
  const currency = currencyOf(read, row);
  if (currency !== null) fields.currency = currency;
  return fields;
}

/** undefined where no column speaks of it. */
function expectedClose(source: RowToRead, closed: CalendarDate | null): CalendarDate | null | undefined {
  const { byKind, standing } = source;
  if (byKind !== null) return isClosed(standing.kind) && closed !== null ? null : day(source, byKind);
  return source.read.dates.has('expectedClose') ? day(source, 'expectedClose') : undefined;
}

function currencyOf(read: DealColumnsRead, row: number): string | null {
  const cell = read.texts.get('currency')?.[row]?.trim();
  if (cell !== undefined && cell !== '' && !saysNothing(cell)) {
    const named = currencyNamed(cell);
    return named !== null && isIsoCurrency(named) ? named : cell;
  }
  const written = read.currencies[row] ?? null;
  return written ?? (cell === undefined ? null : '');
}
