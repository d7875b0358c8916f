/** Says for every column of a list which field it is, and why. */
import type { CalendarDate } from '../../domain/calendar-date';
import type { DealField } from '../columns';
import { cellText, isBlankCell, type ToCalendarDate } from './cell-text';
import { canBe, canBeWords, type ColumnProfile, profileColumn } from './column-profile';
import { type ExtraField, fieldLabel, type RecognisedField } from './fields';
import type { HeaderMeaning } from './header-names/header-names';
import { GOOD_NAME, type HeaderMatch, matchHeader } from './match-header';
import { readFlag } from './read-flags';
import { why } from './sentences';
import { meaningOf } from './stage-words';

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

export interface SuggestOptions {
  readonly toCalendarDate?: ToCalendarDate;
  /** Position of a column → what the user says it is; null keeps it as a column of his own. */
  readonly forced?: ReadonlyMap<number, RecognisedField | null>;
}

interface Column {
  readonly index: number;
  readonly header: string;
  readonly profile: ColumnProfile;
  readonly matches: readonly HeaderMatch[];
}

interface Assignment {
  readonly field: RecognisedField | 'closeDate';
  readonly why: string;
  readonly sure: boolean;
  /** Known header that decided, to tell a deal's name from a person's. */
  readonly known?: string;
  readonly closeDateMeaning?: 'by-kind';
}

type Rows = readonly (readonly unknown[])[];
type Assignments = Map<number, Assignment>;

export function suggestColumns(
  header: readonly unknown[],
  rows: Rows,
  options: SuggestOptions = {},
): readonly ColumnSuggestion[] {
  const toCalendarDate = options.toCalendarDate ?? utcDay;
  const names = headerNames(header, rows);
  const columns = names.map((name, index): Column => {
    const profile = profileColumn(rows, index, toCalendarDate);
    const matches = isBlankCell(header[index]) ? [] : matchHeader(cellText(header[index], toCalendarDate));
    return { index, header: name, profile, matches };
  });
  const chosen: Assignments = new Map();
  const kept = new Set<number>();
  for (const [index, field] of options.forced ?? []) {
    if (field === null) kept.add(index);
    else chosen.set(index, { field, why: why.forced(fieldLabel(field)), sure: true });
  }
  const free = columns.filter((column) => !kept.has(column.index));
  assignByHeader(free, chosen);
  assignStage(free, chosen);
  assignByContent(free, chosen);
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
    const name = written === '' ? `Column ${columnLetter(index)}` : written;
    let unique = name;
    for (let copy = 2; taken.has(unique); copy++) unique = `${name} (${copy})`;
    taken.add(unique);
    return unique;
  });
}

function assignByHeader(columns: readonly Column[], chosen: Assignments): void {
  const taken = new Set<HeaderMeaning>([...chosen.values()].map((one) => one.field));
  const candidates = columns
    .flatMap((column) => column.matches.map((match) => ({ column, match })))
    .filter(({ column, match }) => isBelievable(column, match))
    .sort((a, b) => b.match.score - a.match.score || a.column.index - b.column.index);
  for (const { column, match } of candidates) {
    if (chosen.has(column.index) || (taken.has(match.meaning) && match.meaning !== 'enteredStage')) continue;
    taken.add(match.meaning);
    chosen.set(column.index, {
      field: match.meaning,
      why: whyMatched(column, match),
      sure: match.score >= GOOD_NAME || SELF_EVIDENT.indexOf(match.meaning) >= 0,
      known: match.known,
    });
  }
}

const SELF_EVIDENT: readonly HeaderMeaning[] = [
  'id',
  'email',
  'phone',
  'notes',
  'score',
  'priority',
  'contact',
  'nextStep',
  'lastActivity',
  'source',
];

function isBelievable(column: Column, match: HeaderMatch): boolean {
  if (!canBe(match.meaning, column.profile)) return false;
  if (match.meaning === 'stage' && match.ground !== 'named')
    return column.profile.stageWords >= 0.5 || isStageId(match);
  return match.ground !== 'weak' || column.profile.filled > 0;
}

