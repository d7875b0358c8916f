/** The tables that the benchmark reads: 25 columns of deals, their log, activities, stages. Dates come from another realm, as Apps Script hands them over. */
import vm from 'node:vm';
import { calendarDate } from '../src/domain/calendar-date';

export type Grid = unknown[][];

export interface Pipeline {
  readonly deals: Grid;
  readonly log: Grid;
  readonly stages: Grid;
  readonly activities: Grid;
  readonly goals: Grid;
}

export const COLUMNS = 25;
export const AS_OF = 46_000;
/** The spreadsheet of the benchmark is one hour ahead of UTC all year. */
export const ZONE_MINUTES = 60;
const MS_PER_DAY = 86_400_000;
const MS_PER_MINUTE = 60_000;
const UNIX_EPOCH = 25_569;
const FIRST_DAY = AS_OF - 1_000;

const DEAL_HEADER = [
  ...['Deal ID', 'Deal', 'Company', 'Owner', 'Pipeline', 'Stage', 'Value', 'Currency', 'Probability', 'Expected close'],
  ...['Created', 'Close reason', 'Status', 'In stage since', 'Closed', 'Last activity', 'Next step', 'Next step due'],
];
while (DEAL_HEADER.length < COLUMNS) DEAL_HEADER.push(`Own ${DEAL_HEADER.length}`);
const LOG_HEADER = [
  ...['Move', 'Logged', 'When', 'Deal ID', 'Deal', 'Pipeline', 'From', 'To', 'Status', 'Value', 'Currency', 'Owner'],
  ...['Probability', 'Expected close', 'By', 'How', 'Undoes'],
];
const ACTIVITY_HEADER = ['When', 'Deal ID', 'Kind', 'Direction', 'Automatic', 'By', 'Outcome', 'Note'];
export const STAGE_NAMES = ['Lead', 'Proposal', 'Negotiation', 'Won', 'Lost'] as const;
const KINDS = ['open', 'open', 'open', 'won', 'lost'];
const REASONS = ['Price', 'No answer', 'Chose a competitor'];

export const DEAL_AT = positions(DEAL_HEADER);
export const LOG_AT = positions(LOG_HEADER);
export const ACTIVITY_AT = positions(ACTIVITY_HEADER);

const STAGES: Grid = [
  ['Pipeline', 'Stage', 'Kind', 'Probability', 'Stale after (days)'],
  ...STAGE_NAMES.map((name, index) => ['Sales', name, KINDS[index], [0.1, 0.4, 0.7, 1, 0][index], '']),
];

/** AS_OF is December 9th, 2025. */
const GOALS: Grid = [
  ['Period start', 'Period end', 'Owner', 'Pipeline', 'Target', 'Currency'],
  [calendarDate(2025, 12, 1), calendarDate(2025, 12, 31), '', '', 1_000_000, 'EUR'],
];

/** The calendar day of a date cell, as a bare loop would take it: no time zone but the one of the benchmark. */
export function dayOf(cell: unknown): number {
  return Math.floor(((cell as Date).getTime() + ZONE_MINUTES * MS_PER_MINUTE) / MS_PER_DAY) + UNIX_EPOCH;
}

/** Deals with up to three moves each, of which the log holds so many rows; one activity for every second deal. */
export function makePipeline(deals: number, logRows: number): Pipeline {
  const random = randomNumbers(7);
  const pipeline: Pipeline = {
    ...{ deals: [DEAL_HEADER], log: [LOG_HEADER], stages: STAGES, activities: [ACTIVITY_HEADER], goals: GOALS },
  };
  for (let index = 0; index < deals; index += 1) addDeal(pipeline, index, logRows, random);
  return pipeline;
}

function addDeal({ deals, log, activities }: Pipeline, index: number, logRows: number, random: () => number): void {
  const id = `D-${index}`;
  const owner = `Owner ${Math.floor(random() * 20)}`;
  const value = Math.floor(random() * 10_000) + 1;
  const created = FIRST_DAY + Math.floor(random() * 900);
  const path = pathOf(random());
  const entered = path.map((_, step) => created + step * (1 + Math.floor(random() * 40)));
  const stage = path[path.length - 1] ?? 0;
  const since = entered[entered.length - 1] ?? created;
  const status = ['Open', 'Open', 'Open', 'Won', 'Lost'][stage];
  const isClosed = stage >= 3;
  const cells: Readonly<Record<string, unknown>> = {
    'Deal ID': id,
    Deal: `Deal ${index}`,
    Owner: owner,
    Pipeline: 'Sales',
    Stage: STAGE_NAMES[stage],
    Value: value,
    Currency: 'EUR',
    'Expected close': day(created + 60),
    Created: day(created),
    'Close reason': isClosed ? REASONS[index % REASONS.length] : '',
    Status: status,
    'In stage since': day(since),
    Closed: isClosed ? day(since) : '',
    'Last activity': day(created + 5),
  };
  deals.push(DEAL_HEADER.map((header) => cells[header] ?? (header.startsWith('Own ') ? 'own text' : '')));
  path.forEach((to, step) => {
    if (log.length > logRows) return;
    const when = day(entered[step] ?? created);
    const from = step === 0 ? '' : STAGE_NAMES[path[step - 1] ?? 0];
    log.push([
      ...[log.length, when, when, id, `Deal ${index}`, 'Sales', from, STAGE_NAMES[to], '', value, 'EUR', owner, ''],
      ...[day(created + 60), '', 'edit', ''],
    ]);
  });
  if (index % 2 === 0) activities.push([day(created + (index % 9)), id, 'call', 'out', '', '', '', '']);
}

/** Where a deal goes: a third is won and lost each, the others stand somewhere open. */
function pathOf(fate: number): readonly number[] {
  if (fate < 0.3) return [0, 1, 3];
  if (fate < 0.6) return [0, 1, 4];
  return fate < 0.75 ? [0] : fate < 0.9 ? [0, 1] : [0, 1, 2];
}

const foreignDate = vm.runInNewContext('(ms) => new Date(ms)') as (ms: number) => Date;

function day(serial: number): Date {
  return foreignDate((serial - UNIX_EPOCH) * MS_PER_DAY - ZONE_MINUTES * MS_PER_MINUTE);
}

function randomNumbers(start: number): () => number {
  let seed = start;
  return () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
}

function positions(header: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(header.map((name, index) => [name, index]));
}
