/** The Settings tab: today as a plain cell, the document's defaults and the close reasons. */
import { readDay, writeDay } from '../cells/cell-value';
import type { CalendarDate } from '../domain/calendar-date';
import type { Zone } from '../domain/zone';
import type { DocumentMemory } from './document-memory';
import { NAMES, tabName } from './names';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface CloseReason {
  readonly reason: string;
  readonly outcome: 'won' | 'lost';
}

const DEFAULT_REASONS: readonly (readonly [string, 'won' | 'lost', string])[] = [
  ['Price', 'lost', 'yes'],
  ['Chose a competitor', 'lost', 'yes'],
  ['No budget', 'lost', 'yes'],
  ['Missing feature', 'lost', 'yes'],
  ['Bad timing', 'lost', 'yes'],
  ['No answer', 'lost', 'yes'],
  ['Not a fit', 'lost', 'yes'],
  ['Duplicate', 'lost', 'yes'],
  ['Best offer', 'won', ''],
  ['Knew us already', 'won', ''],
  ['Recommendation', 'won', ''],
];

const FIRST_REASON_ROW = 10;
const FLOOR = 'Not enough history below';
/** Below this many decided deals or finished visits a table shows no rate and no usual time, unless Settings say otherwise. */
const USUAL_FLOOR = 10;

/** The rows of a fresh Settings tab; B2 is the cell named AsOf. */
export function settingsCells(today: Date | '', currency: string): readonly (readonly unknown[])[] {
  const settings: readonly (readonly unknown[])[] = [
    ['Setting', 'Value', 'What it does'],
    [
      'AsOf',
      today,
      'Today, for all formulas that age. Type a date of your own to look from that day; empty it to go on with today.',
    ],
    ['Default currency', currency, 'Of amounts in rows that name no currency.'],
    ['First day of week', 'Monday', 'Monday or Sunday.'],
    ['First month of fiscal year', 1, 'From 1 to 12.'],
    [
      FLOOR,
      USUAL_FLOOR,
      'Rates from fewer decided deals than this are not shown. Formulas follow when the deals next change.',
    ],
    ['', '', ''],
    [
      'Close reasons',
      '',
      'Offered when a deal is won or lost. Type no where a reason does not count in win rates; formulas follow when the deals next change.',
    ],
    ['Reason', 'Won or lost', 'Counts in the win rate'],
  ];
  return [...settings, ...DEFAULT_REASONS];
}

/** Sets AsOf to today where the day has changed and the user has typed none of his own. */
export function refreshAsOf(spreadsheet: Spreadsheet, memory: DocumentMemory, zone: Zone, now: number): CalendarDate {
  const today = zone.dayOf(now);
  const cell = spreadsheet.getRangeByName(NAMES.asOf);
  if (!cell) return today;
  const shown = readDay(cell.getValue(), zone);
  const written = memory.read().asOf;
  if (shown !== null && shown !== written) return shown;
  if (shown === today) return today;
  cell.setValue(writeDay(today, zone));
  memory.write({ asOf: today });
  return today;
}

export interface Settings {
  readonly currency: string;
  readonly reasons: readonly CloseReason[];
}

export function readSettings(spreadsheet: Spreadsheet): Settings {
  const cells = readCells(spreadsheet);
  const currency = cells.find(([name]) => name === 'Default currency')?.[1];
  const reasons = reasonRows(cells).map(
    ([reason, outcome]): CloseReason => ({ reason, outcome: outcome === 'won' ? 'won' : 'lost' }),
  );
  return { currency: typeof currency === 'string' ? currency : '', reasons };
}

/** What the custom functions ask of Settings: one read of the tab for each formula that depends on them. */
export function readFunctionSettings(spreadsheet: Spreadsheet) {
  const cells = readCells(spreadsheet);
  const typed = cells.find(([name]) => name === FLOOR)?.[1];
  const uncounted = reasonRows(cells)
    .filter(([, , counts]) => /^(no|false)$/i.test(String(counts).trim()))
    .map(([reason]) => reason.trim().toLowerCase());
  return {
    floor: typeof typed === 'number' && typed >= 0 ? typed : USUAL_FLOOR,
    countsInWinRate: (reason: string) => !uncounted.includes(reason.trim().toLowerCase()),
  };
}

function readCells(spreadsheet: Spreadsheet): readonly (readonly unknown[])[] {
  const sheet = spreadsheet.getRangeByName(NAMES.asOf)?.getSheet() ?? spreadsheet.getSheetByName(tabName('settings'));
  return sheet?.getDataRange().getValues() ?? [];
}

type ReasonRow = readonly [reason: string, outcome: unknown, counts: unknown];

function reasonRows(cells: readonly (readonly unknown[])[]): readonly ReasonRow[] {
  return cells.slice(FIRST_REASON_ROW - 1).flatMap(([reason, outcome, counts]): readonly ReasonRow[] => {
    return typeof reason !== 'string' || reason === '' ? [] : [[reason, outcome, counts]];
  });
}
