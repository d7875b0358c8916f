/** The Settings tab: today as a plain cell, the document's defaults and the close reasons. */
import { inEveryLanguage, type Texts, texts } from '../app/texts/texts';
import { readDay, writeDay } from '../cells/cell-value';
import type { CalendarDate } from '../domain/calendar-date';
import type { Zone } from '../domain/zone';
import type { DocumentMemory } from './document-memory';
import { NAMES, tabName } from './names';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Cell = GoogleAppsScript.Spreadsheet.Range;

export interface CloseReason {
  readonly reason: string;
  readonly outcome: 'won' | 'lost';
}

const FIRST_REASON_ROW = 10;
/** Below this many decided deals or finished visits a table shows no rate and no usual time, unless Settings say otherwise. */
const USUAL_FLOOR = 10;
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The rows of a fresh Settings tab; B2 is the cell named AsOf. */
export function settingsCells(today: Date | '', currency: string): readonly (readonly unknown[])[] {
  const say = texts().settings;
  return [
    [say.setting, say.value, say.whatItDoes],
    ['AsOf', today, say.asOf],
    [say.currency, currency, say.currencyHint],
    [say.firstDay, say.monday, say.firstDayHint],
    [say.firstMonth, 1, say.firstMonthHint],
    [say.floor, USUAL_FLOOR, say.floorHint],
    ['', '', ''],
    [say.reasons, '', say.reasonsHint],
    [say.reason, say.outcome, say.counts],
    ...say.lostFor.map((reason) => [reason, say.lost, say.yes]),
    ...say.wonFor.map((reason) => [reason, say.won, '']),
  ];
}

/** Sets AsOf to today where the day has changed and the user has typed none of his own. */
export function refreshAsOf(spreadsheet: Spreadsheet, memory: DocumentMemory, zone: Zone, now: number): CalendarDate {
  const cell = spreadsheet.getRangeByName(NAMES.asOf);
  const { day, shown } = asOfIn(cell, memory, zone, now);
  if (cell && shown !== day) {
    cell.setValue(writeDay(day, zone));
    memory.write({ asOf: day });
  }
  return day;
}

/** The day that `refreshAsOf` would leave there, for whoever may not write. */
export function readAsOf(spreadsheet: Spreadsheet, memory: DocumentMemory, zone: Zone, now: number): CalendarDate {
  return asOfIn(spreadsheet.getRangeByName(NAMES.asOf), memory, zone, now).day;
}

function asOfIn(cell: Cell | null, memory: DocumentMemory, zone: Zone, now: number) {
  const today = zone.dayOf(now);
  const shown = cell && readDay(cell.getValue(), zone);
  const isTyped = shown !== null && shown !== memory.read().asOf;
  return { day: isTyped ? shown : today, shown };
}

export interface Settings {
  readonly currency: string;
  readonly reasons: readonly CloseReason[];
  readonly countsInWinRate: (reason: string) => boolean;
}

export function readSettings(spreadsheet: Spreadsheet): Settings {
  const cells = readCells(spreadsheet);
  const currency = settingNamed(cells, (say) => say.currency);
  const won = writings((say) => say.won);
  const reasons = reasonRows(cells).map(
    ([reason, outcome]): CloseReason => ({ reason, outcome: won.has(plain(outcome)) ? 'won' : 'lost' }),
  );
  return { currency: typeof currency === 'string' ? currency : '', reasons, countsInWinRate: winRateRule(cells) };
}

/** What the custom functions ask of Settings: one read of the tab for each formula that depends on them. */
export function readFunctionSettings(spreadsheet: Spreadsheet) {
  const cells = readCells(spreadsheet);
  const floor = settingNamed(cells, (say) => say.floor);
  const month = settingNamed(cells, (say) => say.firstMonth);
  return {
    floor: typeof floor === 'number' && floor >= 0 ? floor : USUAL_FLOOR,
    firstMonth: typeof month === 'number' && MONTHS.includes(month) ? month : 1,
    countsInWinRate: winRateRule(cells),
  };
}

/** Not the deals that were closed for a reason beside which no is typed. */
function winRateRule(cells: Cells): Settings['countsInWinRate'] {
  const no = writings((say) => say.no).add('false');
  const rows = reasonRows(cells).filter(([, , counts]) => no.has(plain(counts)));
  const uncounted = new Set(rows.map(([reason]) => plain(reason)));
  return (reason) => !uncounted.has(plain(reason));
}

type Cells = readonly (readonly unknown[])[];
type Words = Texts['settings'];

/** Whoever set the document up may speak another language than the one who reads it now. */
function settingNamed(cells: Cells, pick: (words: Words) => string): unknown {
  const names = writings(pick);
  return cells.find(([name]) => names.has(plain(name)))?.[1];
}

function writings(pick: (words: Words) => string): Set<string> {
  return new Set(inEveryLanguage(({ settings }) => plain(pick(settings))));
}

function plain(cell: unknown): string {
  return String(cell).trim().toLowerCase();
}

function readCells(spreadsheet: Spreadsheet): Cells {
  const sheet = spreadsheet.getRangeByName(NAMES.asOf)?.getSheet() ?? spreadsheet.getSheetByName(tabName('settings'));
  return sheet?.getDataRange().getValues() ?? [];
}

type ReasonRow = readonly [reason: string, outcome: unknown, counts: unknown];

function reasonRows(cells: Cells): readonly ReasonRow[] {
  return cells.slice(FIRST_REASON_ROW - 1).flatMap(([reason, outcome, counts]): readonly ReasonRow[] => {
    return typeof reason !== 'string' || reason === '' ? [] : [[reason, outcome, counts]];
  });
}
