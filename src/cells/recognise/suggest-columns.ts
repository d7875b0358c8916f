/** Says for every column of a list which field it is, and why. */
import type { CalendarDate } from '../../domain/calendar-date';
import type { DealField } from '../columns';
import { assignByContent, assignByHeader, assignStage, nameContact, tellContactFromDeal } from './assign-columns';
import { type Assignments, columnFor, type HeadedColumn } from './assigned-columns';
import { cellText, isBlankCell, type ToCalendarDate } from './cell-text';
import { settleCloseDate } from './close-date-column';
import { profileColumn } from './column-profile';
import { type ExtraField, fieldLabel, type RecognisedField } from './fields';
import { matchHeader } from './match-header';
import { sentences } from './sentences/sentences';

export type { ExtraField } from './fields';

export interface ColumnSuggestion {
  /** Position in the row, 0 for the first column. */
  readonly index: number;
  /** As written, made unique: the second `Notes` is `Notes (2)`, a blank one `Column C`. */
  readonly header: string;
  readonly field: DealField | ExtraField | null;
  readonly why: string;
  /** Up to three different values. */
  readonly samples: readonly string[];
  /** False where the suggestion is worth a question. */
  readonly sure: boolean;
  /** No column names the deals, and this is one of those after which set-up names them. */
  readonly namesDeals?: true;
  /** Of a column `Date entered "X"`: X. */
  readonly stage?: string;
  /** The column is the expected close of open deals and the closing day of closed ones, row by row. */
  readonly closeDateMeaning?: 'by-kind';
}

type Rows = readonly (readonly unknown[])[];

export interface SuggestOptions {
  readonly toCalendarDate?: ToCalendarDate;
  /** Position of a column → what the user says it is; null keeps it as a column of his own. */
  readonly forced?: ReadonlyMap<number, RecognisedField | null>;
}

export function suggestColumns(
  header: readonly unknown[],
  rows: Rows,
  options: SuggestOptions = {},
): readonly ColumnSuggestion[] {
  const toCalendarDate = options.toCalendarDate ?? utcDay;
  const names = headerNames(header, rows);
  const columns = names.map((name, index): HeadedColumn => {
    const profile = profileColumn(rows, index, toCalendarDate);
    const matches = isBlankCell(header[index]) ? [] : matchHeader(cellText(header[index], toCalendarDate));
    return { index, header: name, profile, matches };
  });
  const chosen: Assignments = new Map();
  const kept = new Set<number>();
  for (const [index, field] of options.forced ?? []) {
    if (field === null) kept.add(index);
    else chosen.set(index, { field, why: sentences().why.forced(fieldLabel(field)), sure: true });
  }
  const free = columns.filter((column) => !kept.has(column.index));
  assignByHeader(free, chosen);
  assignStage(free, chosen);
  assignByContent(free, chosen);
  nameContact(free, chosen);
  tellContactFromDeal(free, chosen);
  settleCloseDate(columns, rows, chosen);
  return suggestionsOf(columns, chosen);
}

function utcDay(date: Date): CalendarDate {
  return Math.floor(date.getTime() / 86_400_000) + 25_569;
}

/** `A` for 0, `AA` for 26. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}

function headerNames(header: readonly unknown[], rows: Rows): readonly string[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), header.length);
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, index) => {
    const written = cellText(header[index], utcDay)
      .replace(/\s+/g, ' ')
      .replace(/\ufeff/g, '')
      .trim();
    const name = written === '' ? sentences().blankHeader(columnLetter(index)) : written;
    let unique = name;
    for (let copy = 2; taken.has(unique); copy++) unique = `${name} (${copy})`;
    taken.add(unique);
    return unique;
  });
}

function suggestionsOf(columns: readonly HeadedColumn[], chosen: Assignments): readonly ColumnSuggestion[] {
  const namers = columnFor(chosen, 'name') === null ? namingColumns(columns, chosen) : [];
  const composed = sentences().why.namesDeals(namers.map((index) => columns[index]?.header ?? ''));
  return columns.map((column): ColumnSuggestion => {
    const one = chosen.get(column.index);
    const reason = one?.why ?? sentences().why.own();
    const stage = column.matches[0]?.stage;
    return {
      index: column.index,
      header: column.header,
      field: one === undefined || one.field === 'closeDate' ? null : one.field,
      why: !namers.includes(column.index) ? reason : `${reason}; ${composed}`,
      samples: column.profile.distinct.slice(0, 3),
      sure: one?.sure ?? true,
      ...(!namers.includes(column.index) ? {} : { namesDeals: true }),
      ...(one?.field === 'enteredStage' && stage !== undefined ? { stage } : {}),
      ...(one?.closeDateMeaning ? { closeDateMeaning: one.closeDateMeaning } : {}),
    };
  });
}

/** What a deal without a name is called after: its company, or else its contact, and its product. */
function namingColumns(columns: readonly HeadedColumn[], chosen: Assignments): readonly number[] {
  const who =
    [columnFor(chosen, 'company'), columnFor(chosen, 'contact')].find(
      (index) => index !== null && chosen.get(index)?.sure === true,
    ) ?? null;
  const product = columns.find(
    (column) =>
      !chosen.has(column.index) &&
      /^(?:product|produ[ck]to?|produit|produk|service|servicio|servi[cç]o|leistung|us[lł]uga|layanan|产品|服务)/i.test(
        column.header,
      ),
  );
  return [who, product?.index ?? null].filter((index): index is number => index !== null);
}
