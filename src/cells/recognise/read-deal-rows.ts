/** Puts the columns together again: one deal for each row, with its stage, its outcome and its dates. */
import type { CalendarDate } from '../../domain/calendar-date';
import type { Deal } from '../../domain/deal';
import { isClosed, type StageKind } from '../../domain/stage';
import type { DealField } from '../columns';
import { saysNothing } from './cell-text';
import { currencyNamed, isIsoCurrency } from './currencies';
import type { RecognisedField } from './fields';
import type { DealColumnsRead } from './read-deal-columns';
import { ask } from './sentences';
import { type RecognisedStage, type RecognisedStages, recogniseStages, statusKind } from './stages';
import type { ColumnSuggestion } from './suggest-columns';

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

interface Reading {
  readonly rows: readonly RecognisedRow[];
  readonly stages: readonly RecognisedStage[];
  readonly questions: readonly string[];
}

interface Placing {
  readonly positions: readonly number[];
  readonly answers: Readonly<Record<string, string>>;
}

interface Standing {
  readonly stage: RecognisedStage | null;
  readonly kind: StageKind;
  readonly lastOpenStage: string | null;
  readonly contradiction: boolean;
}

export function readDealRows(columns: readonly ColumnSuggestion[], read: DealColumnsRead, placing: Placing): Reading {
  const { positions, answers } = placing;
  const stageWords = read.texts.get('stage') ?? positions.map(() => '');
  const outcomes = positions.map((_, row) => outcomeOf(read, row));
  const empty = read.entered
    .filter(({ days }) => days.some((day) => day !== null))
    .map(({ stage }) => withoutPipeline(stage));
  const recognised = recogniseStages(stageWords, read.statuses, { answers, outcomes, empty });
  const statusCache = new Map<string, StageKind | null>();
  const byKind = columns.find((column) => column.closeDateMeaning === 'by-kind')?.field ?? null;
  const problems = problemsByRow(read, positions.length);
  const repeated = repeatedIds(read.texts.get('id') ?? []);
  const contradictions: number[] = [];
  const noStage: number[] = [];
  const counts = new Map<RecognisedStage, number>();

  const rows = positions.map((position, row): RecognisedRow => {
    const status = read.statuses[row] ?? '';
    const said = cachedKind(statusCache, status, answers) ?? outcomes[row] ?? null;
    const stageWord = stageWords[row] ?? '';
    const standing = standingOf(recognised, stageWord, said);
    const own = problems[row] ?? [];
    if (standing.stage) counts.set(standing.stage, (counts.get(standing.stage) ?? 0) + 1);
    else if (read.texts.has('stage')) noStage.push(row);
    if (standing.contradiction) {
      contradictions.push(position + 1);
      own.push({
        header: headerOf(columns, 'status'),
        text: status.trim() || (said ?? ''),
        reason: `the stage says “${stageWord.trim()}”`,
      });
    }
    if (repeated.has(row))
      own.push({
        header: headerOf(columns, 'id'),
        text: read.texts.get('id')?.[row] ?? '',
        reason: 'another row has the same deal ID',
      });
    return dealOf({ read, row, sourceRow: position + 1, stageWord, standing, recognised, byKind, problems: own });
  });

  const stages = recognised.stages.map((stage) => ({ ...stage, deals: counts.get(stage) ?? 0 }));
  const questions = [
    ...recognised.questions,
    ...(contradictions[0] === undefined ? [] : [ask.contradiction(contradictions.length, contradictions[0])]),
    ...(noStage.length === 0 ? [] : [ask.noStage(noStage.length)]),
    ...(repeated.size === 0 ? [] : [ask.repeatedIds(repeated.size, [...repeated.values()][0] ?? '')]),
  ];
  return { rows, stages, questions };
}

function headerOf(columns: readonly ColumnSuggestion[], field: RecognisedField): string {
  return columns.find((column) => column.field === field)?.header ?? '';
}

