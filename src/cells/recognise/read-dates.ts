/** Reads a column of dates; whether `3/4/2026` is in March or in April is decided from the whole column or not at all. */
import { type CalendarDate, dateParts } from '../../domain/calendar-date';
import { isBlankCell, isDateCell, type ToCalendarDate } from './cell-text';
import { type DateText, dayOf, fullYear, readDateNumber, readDateText } from './date-text';
import { sentences } from './sentences/sentences';

export type DateOrder = 'day-first' | 'month-first';

export interface CellProblem {
  readonly index: number;
  readonly text: string;
  readonly reason: string;
}

export interface DateColumn {
  readonly values: readonly (CalendarDate | null)[];
  readonly problems: readonly CellProblem[];
  /** Asked where the column cannot be read without an answer, or was read on weak grounds. */
  readonly question?: string;
  /** The order that the column itself proves; null where it proves none or both. */
  readonly order: DateOrder | null;
  /** Nothing proves an order, and some dates need one. */
  readonly undecided: boolean;
}

export interface DateHints {
  /** The user's answer: decides every cell that could be read both ways. */
  readonly answer?: DateOrder;
  /** What the other date columns of the same list prove, and the header of one of them. */
  readonly beside?: { readonly order: DateOrder; readonly header: string };
}

type NumbersText = Extract<DateText, { kind: 'numbers' }>;

export function readDates(
  cells: readonly unknown[],
  toCalendarDate: ToCalendarDate,
  hints: DateHints = {},
): DateColumn {
  const texts = cells.map(readCell);
  const proof = provenOrder(texts);
  const order = proof.contradictory ? null : proof.order;
  const applied = hints.answer ?? (proof.contradictory ? null : (proof.order ?? hints.beside?.order ?? null));
  const serialsCount = mostlySerials(texts);
  const trustMidnight = texts.every((text) => text?.kind !== 'moment' || text.midnight);
  const values: (CalendarDate | null)[] = [];
  const problems: CellProblem[] = [];
  let undecided = 0;
  let borrowed = 0;

  texts.forEach((text, index) => {
    const cell = cells[index];
    if (text === null) {
      values.push(isDateCell(cell) ? toCalendarDate(cell) : null);
      return;
    }
    const read = settle(text, applied, { serialsCount, trustMidnight, toCalendarDate });
    if (text.kind === 'numbers' && read.kind === 'day' && proof.order === null && isTwoFaced(text)) borrowed++;
    if (read.kind === 'unreadable') {
      if (read.reason === sentences().reason.eitherWayRound) undecided++;
      problems.push({ index, text: String(cell), reason: read.reason });
    }
    values.push(read.kind === 'day' ? read.day : null);
  });

  const mistrusted = order === 'day-first' ? parsedTheOtherWay(texts, values) : 0;
  const question = questionAbout({
    cells,
    texts,
    undecided,
    borrowed,
    mistrusted,
    contradictory: proof.contradictory,
    hints,
  });
  const isUndecided = undecided > 0 && !proof.contradictory;
  return { values, problems, order, undecided: isUndecided, ...(question === null ? {} : { question }) };
}

/** null stands for a Date cell, which needs no reading. */
function readCell(cell: unknown): DateText | null {
  if (isBlankCell(cell)) return { kind: 'nothing' };
  if (isDateCell(cell))
    return Number.isNaN(cell.getTime()) ? { kind: 'unreadable', reason: sentences().reason.noSuchDay } : null;
  if (typeof cell === 'number') return readDateNumber(cell);
  if (typeof cell === 'string') return readDateText(cell);
  return { kind: 'unreadable', reason: sentences().reason.notADate };
}

/**
 * Date cells beside day-first text: where none of them lies after the 12th, a month-first locale has probably swapped their day
 * and month when the file was opened, and left as text what it could not swap.
 */
function parsedTheOtherWay(texts: readonly (DateText | null)[], values: readonly (CalendarDate | null)[]): number {
  const days = values.filter((day, index): day is CalendarDate => texts[index] === null && day !== null);
  return days.every((day) => dateParts(day).day <= 12) ? days.length : 0;
}