function isStageId(match: HeaderMatch): boolean {
  return match.ground === 'weak' && / id$/i.test(match.known);
}

function labelOf(meaning: HeaderMeaning): string {
  return meaning === 'closeDate' ? 'the close date' : fieldLabel(meaning);
}

function whyMatched(column: Column, match: HeaderMatch): string {
  const label = labelOf(match.meaning);
  switch (match.ground) {
    case 'named':
      return why.named(column.header, label);
    case 'weak':
      return why.weaklyNamed(column.header, label);
    case 'similar':
      return why.similar(column.header, match.known, label);
    case 'contained':
      return why.contained(column.header, match.known, label);
    case 'entered-stage':
      return why.enteredStage(match.stage ?? '');
  }
}

function find(chosen: Assignments, field: HeaderMeaning): number | null {
  for (const [index, one] of chosen) if (one.field === field) return index;
  return null;
}

/** A list without a stage column has its stages in Status; beside one, Status must speak of won, lost or open. */
function assignStage(columns: readonly Column[], chosen: Assignments): void {
  const status = columns.find((column) => column.index === find(chosen, 'status'));
  if (!status || chosen.get(status.index)?.why === why.forced(fieldLabel('status'))) return;
  if (find(chosen, 'stage') !== null) {
    const speaks =
      status.profile.filled === 0 || status.profile.distinct.some((word) => meaningOf(word).kind !== 'unknown');
    if (!speaks) chosen.delete(status.index);
    return;
  }
  chosen.delete(status.index);
  if (!canBeWords(status.profile) || !namesStages(status.profile)) return;
  chosen.set(status.index, { field: 'stage', why: why.statusIsStage(status.header), sure: true });
}

/** Paid, Open and Overdue are an invoice's; a third of the words must be a sale's, one of them beyond doubt. */
function namesStages(profile: ColumnProfile): boolean {
  if (profile.filled === 0) return true;
  const clear = profile.distinct.some(
    (word) => meaningOf(word).kind !== 'unknown' && meaningOf(word).kind !== 'suspect',
  );
  return clear && profile.stageWords >= 1 / 3;
}

interface ByContent {
  readonly field: RecognisedField;
  readonly found: string;
  readonly sure: boolean;
  readonly holds: (profile: ColumnProfile) => boolean;
}

const BY_CONTENT: readonly ByContent[] = [
  {
    field: 'stage',
    found: 'a few repeated words that are stages',
    sure: false,
    holds: (profile) =>
      profile.stageWords >= 0.6 &&
      profile.distinct.length > 1 &&
      profile.filled >= 2 * profile.distinct.length &&
      canBeWords(profile),
  },
  { field: 'email', found: 'e-mail addresses', sure: true, holds: (profile) => profile.emails >= 0.8 },
  { field: 'value', found: 'amounts of money', sure: false, holds: (profile) => profile.marked >= 0.6 },
  { field: 'currency', found: 'currency codes', sure: true, holds: (profile) => profile.currencies >= 0.8 },
  {
    field: 'phone',
    found: 'phone numbers',
    sure: true,
    holds: (profile) => profile.phones >= 0.8 && profile.amounts < 0.2 && profile.dates < 0.2,
  },
];

function assignByContent(columns: readonly Column[], chosen: Assignments): void {
  for (const { field, found, sure, holds } of BY_CONTENT) {
    if (find(chosen, field) !== null) continue;
    const column = columns.find((one) => !chosen.has(one.index) && one.profile.filled > 0 && holds(one.profile));
    if (column) chosen.set(column.index, { field, why: why.content(found, fieldLabel(field)), sure });
  }
}

const BARE_NAMES = new Set(['Name', 'Nome', 'Nombre', 'Nom', 'Nazwa', 'Nama', '名称', 'Lead', 'Lead name']);