function cachedKind(
  cache: Map<string, StageKind | null>,
  status: string,
  answers: Readonly<Record<string, string>>,
): StageKind | null {
  if (status === '') return null;
  const known = cache.get(status);
  if (known !== undefined) return known;
  const kind = statusKind(status, answers);
  cache.set(status, kind);
  return kind;
}

/** What flags such as `Is Closed Won`, or else the days of winning and losing, say. */
function outcomeOf(read: DealColumnsRead, row: number): StageKind | null {
  const [won, lost, closed] = [flag(read, 'isWon', row), flag(read, 'isLost', row), flag(read, 'isClosed', row)];
  if (won === true) return 'won';
  if (lost === true) return 'lost';
  if (closed === true && won === false) return 'lost';
  if (closed === true && lost === false) return 'won';
  if (closed === false || (won === false && lost === false)) return 'open';
  if (read.flags.size > 0 || read.texts.has('status')) return null;
  const wonAt = read.dates.get('wonAt')?.[row] ?? null;
  const lostAt = read.dates.get('lostAt')?.[row] ?? null;
  if (wonAt !== null && lostAt === null) return 'won';
  return lostAt !== null && wonAt === null ? 'lost' : null;
}

function flag(read: DealColumnsRead, field: RecognisedField, row: number): boolean | null {
  return read.flags.get(field)?.[row] ?? null;
}

/**
 * Exports keep a closed deal's last stage beside its status: the status then decides where the deal stands. An open status
 * never reopens a stage that closes; the two are reported.
 */
function standingOf(recognised: RecognisedStages, word: string, said: StageKind | null): Standing {
  const stage = recognised.stageOf(word);
  const kind = stage?.kind ?? 'open';
  if (said === null || said === kind) return { stage, kind, lastOpenStage: null, contradiction: false };
  if (said === 'open') return { stage, kind, lastOpenStage: null, contradiction: isClosed(kind) };
  const target = recognised.stageFor(said);
  const lastOpenStage = stage?.kind === 'open' ? stage.name : null;
  return { stage: target ?? stage, kind: target?.kind ?? kind, lastOpenStage, contradiction: isClosed(kind) };
}

function problemsByRow(read: DealColumnsRead, rows: number): RowProblem[][] {
  const byRow = Array.from({ length: rows }, (): RowProblem[] => []);
  for (const { index, header, text, reason } of read.problems) byRow[index]?.push({ header, text, reason });
  return byRow;
}

/** Rows whose deal ID an earlier row has, with that ID. */
function repeatedIds(ids: readonly string[]): ReadonlyMap<number, string> {
  const seen = new Set<string>();
  const repeated = new Map<number, string>();
  ids.forEach((raw, row) => {
    const id = raw.trim();
    if (id === '' || saysNothing(id)) return;
    if (seen.has(id)) repeated.set(row, id);
    seen.add(id);
  });
  return repeated;
}

interface RowToRead {
  readonly read: DealColumnsRead;
  readonly row: number;
  readonly sourceRow: number;
  readonly stageWord: string;
  readonly standing: Standing;
  readonly recognised: RecognisedStages;
  /** Field of a close date that means two things; null where there is none. */
  readonly byKind: RecognisedField | null;
  readonly problems: RowProblem[];
}

function dealOf(source: RowToRead): RecognisedRow {
  const { sourceRow, stageWord, standing, problems } = source;
  const closed = closingDay(source);
  const enteredStages = stagesEntered(source);
  const entry = enteredStages.filter((one) => one.stage === standing.stage?.name).pop();
  return {
    sourceRow,
    fields: fieldsOf(source, closed),
    stageWord,
    kind: standing.kind,
    lastOpenStage: standing.lastOpenStage,
    closed: closed ?? (isClosed(standing.kind) ? (entry?.on ?? null) : null),
    inStageSince: stageEntered(source, closed) ?? entry?.on ?? (isClosed(standing.kind) ? closed : null),
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
  return day(source, 'inStageSince') ?? day(source, 'stageChangedAt');
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
function withoutPipeline(stage: string): string {
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
