/** What the cells of a column look like, from a sample of them. */
import { cellText, isBlankCell, isDateCell, saysNothing, type ToCalendarDate } from './cell-text';
import { currencyNamed, isIsoCurrency } from './currencies';
import { readDateNumber, readDateText } from './date-text';
import { CONTENT, type RecognisedField } from './fields';
import type { HeaderMeaning } from './header-names/header-names';
import { looksLikeAmount } from './read-amounts';
import { readFlag } from './read-flags';
import { isStageWord } from './stage-words';

/** Shares are of the filled cells, 0..1. */
export interface ColumnProfile {
  readonly filled: number;
  readonly dates: number;
  /** Numbers that would be dates if they were formatted as such. */
  readonly serials: number;
  readonly amounts: number;
  /** Amounts beside which a currency is written. */
  readonly marked: number;
  /** Numbers with a percent sign. */
  readonly percents: number;
  readonly emails: number;
  readonly phones: number;
  readonly flags: number;
  readonly currencies: number;
  readonly meanLength: number;
  readonly distinct: readonly string[];
  /** Share of the distinct texts that are known stage or outcome words. */
  readonly stageWords: number;
}

const SAMPLE = 300;
const ENOUGH = 50;

export function profileColumn(
  rows: readonly (readonly unknown[])[],
  column: number,
  toCalendarDate: ToCalendarDate,
): ColumnProfile {
  const cells = sampleOf(rows, column);
  const distinct = new Set<string>();
  const counts = noCounts();
  for (const cell of cells) {
    const text = cellText(cell, toCalendarDate).trim();
    distinct.add(text);
    count(cell, text, counts);
  }
  const filled = cells.length;
  const share = (part: number) => (filled === 0 ? 0 : part / filled);
  const words = [...distinct];
  return {
    filled,
    dates: share(counts.dates),
    serials: share(counts.serials),
    amounts: share(counts.amounts),
    marked: share(counts.marked),
    percents: share(counts.percents),
    emails: share(counts.emails),
    phones: share(counts.phones),
    flags: share(counts.flags),
    currencies: share(counts.currencies),
    meanLength: share(counts.length),
    distinct: words,
    stageWords: words.length === 0 || words.length > MOST_STAGES ? 0 : words.filter(isStageWord).length / words.length,
  };
}

const MOST_STAGES = 40;

function noCounts() {
  return {
    dates: 0,
    serials: 0,
    amounts: 0,
    marked: 0,
    percents: 0,
    emails: 0,
    phones: 0,
    flags: 0,
    currencies: 0,
    length: 0,
  };
}

const PHONE = /^(?:tel\.?:?\s*)?\+?[\d\s().\-/–]{6,24}(?:\s*(?:x|ext)\.?\s*\d+)?$/i;

function count(cell: unknown, text: string, counts: ReturnType<typeof noCounts>): void {
  counts.length += text.length;
  if (readFlag(cell) !== null) counts.flags++;
  if (isDateCell(cell)) {
    counts.dates++;
    return;
  }
  if (typeof cell === 'number') {
    counts.amounts++;
    if (readDateNumber(cell).kind !== 'unreadable') counts.serials++;
    return;
  }
  const date = readDateText(text).kind;
  if (date === 'serial') counts.serials++;
  else if (date !== 'unreadable' && date !== 'nothing') counts.dates++;
  const { amount, marked } = looksLikeAmount(text);
  if (amount) counts.amounts++;
  if (marked) counts.marked++;
  if (/^\d+(?:[.,]\d+)?\s*%$/.test(text)) counts.percents++;
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+/.test(text)) counts.emails++;
  if (PHONE.test(text) && text.replace(/\D/g, '').length >= 6) counts.phones++;
  const currency = currencyNamed(text);
  if (currency !== null && isIsoCurrency(currency)) counts.currencies++;
}

/** Whether such cells can be what the header says; an empty column can be anything. */
export function canBe(meaning: HeaderMeaning, profile: ColumnProfile): boolean {
  if (profile.filled === 0) return true;
  const content = meaning === 'closeDate' ? 'date' : CONTENT[meaning];
  switch (content) {
    case 'date':
      return profile.dates + profile.serials >= 0.3;
    case 'money':
    case 'number':
      return profile.amounts >= 0.3 && profile.dates < 0.5;
    case 'percent':
      return profile.amounts + profile.percents >= 0.3 && profile.dates < 0.5;
    case 'email':
      return profile.emails >= 0.3;
    case 'phone':
      return profile.phones + profile.amounts >= 0.3 && profile.dates < 0.5;
    case 'flag':
      return profile.flags >= 0.7;
    case 'id':
      return profile.filled < 4 || (profile.distinct.length / profile.filled >= 0.5 && profile.dates < 0.5);
    case 'words':
      return meaning === 'currency' ? canBeCurrency(profile) : canBeWords(profile);
    case 'text':
      return canBeText(meaning, profile);
  }
}

function canBeCurrency(profile: ColumnProfile): boolean {
  return profile.distinct.length <= 30 && profile.meanLength <= 12 && profile.amounts < 0.5;
}

/** A few words that repeat. */
export function canBeWords(profile: ColumnProfile): boolean {
  if (profile.dates >= 0.3 || profile.emails >= 0.3 || profile.flags >= 0.7 || profile.marked >= 0.3) return false;
  if (profile.meanLength > 60) return false;
  return profile.filled < 20 || profile.distinct.length / profile.filled <= 0.7;
}

const NAMED_BY_PEOPLE: readonly (RecognisedField | 'closeDate')[] = [
  'name',
  'contact',
  'source',
  'closeReason',
  'nextStep',
];

function canBeText(meaning: HeaderMeaning, profile: ColumnProfile): boolean {
  if (profile.dates >= 0.5 || (profile.flags >= 0.9 && profile.amounts < 0.9)) return false;
  if (meaning !== 'owner' && meaning !== 'contact' && profile.emails >= 0.7) return false;
  return profile.amounts < 0.9 || !NAMED_BY_PEOPLE.includes(meaning);
}

/** The filled cells of rows spread over the whole column, or of all rows where few are filled. */
function sampleOf(rows: readonly (readonly unknown[])[], column: number): readonly unknown[] {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  const spread = filledCells(rows, column, step);
  return step === 1 || spread.length >= ENOUGH ? spread : filledCells(rows, column, 1);
}

function filledCells(rows: readonly (readonly unknown[])[], column: number, step: number): readonly unknown[] {
  const cells: unknown[] = [];
  for (let row = 0; row < rows.length && cells.length < SAMPLE * 2; row += step) {
    const cell = rows[row]?.[column];
    if (!isBlankCell(cell) && !(typeof cell === 'string' && saysNothing(cell))) cells.push(cell);
  }
  return cells;
}