interface Settling {
  readonly serialsCount: boolean;
  readonly trustMidnight: boolean;
  readonly toCalendarDate: ToCalendarDate;
}

function settle(text: DateText, order: DateOrder | null, settling: Settling): DateText {
  switch (text.kind) {
    case 'nothing':
    case 'day':
    case 'unreadable':
      return text;
    case 'moment':
      // Midnight in every cell is how exports write a plain day: the spreadsheet's zone must not move it.
      if (settling.trustMidnight) return { kind: 'day', day: text.writtenDay };
      return { kind: 'day', day: settling.toCalendarDate(new Date(text.milliseconds)) };
    case 'serial':
      if (!settling.serialsCount) return { kind: 'unreadable', reason: sentences().reason.numberNotDate };
      return { kind: 'day', day: text.serial };
    case 'numbers':
      return settleNumbers(text, order);
  }
}

function settleNumbers(text: NumbersText, order: DateOrder | null): DateText {
  const dayFirst = asOrder(text, 'day-first');
  const monthFirst = asOrder(text, 'month-first');
  if (dayFirst.kind === 'day' && monthFirst.kind === 'day' && dayFirst.day !== monthFirst.day) {
    // Dots between numbers are written day-first wherever they are written at all.
    const decided = order ?? (text.separator === '.' ? 'day-first' : null);
    if (decided === null) return { kind: 'unreadable', reason: sentences().reason.eitherWayRound };
    return decided === 'day-first' ? dayFirst : monthFirst;
  }
  if (dayFirst.kind === 'day') return dayFirst;
  if (monthFirst.kind === 'day') return monthFirst;
  return text.shortYear && text.first > 31 ? dayOf(fullYear(text.first), text.second, text.third) : dayFirst;
}

function asOrder(text: NumbersText, order: DateOrder): DateText {
  const [day, month] = order === 'day-first' ? [text.first, text.second] : [text.second, text.first];
  return dayOf(fullYear(text.third), month, day);
}

function isTwoFaced(text: NumbersText): boolean {
  return text.separator !== '.' && text.first <= 12 && text.second <= 12 && text.first !== text.second;
}

function provenOrder(texts: readonly (DateText | null)[]): {
  readonly order: DateOrder | null;
  readonly contradictory: boolean;
} {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const text of texts) {
    if (text?.kind !== 'numbers' || text.separator === '.') continue;
    if (text.first > 12 && text.first <= 31 && text.second <= 12) dayFirst++;
    if (text.second > 12 && text.second <= 31 && text.first <= 12) monthFirst++;
  }
  if (dayFirst > 0 && monthFirst > 0) return { order: null, contradictory: true };
  if (dayFirst > 0) return { order: 'day-first', contradictory: false };
  return { order: monthFirst > 0 ? 'month-first' : null, contradictory: false };
}

function mostlySerials(texts: readonly (DateText | null)[]): boolean {
  let serials = 0;
  let filled = 0;
  for (const text of texts) {
    if (text?.kind === 'nothing') continue;
    filled++;
    if (text?.kind === 'serial') serials++;
  }
  return serials * 2 > filled;
}

interface Findings {
  readonly cells: readonly unknown[];
  readonly texts: readonly (DateText | null)[];
  readonly undecided: number;
  readonly borrowed: number;
  readonly mistrusted: number;
  readonly contradictory: boolean;
  readonly hints: DateHints;
}

const MISTRUST_FROM = 3;

function questionAbout(findings: Findings): string | null {
  const { cells, texts, undecided, borrowed, mistrusted, contradictory, hints } = findings;
  if (hints.answer !== undefined) return null;
  const asking = sentences().askInColumn;
  const index = texts.findIndex((text) => text?.kind === 'numbers' && isTwoFaced(text));
  const example = String(cells[index] ?? '').trim();
  if (undecided > 0 && contradictory) {
    return asking.mixedDates(example, undecided);
  }
  if (undecided > 0) return asking.undecidedDates(example, undecided);
  if (borrowed > 0 && hints.beside)
    return asking.datesAsBeside(example, hints.beside.order === 'day-first', hints.beside.header);
  return mistrusted >= MISTRUST_FROM ? asking.mistrustedDates(mistrusted) : null;
}
