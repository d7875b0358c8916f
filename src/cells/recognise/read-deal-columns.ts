/** Reads every recognised column of the deals, each as a whole. */
import type { CalendarDate } from '../../domain/calendar-date';
import { cellText, isBlankCell, type ToCalendarDate } from './cell-text';
import { currencyInHeader, isIsoCurrency } from './currencies';
import { CONTENT, type RecognisedField } from './fields';
import { compactName } from './plain-name';
import { readAmounts } from './read-amounts';
import { type CellProblem, type DateColumn, type DateOrder, readDates } from './read-dates';
import { readFlag } from './read-flags';
import { readProbabilities } from './read-probabilities';
import { sentences } from './sentences/sentences';
import type { ColumnSuggestion } from './suggest-columns';

export interface ColumnProblem extends CellProblem {
  readonly header: string;
}

export interface DealColumnsRead {
  readonly texts: ReadonlyMap<RecognisedField, readonly string[]>;
  readonly dates: ReadonlyMap<RecognisedField, readonly (CalendarDate | null)[]>;
  readonly numbers: ReadonlyMap<RecognisedField, readonly (number | null)[]>;
  readonly flags: ReadonlyMap<RecognisedField, readonly (boolean | null)[]>;
  /** One for every column `Date entered "X"`. */
  readonly entered: readonly { readonly stage: string; readonly days: readonly (CalendarDate | null)[] }[];
  /** Currencies written beside the values, or named in their header. */
  readonly currencies: readonly (string | null)[];
  readonly statuses: readonly string[];
  readonly problems: readonly ColumnProblem[];
  readonly questions: readonly string[];
  /** Positions of date columns whose days and months could be either way round. */
  readonly undecided: ReadonlySet<number>;
}

export interface ReadingOptions {
  readonly toCalendarDate: ToCalendarDate;
  readonly answers: Readonly<Record<string, string>>;
  /** ISO code of the currency of amounts that name none, as the user says; null where he says nothing. */
  readonly currency: string | null;
}

type Rows = readonly (readonly unknown[])[];

export function readDealColumns(
  columns: readonly ColumnSuggestion[],
  rows: Rows,
  options: ReadingOptions,
): DealColumnsRead {
  const texts = new Map<RecognisedField, readonly string[]>();
  const numbers = new Map<RecognisedField, readonly (number | null)[]>();
  const flags = new Map<RecognisedField, readonly (boolean | null)[]>();
  const problems: ColumnProblem[] = [];
  const questions: string[] = [];
  let currencies: readonly (string | null)[] = [];
  const hasCurrencyColumn = columns.some(({ field }) => field === 'currency');
  const { dates, entered, undecided } = readDateColumns(columns, rows, options, { problems, questions });

  for (const column of columns) {
    const { field, header } = column;
    if (field === null || CONTENT[field] === 'date') continue;
    const cells = rows.map((row) => row[column.index]);
    const content = CONTENT[field];
    if (content === 'flag') flags.set(field, cells.map(readFlag));
    else if (content === 'percent') {
      const read = readProbabilities(cells);
      numbers.set(field, read.values);
      addProblems(problems, read.problems, header);
    } else if (content === 'money' || content === 'number') {
      const currency = options.currency ?? headerCurrency(header);
      const read = readAmounts(cells, currency === null ? {} : { currency });
      numbers.set(field, read.values);
      addProblems(problems, read.problems, header);
      if (read.question !== undefined) questions.push(sentences().ask.column(header, read.question));
      if (field === 'value') {
        const { onlyCurrency } = read;
        currencies = withCurrency(read.currencies, read.values, currency ?? onlyCurrency);
        const unnamed = currencies.filter((one, index) => one !== read.currencies[index]).length;
        if (currency === null && onlyCurrency !== null && unnamed > 0 && !hasCurrencyColumn)
          questions.push(sentences().ask.column(header, sentences().ask.oneCurrency(unnamed, onlyCurrency)));
      }
    } else
      texts.set(
        field,
        cells.map((cell) => readText(cell, options.toCalendarDate)),
      );
  }
  return {
    texts,
    dates,
    numbers,
    flags,
    entered,
    currencies,
    statuses: texts.get('status') ?? [],
    problems,
    questions,
    undecided,
  };
}

function readText(cell: unknown, toCalendarDate: ToCalendarDate): string {
  return isBlankCell(cell) ? '' : cellText(cell, toCalendarDate);
}

function addProblems(problems: ColumnProblem[], found: readonly CellProblem[], header: string): void {
  for (const problem of found) problems.push({ ...problem, header });
}

/** The ISO code in a header such as `Amount (USD)`; a shared symbol there says no more than one in the cells. */
function headerCurrency(header: string): string | null {
  const named = currencyInHeader(header);
  return named !== null && isIsoCurrency(named) ? named : null;
}

/** Amounts that name no currency are in this one. */
function withCurrency(
  written: readonly (string | null)[],
  values: readonly (number | null)[],
  currency: string | null,
): readonly (string | null)[] {
  return written.map((one, index) => one ?? ((values[index] ?? null) === null ? null : currency));
}

interface Findings {
  readonly problems: ColumnProblem[];
  readonly questions: string[];
}

/** A column whose dates could be either way round follows the other date columns of its list, and asks. */
function readDateColumns(
  columns: readonly ColumnSuggestion[],
  rows: Rows,
  options: ReadingOptions,
  findings: Findings,
) {
  const dates = new Map<RecognisedField, readonly (CalendarDate | null)[]>();
  const entered: { stage: string; days: readonly (CalendarDate | null)[] }[] = [];
  const unsettled = new Set<number>();
  const first = columns
    .filter((column) => column.field !== null && CONTENT[column.field] === 'date')
    .map((column) => {
      const cells = rows.map((row) => row[column.index]);
      const answer = orderAnswered(options.answers, column.header);
      return { column, cells, read: readDates(cells, options.toCalendarDate, answer === null ? {} : { answer }) };
    });
  const proofs = first.filter(({ read }) => read.order !== null);
  const orders = new Set(proofs.map(({ read }) => read.order));
  const [proof] = proofs;
  const beside =
    orders.size === 1 && proof?.read.order ? { order: proof.read.order, header: proof.column.header } : null;

  for (const { column, cells, read: alone } of first) {
    const undecided = alone.order === null && alone.question !== undefined && beside !== null;
    const read: DateColumn = undecided ? readDates(cells, options.toCalendarDate, { beside }) : alone;
    if (column.field === 'enteredStage') entered.push({ stage: column.stage ?? column.header, days: read.values });
    else if (column.field !== null) dates.set(column.field, read.values);
    if (read.undecided) unsettled.add(column.index);
    addProblems(findings.problems, read.problems, column.header);
    if (read.question !== undefined) findings.questions.push(sentences().ask.column(column.header, read.question));
  }
  return { dates, entered, undecided: unsettled };
}

function orderAnswered(answers: Readonly<Record<string, string>>, header: string): DateOrder | null {
  const wanted = compactName(header);
  for (const [word, answer] of Object.entries(answers)) {
    const order = answer.trim().toLowerCase();
    if (compactName(word) === wanted && (order === 'day-first' || order === 'month-first')) return order;
  }
  return null;
}