/** `Name` beside an e-mail address or a phone number is a person's, unless nothing else could name the deal. */
function tellContactFromDeal(columns: readonly Column[], chosen: Assignments): void {
  const name = columns.find((column) => column.index === find(chosen, 'name'));
  const assignment = name && chosen.get(name.index);
  if (!name || !assignment?.known || !BARE_NAMES.has(assignment.known)) return;
  const isPerson = find(chosen, 'email') !== null || find(chosen, 'phone') !== null;
  if (!isPerson || find(chosen, 'contact') !== null) return;
  chosen.set(name.index, { field: 'contact', why: why.contactNotDeal(name.header), sure: true });
}

/** Whether the one `Close Date` is the expected close, the closing day, or either depending on the deal. */
function settleCloseDate(columns: readonly Column[], rows: Rows, chosen: Assignments): void {
  const index = find(chosen, 'closeDate');
  if (index === null) return;
  const hasExpected = find(chosen, 'expectedClose') !== null;
  const hasClosed =
    find(chosen, 'closed') !== null || (find(chosen, 'wonAt') !== null && find(chosen, 'lostAt') !== null);
  if (hasExpected && hasClosed) chosen.delete(index);
  else if (hasExpected) chosen.set(index, { field: 'closed', why: why.closedBeside(), sure: true });
  else if (hasClosed) chosen.set(index, { field: 'expectedClose', why: why.expectedOnly(), sure: true });
  else if (openDealsLeaveBlank(columns, rows, chosen, index)) {
    chosen.set(index, { field: 'closed', why: why.closedOnly(), sure: true, closeDateMeaning: 'by-kind' });
  } else chosen.set(index, { field: 'expectedClose', why: why.closeDate(), sure: true, closeDateMeaning: 'by-kind' });
}

function openDealsLeaveBlank(columns: readonly Column[], rows: Rows, chosen: Assignments, closeDate: number): boolean {
  const wordColumns = columns.filter((column) => {
    const field = chosen.get(column.index)?.field;
    return field === 'stage' || field === 'status';
  });
  const flagColumns = columns.filter((column) => {
    const field = chosen.get(column.index)?.field;
    return field === 'isWon' || field === 'isLost' || field === 'isClosed';
  });
  if (wordColumns.length + flagColumns.length === 0) return false;
  const closes = new Map<string, boolean>();
  const isClosing = (word: string) => {
    const known = closes.get(word);
    if (known !== undefined) return known;
    const kind = meaningOf(word).kind;
    closes.set(word, kind === 'won' || kind === 'lost' || kind === 'closed');
    return closes.get(word) ?? false;
  };
  let closed = 0;
  for (const row of rows) {
    const isClosed =
      wordColumns.some((column) => isClosing(String(row[column.index] ?? ''))) ||
      flagColumns.some((column) => readFlag(row[column.index]) === true);
    if (isClosed) closed++;
    else if (!isBlankCell(row[closeDate])) return false;
  }
  return closed > 0;
}

function suggestionsOf(columns: readonly Column[], chosen: Assignments): readonly ColumnSuggestion[] {
  const namers = find(chosen, 'name') === null ? namingColumns(columns, chosen) : [];
  const composed = why.namesDeals(namers.map((index) => columns[index]?.header ?? ''));
  return columns.map((column): ColumnSuggestion => {
    const one = chosen.get(column.index);
    const reason = one?.why ?? why.own();
    const stage = column.matches[0]?.stage;
    return {
      index: column.index,
      header: column.header,
      field: one === undefined || one.field === 'closeDate' ? null : one.field,
      why: namers.indexOf(column.index) < 0 ? reason : `${reason}; ${composed}`,
      samples: column.profile.distinct.slice(0, 3),
      sure: one?.sure ?? true,
      ...(namers.indexOf(column.index) < 0 ? {} : { namesDeals: true }),
      ...(one?.field === 'enteredStage' && stage !== undefined ? { stage } : {}),
      ...(one?.closeDateMeaning ? { closeDateMeaning: one.closeDateMeaning } : {}),
    };
  });
}

/** What a deal without a name is called after: its company, or else its contact, and its product. */
function namingColumns(columns: readonly Column[], chosen: Assignments): readonly number[] {
  const who =
    [find(chosen, 'company'), find(chosen, 'contact')].find(
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
