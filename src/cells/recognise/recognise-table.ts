/** Turns the cells of any sheet into deals: which row is the header, which column is what, what each cell says. */
import type { Issue } from '../../domain/issue';
import { isBlankCell, type ToCalendarDate } from './cell-text';
import { isDealList, notAList } from './deal-list-evidence';
import { dealRows, type SkippedRow } from './deal-rows';
import { fieldLabel } from './fields';
import { findHeader } from './find-header';
import { forcedColumns } from './forced-columns';
import { type HeaderMatch, matchHeader } from './match-header';
import { compactName } from './plain-name';
import { readAmounts } from './read-amounts';
import { readDealColumns } from './read-deal-columns';
import { readDealRows } from './read-deal-rows';
import type { RecognisedRow } from './recognised-row';
import { sentences } from './sentences/sentences';
import type { RecognisedStage } from './stages';
import { type ColumnSuggestion, suggestColumns } from './suggest-columns';

export type { SkippedRow } from './deal-rows';
export type { RecognisedRow } from './recognised-row';

export interface RecogniseOptions {
  readonly toCalendarDate: ToCalendarDate;
  /** Stage or status word → kind; header of a date column → `day-first` or `month-first`. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Our column, by header or key → header of the sheet. */
  readonly map?: Readonly<Record<string, string>>;
  /** Header of the sheet → field key, or null for a column of the user's own. */
  readonly columns?: Readonly<Record<string, string | null>>;
  /** Row of the sheet that the user says is the header, 1 for the first. */
  readonly headerRow?: number;
  /** ISO code of the currency of amounts that name none, as the user says; it also settles what `$` means. */
  readonly currency?: string;
}

export interface RecognisedTable {
  /** Why the sheet is no list of deals; everything else is empty then, but for the columns. */
  readonly refusal: Issue | null;
  /** Row of the sheet, 1 for the first; 0 where there is none. */
  readonly headerRow: number;
  readonly columns: readonly ColumnSuggestion[];
  /** Positions of date columns that nobody can read before somebody says whether day or month comes first. */
  readonly undecided: ReadonlySet<number>;
  /** Open stages in order, then won, lost and parked ones. */
  readonly stages: readonly RecognisedStage[];
  /** Names of the stages in which each pipeline has deals; empty where no column names pipelines. */
  readonly pipelines: readonly { readonly name: string; readonly stages: readonly string[] }[];
  readonly rows: readonly RecognisedRow[];
  readonly skipped: readonly SkippedRow[];
  /** What only the user can decide, in plain words; the cautious reading was taken. */
  readonly questions: readonly string[];
}

const NOTHING = { undecided: new Set<number>(), stages: [], pipelines: [], rows: [], skipped: [], questions: [] };

export function recogniseTable(cells: readonly (readonly unknown[])[], options: RecogniseOptions): RecognisedTable {
  const { toCalendarDate, answers = {}, map = {}, columns: given = {}, currency = null } = options;
  const said = options.headerRow;
  const header = said !== undefined ? said - 1 : findHeader(cells, [...Object.values(map), ...Object.keys(given)]);
  if (header === null)
    return { ...NOTHING, refusal: notAList(sentences().refusal.sheet, []), headerRow: 0, columns: [] };
  const headerCells = cells[header] ?? [];
  const body = cells.slice(header + 1);
  const guessed = suggestColumns(headerCells, body, { toCalendarDate });
  const { forced, issue } = forcedColumns(guessed, map, given);
  const columns = forced.size === 0 ? guessed : suggestColumns(headerCells, body, { toCalendarDate, forced });
  const found = { headerRow: header + 1, columns };
  if (issue) return { ...NOTHING, ...found, refusal: issue };
  const isList = [...forced.values()].some((field) => field !== null) || isDealList(columns);
  if (!isList)
    return {
      ...NOTHING,
      ...found,
      refusal: notAList(sentences().refusal.row(header + 1), writtenHeaders(headerCells)),
    };

  const { rows: positions, skipped, stages: headings } = dealRows({ cells, header, columns, toCalendarDate });
  const source = positions.map((index) => cells[index] ?? []);
  const hasHeadings = !columns.some(({ field }) => field === 'stage') && headings.some((stage) => stage !== '');
  const written = readDealColumns(columns, source, { toCalendarDate, answers, currency });
  const read = hasHeadings ? { ...written, texts: new Map([...written.texts, ['stage' as const, headings]]) } : written;
  const { rows, stages, questions } = readDealRows(columns, read, { positions, answers });
  return {
    ...found,
    refusal: null,
    undecided: read.undecided,
    stages,
    pipelines: pipelinesOf(rows),
    rows,
    skipped,
    questions: [
      ...columnQuestions(columns),
      ...(stages.length === 0 ? [sentences().ask.noStages] : []),
      ...otherAmounts(columns, source),
      ...(hasHeadings ? [sentences().ask.headings([...new Set(headings.filter((stage) => stage !== ''))])] : []),
      ...read.questions,
      ...questions,
      ...unusedAnswers(answers, columns, stages, read.statuses),
    ],
  };
}

/** Columns named like the value that hold amounts where the one that was taken for it holds none. */
function otherAmounts(columns: readonly ColumnSuggestion[], rows: readonly (readonly unknown[])[]): readonly string[] {
  const value = columns.find(({ field }) => field === 'value');
  if (!value) return [];
  const amountsOf = ({ index }: ColumnSuggestion) => readAmounts(rows.map((row) => row[index])).values;
  const taken = amountsOf(value);
  return columns
    .filter(({ field, header }) => field === null && matchHeader(header).some(isValueByName))
    .filter((column) => amountsOf(column).some((amount, row) => amount !== null && taken[row] === null))
    .map(({ header }) => sentences().ask.otherAmounts(header, value.header));
}

function isValueByName({ meaning, ground }: HeaderMatch): boolean {
  return meaning === 'value' && ground === 'named';
}

function writtenHeaders(header: readonly unknown[]): readonly string[] {
  return header.filter((cell) => !isBlankCell(cell)).map((cell) => String(cell).trim());
}

function pipelinesOf(rows: readonly RecognisedRow[]): RecognisedTable['pipelines'] {
  const stages = new Map<string, Set<string>>();
  for (const { fields, lastOpenStage } of rows) {
    if (!fields.pipeline) continue;
    const seen = stages.get(fields.pipeline) ?? new Set<string>();
    stages.set(fields.pipeline, seen);
    for (const stage of [lastOpenStage, fields.stage]) if (stage) seen.add(stage);
  }
  return [...stages].map(([name, seen]) => ({ name, stages: [...seen] }));
}

const WORTH_ASKING = new Set<string | null>([
  'stage',
  'value',
  'created',
  'expectedClose',
  'closed',
  'probability',
  'status',
]);

function columnQuestions(columns: readonly ColumnSuggestion[]): readonly string[] {
  return columns
    .filter((column) => !column.sure && WORTH_ASKING.has(column.field))
    .map((column) => sentences().ask.weakColumn(column.header, fieldLabel(column.field ?? '')));
}

function unusedAnswers(
  answers: Readonly<Record<string, string>>,
  columns: readonly ColumnSuggestion[],
  stages: readonly RecognisedStage[],
  statuses: readonly string[],
): readonly string[] {
  const asked = Object.keys(answers);
  if (asked.length === 0) return [];
  const known = new Set(
    [...columns.map((column) => column.header), ...stages.flatMap((stage) => stage.words), ...new Set(statuses)].map(
      compactName,
    ),
  );
  return asked.filter((word) => !known.has(compactName(word))).map((word) => sentences().ask.answerUnused(word));
}
